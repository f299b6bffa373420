/** Tells whether a sentence says what practice means for children or their families, rather than what was done. */
import { inSmallLetters } from '../text/smallLetters';
import { WHAT_IS_DIFFERENT, WHOSE_LIVES } from './data/impactWords';
import { remembered } from './remembered';

const WHO = new RegExp(`\\b(?:${WHOSE_LIVES.join('|')})\\b`, 'u');
/** Groups that remember, though nobody asks them: without them the engine writes out each loop, with copies of what follows, and compiles four times as long. */
const WHAT = new RegExp(`\\b(${WHAT_IS_DIFFERENT.join('|').replaceAll('(?:\\w+ )', '(\\w+ )')})\\b`, 'u');
/** Plans, duties and questions tell of no effect yet. */
const NOT_YET = /\b(?:will|shall|should|must|aims? to|intends? to|plans? to|in order to|so that|to ensure|to make sure|to enable|is expected to|are expected to)\b|\?\s*$/u;

/**
 * Whether a sentence describes what is different for children, young people or families, or what their
 * life is like: for better or for worse.
 */
export const describesImpact = remembered((sentence: string) => {
  const words = inSmallLetters(sentence);
  return WHO.test(words) && WHAT.test(words) && !NOT_YET.test(words);
});
