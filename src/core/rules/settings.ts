/** What an authority can set about the checks. */
import type { RuleId } from './ids';
import type { Severity } from './rule';

export interface AnalysisSettings {
  /** Severities that an authority has set; `off` leaves a rule out. */
  readonly severities: ReadonlyMap<RuleId, Severity | 'off'>;
  /** How many months a plan may reach beyond the document's period. */
  readonly planMonths: number;
}

export const DEFAULT_SETTINGS: AnalysisSettings = { severities: new Map(), planMonths: 12 };
