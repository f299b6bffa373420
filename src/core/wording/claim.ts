/** Tells whether a sentence asserts something that a reader would want evidence for. */
import { Assertion } from './assertion';
import { CLAIM_SIGNS, CLAIM_TERMS, OTHER_SIGNS, STATEMENT } from './data/claimPatterns';
import { CLAIM_WEIGHTS } from './data/claimWeights';
import { CLAIM_WORDS } from './data/claimWords';
import { Lexicon } from './lexicon';
import type { WordingMatch } from './match';
import { PatternSet, type Hit } from './pattern';
import type { SignGroup } from './patternData';
import { Reading } from './reading';
import { remembered } from './remembered';

const lexicon = new Lexicon(CLAIM_WORDS);
const signs = new PatternSet<SignGroup>(lexicon);
for (const group of [...CLAIM_SIGNS, ...OTHER_SIGNS]) {
  group.match.forEach((source) => { signs.add(group, source); });
}
const terms = new PatternSet<undefined>(lexicon);
CLAIM_TERMS.forEach((source) => { terms.add(undefined, source); });
const assertion = new Assertion(lexicon);

/** What was found in a sentence, and what it adds up to; above 0 is a claim. */
export interface Weighing {
  readonly score: number;
  readonly signs: ReadonlySet<string>;
  /** The sign of a claim that weighs most. */
  readonly best: Hit<SignGroup> | undefined;
  readonly reading: Reading;
}

/** The phrase that makes a sentence a claim, or undefined. */
export const detectClaim = remembered(judge);

function judge(sentence: string): WordingMatch | undefined {
  const { score, best, reading } = weighClaim(sentence);
  if (score <= 0 || !best) {
    return undefined;
  }
  const { group, from, to } = best;
  return { pattern: group.id, start: reading.tokens[from]!.start, end: reading.tokens[to - 1]!.end, explanation: group.explanation, hint: group.hint };
}

/** Weighs the signs for and against; each counts once, however often it is found. */
export function weighClaim(sentence: string): Weighing {
  const reading = new Reading(sentence, lexicon, true);
  const found = new Set<string>();
  if (reading.tokens.some((token) => token.word === '?')) {
    return { score: -1, signs: found, best: undefined, reading };
  }
  for (const { from, to } of terms.find(reading)) {
    reading.hide(from, to);
  }
  const best = findSigns(reading, found);
  let score = CLAIM_WEIGHTS.bias!;
  found.forEach((id) => { score += CLAIM_WEIGHTS[id] ?? 0; });
  return { score, signs: found, best, reading };
}

/**
 * Adds the signs of a sentence, those of a claim only where the author asserts something; returns
 * the weightiest of these. What has no verb and no full stop is a heading or a note.
 */
function findSigns(reading: Reading, found: Set<string>): Hit<SignGroup> | undefined {
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
  } else {
    best ??= { group: STATEMENT, from: 0, to: reading.tokens.length };
  }
  return best;
}
