/** What makes a sentence a claim, by kind. */
import type { PatternGroup } from '../patternData';

const CITE = 'Cite the source that shows it, or link a document.';

export const CLAIM_PATTERNS: readonly PatternGroup[] = [
  { id: 'trend', explanation: 'It says that something has changed.', hint: CITE, match: ['@have @adverb? @change.pp', '@change.past', '@be @adverb? @change.ing'] },
  { id: 'quality', explanation: 'It judges how good something is.', hint: CITE, match: ['@be @adverb? @adverb? @good', 'there is|are|was|were ..2 @good', '~to make|makes|made|making ..4 difference', 'compare|compares|compared well|favourably|poorly', 'all|most|some agencies|services'] },
  { id: 'experience', explanation: 'It reports what people think or feel.', hint: CITE, match: ['@person @adverb? @value.fin'] },
  { id: 'quantity', explanation: 'It gives a result in figures.', hint: CITE, match: ['@PERCENT', 'per cent', '@NUM ..3 of', '@quantity ..8 @be|@have|waited|received', 'covers every|all'] },
];
