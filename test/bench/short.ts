/**
 * The short form, for every run of the tests. It looks at the shape of the costs alone, with wide bounds: whether a keystroke
 * costs more in a long document than in a short one, and whether a check does much besides parsing. Times vary with the
 * machine and its other work; these shapes do not.
 */
import { analyseDocument } from '../../src/core/analysis';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings';
import { selfEvaluation } from '../support/generate';
import { type } from './keystroke';
import { compare, ratio, summary } from './support/compare';
import { DOCUMENT } from './support/council';
import { bareParse } from './support/peers';

const MOST_GROWTH = 5;
const MOST_OVER_PARSE = 4;
const SECONDS = 8_000;

/** Measures twice at most. @returns whether the shapes are right */
export async function short(): Promise<boolean> {
  return await shapesAreRight() || await shapesAreRight();
}

async function shapesAreRight(): Promise<boolean> {
  const growth = await growthOfKeystrokes();
  const overParse = await checkOverParse();
  console.log(`A keystroke in 60,000 words costs ${growth.toFixed(2)} of one in 2,000 words (at most ${MOST_GROWTH}), and a check ${overParse.toFixed(2)} of a bare parse (at most ${MOST_OVER_PARSE}).`);
  return growth <= MOST_GROWTH && overParse <= MOST_OVER_PARSE;
}

async function growthOfKeystrokes(): Promise<number> {
  const [long, brief] = [selfEvaluation(60_000), selfEvaluation(2_000)];
  const letters = async (text: string): Promise<number> => summary((await type(text, 3, SECONDS)).byKind.get('type a letter')!).median;
  const ratios = [];
  for (let round = 0; round < 3; round++) {
    ratios.push(await letters(long) / await letters(brief));
  }
  return summary(ratios).median;
}

async function checkOverParse(): Promise<number> {
  const texts = Array.from({ length: 8 }, (_, round) => selfEvaluation(5_000, round + 1));
  const table = await compare('A full check of 5,000 words', [
    { name: 'full check', run: (round) => { analyseDocument(DOCUMENT, texts[round]!, DEFAULT_SETTINGS); } },
    { name: 'peer: bare parse', run: (round) => { bareParse(texts[round]!); } },
  ], texts.length);
  return ratio(table, 'full check', 'peer:');
}
