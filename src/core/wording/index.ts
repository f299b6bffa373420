/** Judges single sentences of an author's prose. Text in, matches out; positions are the caller's business. */

export type { WordingMatch } from './match';
export { sentencesOf } from './sentences';
export { maskQuotations } from './quotations';
export { judgesFor, NO_LOCAL_WORDING, type Judges, type LocalWording } from './local';
export { describesImpact } from './impact';
export { removalFrom } from './removal';
