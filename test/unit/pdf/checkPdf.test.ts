import assert from 'node:assert/strict';
import { checkPdf, type PdfCheck } from '../../../src/export/checkPdf';
import { PdfFile } from '../../../src/export/pdf/reader';
import { stampPdf } from '../../../src/export/pdf/stamp';
import { figureNumbers, structureElements } from '../../../src/export/pdf/structure';
import { everything, fixture, prepareBody } from './support/documents';
import { makeEngine } from './support/engine';
import { nativePdf } from './support/native';

/** A good PDF with one thing changed, of the same length, so that its offsets stay true. */
function changed(pdf: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  assert.ok(text.includes(from), `${from} is not there to be changed`);
  assert.equal(from.length, to.length);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}

describe('The check of a finished PDF', function () {
  this.timeout(60_000);
  let good: Uint8Array;
  before(async () => {
    const engine = await makeEngine();
    ({ pdf: good } = await engine.export(everything()));
    await engine.dispose();
  });

  const failing = (pdf: Uint8Array): PdfCheck[] => checkPdf(pdf).filter((check) => !check.passed);

  it('says in words what it found', () => {
    const messages = checkPdf(good).map(({ message }) => message);
    assert.match(messages[0]!, /^The file is whole \(\d+ pages\)\.$/);
    assert.ok(messages.includes('The title is “Self-evaluation of children’s social care 2025–26”, and viewers show it.'));
    assert.ok(messages.includes('The language is said to be en-GB.'));
    assert.ok(messages.includes('The image has a description.'));
    assert.ok(messages.includes('All fonts are in the file.'));
    assert.ok(messages.some((message) => /^There are \d+ bookmarks\.$/.test(message)));
  });

  it('passes what native Typst writes for PDF/UA-1 itself', () => {
    const native = nativePdf(everything());
    assert.deepEqual('pdf' in native && failing(native.pdf), []);
  });

  for (const [fault, from, to, id] of [
    ['a missing language', '/Lang (en-GB)', '/Long (en-GB)', 'language'],
    ['a language that is not English', '/Lang (en-GB)', '/Lang (fr-FR)', 'language'],
    ['a title that viewers do not show', '/DisplayDocTitle true', '/DisplayDocTitle 1234', 'title'],
    ['a missing title', '/Title', '/Tutle', 'title'],
    ['no word of PDF/UA', '<pdfuaid:part>1<', '<pdfuaid:part>2<', 'identification'],
    ['tags that are not switched on', '/Marked true', '/Marked 1234', 'tags'],
    ['a structure that is not there', '/StructTreeRoot', '/StructTreeRuut', 'tags'],
    ['a structure without content', '/S /Document', '/X /Document', 'tags'],
    ['an image without a description', '/Alt (Three', '/Olt (Three', 'descriptions'],
    ['headings that skip', '/S /H2', '/S /H4', 'headings'],
    ['no bookmarks', '/Outlines', '/Outlinez', 'bookmarks'],
    ['a font that is not in the file', '/FontFile', '/FintFile', 'fonts'],
  ] as const) {
    it(`finds ${fault}`, () => {
      const ids = failing(changed(good, from, to)).map((check) => check.id);
      assert.ok(ids.includes(id), `found ${ids.join(', ') || 'nothing'}`);
    });
  }

  it('finds a page of which nothing is tagged, and says which', () => {
    const file = new PdfFile(good);
    const lastPage = Math.max(...[...structureElements(file)].flatMap((element) => element.pages));
    const fault = failing(changed(good, `/Pg ${lastPage} 0 R`, `/Px ${lastPage} 0 R`)).find((check) => check.id === 'tags');
    assert.match(fault!.message, /^Nothing is tagged for screen readers on page \d+\.$/);
  });

  it('finds a file that is cut off, empty or something else', () => {
    for (const file of [good.subarray(0, good.length / 2), new Uint8Array(), Buffer.from('<html>'), Buffer.concat([good, Buffer.alloc(100)])]) {
      assert.deepEqual(checkPdf(file).map(({ id, passed }) => [id, passed]), [['whole', false]]);
    }
  });

  it('never hangs or throws, whatever is changed in a file', () => {
    let seed = 7;
    const random = (below: number): number => { seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31; return seed % below; };
    for (let round = 0; round < 300; round++) {
      const broken = Buffer.from(good);
      for (let change = 0; change < 200; change++) {
        broken[random(broken.length)] = random(256);
      }
      assert.ok(checkPdf(broken).length > 0);
    }
  });
});

describe('The stamp', function () {
  this.timeout(60_000);

  it('gives each figure the box in which it is drawn', async () => {
    const images = new Map([['a.png', fixture('images/bars.png')], ['b.svg', fixture('images/line.svg')]]);
    const engine = await makeEngine();
    // The first description says what the stamp looks for, to no effect.
    const { pdf } = await engine.export(prepareBody('![/O /Layout endobj /S /Figure](a.png)\n\n![A line](b.svg)', { images }));
    await engine.dispose();
    const file = new PdfFile(pdf);
    const boxes = [...structureElements(file)].filter(({ role }) => role === 'Figure').map((figure) => {
      const layout = file.array(figure.dict.get('A')).map((each) => file.dict(each)).find((each) => each.has('BBox'));
      const [left, bottom, right, top] = file.array(layout?.get('BBox')) as [number, number, number, number];
      return { alt: file.string(figure.dict.get('Alt')), width: Math.round(right - left), height: Math.round(top - bottom), inPage: left > 0 && bottom > 0 && right < 596 && top < 842 };
    });
    assert.deepEqual(boxes, [
      { alt: '/O /Layout endobj /S /Figure', width: 240, height: 120, inPage: true },
      // 320 by 120 pixels, of which 96 make an inch.
      { alt: 'A line', width: 240, height: 90, inPage: true },
    ]);
  });

  it('finds figures wherever they are, in the order of reading', async () => {
    const images = new Map([['a.png', fixture('images/bars.png')]]);
    const engine = await makeEngine();
    const body = '![1](a.png)\n\n- One\n- ![2](a.png)\n\n  ![3](a.png)\n\n> [!NOTE]\n> ![4](a.png)\n\n| A | B |\n|---|---|\n| x | ![5](a.png) |\n| ![6](a.png) | y |\n\n## Next\n\n![7](a.png) and /S /Figure';
    const { pdf } = await engine.export(prepareBody(body, { images }));
    await engine.dispose();
    const file = new PdfFile(pdf);
    const walked = [...structureElements(file)].filter(({ role }) => role === 'Figure');
    assert.deepEqual(walked.map(({ dict }) => file.string(dict.get('Alt'))), ['1', '2', '3', '4', '5', '6', '7']);
    assert.deepEqual(figureNumbers(file), walked.map(({ number }) => number));
  });

  it('leaves no doubt about the tags, and no entry about doubts, of which Poppler complains', async () => {
    const engine = await makeEngine();
    const { pdf } = await engine.export(prepareBody('Text.'));
    await engine.dispose();
    const file = new PdfFile(pdf);
    assert.deepEqual(file.dict(file.catalogue.get('MarkInfo')), new Map([['Marked', true]]));
  });

  it('refuses a file that is not the typesetter’s own', () => {
    assert.throws(() => stampPdf(Buffer.from('%PDF-1.4 nothing'), []), { name: 'PdfFormatError' });
  });
});
