/** A prepared letter as a sequence of parts: headings, points, paragraphs, rows and callouts. */
import type { Blockquote, Nodes, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../dialect/parse';
import { spanOf, type Span } from '../text/span';
import type { Chunk, Prepared } from './prepare';

export interface Part {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'row' | 'strength' | 'improvement' | 'priority';
  /** On one line. */
  readonly text: string;
  /** In the source. */
  readonly span: Span;
  /** Of a heading: 1 to 6. */
  readonly depth: number;
}

/** A heading that was found in text without Markdown. */
const DEPTH = 2;

/** A table or quotation that is longer is none of a letter’s. */
const LONGEST_STRUCTURE = 20_000;

/** A text that is its own Markdown. */
const PLAIN = /^[^\\`*_[\]<>&~|#]*$/u;

/**
 * All parts in their order. Chunk by chunk, because the parser's time for long lists grows with the square of their length.
 */
export function partsOf(prepared: Prepared): Part[] {
  return prepared.chunks.flatMap((chunk) => {
    if (chunk.kind !== 'structure') {
      return partOf(chunk.kind, PLAIN.test(chunk.text) ? chunk.text : toString(parseMarkdown(chunk.text)), { start: chunk.start, end: chunk.start + chunk.text.length }, prepared, DEPTH);
    }
    return chunk.text.length > LONGEST_STRUCTURE ? [] : parseMarkdown(chunk.text).children.flatMap((node) => partsOfNode(node, chunk, prepared));
  });
}

function partOf(kind: Part['kind'], text: string, { start, end }: Span, prepared: Prepared, depth = 0): Part[] {
  const line = text.replace(/\u00ad/gu, '').replace(/\s+/gu, ' ').trim();
  return line === '' ? [] : [{ kind, text: line, depth, span: { start: prepared.sourceOf(start), end: prepared.sourceOf(Math.max(start, end - 1)) + 1 } }];
}

function partsOfNode(node: RootContent, chunk: Chunk, prepared: Prepared): Part[] {
  const part = (kind: Part['kind'], from: Nodes, text = toString(from), depth = 0): Part[] => {
    const { start, end } = spanOf(from);
    return partOf(kind, text, { start: chunk.start + start, end: chunk.start + end }, prepared, depth);
  };
  switch (node.type) {
    case 'heading': return part('heading', node, toString(node), node.depth);
    case 'paragraph': return part('paragraph', node);
    case 'list': return node.children.flatMap((item) => part('item', item));
    case 'table': return rowsOf(node).flatMap(([row, text]) => part('row', row, text));
    case 'blockquote': return calloutOf(node, (kind, text) => part(kind, node, text)) ?? node.children.flatMap((child) => partsOfNode(child, chunk, prepared));
    default: return [];
  }
}

function rowsOf({ children }: Table): [Nodes, string][] {
  return children.map((row) => [row, row.children.map((cell) => toString(cell)).join(' ')]);
}

/** A finding that was written as one, in the way of a self-evaluation. */
function calloutOf(node: Blockquote, part: (kind: Part['kind'], text: string) => Part[]): Part[] | undefined {
  const [, type, title] = /^\[!(STRENGTH|IMPROVEMENT|PRIORITY)\][ \t]*([^\n]*)/iu.exec(node.children.map((child) => toString(child)).join('\n')) ?? [];
  return type === undefined || title === undefined ? undefined : part(type.toLowerCase() as Part['kind'], title.replace(/\{[^{}]*\}\s*$/u, ''));
}
