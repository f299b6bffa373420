/** Hides personal data in what leaves the editor: the output of the command line is kept in logs. */
import type { Analysis } from '../analysis';
import { textOf } from '../evidence/base';

const MASK = '[personal data]';

/**
 * Hides every stretch that a finding of personal data names, in any text of the analysis: other findings
 * quote the same sentence. Lines and columns are not text, and stay.
 */
export function masking(analyses: readonly Analysis[]): (text: string) => string {
  const words = new Set(analyses.flatMap(namedIn).flatMap((written) => [written, written.replace(/[*_`\\~]/gu, '')]).map((written) => written.trim()).filter((written) => written !== ''));
  if (words.size === 0) {
    return (text) => text;
  }
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map((written) => written.split(/\s+/u).map(literally).join('\\s+'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replace(pattern, MASK);
}

/** The same for a whole value: every string in it. */
export function masked(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return mask(value);
  }
  if (Array.isArray(value)) {
    return value.map((each) => masked(each, mask));
  }
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each, mask)])) : value;
}

function namedIn({ findings, silenced, model, evidence }: Analysis): string[] {
  // What is said not to be personal data is silenced on somebody's word; a log is no place to rely on it.
  return [...findings, ...silenced.map(({ finding }) => finding)].filter(({ ruleId }) => ruleId === 'personal-data').map(({ uri, span }) => {
    const { text } = (uri !== undefined && evidence ? textOf(evidence, uri) : undefined) ?? model;
    return text.slice(span.start, span.end);
  });
}

function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
