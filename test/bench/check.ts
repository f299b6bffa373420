/** What a full check of a text costs, against a bare parse of it and a linter with its default rules. */
import { analyseDocument } from '../../src/core/analysis';
import { parseSelfEvaluation } from '../../src/core/dialect';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings';
import { selfEvaluation } from '../support/generate';
import { compare, ratio } from './support/compare';
import { DOCUMENT } from './support/council';
import { bareParse, markdownlint } from './support/peers';
import { reach } from './support/results';

const SIZES = [{ words: 2_000, rounds: 40 }, { words: 15_000, rounds: 12 }, { words: 60_000, rounds: 5 }, { words: 250_000, rounds: 3 }];
const CALLOUTS = 2_000;

/** Prints a table for each length, and one for a text that is nothing but callouts. */
export async function check(): Promise<void> {
  for (const { words, rounds } of SIZES) {
    // Another text in each round: a person checks no text twice.
    const texts = Array.from({ length: rounds + 1 }, (_, round) => selfEvaluation(words, round + 1));
    await checked(`A full check of ${words.toLocaleString('en')} words`, texts);
  }
  const callouts = (round: number): string => Array.from({ length: CALLOUTS }, (_, index) => `> [!IMPROVEMENT] Plan ${index} {#plan-${round}-${index}}\n> Only ${index % 90} of 90 plans in area ${round} had steps that a parent could follow.\n`).join('\n');
  await checked(`A full check of ${CALLOUTS.toLocaleString('en')} callouts`, Array.from({ length: 8 }, (_, round) => `# Self-evaluation\n\n${callouts(round)}`));
}

/** The first text warms everything up. */
async function checked(title: string, [first = '', ...texts]: readonly string[]): Promise<void> {
  const works = [
    { name: 'full check', of: (text: string): unknown => analyseDocument(DOCUMENT, text, DEFAULT_SETTINGS) },
    { name: 'of which: parse and model', of: parseSelfEvaluation },
    { name: 'peer: markdownlint, default rules', of: markdownlint },
    { name: 'peer: bare mdast-util-from-markdown parse', of: bareParse },
  ];
  works.forEach(({ of }) => { of(first); });
  const table = await compare(title, works.map(({ name, of }) => ({ name, run: (round: number) => { of(texts[round]!); } })), texts.length);
  reach(`${title}, over a bare parse`, ratio(table, 'full check', 'peer: bare'), 1.3);
}
