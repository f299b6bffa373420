/**
 * The short form, for every run of the tests. It looks at the shape of the costs alone, with wide bounds: whether a letter
 * costs more in a long document than in a short one, and whether a check does much besides parsing. Times vary with the
 * machine and its other work; these shapes do not.
 */
import { analyseDocument } from '../../src/core/analysis';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings';
import { selfEvaluation } from '../support/generate';
import { compare, ratio, tabulate } from './support/compare';
import { DOCUMENT, evidenceFor } from './support/council';
import { session } from './support/edits';
import { OpenDocument } from './support/keystroke';
import { bareParse } from './support/peers';

const [LONG, BRIEF] = [60_000, 2_000];
const MOST_GROWTH = 3.5;
const MOST_OVER_PARSE = 3;

/** Measures twice at most. @returns whether the shapes are right */
export async function short(): Promise<boolean> {
  return await shapesAreRight() || await shapesAreRight();
}

async function shapesAreRight(): Promise<boolean> {
  const growth = await growthOfLetters();
  const overParse = await checkOverParse();
  console.log(`A letter in ${LONG} words costs ${growth.toFixed(2)} of one in ${BRIEF} words (at most ${MOST_GROWTH}), and a check ${overParse.toFixed(2)} of a bare parse (at most ${MOST_OVER_PARSE}).`);
  return growth <= MOST_GROWTH && overParse <= MOST_OVER_PARSE;
}

async function growthOfLetters(): Promise<number> {
  const [long, brief] = [await typist(LONG), await typist(BRIEF)];
  const times: { long: number[]; brief: number[] } = { long: [], brief: [] };
  for (const seed of [0, 1, 2]) {
    const [next, other] = [long(seed), brief(seed)];
    // In turn, so that a slow moment of the machine falls on both alike.
    for (let a = next(), b = other(); a !== undefined && b !== undefined; a = next(), b = other()) {
      if (seed > 0) {
        times.long.push(a);
        times.brief.push(b);
      }
    }
  }
  const table = tabulate('A letter, its findings and its preview patch', [{ name: 'long', times: times.long }, { name: 'peer: brief', times: times.brief }]);
  return ratio(table, 'long', 'peer: brief');
}

/** Somebody who types in a document: a session by its seed, which gives the milliseconds of each letter, one by one. */
async function typist(words: number): Promise<(seed: number) => () => number | undefined> {
  const text = selfEvaluation(words);
  const document = new OpenDocument(text, await evidenceFor(text));
  return (seed) => {
    const steps = session(text, seed).filter(({ kind }) => kind === 'type a letter' || kind === 'take back').values();
    return () => {
      const { value, done } = steps.next();
      if (done) {
        return undefined;
      }
      const start = performance.now();
      document.patch(document.findings(value.change));
      return performance.now() - start;
    };
  };
}

async function checkOverParse(): Promise<number> {
  const texts = Array.from({ length: 8 }, (_, round) => selfEvaluation(5_000, round + 1));
  const table = await compare('A full check of 5,000 words', [
    { name: 'full check', run: (round) => { analyseDocument(DOCUMENT, texts[round]!, DEFAULT_SETTINGS); } },
    { name: 'peer: bare parse', run: (round) => { bareParse(texts[round]!); } },
  ], texts.length);
  return ratio(table, 'full check', 'peer:');
}
