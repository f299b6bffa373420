/**
 * Tells whether a sentence asserts something that a reader would want evidence for, and why.
 *
 * The model's score decides. Where it is in doubt, signs for and against a claim are weighed in, which were
 * written by hand and know constructions that the model sees only in pieces.
 */
import { lazily } from '../text/lazily';
import { Assertion } from './assertion';
import { CLAIM_SIGNS, CLAIM_TERMS, OTHER_SIGNS, STATEMENT } from './data/claimPatterns';
import { CLAIM_WEIGHTS } from './data/claimWeights';
import { CLAIM_WORDS } from './data/claimWords';
import { Lexicon } from './lexicon';
import { PatternSet, type Hit } from './pattern';
import type { SignGroup } from './patternData';
import { Reading } from './reading';
import { knownOf } from './score';

/** A score from which a sentence is a claim. It was chosen on sentences of writers that the model had not learned from, for a precision of 0.9. */
const ENOUGH = -0.1;
/** Within so much of that the signs are weighed. */
const DOUBT = 0.4;
/** How much they count, and at most. */
const SIGNS_COUNT = 0.4;
const SIGNS_MOST = 4;

/** Its brackets and quotation marks may close behind it. */
const QUESTION = /\?["'”’)\]]*\s*$/u;

/** Made for the first sentence in doubt. */
const patterns = lazily(() => {
  const lexicon = new Lexicon(CLAIM_WORDS);
  const signs = new PatternSet<SignGroup>(lexicon);
  for (const group of [...CLAIM_SIGNS, ...OTHER_SIGNS]) {
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
  if (QUESTION.test(sentence)) {
    return false;
  }
  const above = score - ENOUGH;
  return Math.abs(above) >= DOUBT ? above > 0 : above + SIGNS_COUNT * Math.max(-SIGNS_MOST, Math.min(SIGNS_MOST, weighSigns(sentence).score)) > 0;
}

/** Why a claim is one, and what to do. */
export function whyClaim(sentence: string): Pick<SignGroup, 'id' | 'explanation' | 'hint'> {
  return weighSigns(sentence).best?.group ?? STATEMENT;
}

/** The signs found in a sentence: what they add up to, and the sign of a claim that weighs most. */
function weighSigns(sentence: string): { readonly score: number; readonly best: Hit<SignGroup> | undefined } {
  const { lexicon, terms } = patterns();
  const reading = new Reading(sentence, lexicon, true);
  for (const { from, to } of terms.find(reading)) {
    reading.hide(from, to);
  }
  const found = new Set<string>();
  const best = findSigns(reading, found);
  let score = CLAIM_WEIGHTS.bias!;
  found.forEach((id) => { score += CLAIM_WEIGHTS[id] ?? 0; });
  return { score, best };
}

/**
 * Adds the signs of a sentence, those of a claim only where the author asserts something; returns
 * the weightiest of these. What has no verb and no full stop is a heading or a note.
 */
function findSigns(reading: Reading, found: Set<string>): Hit<SignGroup> | undefined {
  const { signs, assertion } = patterns();
  const asserted = assertion.assertedTokens(reading);
  let best: Hit<SignGroup> | undefined;
  for (const hit of signs.find(reading)) {
    const { group, to } = hit;
    if (!group.ofClaim) {
      found.add(group.id);
    } else if (asserted[to - 1]) {
      found.add(group.id);
      best = !best || group.weight > best.group.weight ? hit : best;
    }
  }
  if (!assertion.hasVerb(reading, asserted) && reading.tokens.at(-1)?.word !== '.') {
    found.add('no-verb');
  }
  return best;
}
