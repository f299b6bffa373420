/** The sources of a self-evaluation: each entry of its registers, where it is cited, and what is wrong with it. */
import type { Analysis } from '../analysis';
import type { Span } from '../text/span';
import type { EvidenceEntry } from './base';
import { citedPlaces } from './cited';

/** What one should know of a source before relying on it; in the order of how serious it is. */
export const SOURCE_MARKS = ['missing', 'outside', 'unreachable', 'changed', 'stale', 'unused'] as const;
export type SourceMark = (typeof SOURCE_MARKS)[number];

/** The marks as people say them. */
export const MARK_NAMES: Readonly<Record<SourceMark, string>> = {
  missing: 'file missing',
  outside: 'outside this folder',
  unreachable: 'not reachable',
  changed: 'changed since reviewed',
  stale: 'out of date',
  unused: 'not cited',
};

export interface Source {
  readonly entry: EvidenceEntry;
  /** Where it is cited, in the order of the text. */
  readonly places: readonly Span[];
  readonly marks: readonly SourceMark[];
}

/** All sources in the order of the registers. What its author has silenced with a reason is not marked as out of date. */
export function sourcesOf({ model, evidence, findings }: Analysis): Source[] {
  if (!evidence) {
    return [];
  }
  const cited = citedPlaces(model, evidence);
  const stale = new Set(findings.filter(({ ruleId }) => ruleId === 'stale-evidence').map(({ span }) => span.start));
  return evidence.registers.flatMap(({ entries }) => entries).map((entry): Source => {
    const places = cited.get(entry) ?? [];
    const file = evidence.entryFiles.get(entry);
    const has: Readonly<Record<SourceMark, boolean>> = {
      missing: file === 'missing',
      outside: file === 'outside',
      unreachable: file === 'unreachable',
      changed: evidence.changed.has(entry),
      stale: places.some(({ start }) => stale.has(start)),
      unused: places.length === 0,
    };
    return { entry, places: [...places].sort((a, b) => a.start - b.start), marks: SOURCE_MARKS.filter((mark) => has[mark]) };
  });
}
