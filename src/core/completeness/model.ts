/** How complete a self-evaluation is, and why. */
import type { SectionKind } from '../framework/outline';
import type { Span } from '../text/span';

export interface Completeness {
  /** The share of all criteria that are met, weighted: 0 to 1. */
  readonly score: number;
  /** In the order of the outline, those within a section behind it; what is missing is listed too. */
  readonly sections: readonly SectionCompleteness[];
}

export interface SectionCompleteness {
  /** `q1`, `q2`, `q3`, the id of a judgement area, or that of a section of another kind of document. */
  readonly id: string;
  readonly kind: SectionKind;
  /** The id of the section that it stands in. */
  readonly within: string | undefined;
  readonly title: string;
  /** The section in the text; undefined when the document has none. */
  readonly span: Span | undefined;
  /** 0 to 1. */
  readonly score: number;
  readonly criteria: readonly CriterionResult[];
  /** In words: "4 of 6: needs feedback from children or families, a direction of travel". */
  readonly summary: string;
}

export interface CriterionResult {
  readonly id: string;
  /** Wholly. */
  readonly met: boolean;
  /** How far: 0 to 1. */
  readonly share: number;
  /** Where the things stand that do not meet it yet, as far as that can be told. */
  readonly lacking: () => readonly Span[];
  /** What is met, or what it needs and how far that is done. */
  readonly message: string;
  readonly why: string;
  readonly how: string;
}
