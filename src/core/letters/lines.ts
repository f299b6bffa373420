/** The lines of a letter as they come out of a PDF, Word or an e-mail: what each is, and which belong to the page alone. */
import { EDITIONS } from '../framework';
import { bare, roleOfHeading, WORDS } from './words';

export interface Line {
  /** Its words, without indentation. */
  readonly text: string;
  /** Where `text` begins in the source. */
  readonly start: number;
  readonly indent: number;
  readonly kind: 'blank' | 'page' | 'item' | 'structure' | 'text';
  /** Of an item: the sign that stood before it. */
  readonly mark?: string;
}

/** Signs that PDFs and Word put before the points of a list, `o` and dashes among them; Word’s own signs come as private characters. */
const MARK = /^([•◼▪●■◦‣⁃∙·□➢➤✓○\uE000-\uF8FF*+]|[-–—]|o(?=\s)|\(?\d{1,3}[.)]|\d{1,2}\.\d{1,2}(?=\s+\p{Lu})|\(?[a-z][.)])(?:\s+|$)/u;
const GLYPH_AT_ONCE = /^([•◼▪●■‣➢➤\uE000-\uF8FF])(?=\S)/u;

/** What Markdown reads as structure, which is left as it stands. */
const STRUCTURE = /^(?:#{1,6}(?:\s|$)|>|\||<!--|={3,}$|-{3,}$|\*{3,}$|_{3,}$)/u;

const PAGE_NUMBER = /^(?:page\s+)?[-–—\s|]*\d{1,3}[-–—\s|]*(?:(?:of|\/)\s*\d{1,3})?$/iu;
const ADDRESS = /^(?:t|tel|telephone|textphone|e|email|w|web)\b[\s:.].*(?:\d{5}|@|\.gov\.uk)|^(?:https?:\/\/|www\.)\S+$/iu;
const FURNITURE = new Set(WORDS.furniture.map(bare));

/** All lines from an offset on. Characters that no text has are read as spaces, so that every sign keeps its place. */
export function linesOf(source: string, from: number): Line[] {
  const lines: Line[] = [];
  let at = from;
  for (const raw of source.slice(from).split(/(?<=\r\n|\n|\r(?!\n))/u)) {
    lines.push(readLine(raw, at));
    at += raw.length;
  }
  const onEveryPage = runningLines(lines);
  return lines.map((line) => (onEveryPage.has(line) ? { ...line, kind: 'page' } : line));
}

function readLine(raw: string, at: number): Line {
  // eslint-disable-next-line no-control-regex
  const clean = raw.replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u200b-\u200d\u2028\u2029\ufeff]/gu, ' ');
  const indent = clean.length - clean.trimStart().length;
  const text = clean.trim();
  const start = at + indent;
  if (text === '') {
    return { kind: 'blank', text, start, indent };
  }
  if (STRUCTURE.test(text)) {
    return { kind: 'structure', text, start, indent };
  }
  if (PAGE_NUMBER.test(text) || ADDRESS.test(text) || FURNITURE.has(bare(text))) {
    return { kind: 'page', text, start, indent };
  }
  const mark = MARK.exec(text) ?? GLYPH_AT_ONCE.exec(text);
  return mark
    ? { kind: 'item', text: text.slice(mark[0].length), start: start + mark[0].length, indent, mark: mark[1] }
    : { kind: 'text', text, start, indent };
}

/** On how many pages a line stands before it is taken for a header or footer, and how long it is at least. */
const FEWEST_PAGES = 3;
const SHORTEST = 10;
const NUMBERED = /^\d{1,3}\s+\D|\D\s\d{1,3}$/u;
const GRADES = new Set(EDITIONS.flatMap(({ grades }) => grades).flatMap((grade) => [bare(grade), bare(grade.replace(/ to be good$/u, ''))]));

/**
 * Headers and footers: what stands on several pages and is numbered, or stands beside a page number. Where it stands first it
 * is a title. Words that a letter only uses often are neither.
 */
function runningLines(lines: readonly Line[]): Set<Line> {
  const written = lines.filter(({ kind }) => kind !== 'blank');
  const counts = new Map<string, number>();
  written.forEach(({ text }) => { counts.set(keyOf(text), (counts.get(keyOf(text)) ?? 0) + 1); });
  const mayRun = ({ kind, text }: Line): boolean => kind === 'text' && keyOf(text).length >= SHORTEST && counts.get(keyOf(text))! >= FEWEST_PAGES
    && !GRADES.has(bare(text)) && roleOfHeading(text) === undefined;
  const seen = new Set<string>();
  const running = new Set<Line>();
  const isPage = (line: Line | undefined): boolean => line !== undefined && (line.kind === 'page' || running.has(line));
  written.forEach((line, index) => {
    if (mayRun(line)) {
      if (seen.has(keyOf(line.text)) && (NUMBERED.test(line.text) || isPage(written[index - 1]) || isPage(written[index + 1]))) {
        running.add(line);
      }
      seen.add(keyOf(line.text));
    }
  });
  return running;
}

/** A line whatever its page number is. */
function keyOf(line: string): string {
  return line.replace(/\d+/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}
