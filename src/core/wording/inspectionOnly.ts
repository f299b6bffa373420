/** Tells whether a sentence exists for inspection rather than for running the service. */
import { INSPECTION_DENIALS, INSPECTION_EXCEPTIONS } from './data/inspectionExceptions';
import { INSPECTION_PATTERNS, PLAIN_INSPECTION_PATTERNS } from './data/inspectionPatterns';
import { INSPECTION_WORDS } from './data/inspectionWords';
import { Lexicon } from './lexicon';
import type { WordingMatch } from './match';
import { PatternSet, type Hit } from './pattern';
import type { PatternGroup } from './patternData';
import { Reading } from './reading';
import { remembered } from './remembered';

/** In words. */
const LONGEST_PHRASE = 10;

const lexicon = new Lexicon(INSPECTION_WORDS);
const plain = patternsOf(PLAIN_INSPECTION_PATTERNS);
const denials = exceptionsOf(INSPECTION_DENIALS);
const exceptions = exceptionsOf(INSPECTION_EXCEPTIONS);
const patterns = patternsOf(INSPECTION_PATTERNS);

function patternsOf(groups: readonly PatternGroup[]): PatternSet<PatternGroup> {
  const set = new PatternSet<PatternGroup>(lexicon);
  groups.forEach((group) => { group.match.forEach((source) => { set.add(group, source); }); });
  return set;
}

function exceptionsOf(sources: readonly string[]): PatternSet<undefined> {
  const set = new PatternSet<undefined>(lexicon);
  sources.forEach((source) => { set.add(undefined, source); });
  return set;
}

/** Exceptions are all found before any is hidden, so that one does not break another. */
function hideAll(set: PatternSet<undefined>, reading: Reading): void {
  for (const { from, to } of set.find(reading)) {
    reading.hide(from, to);
  }
}

/** The phrase that makes a sentence inspection-only, or undefined. */
export const detectInspectionOnly = remembered(judge);

function judge(sentence: string): WordingMatch | undefined {
  const reading = new Reading(sentence, lexicon);
  // Exceptions only take away, so they need not be sought where nothing is found without them.
  if (plain.find(reading).length === 0 && patterns.find(reading).length === 0) {
    return undefined;
  }
  hideAll(denials, reading);
  const plainly = mostTelling(plain.find(reading));
  if (plainly) {
    return matchOf(plainly, reading);
  }
  hideAll(exceptions, reading);
  const hits = patterns.find(reading);
  const telling = mostTelling(hits.filter(({ group }) => group.id !== 'mentions-inspection')) ?? hits[0];
  return telling && matchOf(telling, reading);
}

/** The longest phrase that is still a phrase: it says most to an author. */
function mostTelling(hits: readonly Hit<PatternGroup>[]): Hit<PatternGroup> | undefined {
  const length = ({ from, to }: Hit<PatternGroup>): number => (to - from > LONGEST_PHRASE ? 0 : to - from);
  return hits.reduce<Hit<PatternGroup> | undefined>((best, hit) => (best && length(best) >= length(hit) ? best : hit), undefined);
}

function matchOf({ group, from, to }: Hit<PatternGroup>, reading: Reading): WordingMatch {
  return {
    pattern: group.id,
    start: reading.tokens[from]!.start,
    end: reading.tokens[to - 1]!.end,
    explanation: group.explanation,
    hint: group.hint,
  };
}
