/** Tells whether a sentence exists for inspection rather than for running the service. */
import { INSPECTION_EXCEPTIONS } from './data/inspectionExceptions';
import { INSPECTION_PATTERNS } from './data/inspectionPatterns';
import { INSPECTION_WORDS } from './data/inspectionWords';
import { Lexicon } from './lexicon';
import { PatternSet, Reading } from './pattern';
import type { PatternGroup } from './patternData';
import { tokensOf } from './tokens';
import type { WordingMatch } from './index';

const lexicon = new Lexicon(INSPECTION_WORDS);
const exceptions = new PatternSet<string>(lexicon);
const patterns = new PatternSet<PatternGroup>(lexicon);
INSPECTION_EXCEPTIONS.forEach((source) => { exceptions.add(source, source); });
INSPECTION_PATTERNS.forEach((group) => { group.match.forEach((source) => { patterns.add(group, source); }); });

/** The first phrase of a sentence that is inspection-only, or undefined. */
export function detectInspectionOnly(sentence: string): WordingMatch | undefined {
  const reading = new Reading(tokensOf(sentence), lexicon);
  for (const { from, to } of [...exceptions.hits(reading)]) {
    reading.hide(from, to);
  }
  for (const { id, from, to } of patterns.hits(reading)) {
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
