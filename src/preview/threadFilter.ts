/** Which rows of the thread a reader wants to see. */
import type { ThreadRow } from './messages';

/** Each as the rows have it; empty means all. */
export interface ThreadFilter {
  readonly owner: string;
  readonly area: string;
  /** The kind of a gap, or `any`. */
  readonly gap: string;
}

export const EVERYTHING: ThreadFilter = { owner: '', area: '', gap: '' };
export const ANY_GAP = 'any';

/** Whether a row passes all parts of a filter. */
export function matches(row: ThreadRow, { owner, area, gap }: ThreadFilter): boolean {
  return (owner === '' || row.owners.includes(owner))
    && (area === '' || row.area === area)
    && (gap === '' || gapKinds(row).some((kind) => gap === ANY_GAP || kind === gap));
}

/** The kinds of all gaps of a row, those of its actions included. */
export function gapKinds({ gaps, actions }: ThreadRow): string[] {
  const ofActions = actions.flatMap(({ owner, due, success, gaps: loose }) => [owner.gap, due.gap, success.gap, ...loose]);
  return [...gaps, ...ofActions].flatMap((gap) => gap?.kind ?? []);
}
