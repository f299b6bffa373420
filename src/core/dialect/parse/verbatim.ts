/**
 * Long fenced code and comments: the parser would copy them line by line, so it is shown their beginnings and ends only.
 *
 * A fence or a comment that has just been opened reaches to the next one that closes it, often to the end of the
 * document, and each letter typed before that would have the parser read all of it.
 *
 * Why the tree is the same: once such a block is open at the root, only a line that could close it is looked at for
 * more than its letters. So lines that could not may be left out of what is parsed, and put back into the block's
 * value. Whether a block is open there is guessed from the text and asked of the parser: if what comes out at the root
 * is not just that block, from the line that opens it to what stands behind the gap, the text is parsed with nothing left out.
 */
import type { Code, Html, Root } from 'mdast';
import { lastAtOrBefore } from '../../text/lines';
import { spanOf, type Span } from '../../text/span';
import { eachPoint } from '../walk';

/** Lines that are left out of a block; offsets count in the whole text. */
interface Gap {
  readonly type: Code['type'] | Html['type'];
  /** Where the block begins, and where its value does. */
  readonly opens: number;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** A gap among those above it: how many characters and lines are left out up to its end. */
interface Placed extends Gap {
  /** Where it stands in what is shown. */
  readonly at: number;
  readonly by: number;
  readonly lines: number;
}

/** Shorter ones are not worth a look, in characters. */
const LEAST = 500;

/** What opens a block in the first column. */
const OPENING = /(?<![^\r\n])(?:`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,}|<!--)/gu;
const LINE_END = /\r\n|\r|\n/g;

/** What may close one, and what need not even be a line of its own to be taken for that. */
const CLOSING = { '`': /[\r\n][ \t]*`{3}/g, '~': /[\r\n][ \t]*~{3}/g, '<': /-->/g } as const;

/** The tree of a text of which `parse` is shown no more than it needs to see, but all of what stands before `from`, the front matter. */
export function parseSparingly(text: string, from: number, parse: (text: string) => Root, least = LEAST): Root {
  const gaps = placed(gapsIn(text, from, least), text);
  if (gaps.length === 0) {
    return parse(text);
  }
  const shown = [...gaps, undefined].map((gap, index) => text.slice(gaps[index - 1]?.end ?? 0, gap?.start)).join('');
  const tree = parse(shown);
  return fill(tree, gaps, text) ? tree : parse(text);
}

function gapsIn(text: string, from: number, least: number): Gap[] {
  return text.length < least ? [] : verbatimIn(text, from).flatMap(({ opens, mark, closing }) => {
    const value = nextLine(text, opens);
    const [start, end] = [nextLine(text, value), lineBefore(text, closing.start)];
    // A lone CR and a lone LF must not meet: they would be one line end.
    const isWorthIt = end - start >= least && !(text[start - 1] === '\r' && text[end] === '\n');
    return isWorthIt ? [{ ...(mark === '<' ? { type: 'html', value: opens } : { type: 'code', value }), opens, start, end }] : [];
  });
}

/** What would close the block that is probably open at the end of a text; the next line that matches it may do so. */
export function leftOpenIn(text: string): RegExp | undefined {
  const last = verbatimIn(text, 0).at(-1);
  return last?.closing.start === text.length ? CLOSING[last.mark] : undefined;
}

interface Verbatim {
  readonly opens: number;
  readonly mark: keyof typeof CLOSING;
  /** What probably closes it; both are the text's length where nothing does. */
  readonly closing: Span;
}

/** What is probably fenced code or a comment, from an offset on. */
function verbatimIn(text: string, from: number): Verbatim[] {
  const found: Verbatim[] = [];
  if (/```|~~~|<!--/u.test(text)) {
    OPENING.lastIndex = from;
    for (let opening = OPENING.exec(text); opening; opening = OPENING.exec(text)) {
      const mark = opening[0][0] as keyof typeof CLOSING;
      const closing = matchFrom(CLOSING[mark], text, OPENING.lastIndex);
      found.push({ opens: opening.index, mark, closing });
      OPENING.lastIndex = closing.end;
    }
  }
  return found;
}

function placed(gaps: readonly Gap[], text: string): Placed[] {
  let [by, lines] = [0, 0];
  return gaps.map((gap) => {
    const at = gap.start - by;
    by += gap.end - gap.start;
    lines += text.slice(gap.start, gap.end).match(LINE_END)!.length;
    return { ...gap, at, by, lines };
  });
}

/** Puts back what was left out, in place: so far, nobody else knows the tree. @returns whether each gap is a part of one block; if not, the tree is none of this text */
function fill(tree: Root, gaps: readonly Placed[], text: string): boolean {
  const byStart = new Map(tree.children.map((node) => [spanOf(node).start, node]));
  const blocks = gaps.map(({ type, opens, start, at }) => {
    const node = byStart.get(opens - (start - at));
    return node?.type === type && node.position!.start.column === 1 && spanOf(node).end > at ? node as Code | Html : undefined;
  });
  if (blocks.includes(undefined)) {
    return false;
  }
  gaps.forEach(({ value, start, end }, index) => {
    const block = blocks[index]!;
    // Of what it copies, the parser changes this one character.
    block.value = block.value.slice(0, start - value) + text.slice(start, end).replaceAll('\0', '\uFFFD') + block.value.slice(start - value);
  });
  eachPoint([tree], (point) => {
    const above = gaps[lastAtOrBefore(gaps, point.offset!, ({ at }) => at)]!;
    if (above.at <= point.offset!) {
      point.offset! += above.by;
      point.line += above.lines;
    }
  });
  return true;
}

/** What a pattern first matches from an offset on, or the end of the text. */
function matchFrom(pattern: RegExp, text: string, from: number): Span {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? { start: found.index, end: pattern.lastIndex } : { start: text.length, end: text.length };
}

/** Where the line behind that of an offset begins, or the end of the text. */
function nextLine(text: string, offset: number): number {
  return matchFrom(LINE_END, text, offset).end;
}

/** Where the last whole line above that of an offset begins. */
function lineBefore(text: string, offset: number): number {
  const own = lineStart(text, offset);
  return lineStart(text, text.startsWith('\r\n', own - 2) ? own - 2 : own - 1);
}

/** Where the line begins in which an offset stands; the offset of a line's end is in that line. Step by step, for to look for a CR in a text without any would be to look through all of it. */
function lineStart(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') {
    at--;
  }
  return at;
}
