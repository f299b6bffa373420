/** What an authority can set about the checks. */
import type { RuleId } from './ids';
import type { Severity } from './rule';

export interface AnalysisSettings {
  /** Severities that an authority has set; `off` leaves a rule out. */
  readonly severities: ReadonlyMap<RuleId, Severity | 'off'>;
}

export const DEFAULT_SETTINGS: AnalysisSettings = { severities: new Map() };
