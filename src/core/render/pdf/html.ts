/**
 * Raw HTML is never interpreted. Comments, tags, scripts and style sheets are left out, `<br>` ends a
 * line, and the words between tags are printed, so that nothing an author wrote to be read gets lost.
 */

const COMMENT = /<!--[^]*?(?:-->|$)/gu;
const NOT_TO_BE_READ = /<(script|style|template)\b[^]*?(?:<\/\1\s*>|$)/giu;
const LINE_END = /<br\b[^>]*>|<\/(?:p|div|li|tr|h[1-6])\s*>/giu;
const TAG = /<(?:[a-z/!?])[^>]*(?:>|$)/giu;
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', pound: '£', ndash: '–', mdash: '—', hellip: '…' };

/** The lines of text that a block of HTML holds; empty when there is nothing to read. */
export function htmlLines(html: string): string[] {
  return html
    .replace(COMMENT, '')
    .replace(NOT_TO_BE_READ, '')
    .replace(/\s+/gu, ' ')
    .replace(LINE_END, '\n')
    .replace(TAG, '')
    .replace(/&([a-z]+);/giu, (whole, name: string) => REFERENCES[name.toLowerCase()] ?? whole)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether a piece of HTML within a paragraph ends a line. */
export function isLineBreak(html: string): boolean {
  return /^<br\b[^>]*>$/iu.test(html);
}
