import type { EvidenceEntry } from './base';

/** Entries in the order in which they are offered: those used last, then the newest; what has no date comes last. */
export function inOrderOfUse(entries: Iterable<EvidenceEntry>, recent: readonly string[]): EvidenceEntry[] {
  const uses = new Map(recent.map((id, index) => [id, index]));
  const rank = ({ id }: EvidenceEntry): number => uses.get(id) ?? recent.length;
  return [...entries].sort((a, b) => rank(a) - rank(b) || compareNewestFirst(a.date ?? '', b.date ?? ''));
}

/** VS Code is handed no more at once; it asks again with each key. */
const MOST_OFFERED = 300;

/**
 * The first entries of a long list that what is typed may mean: each of its signs stands in their words, in its order.
 * That is how VS Code itself looks among what it is handed, so nothing is missed.
 */
export function mostLikely(entries: readonly EvidenceEntry[], typed: string, wordsOf: (entry: EvidenceEntry) => string): EvidenceEntry[] {
  const fitting = entries.length > MOST_OFFERED ? entries.filter((entry) => holdsInOrder(wordsOf(entry).toLowerCase(), typed.toLowerCase())) : entries;
  return fitting.slice(0, MOST_OFFERED);
}

function holdsInOrder(words: string, typed: string): boolean {
  let at = 0;
  for (const sign of typed) {
    at = words.indexOf(sign, at) + sign.length;
    if (at < sign.length) {
      return false;
    }
  }
  return true;
}

/** ISO dates compare as plain text, which is many times faster than by the rules of a language. */
function compareNewestFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
