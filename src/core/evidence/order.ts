import type { EvidenceEntry } from './base';

/** Entries in the order in which they are offered: those used last, then the newest; what has no date comes last. */
export function inOrderOfUse(entries: Iterable<EvidenceEntry>, recent: readonly string[]): EvidenceEntry[] {
  const uses = new Map(recent.map((id, index) => [id, index]));
  const rank = ({ id }: EvidenceEntry): number => uses.get(id) ?? recent.length;
  return [...entries].sort((a, b) => rank(a) - rank(b) || compareNewestFirst(a.date ?? '', b.date ?? ''));
}

/** ISO dates compare as plain text, which is many times faster than by the rules of a language. */
function compareNewestFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
