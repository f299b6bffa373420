/** What an authority can set about the checks. */
import type { RuleId } from './ids';
import type { Severity } from './rule';

export interface AnalysisSettings {
  /** Severities that an authority has set; `off` leaves a rule out. */
  readonly severities: ReadonlyMap<RuleId, Severity | 'off'>;
  /** How many months a plan may reach beyond the document's period. */
  readonly planMonths: number;
  readonly smallNumbers: {
    /** The largest count of children that is not to be stated. */
    readonly threshold: number;
    /** What stands in its place. */
    readonly convention: string;
  };
}

export const DEFAULT_SETTINGS: AnalysisSettings = { severities: new Map(), planMonths: 12, smallNumbers: { threshold: 5, convention: 'fewer than 6' } };
