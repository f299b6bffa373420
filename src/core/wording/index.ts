/** Judges single sentences of an author's prose. Text in, matches out; positions are the caller's business. */

export interface WordingMatch {
  /** The id of the pattern that matched. */
  readonly pattern: string;
  /** Where in the sentence: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** One sentence: why it reads so. */
  readonly explanation: string;
  /** A better direction for the author. */
  readonly hint: string;
}

export { sentencesOf } from './sentences';
export { maskQuotations } from './quotations';
export { detectInspectionOnly } from './inspectionOnly';
export { detectClaim } from './claim';
export { describesImpact } from './impact';
