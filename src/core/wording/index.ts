/** Judges single sentences of an author's prose. Text in, matches out; positions are the caller's business. */

export type { WordingMatch } from './match';
export { sentencesOf } from './sentences';
export { maskQuotations } from './quotations';
export { detectInspectionOnly } from './inspectionOnly';
export { detectClaim } from './claim';
export { describesImpact } from './impact';
