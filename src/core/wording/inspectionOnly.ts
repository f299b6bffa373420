/**
 * Tells whether a sentence exists for inspection rather than for running the service, and which phrase says so.
 *
 * The score of the model decides, and where that is in doubt, the runs of words are read too. The phrase that an author
 * is shown, and the reason, are those of the patterns, which were written by hand; where none is found, the phrase is
 * the stretch of words that told the model most, and the reason is that of the kind to which these words belong.
 */
import { lazily } from '../text/lazily';
import { INSPECTION_CUES } from './data/inspectionCues';
import { INSPECTION_DENIALS, INSPECTION_EXCEPTIONS } from './data/inspectionExceptions';
import { INSPECTION_PATTERNS, PLAIN_INSPECTION_PATTERNS } from './data/inspectionPatterns';
import { INSPECTION_WORDS } from './data/inspectionWords';
import { Lexicon } from './lexicon';
import type { WordingMatch } from './match';
import { PatternSet, type Hit } from './pattern';
import type { PatternGroup } from './patternData';
import { Reading } from './reading';
import { knownOf, model, runReader } from './score';
import { tellingRun } from './tellingRun';

/**
 * The score from which a sentence is inspection-only. It was chosen on sentences of writers that the model had not
 * learned from, for few false alarms in ordinary prose at a recall of 0.9: most sentences of a self-evaluation are
 * ordinary, and few of them exist for inspection.
 */
export const ENOUGH = 1.4;

/** Scores of the model between which it is in doubt, as of one ordinary sentence in a hundred. Beyond, the runs, which take longer, hardly ever say otherwise. */
const [DOUBT_FROM, DOUBT_TO] = [-1, 4];

/** What an author is told where no kind of wording stands out. */
const UNNAMED_KIND = 'mentions-inspection';

/** In words. */
const LONGEST_PHRASE = 10;

/** Made for the first sentence that is found. */
const patterns = lazily(() => {
  const lexicon = new Lexicon(INSPECTION_WORDS);
  return {
    lexicon,
    plain: patternsOf(PLAIN_INSPECTION_PATTERNS, lexicon),
    denials: exceptionsOf(INSPECTION_DENIALS, lexicon),
    exceptions: exceptionsOf(INSPECTION_EXCEPTIONS, lexicon),
    others: patternsOf(INSPECTION_PATTERNS, lexicon),
    cues: INSPECTION_CUES.map(({ kind, words }) => ({ kind, slot: lexicon.slot(words) })),
  };
});

function patternsOf(groups: readonly PatternGroup[], lexicon: Lexicon): PatternSet<PatternGroup> {
  const set = new PatternSet<PatternGroup>(lexicon);
  groups.forEach((group) => { group.match.forEach((source) => { set.add(group, source); }); });
  return set;
}

function exceptionsOf(sources: readonly string[], lexicon: Lexicon): PatternSet<undefined> {
  const set = new PatternSet<undefined>(lexicon);
  sources.forEach((source) => { set.add(undefined, source); });
  return set;
}

/** The phrase that makes a sentence inspection-only, or undefined. */
export function detectInspectionOnly(sentence: string): WordingMatch | undefined {
  const known = knownOf(sentence);
  if (known.inspectionOnly === undefined) {
    known.inspectionOnly = isInspectionOnly(sentence, known.score.inspectionOnly) ? findPhrase(sentence) ?? tellingPhrase(sentence) : null;
  }
  return known.inspectionOnly ?? undefined;
}

/** Whether a sentence to which the model gives that score is inspection-only. */
function isInspectionOnly(sentence: string, score: number): boolean {
  const all = score > DOUBT_FROM && score < DOUBT_TO ? score + runReader().score(sentence) : score;
  return all > ENOUGH;
}

/** The phrase that a pattern finds, or undefined. */
function findPhrase(sentence: string): WordingMatch | undefined {
  const { lexicon, plain, denials, exceptions, others } = patterns();
  const reading = new Reading(sentence, lexicon);
  hideAll(denials, reading);
  const plainly = mostTelling(plain.find(reading));
  if (plainly) {
    return matchOf(plainly, reading);
  }
  hideAll(exceptions, reading);
  const hits = others.find(reading);
  const telling = mostTelling(hits.filter(({ group }) => group.id !== UNNAMED_KIND)) ?? hits[0];
  return telling && matchOf(telling, reading);
}

/** Exceptions are all found before any is hidden, so that one does not break another. */
function hideAll(set: PatternSet<undefined>, reading: Reading): void {
  for (const { from, to } of set.find(reading)) {
    reading.hide(from, to);
  }
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

/** The run of words that told the model most, and the kind that most of their cues speak for. */
function tellingPhrase(sentence: string): WordingMatch {
  const words = model().words(sentence);
  const telling = model().tellingTokens(words);
  const { from, to } = tellingRun(telling, words.tokens, LONGEST_PHRASE);
  const { lexicon, cues } = patterns();
  const reading = new Reading(sentence, lexicon, true);
  const weigh = (slot: number): number => telling.slice(from, to).reduce((sum, weight, i) => sum + (reading.opens(from + i, slot) ? Math.max(0, weight) : 0), 0);
  const best = cues.map(({ kind, slot }) => ({ kind, weight: weigh(slot) })).reduce((a, b) => (b.weight > a.weight ? b : a));
  const id = best.weight > 0 ? best.kind : UNNAMED_KIND;
  const { explanation, hint } = [...PLAIN_INSPECTION_PATTERNS, ...INSPECTION_PATTERNS].find((group) => group.id === id)!;
  return { pattern: id, start: words.tokens[from]!.start, end: words.tokens[to - 1]!.end, explanation, hint };
}
