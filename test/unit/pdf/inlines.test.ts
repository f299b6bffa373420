import assert from 'node:assert/strict';
import type { PdfOptions } from '../../../src/core/render/pdf';
import type { Inline, Paragraph } from '../../../src/core/render/pdf/tree';
import { blocksOf, prepareBody, REGISTER, textOf } from './support/documents';

const evidence = { entries: REGISTER };

/** The inline nodes of a body of one paragraph. */
function inlines(body: string, options: Partial<PdfOptions> = {}): readonly Inline[] {
  return (blocksOf(body, options)[0] as Paragraph).children;
}

describe('Citations in the PDF', () => {
  it('are the numbers of their sources, and jump to them', () => {
    assert.deepEqual(inlines('Seen [@audit-2026-q2, p. 4].', { evidence }), [
      { type: 'text', text: 'Seen [' },
      { type: 'jump', to: 'source 1', children: [{ type: 'text', text: '1, p. 4' }] },
      { type: 'text', text: '].' },
    ]);
  });

  it('of what the register does not hold stay as written, and the author is told', () => {
    const { document, notes } = prepareBody('Seen [@nobody; @staff-survey, p. 2].', { evidence });
    assert.equal(textOf(document.blocks), 'Seen [@nobody; 1, p. 2].');
    assert.deepEqual(notes.map(({ kind }) => kind), ['unknown-source']);
    assert.match(notes[0]!.message, /“nobody”/);
  });

  it('are words where the author escaped them', () => {
    assert.equal(textOf(inlines('Write \\[@audit-2026-q2] or [@staff-survey].', { evidence })), 'Write [@audit-2026-q2] or [1].');
  });

  it('named after an object’s own properties are no sources', () => {
    assert.equal(textOf(inlines('[@constructor] [@toString]', { evidence })), '[@constructor] [@toString]');
  });
});

describe('Links in the PDF', () => {
  it('to the web stay links', () => {
    assert.deepEqual(inlines('[the *hub*](https://example.org/a)'), [
      { type: 'link', url: 'https://example.org/a', children: [{ type: 'text', text: 'the ' }, { type: 'emphasis', children: [{ type: 'text', text: 'hub' }] }] },
    ]);
  });

  it('have only the letters that an address may have', () => {
    assert.deepEqual(inlines('[x](<https://example.org/ü b>)').map((node) => node.type === 'link' && node.url), ['https://example.org/%C3%BC%20b']);
  });

  it('to a place in the document jump there', () => {
    assert.deepEqual(inlines('[plans](#ours)\n\n## Plans {#ours}'), [{ type: 'jump', to: 'ours', children: [{ type: 'text', text: 'plans' }] }]);
  });

  it('to a place that is not there are plain text, and the author is told', () => {
    const { document, notes } = prepareBody('[plans](#nowhere)');
    assert.deepEqual(document.blocks, [{ type: 'paragraph', children: [{ type: 'text', text: 'plans' }] }]);
    assert.deepEqual(notes.map(({ kind }) => kind), ['broken-link']);
  });

  it('to a heading without words are plain text, because the PDF leaves the heading out', () => {
    assert.deepEqual(blocksOf('[there](#x)\n\n## {#x}'), [{ type: 'paragraph', children: [{ type: 'text', text: 'there' }] }]);
  });

  it('to a file are text with its path, never a path on the author’s computer to click on', () => {
    assert.deepEqual(inlines('[our review](evidence/east%20district.pdf)'), [
      { type: 'underline', children: [{ type: 'text', text: 'our review' }] },
      { type: 'text', text: ' (evidence/east district.pdf)' },
    ]);
  });

  it('to a file do not say its name twice', () => {
    assert.equal(textOf(inlines('[review.pdf](evidence/review.pdf)')), 'review.pdf');
  });

  it('to what the register holds bear the number of the source', () => {
    const linkedEntries = new Map([['evidence/audit.pdf', { id: 'audit-2026-q2' }]]);
    assert.equal(textOf(inlines('[audit](evidence/audit.pdf)', { evidence: { entries: REGISTER, linkedEntries } })), 'audit [1]');
  });

  it('to a figure are the figure', () => {
    assert.deepEqual(inlines('[87%](data/measures.csv#assessments@2026-09)'), [{ type: 'text', text: '87%' }]);
  });

  it('without words show their address, and those that run code show words alone', () => {
    assert.equal(textOf(inlines('[](https://example.org)')), 'https://example.org');
    assert.deepEqual(inlines('[click](javascript:alert(1))'), [{ type: 'text', text: 'click' }]);
  });

  it('without a target are words, and the author is told', () => {
    assert.deepEqual(prepareBody('[words]()').notes.map(({ kind }) => kind), ['broken-link']);
  });
});

describe('Raw HTML in the PDF', () => {
  it('is never interpreted: comments, tags and scripts go, words stay', () => {
    assert.equal(textOf(blocksOf('<div class="x">Words in <b>bold</b> &amp; more<script>alert(1)</script></div>')), 'Words in bold & more');
    assert.equal(textOf(blocksOf('before <!-- a note --> after <span onclick="x()">inside</span>')), 'before after inside');
    assert.deepEqual(blocksOf('<!-- only a comment -->'), []);
  });

  it('may end a line', () => {
    assert.deepEqual(inlines('one<br/>two'), [{ type: 'text', text: 'one' }, { type: 'break' }, { type: 'text', text: 'two' }]);
  });
});

describe('Footnotes in the PDF', () => {
  it('are set once and referred to again', () => {
    const { document } = prepareBody('One[^n] and two[^n].\n\n[^n]: A *note*.\n\n    More of it.');
    const notes = (document.blocks[0] as Paragraph).children.filter((node) => node.type === 'note');
    assert.deepEqual(notes, [{ type: 'note', id: 'n', first: true }, { type: 'note', id: 'n', first: false }]);
    assert.equal(textOf(document.notes.n), 'A note.\nMore of it.');
  });

  it('on footnotes are printed in them, even when they run in a circle', () => {
    const { document } = prepareBody('One[^a].\n\n[^a]: See[^b].\n\n[^b]: And[^a].');
    assert.equal(textOf(document.notes.a), 'See (And[^a].).');
  });

  it('that unfold into each other do not fill the memory', () => {
    const bomb = Array.from({ length: 30 }, (_, index) => `[^n${index}]: ${`[^n${index + 1}]`.repeat(20)}`).join('\n\n');
    const { document } = prepareBody(`Text[^n0].\n\n${bomb}\n\n[^n30]: end`);
    assert.ok(JSON.stringify(document).length < 100_000);
  });

  it('named after an object’s own properties are notes like any other', () => {
    const { document } = prepareBody('One[^__proto__].\n\n[^__proto__]: A note.');
    assert.match(JSON.stringify(document.notes), /A note\./);
  });
});

describe('Signs in the PDF', () => {
  it('that mark red, amber and green bear their colour’s name, once', () => {
    assert.deepEqual(inlines('🟢 and 🔴 Red and 🟠'), [
      { type: 'mark', colour: 'green', text: 'green ' }, { type: 'text', text: 'and ' },
      { type: 'mark', colour: 'red', text: '' }, { type: 'text', text: 'Red and ' },
      { type: 'mark', colour: 'amber', text: 'amber' },
    ]);
  });

  it('that no one can see, or that turn the text around, are left out', () => {
    assert.equal(textOf(blocksOf('a\u202Eb\u0007c\uFEFFd')), 'abcd');
  });

  it('that are half a character do not break the file', () => {
    const { document } = prepareBody('text \uD800 {#x}\n\n## head \uDC00');
    assert.ok(JSON.stringify(document).includes('\uFFFD'));
    assert.doesNotMatch(JSON.stringify(document), /\\ud[89a-f]/i);
  });

  it('in long runs can be broken, without a change to what is read', () => {
    const text = textOf(blocksOf(`https-like/${'part/'.repeat(20)}${'x'.repeat(100)}`));
    assert.ok(text.split('\u200B').every((piece) => piece.length <= 24));
    assert.equal(text.replaceAll('\u200B', ''), `https-like/${'part/'.repeat(20)}${'x'.repeat(100)}`);
  });
});
