/** What a check of a criterion is given, and what it answers. */
import type { SelfEvaluation } from '../dialect/model';
import type { EvidenceBase } from '../evidence/base';
import type { AnalysisSettings } from '../rules/settings';
import type { SectionForm } from '../framework/outline';
import type { SilencedFinding } from '../rules/silence';
import type { Span } from '../text/span';
import type { LocalWording } from '../wording';

export interface CriterionContext {
  readonly model: SelfEvaluation;
  readonly evidence: EvidenceBase | undefined;
  /** Findings for which the author gave a reason: they count as met. */
  readonly silenced: readonly SilencedFinding[];
  /** The severities that the authority has set: what it has switched off counts as met. */
  readonly severities: AnalysisSettings['severities'];
  /** How many months before the end of the period evidence still speaks for it. */
  readonly evidenceMonths: number;
  /** The authority's own words. */
  readonly wording: LocalWording;
  /** The section that is judged, as the framework has it … */
  readonly form: SectionForm;
  /** … and where it stands. */
  readonly span: Span;
}

/** How many of the things that a criterion speaks of meet it, and where those stand that do not. */
export interface Extent {
  readonly met: number;
  /** More than 0. */
  readonly all: number;
  /** Looked up only where somebody asks. */
  readonly lacking: () => readonly Span[];
}

/** Met, not met, met in part, or undefined where it cannot be asked of this document. */
export type Check = (context: CriterionContext) => boolean | Extent | undefined;

/** Nothing stands anywhere, or it cannot be told where. */
export function nowhere(): readonly Span[] {
  return [];
}
