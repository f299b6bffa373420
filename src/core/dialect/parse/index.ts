/** Text to syntax tree: the one place that runs the Markdown parser. */
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import { completePositions } from './positions';
import { parseInStretches } from './stretches';
import { syntaxOf } from './syntax';
import { parseSparingly } from './verbatim';

/** Front matter opens on the first line and closes on a later one; `[1]` is what stands between. */
const FRONT_MATTER = /^---[ \t]*(?:\r\n|\r|\n)((?:[^\r\n]*(?:\r\n|\r|\n))*?)---[ \t]*(?:\r\n|\r|\n|$)/u;

/** What a person could write is far below these; beyond them the parser's time grows past all use. */
export const LIMITS = { characters: 3_000_000, nesting: 100, emphasisMarks: 4_000 } as const;

/** Why a text cannot be parsed, and where. */
export interface Unreadable {
  readonly message: string;
  readonly span: Span;
}

/** In characters, about: of much shorter stretches the beginnings cost more than is won, and of longer ones the parser's lists. */
const STRETCH = 8_000;

/**
 * The mdast tree of a text, parsed in stretches. Front matter is only looked for where it closes: an opened
 * one would make the parser take the whole document for YAML.
 */
export function parseMarkdown(text: string, stretch = STRETCH): Root {
  const frontMatter = FRONT_MATTER.exec(text)?.[0];
  const parse = (own: string, atTop: boolean): Root => parsed(own, atTop && frontMatter !== undefined);
  return text.length < 2 * stretch ? parse(text, true) : parseInStretches(text, stretch, frontMatter?.length ?? 0, parse);
}

/** The same for a stretch of a text: only what stands at the top of a document can be front matter. */
export function parseStretch(text: string, atTop: boolean): Root {
  return atTop ? parseMarkdown(text) : parsed(text, false);
}

function parsed(text: string, frontMatter: boolean): Root {
  return parseSparingly(text, frontMatter ? FRONT_MATTER.exec(text)![0].length : 0, (shown) => parseShown(shown, frontMatter));
}

function parseShown(text: string, frontMatter: boolean): Root {
  const { hasAddresses, ...syntax } = syntaxOf(text, frontMatter);
  const tree = unified().use(remarkParse).data(syntax).parse(text);
  if (hasAddresses) {
    completePositions(tree, text);
  }
  return tree;
}

/** Whether a text opens front matter and does not close it. */
export function leavesFrontMatterOpen(text: string): boolean {
  return /^---[ \t]*(?:\r\n|\r|\n)/u.test(text) && !FRONT_MATTER.test(text);
}

/** Where the YAML between the fences stands, when there is closed front matter. */
export function frontMatterBody(text: string): Span | undefined {
  const found = FRONT_MATTER.exec(text);
  if (!found) {
    return undefined;
  }
  const start = found[0].search(/[\r\n]/u) + (text.startsWith('\r\n', found[0].search(/[\r\n]/u)) ? 2 : 1);
  return { start, end: start + found[1]!.length };
}

/** Why a text cannot be parsed in reasonable time, or undefined. */
export function unreadable(text: string): Unreadable | undefined {
  if (text.length > LIMITS.characters) {
    const size = (text.length / 1_000_000).toFixed(1);
    return {
      message: `This file holds ${size} million characters, more than can be checked (${LIMITS.characters / 1_000_000} million). Take out pasted pictures and data, or split it.`,
      span: lineAt(text, 0),
    };
  }
  const tooDeep = DEEP_CONTAINERS.exec(text) ?? DEEP_BRACKETS.exec(text);
  if (tooDeep) {
    return tooDeeplyNested(text, tooDeep.index);
  }
  return tooMuchEmphasis(text);
}

/** The same answer for nesting that only the parser found out. */
export function tooDeeplyNested(text: string, offset: number): Unreadable {
  const span = lineAt(text, offset);
  const line = new LineIndex(text).positionAt(span.start).line + 1;
  return { message: `Quotations, lists or brackets are nested too deeply to be checked (from line ${line}). Take out the surplus marks.`, span };
}

const DEEP_CONTAINERS = new RegExp(`^(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${LIMITS.nesting + 1}}`, 'mu');
const DEEP_BRACKETS = new RegExp(`(?:!?\\[){${LIMITS.nesting}}`, 'u');

/** Marks of emphasis are paired within a paragraph, in time that grows with the square of their number. */
function tooMuchEmphasis(text: string): Unreadable | undefined {
  const marks = /[*_]+|(?:\r\n|\r(?!\n)|\n)[ \t]*(?=[\r\n])/gu;
  let inParagraph = 0;
  for (const mark of text.matchAll(marks)) {
    inParagraph = /[*_]/u.test(mark[0]) ? inParagraph + 1 : 0;
    if (inParagraph > LIMITS.emphasisMarks) {
      return { message: `This paragraph holds more than ${LIMITS.emphasisMarks} marks of emphasis (* and _), too many to be checked. Take out the surplus marks.`, span: lineAt(text, mark.index) };
    }
  }
  return undefined;
}

/** The line around an offset, cut where it is very long. */
function lineAt(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(start, start + 200).search(/[\r\n]/u);
  return { start, end: length < 0 ? Math.min(text.length, start + 200) : start + length };
}
