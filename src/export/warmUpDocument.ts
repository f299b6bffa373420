/**
 * A document with a few of most things. Setting it makes the thread compile the parts of the typesetter that
 * real documents need, which is most of what a first export would wait for. It is of some length, because
 * what runs once is compiled in haste, and for speed only what runs often.
 */
import type { PreparedPdf } from '../core/render/pdf';
import type { Block, Inline, Paragraph } from '../core/render/pdf/tree';

const SECTIONS = 6;
const WORDS = 'practice with children and their families is better where workers stay, plans are clear, managers look at the records each month, and schools and carers are heard'.split(' ');

/** Other words for each number: what has been set once is not set again. */
function text(number: number): Inline {
  const from = number % WORDS.length;
  return { type: 'text', text: `${number} ${[...WORDS.slice(from), ...WORDS.slice(0, from)].join(' ')}. ` };
}

function paragraph(number: number): Paragraph {
  return { type: 'paragraph', children: [text(number), text(number + 100)] };
}

function everyInline(number: number): Inline[] {
  return [
    text(number),
    { type: 'strong', children: [text(number + 1)] },
    { type: 'emphasis', children: [text(number + 2)] },
    { type: 'code', text: 'code' },
    { type: 'link', url: 'https://example.org', children: [text(number + 3)] },
    { type: 'jump', to: 'source 1', children: [text(number + 4)] },
  ];
}

function section(number: number): Block[] {
  return [
    { type: 'heading', level: 1, look: 1, newPage: false, id: `heading ${number}`, children: [text(number)] },
    { type: 'paragraph', children: everyInline(number + 10) },
    paragraph(number + 20),
    { type: 'list', ordered: false, start: 1, tight: true, tasks: false, items: [[paragraph(number + 30)]] },
    { type: 'list', ordered: true, start: 1, tight: true, tasks: false, items: [[paragraph(number + 40)]] },
    { type: 'callout', kind: 'strength', label: 'Strength', heading: [text(number + 50)], children: [paragraph(number + 60)] },
    { type: 'quote', children: [paragraph(number + 70)] },
    {
      type: 'table', scale: 1, inset: 6, repeatHeader: true,
      columns: [{ align: 'left', share: 1, hyphenate: true }, { align: 'left', share: 2, hyphenate: true }],
      header: [[paragraph(number + 80)], [paragraph(number + 81)]],
      rows: [1, 2, 3].map((row) => ({ breakable: false, cells: [[paragraph(number + row)], [paragraph(number + row + 10)]] })),
    },
  ];
}

const everyBlock: Block[] = [
  { type: 'paragraph', children: [text(0), { type: 'note', id: 'note', first: true }] },
  ...Array.from({ length: SECTIONS }, (_, index) => section(index * 1000)).flat(),
];

export const WARM_UP_DOCUMENT: PreparedPdf = {
  document: {
    title: 'Title', shortTitle: 'Title', authority: 'Authority', shortAuthority: 'Authority', date: '2026-01-01', footer: '', facts: [{ label: 'Label', value: 'Value' }],
    contentsDepth: 3,
    blocks: everyBlock,
    notes: { note: [text(1)] },
    sources: [{ id: 'source 1', title: 'Title', text: 'Words' }],
  },
  images: new Map(),
  notes: [],
};
