/** Where a text can be cut so that each side reads as it does in the whole; why that is so is told in `live/index.ts`. */
import type { Paragraph, RootContent } from 'mdast';
import { spanOf } from '../text/span';
import { proseOf } from './prose';

const LINE_END = /\r\n|\r|\n/g;
const BLANK = /[ \t]*(?:\r|\n|$)/y;

/** A letter or digit, a heading, a quotation, a row of a table, fenced code. What could be a list goes on with the list before; what is indented may belong to anything. */
const SAFE_START = /(?!\d{1,9}[.)](?:\s|$))[\p{L}\p{N}#>|]|`{3,}[^`\r\n]*(?:[\r\n]|$)|~{3,}/uy;

/** What speaks for the block above it when it turns out to be a line of sources. */
const SOURCE_LINE = /(?:sources?|evidence)\b|https?:|www\.|[\w.+-]+@/iuy;

/** Whether a part may begin with what stands at an offset, if a blank line stands before it. */
export function mayBegin(text: string, at: number): boolean {
  return matches(SAFE_START, text, at) && !matches(SOURCE_LINE, text, at);
}

/** Offsets at which a line stands that may begin a part, behind a blank one; in order, never 0. */
export function cutsIn(text: string): number[] {
  const cuts: number[] = [];
  let previous = 0;
  for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
    const at = index + lineEnd.length;
    if (matches(BLANK, text, previous) && mayBegin(text, at)) {
      cuts.push(at);
    }
    previous = at;
  }
  return cuts;
}

/** The first offset from another on at which such a line stands, or the end of the text. */
export function cutFrom(text: string, offset: number): number {
  LINE_END.lastIndex = offset;
  let previous: number | undefined;
  for (let found = LINE_END.exec(text); found; found = LINE_END.exec(text)) {
    const at = found.index + found[0].length;
    if (previous !== undefined && matches(BLANK, text, previous) && mayBegin(text, at)) {
      return at;
    }
    previous = at;
  }
  return text.length;
}

/** Whether a text ends in a blank line. */
export function endsBlank(text: string): boolean {
  return /(?:^|\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\r|\n)$/u.test(text.slice(-200));
}

/**
 * Whether what follows can be read without these nodes: a comment may silence the block below it, and a
 * line that ends in a colon may lead into it.
 */
export function standsAlone(nodes: readonly RootContent[], source: string): boolean {
  const last = nodes.at(-1);
  return last?.type !== 'html' && !(last?.type === 'paragraph' && endsInColon(last, source));
}

/** A colon can be written as a reference, too; what has neither sign need not be read. */
function endsInColon(paragraph: Paragraph, source: string): boolean {
  const span = spanOf(paragraph);
  return /[:&]/u.test(source.slice(span.start, span.end)) && proseOf(paragraph.children, source, span).text.replace(/\[[^[\]]*\]/gu, '').trimEnd().endsWith(':');
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
