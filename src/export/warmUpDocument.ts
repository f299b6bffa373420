/**
 * A small document with one of most things. Setting it once makes the thread compile the parts of the
 * typesetter that real documents need, which is most of what a first export would wait for.
 */
import type { PreparedPdf } from '../core/render/pdf';
import type { Block, Inline, Paragraph } from '../core/render/pdf/tree';

const text: Inline = { type: 'text', text: 'Some words' };
const paragraph: Paragraph = { type: 'paragraph', children: [text] };

const everyInline: Inline[] = [
  text,
  { type: 'strong', children: [text] },
  { type: 'emphasis', children: [text] },
  { type: 'code', text: 'code' },
  { type: 'link', url: 'https://example.org', children: [text] },
  { type: 'jump', to: 'source 1', children: [text] },
  { type: 'note', id: 'note', first: true },
];

const everyBlock: Block[] = [
  { type: 'heading', level: 1, look: 1, newPage: false, id: 'heading', children: [text] },
  { type: 'paragraph', children: everyInline },
  { type: 'list', ordered: false, start: 1, tight: true, tasks: false, items: [[paragraph]] },
  { type: 'list', ordered: true, start: 1, tight: true, tasks: false, items: [[paragraph]] },
  { type: 'callout', kind: 'strength', label: 'Strength', heading: [text], children: [paragraph] },
  { type: 'quote', children: [paragraph] },
  { type: 'table', scale: 1, inset: 6, repeatHeader: true, columns: [{ align: 'left', share: 1, hyphenate: true }], header: [[paragraph]], rows: [{ breakable: false, cells: [[paragraph]] }] },
];

export const WARM_UP_DOCUMENT: PreparedPdf = {
  document: {
    title: 'Title', shortTitle: 'Title', authority: 'Authority', shortAuthority: 'Authority', date: '2026-01-01', footer: '', facts: [{ label: 'Label', value: 'Value' }],
    contentsDepth: 3,
    blocks: everyBlock,
    notes: { note: [text] },
    sources: [{ id: 'source 1', title: 'Title', text: 'Words' }],
  },
  images: new Map(),
  notes: [],
};
