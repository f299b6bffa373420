import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import type { PreparedPdf } from '../../../src/core/render/pdf';
import { checkPdf } from '../../../src/export/checkPdf';
import { ExportError } from '../../../src/export/errors';
import type { PdfEngine } from '../../../src/export/pdfEngine';
import { EVERYTHING, everything, fixture, FRONT_MATTER, prepare, prepareBody } from './support/documents';
import { builtEngine, makeEngine } from './support/engine';
import { structureOf, type Structure } from './support/structure';

describe('The PDF engine', function () {
  this.timeout(60_000);
  let engine: PdfEngine;
  before(async () => { engine = await makeEngine(); });
  after(() => engine.dispose());

  describe('makes of a document with one of everything a PDF that', () => {
    let pdf: Uint8Array;
    let structure: Structure;
    before(async () => {
      ({ pdf } = await engine.export(everything()));
      structure = await structureOf(pdf);
    });

    it('has its title, shows it, and says that it is in English', () => {
      assert.deepEqual([structure.title, structure.displaysTitle, structure.language], ['Self-evaluation of children’s social care 2025–26', true, 'en-GB']);
    });

    it('has every painted thing tagged or marked as decoration', () => {
      assert.deepEqual([structure.marked, structure.untagged, structure.orphans, structure.pagesWithoutTags], [true, [], 0, []]);
    });

    it('describes its images', () => { assert.deepEqual(structure.figures, ['Three rising bars']); });

    it('has headings that skip no level, and a bookmark for each', () => {
      structure.headings.forEach((level, index) => { assert.ok(level <= (structure.headings[index - 1] ?? 0) + 1); });
      assert.equal(structure.bookmarks.length, structure.headings.length - 1);
      assert.deepEqual(structure.bookmarks.slice(-2), ['Sources', 'Completeness of this document']);
    });

    it('has links that screen readers can find and name', () => {
      assert.ok(structure.links.length > 20);
      assert.ok(structure.links.every((link) => link.inStructure && link.contents.trim() !== ''));
      assert.ok(structure.links.every((link) => link.url === undefined || /^https:/.test(link.url)));
    });

    it('has tables, lists, notes, quotations and contents as such', () => {
      for (const role of ['Table', 'TH', 'TD', 'L', 'LI', 'Note', 'BlockQuote', 'TOC', 'Code', 'Link', 'P']) {
        assert.ok((structure.roles[role] ?? 0) > 0, `${role} is missing`);
      }
    });

    it('prints cover, contents with page numbers, running header and “Page x of y”', () => {
      const pages = structure.text;
      assert.match(pages[0]!, /Wessex County Council[^]*Self-evaluation of children’s social[^]*October 2025 to September 2026[^]*Draft/);
      assert.match(pages[1]!, /Contents[^]*How do we know it\?[ .\n]*\d/);
      pages.slice(1).forEach((text, index) => { assert.match(text, new RegExp(`Wessex County Council[^]*Page ${index + 2} of ${pages.length}`)); });
    });

    it('says in words what callouts, marks and citations mean', () => {
      const all = structure.text.join('\n');
      for (const words of ['Strength', 'Area for improvement', 'Area for priority action', 'Direction of travel: improved', '● green', '[2, p. 4; 1]', 'Practice audit summary, quarter 2', '67%: 2 of 3']) {
        assert.ok(all.includes(words), `“${words}” is missing`);
      }
    });

    it('passes its own checks', () => {
      assert.deepEqual(checkPdf(pdf).filter((check) => !check.passed), []);
    });
  });

  it('makes the same bytes of the same document, also in a fresh thread', async () => {
    const other = await makeEngine();
    const [first, again, elsewhere] = [await engine.export(everything()), await engine.export(everything()), await other.export(everything())];
    await other.dispose();
    assert.ok(Buffer.from(first.pdf).equals(again.pdf));
    assert.ok(Buffer.from(first.pdf).equals(elsewhere.pdf));
  });

  it('makes 30 pages, each tagged, with the header of a long table on each of its pages', async () => {
    const rows = '| Re-referrals | 24% |\n'.repeat(120);
    const body = EVERYTHING.slice(EVERYTHING.indexOf('# Self-evaluation')).replaceAll(/\[\^\w+\](?::.*)?/g, '');
    const { pdf } = await engine.export(prepare(`${FRONT_MATTER}${body.repeat(9)}\n\n| Long table | Share |\n|---|---|\n${rows}`));
    const structure = await structureOf(pdf);
    assert.ok(structure.pages >= 30, `${structure.pages} pages`);
    assert.deepEqual([structure.untagged, structure.orphans, structure.pagesWithoutTags], [[], 0, []]);
    assert.ok(structure.text.filter((text) => text.includes('Long table')).length >= 3);
  });

  it('sets an empty document', async () => {
    const { pdf } = await engine.export(prepare(''));
    assert.deepEqual(checkPdf(pdf).filter((check) => !check.passed), []);
  });

  it('puts a box in the place of a damaged image, and says which it was', async () => {
    const images = new Map<string, Uint8Array>([['images/broken.png', fixture('images/bars.png').subarray(0, 200)], ['good.svg', fixture('images/line.svg')]]);
    const { pdf, notes } = await engine.export(prepareBody('![A picture](images/broken.png)\n\n![A line](good.svg)', { images }));
    const structure = await structureOf(pdf);
    assert.deepEqual(structure.figures, ['A line']);
    assert.match(structure.text.join(), /Image not included\s*A picture/);
    assert.deepEqual(notes.map(({ kind }) => kind), ['missing-image']);
    assert.match(notes[0]!.message, /images\/broken\.png/);
  });

  it('lets no image of one document into the next', async () => {
    await engine.export(prepareBody('![A](a.png)', { images: new Map([['a.png', fixture('images/bars.png')]]) }));
    const { pdf } = await engine.export(prepareBody('![B](b.svg)', { images: new Map([['b.svg', fixture('images/line.svg')]]) }));
    assert.deepEqual((await structureOf(pdf)).figures, ['B']);
  });

  it('hides an image without description from screen readers', async () => {
    const { pdf } = await engine.export(prepareBody('![](a.png)', { images: new Map([['a.png', fixture('images/bars.png')]]) }));
    const { figures, untagged } = await structureOf(pdf);
    assert.deepEqual([figures, untagged], [[], []]);
  });

  it('lets a drawing read nothing from the disk or the web', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><image xlink:href="file:///etc/hostname" width="9" height="9"/><image href="https://example.org/x.png" width="9" height="9"/></svg>';
    const { pdf } = await engine.export(prepareBody('![x](a.svg)', { images: new Map([['a.svg', Buffer.from(drawing)]]) }));
    assert.equal(checkPdf(pdf)[0]!.passed, true);
  });

  it('prints what children write with: emoji; and a box for what no font has, which it names', async () => {
    const { pdf, notes } = await engine.export(prepareBody('Happy 😊 ✓ naïve Łódź. 𓀀'));
    const text = (await structureOf(pdf)).text.join();
    assert.match(text, /Happy 😊 ✓ naïve Łódź\. □/);
    assert.deepEqual(notes.map(({ kind }) => kind), ['missing-glyph']);
    assert.match(notes[0]!.message, /“𓀀”/);
  });

  it('says in the document’s own terms what it cannot set', async () => {
    const prepared = prepareBody('First.\n\nThe part to blame.');
    const [first, second] = prepared.document.blocks as [object, { children: readonly object[] }];
    // The converter never makes such a jump; it stands for whatever the typesetter may refuse one day.
    const broken = { ...second, children: [...second.children, { type: 'jump', to: 'nowhere', children: [] }] };
    const document = { ...prepared.document, blocks: [first, broken] } as PreparedPdf['document'];
    await assert.rejects(engine.export({ ...prepared, document }), (error: ExportError) => {
      assert.ok(error instanceof ExportError);
      assert.match(error.message, /the part that begins “The part to blame\.”/);
      assert.match(error.detail!, /nowhere/);
      return true;
    });
    assert.equal(checkPdf((await engine.export(prepareBody('After.'))).pdf)[0]!.passed, true);
  });
});

describe('An export', function () {
  this.timeout(60_000);

  it('that is cancelled ends at once, and the next one works', async () => {
    const engine = await makeEngine();
    await engine.export(prepareBody('Warm.'));
    const long = prepareBody('## Heading\n\nSome words of a paragraph that goes on.\n\n'.repeat(6000));
    const stop = new AbortController();
    const stages: string[] = [];
    const started = performance.now();
    let cancelled = 0;
    const result = engine.export(long, {
      signal: stop.signal,
      onProgress: (stage) => {
        stages.push(stage);
        if (stage === 'setting') {
          setTimeout(() => { cancelled = performance.now(); stop.abort(); }, 100);
        }
      },
    });
    await assert.rejects(result, { name: 'AbortError' });
    assert.ok(cancelled > started && performance.now() - cancelled < 2000, 'it did not end promptly');
    assert.deepEqual(stages, ['starting', 'images', 'setting']);
    assert.equal(checkPdf((await engine.export(prepareBody('After.'))).pdf)[0]!.passed, true);
    await engine.dispose();
  });

  it('that was cancelled before its turn never starts, and the one before it goes on', async () => {
    const engine = await makeEngine();
    const stop = new AbortController();
    const first = engine.export(prepareBody('First.'));
    const second = engine.export(prepareBody('Second.'), { signal: stop.signal });
    stop.abort();
    await assert.rejects(second, { name: 'AbortError' });
    assert.ok((await first).pdf.length > 0);
    await engine.dispose();
  });

  it('after the same ahead of it is the same as without, and may be cancelled while that goes on', async () => {
    const [cold, warm] = [await makeEngine(), await makeEngine()];
    warm.start();
    const ahead = warm.export(everything());
    await assert.rejects(warm.export(everything(), { signal: AbortSignal.timeout(20) }), { name: 'AbortError' });
    assert.ok(Buffer.from((await warm.export(everything())).pdf).equals((await cold.export(everything())).pdf));
    assert.ok((await ahead).pdf.length > 0);
    await Promise.all([cold.dispose(), warm.dispose()]);
  });

  it('under way when the engine is disposed of is cancelled, and a later one is refused', async () => {
    const engine = await makeEngine();
    const under = engine.export(prepareBody('Text.'));
    const ended = assert.rejects(under, (error: Error) => error.name === 'AbortError' || error instanceof ExportError);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    await engine.dispose();
    await ended;
    await assert.rejects(engine.export(prepareBody('Text.')), { name: 'AbortError' });
  });

  it('works on when the typesetter has grown too large and is replaced', async () => {
    const engine = await makeEngine({ mostMegabytes: 1 });
    for (const body of ['One.', 'Two.', 'Three.']) {
      assert.equal(checkPdf((await engine.export(prepareBody(body))).pdf)[0]!.passed, true);
    }
    await engine.dispose();
  });

  it('works again after the idle thread was let go', async () => {
    const engine = await makeEngine({ idleMilliseconds: 1 });
    await engine.export(prepareBody('One.'));
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    assert.ok((await engine.export(prepareBody('Two.'))).pdf.length > 0);
    await engine.dispose();
  });

  it('says plainly when the engine’s files are missing or broken', async () => {
    const { workerPath } = await builtEngine();
    const missing = await makeEngine({ assetsDir: '/nowhere' });
    missing.start();
    await assert.rejects(missing.export(prepareBody('Text.')), { name: 'ExportError', message: /files are missing\. Install the extension again/ });
    const broken = await makeEngine({ workerPath: `${workerPath}.gone` });
    await assert.rejects(broken.export(prepareBody('Text.')), { name: 'ExportError', message: /stopped before it had finished/ });
  });

  it('survives an image that unpacks to more than it should', async () => {
    // A PNG that claims 7,000 by 7,000 points, of which there are none.
    const bomb = Buffer.concat([fixture('images/bars.png').subarray(0, 41), deflateSync(Buffer.alloc(1000))]);
    bomb.writeUInt32BE(7000, 16);
    bomb.writeUInt32BE(7000, 20);
    const engine = await makeEngine();
    const { notes } = await engine.export(prepareBody('![A](a.png)', { images: new Map([['a.png', bomb]]) }));
    assert.deepEqual(notes.map(({ kind }) => kind), ['missing-image']);
    await engine.dispose();
  });
});
