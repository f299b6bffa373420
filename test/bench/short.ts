/**
 * The short form, for every run of the tests. It looks at the shape of the costs alone, with wide bounds: whether a letter
 * costs more in a long document than in a short one, and whether a check does much besides parsing. Times vary with the
 * machine and its other work; these shapes do not.
 */
import { analyseDocument } from '../../src/core/analysis';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings';
import { selfEvaluation } from '../support/generate';
import { compare, ratio, tabulate } from './support/compare';
import { DOCUMENT } from './support/council';
import { typeInTurn } from './support/inTurn';
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
  const { long, brief } = await typeInTurn({ long: LONG, brief: BRIEF }, { warming: 1, counted: 2 }, ({ kind }) => kind === 'type a letter' || kind === 'take back');
  const table = tabulate('A letter, its findings and its preview patch', [{ name: 'long', times: long.both }, { name: 'peer: brief', times: brief.both }]);
  return ratio(table, 'long', 'peer: brief');
}

async function checkOverParse(): Promise<number> {
  const texts = Array.from({ length: 8 }, (_, round) => selfEvaluation(5_000, round + 1));
  const table = await compare('A full check of 5,000 words', [
    { name: 'full check', run: (round) => { analyseDocument(DOCUMENT, texts[round]!, DEFAULT_SETTINGS); } },
    { name: 'peer: bare parse', run: (round) => { bareParse(texts[round]!); } },
  ], texts.length);
  return ratio(table, 'full check', 'peer:');
}
