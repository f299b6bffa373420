/** Tells whether a sentence exists for inspection rather than for running the service. */
import { INSPECTION_EXCEPTIONS } from './data/inspectionExceptions';
import { INSPECTION_PATTERNS, PLAIN_INSPECTION_PATTERNS } from './data/inspectionPatterns';
import { INSPECTION_WORDS } from './data/inspectionWords';
import type { WordingMatch } from './index';
import { Lexicon } from './lexicon';
import { PatternSet, Reading } from './pattern';
import type { PatternGroup } from './patternData';
import { tokensOf } from './tokens';

const lexicon = new Lexicon(INSPECTION_WORDS);
const plain = patternsOf(PLAIN_INSPECTION_PATTERNS);
const exceptions = new PatternSet<undefined>(lexicon);
INSPECTION_EXCEPTIONS.forEach((source) => { exceptions.add(undefined, source); });
const patterns = patternsOf(INSPECTION_PATTERNS);

function patternsOf(groups: readonly PatternGroup[]): PatternSet<PatternGroup> {
  const set = new PatternSet<PatternGroup>(lexicon);
  groups.forEach((group) => { group.match.forEach((source) => { set.add(group, source); }); });
  return set;
}

/** The phrase that makes a sentence inspection-only, or undefined. */
export function detectInspectionOnly(sentence: string): WordingMatch | undefined {
  const reading = new Reading(tokensOf(sentence), lexicon);
  return matchOf(plain, reading) ?? matchOf(patterns, withoutExceptions(reading));
}

/** Exceptions are all found before any is hidden, so that one does not break another. */
function withoutExceptions(reading: Reading): Reading {
  for (const { from, to } of [...exceptions.hits(reading)]) {
    reading.hide(from, to);
  }
  return reading;
}

/** The match of the group listed first, because later groups say less. */
function matchOf(set: PatternSet<PatternGroup>, reading: Reading): WordingMatch | undefined {
  for (const { id, from, to } of set.hits(reading)) {
    return {
      pattern: id.id,
      start: reading.tokens[from]!.start,
      end: reading.tokens[to - 1]!.end,
      explanation: id.explanation,
      hint: id.hint,
    };
  }
  return undefined;
}
