/**
 * Text as it comes out of a PDF, Word or an e-mail, made Markdown: wrapped lines are joined, words that were hyphenated are
 * made whole, page numbers and footers fall away, known headings become headings and bullets of any kind a list. What is
 * Markdown already passes as it is. Each sign still knows where it stood.
 */
import { frontMatterBody } from '../dialect/parse';
import { linesOf, type Line } from './lines';
import { bare, roleOfHeading, WORDS } from './words';

export interface Prepared {
  readonly markdown: string;
  readonly chunks: readonly Chunk[];
  /** Where a sign of the Markdown stood in the source. */
  sourceOf(offset: number): number;
}

/** A part of the Markdown that can be read alone: a heading, a point, a paragraph, or lines that were Markdown already. */
export interface Chunk {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'structure';
  /** Without the sign that makes it a heading or a point. */
  readonly text: string;
  /** Where `text` begins in the Markdown. */
  readonly start: number;
}

/** A stretch of the source that was taken over as it stands. */
interface Piece { readonly text: string; readonly start: number }

interface Block {
  readonly kind: Chunk['kind'];
  readonly pieces: Piece[];
  /** The last line of it, as it stood. */
  last: Line;
  /** Whether a blank line stood before it. */
  readonly apart: boolean;
}

/** Makes Markdown of a text. Never throws. */
export function prepare(source: string): Prepared {
  const front = frontMatterBody(source);
  const from = front ? front.end + (/^[^\r\n]*(?:\r\n|\r|\n)?/u.exec(source.slice(front.end))?.[0].length ?? 0) : 0;
  const lines = linesOf(withoutTags(source), from);
  return write(blocksOf(lines));
}

/** The text without HTML, as long as it was: what begins or ends a block there begins a line, and points of a list have a bullet. */
function withoutTags(source: string): string {
  return withoutComments(source).replace(/<\/?([a-z][a-z0-9]*)\b[^<>]*>/giu, (tag, name: string) => {
    const start = /^<li\b/iu.test(tag) ? '\n• ' : BLOCK_TAG.test(name) ? '\n' : '';
    return start.padEnd(tag.length).slice(0, tag.length);
  });
}

const BLOCK_TAG = /^(?:p|div|li|ul|ol|h[1-6]|br|tr|table|section|article|blockquote)$/iu;

function withoutComments(source: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let start = source.indexOf('<!--'); start >= 0; start = source.indexOf('<!--', from)) {
    const end = source.indexOf('-->', start + 4);
    if (end < 0) {
      break;
    }
    kept.push(source.slice(from, start), ' '.repeat(end + 3 - start));
    from = end + 3;
  }
  return kept.join('') + source.slice(from);
}

function blocksOf(lines: readonly Line[]): Block[] {
  const width = widthOf(lines);
  const blocks: Block[] = [];
  let gap: 'none' | 'blank' | 'page' = 'none';
  let isCode = false;
  for (const line of lines) {
    if (/^(?:```|~~~)/u.test(line.text)) {
      isCode = !isCode;
      gap = 'blank';
    } else if (line.kind === 'page') {
      gap = 'page';
    } else if (line.kind === 'blank') {
      gap = gap === 'page' ? 'page' : 'blank';
    } else if (!isCode) {
      place(line, gap, width, blocks);
      gap = 'none';
    }
  }
  return blocks;
}

/** Adds a line to the block that it goes on, or begins another. */
function place(line: Line, gap: 'none' | 'blank' | 'page', width: number, blocks: Block[]): void {
  const before = blocks.at(-1);
  const piece = { text: line.text, start: line.start };
  const begin = (kind: Block['kind'], pieces: Piece[] = [piece]): void => { blocks.push({ kind, pieces, last: line, apart: gap !== 'none' }); };
  if (line.kind === 'structure') {
    begin('structure');
  } else if (line.kind === 'item') {
    placeItem(line, piece, before, begin);
  } else if (before && goesOn(line, before, gap, width)) {
    before.pieces.push(piece);
    before.last = { ...line, mark: before.last.mark, indent: before.last.indent };
  } else {
    placeText(line, piece, begin);
  }
}

/** Signs of a list within a list. */
const INNER_MARK = /^(?:o|[-–—]|[◦○⁃])$/u;

function placeItem(line: Line, piece: Piece, before: Block | undefined, begin: (kind: Block['kind'], pieces?: Piece[]) => void): void {
  const outer = before?.kind === 'item' ? before.last : undefined;
  const first = outer?.mark ?? '';
  const isInner = outer !== undefined && (INNER_MARK.test(line.mark!) && first !== '' && !INNER_MARK.test(first) || line.indent >= outer.indent + 2);
  if (isInner && before) {
    // The points of a point stay with it, and the outer one keeps its sign.
    before.pieces.push(piece);
    before.last = { ...line, mark: outer.mark, indent: outer.indent };
  } else if (roleOfHeading(line.text) && /^\(?\d/u.test(line.mark!)) {
    begin('heading');
  } else {
    begin('item');
  }
}

/** A line of text: a heading, a heading with its text behind a colon, or a paragraph. */
function placeText(line: Line, piece: Piece, begin: (kind: Block['kind'], pieces?: Piece[]) => void): void {
  const plain = withoutEmphasis(line.text);
  const [whole, heading] = /^(.{5,80}?):\s+(?=\S)/u.exec(plain.text) ?? [];
  if (isHeading(plain.text)) {
    begin('heading', [{ text: plain.text, start: piece.start + plain.before }]);
  } else if (whole !== undefined && heading !== undefined && isHeading(heading)) {
    begin('heading', [{ text: heading, start: piece.start + plain.before }]);
    begin('paragraph', [{ text: plain.text.slice(whole.length), start: piece.start + plain.before + whole.length }]);
  } else if (plain.before > 0 && plain.text.length <= 120) {
    // Word's headings come as bold lines.
    begin('heading', [{ text: plain.text, start: piece.start + plain.before }]);
  } else {
    begin('paragraph');
  }
}

function isHeading(text: string): boolean {
  return !/[.;,]$/u.test(text) && text.length <= 160 && roleOfHeading(text.replace(/:$/u, '')) !== undefined;
}

/** A line that is all bold or underlined, without its marks; `before` counts the signs that fell away in front. */
function withoutEmphasis(text: string): { readonly text: string; readonly before: number } {
  const [, marks = '', inner = text] = /^(\*\*|__)(.+)\1:?$/u.exec(text) ?? [];
  return { text: inner, before: marks.length };
}

/** Whether a line of text goes on what stands before it. */
function goesOn({ text, indent }: Line, before: Block, gap: 'none' | 'blank' | 'page', width: number): boolean {
  const isLower = /^[\p{Ll}(]/u.test(text);
  switch (before.kind) {
    case 'structure': return gap === 'none' && /^[>|]/u.test(before.last.text);
    case 'heading': return gap !== 'blank' && isLower && text.split(' ').length <= 8 && !/[?.:]$/u.test(before.last.text);
    default:
      if (gap === 'blank' || isHeading(withoutEmphasis(text).text)) {
        return false;
      }
      return before.last.text === '' || isLower || gap === 'none' && (wasFull(before.last.text, text, width) || before.kind === 'item' && indent >= 2 && indent > before.last.indent);
  }
}

/** Whether the first word of a line had no room on the line before: then that was wrapped, and not ended. */
function wasFull(before: string, text: string, width: number): boolean {
  return width > 0 && before.length + 1 + (/^\S*/u.exec(text)?.[0].length ?? 0) > width;
}

/** How long the lines of a text are at most before they are wrapped; 0 where they are not wrapped. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines.filter(({ kind }) => kind === 'text' || kind === 'item').map(({ text }) => text.length).sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return longest > 160 ? 0 : longest;
}

const COMPOUNDS = new Set(WORDS.compounds);

const SIGNS = { heading: '## ', item: '- ', paragraph: '', structure: '' } as const;

/** Writes the blocks one below the other, and keeps where each piece came from. */
function write(blocks: readonly Block[]): Prepared {
  const places: { readonly at: number; readonly source: number }[] = [];
  const chunks: Chunk[] = [];
  const written: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    written.push(text);
    length += text.length;
  };
  blocks.forEach(({ kind, pieces, apart }, index) => {
    const before = blocks[index - 1];
    const goesOnLast = before?.kind === 'structure' && kind === 'structure' && !apart;
    add(!before ? '' : goesOnLast || kind === 'item' && before.kind === 'item' ? '\n' : '\n\n');
    add(SIGNS[kind]);
    const start = length;
    const texts = pieces.map(({ text }, place) => joinedTo(text, pieces[place + 1]?.text, kind));
    texts.forEach((text, place) => {
      places.push({ at: length, source: pieces[place]!.start });
      add(text);
    });
    const last = goesOnLast ? chunks.pop() : undefined;
    chunks.push({ kind, start: last?.start ?? start, text: `${last ? `${last.text}\n` : ''}${texts.join('')}` });
  });
  return { markdown: written.join(''), chunks, sourceOf: (offset) => sourceOf(offset, places) };
}

/** A piece with what joins it to the next: nothing where a word was divided. */
function joinedTo(text: string, next: string | undefined, kind: Block['kind']): string {
  if (next === undefined || text === '') {
    return text;
  }
  if (kind === 'structure') {
    return `${text}\n`;
  }
  const divided = /([\p{L}]+)[-\u00ad\u2010]$/u.exec(text);
  if (divided && /^\p{Ll}/u.test(next)) {
    return text.endsWith('-') && COMPOUNDS.has(bare(divided[1]!)) ? text : text.slice(0, -1);
  }
  return `${text} `;
}

function sourceOf(offset: number, places: readonly { readonly at: number; readonly source: number }[]): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle]!.at <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const place = places[low];
  return place ? place.source + Math.max(0, offset - place.at) : 0;
}
