/** Tells whether a sentence asserts something that a reader would want evidence for. */
import { CLAIM_PATTERNS } from './data/claimPatterns';
import { CLAIM_WORDS } from './data/claimWords';
import type { WordingMatch } from './index';
import { Lexicon } from './lexicon';
import { PatternSet, Reading } from './pattern';
import type { PatternGroup } from './patternData';
import { tokensOf } from './tokens';

const lexicon = new Lexicon(CLAIM_WORDS);
const patterns = new PatternSet<PatternGroup>(lexicon);
CLAIM_PATTERNS.forEach((group) => { group.match.forEach((source) => { patterns.add(group, source); }); });

/** The phrase that makes a sentence a claim, or undefined. */
export function detectClaim(sentence: string): WordingMatch | undefined {
  const reading = new Reading(tokensOf(sentence), lexicon);
  for (const { id, from, to } of patterns.hits(reading)) {
    return { pattern: id.id, start: reading.tokens[from]!.start, end: reading.tokens[to - 1]!.end, explanation: id.explanation, hint: id.hint };
  }
  return undefined;
}
