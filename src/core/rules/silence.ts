/** Suppressions: which findings the author has silenced, and which suppressions are themselves at fault. */
import type { AnalysisSettings } from '../analysis';
import type { SelfEvaluation, Suppression } from '../dialect/model';
import type { Finding } from './rule';

export interface SilencedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export declare function silence(model: SelfEvaluation, all: readonly Finding[], settings: AnalysisSettings, complete: boolean): { findings: Finding[]; silenced: SilencedFinding[] };
export type { Suppression };
