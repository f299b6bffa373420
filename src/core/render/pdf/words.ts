/** Small matters of wording and typing that several parts of the PDF share. */
import { dateRange, dayInWords } from '../../text/dates';

/** A period as people write it: "April to June 2026", or its two days; the text itself when it is no period. */
export function periodInWords(period: string): string {
  const range = dateRange(period);
  if (!range) {
    return period;
  }
  if (range.from === range.to) {
    return dayInWords(range.from);
  }
  return wholeMonthsInWords(range.from, range.to) ?? `${dayInWords(range.from)} to ${dayInWords(range.to)}`;
}

/** Undefined unless the range begins with the first day of a month and ends with the last day of one. */
function wholeMonthsInWords(from: string, to: string): string | undefined {
  const dayAfter = new Date(`${to}T00:00:00Z`);
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
  if (!from.endsWith('-01') || dayAfter.getUTCDate() !== 1) {
    return undefined;
  }
  const [firstMonth, firstYear] = dayInWords(from).split(' ').slice(1) as [string, string];
  const [lastMonth, lastYear] = dayInWords(to).split(' ').slice(1) as [string, string];
  if (firstYear !== lastYear) {
    return `${firstMonth} ${firstYear} to ${lastMonth} ${lastYear}`;
  }
  if (firstMonth === lastMonth) {
    return `${lastMonth} ${lastYear}`;
  }
  return firstMonth === 'January' && lastMonth === 'December' ? lastYear : `${firstMonth} to ${lastMonth} ${lastYear}`;
}

/** A text cut at a word to at most `length` characters, with an ellipsis where something is missing. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) {
    return text;
  }
  const cut = characters.slice(0, length - 1).join('');
  return `${/\s/u.test(cut) ? cut.replace(/\s+\S*$/u, '') : cut}…`;
}

/** The longest run of letters that surely fits the narrowest place where text is printed. */
const LONGEST_RUN = 24;
const ZERO_WIDTH_SPACE = '\u200B';

/**
 * The same text with invisible places to break at inside very long runs such as web addresses and file
 * names, which would otherwise run out of their column. They go behind punctuation where there is any.
 */
export function breakLongRuns(text: string): string {
  // Asked for at the beginnings of words, and not at each of their letters as below, it takes a fifth of the time, and
  // asked for in halves of surrogate pairs, of which there are no fewer, a quarter less again.
  if (text.length <= LONGEST_RUN || !/(?:^|\s)\S{25}/.test(text)) {
    return text;
  }
  return text.replace(/\S{25,}/gu, (run) => run
    .split(/(?<=[/\\._\-@&=?,;:|+])/u)
    .map((piece) => piece.match(new RegExp(`[^]{1,${LONGEST_RUN}}`, 'gu'))?.join(ZERO_WIDTH_SPACE) ?? piece)
    .join(ZERO_WIDTH_SPACE));
}

/** Text that JSON can carry to the engine: halves of surrogate pairs become `�`. */
export function wellFormed(text: string): string {
  return !/[\uD800-\uDFFF]/.test(text) ? text : text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/**
 * Text without what no font can print: control characters, and the invisible signs that reverse the
 * direction of writing.
 */
export function printable(text: string): string {
  return wellFormed(text)
    // eslint-disable-next-line no-control-regex -- these are the very characters to take out
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '');
}

/** Printable text on one line. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim();
}

/** A web or mail address in the letters that a PDF's links may have; `//host` is taken for https. */
export function safeUrl(url: string): string {
  return printable(url.trim())
    .replace(/^\/\//u, 'https://')
    .replace(/[^\u0021-\u007E]/gu, (character) => encodeURIComponent(character));
}
