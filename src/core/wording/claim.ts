/**
 * Tells whether a sentence asserts something that a reader would want evidence for, and why.
 *
 * The model's score decides. Why, an author is told by patterns, which were written by hand.
 */
import { lazily } from '../text/lazily';
import { Assertion } from './assertion';
import { CLAIM_SIGNS, CLAIM_TERMS, STATEMENT } from './data/claimPatterns';
import { CLAIM_WORDS } from './data/claimWords';
import { Lexicon } from './lexicon';
import { PatternSet } from './pattern';
import type { PatternGroup } from './patternData';
import { Reading } from './reading';
import { knownOf } from './score';

/** A score from which a sentence is a claim. It was chosen on sentences of writers that the model had not learned from, for a precision of 0.9. */
const ENOUGH = -0.1;

/** What may stand behind a question mark that ends a sentence. */
const CLOSING = /^["'”’)\]]*\s*$/u;

/** Made for the first claim that is told. */
const patterns = lazily(() => {
  const lexicon = new Lexicon(CLAIM_WORDS);
  const signs = new PatternSet<PatternGroup>(lexicon);
  for (const group of CLAIM_SIGNS) {
    group.match.forEach((source) => { signs.add(group, source); });
  }
  const terms = new PatternSet<undefined>(lexicon);
  CLAIM_TERMS.forEach((source) => { terms.add(undefined, source); });
  return { lexicon, signs, terms, assertion: new Assertion(lexicon) };
});

/** Whether a sentence is a claim. */
export function isClaim(sentence: string): boolean {
  const known = knownOf(sentence);
  known.claim ??= makesClaim(sentence, known.score.claim);
  return known.claim;
}

/** Whether a sentence with that score is a claim. */
export function makesClaim(sentence: string, score: number): boolean {
  return score > ENOUGH && !isQuestion(sentence);
}

function isQuestion(sentence: string): boolean {
  const mark = sentence.lastIndexOf('?');
  return mark >= 0 && CLOSING.test(sentence.slice(mark + 1));
}

/** Why a claim is one, and what to do: the most telling of the signs in what the author asserts. */
export function whyClaim(sentence: string): Pick<PatternGroup, 'id' | 'explanation' | 'hint'> {
  const { lexicon, signs, terms, assertion } = patterns();
  const reading = new Reading(sentence, lexicon, true);
  for (const { from, to } of terms.find(reading)) {
    reading.hide(from, to);
  }
  const asserted = assertion.assertedTokens(reading);
  const found = new Set(signs.find(reading).filter(({ to }) => asserted[to - 1]).map(({ group }) => group));
  return CLAIM_SIGNS.find((group) => found.has(group)) ?? STATEMENT;
}
