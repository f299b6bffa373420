/** How old evidence is. */
import { dateRange, monthsBefore } from '../text/dates';
import type { EvidenceEntry } from './base';

/** Registers are asked of their entries again and again. */
const newestDays = new WeakMap<object, string | undefined>();

/** The last day that an entry speaks of: when it was made, or the end of what it covers, whichever is later. Undefined when it says neither. */
export function newestDay(entry: Pick<EvidenceEntry, 'date' | 'period'>): string | undefined {
  if (!newestDays.has(entry)) {
    const covers = entry.period === undefined ? undefined : dateRange(entry.period)?.to;
    newestDays.set(entry, [entry.date, covers].filter((day) => day !== undefined).sort().at(-1));
  }
  return newestDays.get(entry);
}

/** The day by which people know a source: when it was made; where that is not said, the end of what it covers. */
export function knownDay(entry: Pick<EvidenceEntry, 'date' | 'period'>): string | undefined {
  return entry.date ?? newestDay(entry);
}

/** Every entry is asked of the same period. */
let asked = { periodEnd: '', months: 0, oldest: '' };

function oldestDay(periodEnd: string, months: number): string {
  if (asked.periodEnd !== periodEnd || asked.months !== months) {
    asked = { periodEnd, months, oldest: monthsBefore(periodEnd, months) };
  }
  return asked.oldest;
}

/**
 * Whether evidence still speaks for a period: its newest day lies within a number of months before the period's end,
 * or is not known. Dated reports and letters from outside keep their worth.
 */
export function isCurrent(entry: EvidenceEntry, periodEnd: string, months: number): boolean {
  const newest = newestDay(entry);
  return entry.kind === 'external' || newest === undefined || newest >= oldestDay(periodEnd, months);
}
