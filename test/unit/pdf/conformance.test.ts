import assert from 'node:assert/strict';
import fc from 'fast-check';
import { everything, fixture, prepare, prepareBody, REGISTER } from './support/documents';
import { nativePdf } from './support/native';
import { structureOf } from './support/structure';
import type { PreparedPdf } from '../../../src/core/render/pdf';

/** Asserts that native Typst writes the document as PDF/UA-1. */
function accepted(prepared: PreparedPdf): Uint8Array {
  const result = nativePdf(prepared);
  assert.ok('pdf' in result, 'refused' in result ? result.refused : '');
  return result.pdf;
}

describe('PDF/UA-1, judged by native Typst, is met by', () => {
  it('a document with one of everything', () => { accepted(everything()); });
  it('an empty document', () => { accepted(prepare('')); });
  it('a document of nothing but a title', () => { accepted(prepare('# Title')); });

  for (const [what, body] of Object.entries({
    'quotations 90 deep': `${'> '.repeat(90)}deep`,
    'lists 60 deep': Array.from({ length: 60 }, (_, index) => `${'  '.repeat(index)}- level ${index}`).join('\n'),
    'quotations and lists in each other': Array.from({ length: 20 }, (_, index) => `${'> - '.repeat(index)}> [!NOTE] n`).join('\n\n'),
    'emphasis 40 deep': `${'**a *b '.repeat(40)}x${'* **'.repeat(40)}`,
    'words of 5,000 letters': `${'x'.repeat(5000)} \`${'y'.repeat(5000)}\`\n\n## ${'z'.repeat(3000)}`,
    'a cell longer than a page, and a header too': `| a | ${'word '.repeat(2000)} |\n|---|---|\n| ${'word '.repeat(3000)} | b |`,
    'a table of 30 columns': `|${' head |'.repeat(30)}\n|${'---|'.repeat(30)}\n|${' 2027-03-31 |'.repeat(30)}`,
    'a table that is only a header': '| a |\n|---|',
    'a footnote longer than a page': `a[^1]\n\n[^1]: ${'word '.repeat(3000)}`,
    'a callout longer than a page': `> [!PRIORITY] T\n${'> para para para para\n>\n'.repeat(200)}`,
    'links to what is not there': '[a](#nowhere) [b]() [c](#) [d](#x)\n\n## {#x}',
    'two places of one name': '## A {#x}\n\n> [!STRENGTH] B {#x}\n> b\n\n[c](#x)',
    'footnotes in a heading, a header and a callout’s title': '## A[^1]\n\n| a[^1] |\n|---|\n| b[^1] |\n\n> [!NOTE] c[^1]\n\n[^1]: note',
  })) {
    it(what, () => { accepted(prepareBody(body)); });
  }

  it('whatever an author may put together', () => {
    const images = new Map<string, Uint8Array>([['a.png', fixture('images/bars.png')]]);
    const piece = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) });
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      accepted(prepare(pieces.join(''), { images, evidence: { entries: REGISTER } }));
    }), { numRuns: 150 });
  }).timeout(60_000);
});

describe('Native Typst as a judge', () => {
  it('does refuse what breaks a rule: headings that skip a level', () => {
    const { document, images } = prepareBody('## A\n\n### B');
    const skipping = document.blocks.map((block) => (block.type === 'heading' ? { ...block, level: block.level * 2 } : block));
    assert.match(JSON.stringify(nativePdf({ document: { ...document, blocks: skipping }, images, notes: [] })), /refused/);
  });
});

describe('What an author writes', () => {
  const HOSTILE = ['#read("/etc/passwd")', '#eval("1+1")', '$x^2$', '@audit', '<label>', '#set text(red)', '#import "@preview/x:0.1.0"', '\\u{41}', '= Heading', '~', '--', '...', '"quoted"', "it's", '//comment', '/*', '`#x`'];

  it('is never code to the typesetter, in no place of the document', async () => {
    // Escaped with a backslash, so that Markdown leaves each of them alone and it is up to the typesetter.
    const literal = HOSTILE.map((text) => text.replace(/[!-/:-@[-`{-~]/gu, '\\$&'));
    const rows = literal.map((text) => `| ${text} |`).join('\n');
    const quoted = HOSTILE.map((text) => JSON.stringify(text)).join(' ');
    const body = `${literal.join('\n\n')}\n\n| head |\n|---|\n${rows}\n\n## ${literal.join(' ')}\n\n> [!STRENGTH] ${literal.join(' ')}\n> body[^1]\n\n[^1]: ${literal.join(' ')}`;
    const pdf = accepted(prepare(`---\ntitle: ${JSON.stringify(HOSTILE.join(' '))}\nauthority: ${JSON.stringify(quoted)}\n---\n${body}`));

    const { text, title } = await structureOf(pdf);
    const all = text.join('\n').replace(/\s+/gu, ' ');
    for (const each of HOSTILE) {
      // Once in the text, in the table, in heading, callout and note; the title is on the cover besides.
      assert.ok(all.split(each).length > 5, `${each} is not printed as it is written`);
    }
    assert.equal(title, HOSTILE.join(' '));
    assert.doesNotMatch(all, /root:/);
  });
});

/** Pieces of Markdown, sound and broken, that a document may be put together from in any order. */
const PIECES = [
  '# Title\n\n', '## What do you know\n\n', '###### six\n\n', '#### {#x}\n\n', '## same\n\n', 'text ', '*a* **b** ***c*** ~~d~~ `e` ', '[l](#x) ', '[l](#) ',
  '[](https://x.org) ', '[x]() ', '<https://a.org/ü?b=c#d> ', '![](a.png) ', '![alt](a.png "t") ', '[![i](a.png)](https://x.org) ', '[^1] ', '[^2]',
  '\n\n[^1]: note [^2] [^1] $x$\n\n', '\n\n[^2]: two\n\n    > quote\n\n', '> quote\n', '> > > deep\n', '\n\n> [!STRENGTH] T {#x}\n> b\n\n', '> [!IMPROVEMENT]\n',
  '\n> [!DIRECTION] improved\n\n', '> [!NOTE] hi\n', '- [ ] task\n', '- a\n  - b\n    1. c\n', '0. zero\n', '999999999. big\n', '\n| a | b |\n|---|:-:|\n| 1 | 2 | 3 |\n\n',
  '\n| |\n|-|\n\n', '\n| ![x](a.png) | [^1] `c` |\n|-|-|\n| <br> | [@staff-survey, p. 4] |\n', '\n---\n\n', '```js\ncode {#read("/etc/passwd")}\n```\n\n', '<div>x</div>\n\n',
  '<!-- c -->', '<br>', 'a<br>b ', '\\', '\\\n', '  \n', '$x$ @ref <label> #set text(red) ', '[@staff-survey] [@b; @pf-report, p. 2] ', '😀🟢👨‍👩‍👧', '\u202e\u0000\ud800',
  'ﷺ中文', '*', '_', '[', '](', '\n\n', '\n', '    indented code\n\n', `${'a'.repeat(120)} `, '[r]: #x\n', '[r] ', '[^3]\n\n[^3]:\n\n', '- \n', '> \n', '1. > - x\n',
  '| a |\n|---|\n', '\t', '&nbsp;', '&#0;', '[a](javascript:alert(1)) ', '[f](evidence/x.pdf) ', '---\ntitle: "x\\ny"\nauthority: A\n---\n',
];
