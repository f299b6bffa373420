/** What judging wording costs beside parsing the same text, which every keystroke of an author does anyway. */
import { readFileSync } from 'node:fs';
import { judgesFor, maskQuotations, NO_LOCAL_WORDING, sentencesOf } from '../../src/core/wording';
import { compare, ratio } from './support/compare';
import { bareParse } from './support/peers';
import { reach } from './support/results';

/** The issue of trustworthy wording asks for less than a fifth of a parse. */
const MOST = 1 / 5;
const ROUNDS = 40;
const SENTENCES = 40;

/** Paragraphs of ordinary length, in which every fortieth sentence is written for inspection. */
function paragraphs(): string[] {
  const lines = (name: string): string[] => readFileSync(new URL(`../fixtures/wording/${name}`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const ordinary = [...lines('claims.dev.tsv').map((line) => line.split('\t')[1]!), ...lines('ordinary.txt')];
  const flagged = lines('inspection.dev.tsv').filter((line) => line.startsWith('inspection_only')).map((line) => line.split('\t')[1]!);
  const prose = ordinary.flatMap((sentence, i) => (i % SENTENCES === 0 ? [sentence, flagged[i / SENTENCES]!] : [sentence]));
  return Array.from({ length: Math.floor(prose.length / 4) }, (_, i) => prose.slice(i * 4, i * 4 + 4).join(' '));
}

/** Prints one table. */
export async function wording(): Promise<void> {
  const texts = paragraphs();
  const document = texts.join('\n\n');
  const judges = judgesFor(NO_LOCAL_WORDING);
  // Judgements are remembered, so each round must ask for sentences that were never seen: here they end in other white space.
  const judgeAll = (round: number): void => {
    const signature = round.toString(2).padStart(6, '0').replaceAll('0', ' ').replaceAll('1', '\t');
    for (const text of texts) {
      const own = maskQuotations(text);
      for (const { start, end } of sentencesOf(own)) {
        const sentence = own.slice(start, end) + signature;
        judges.claim(sentence);
        judges.inspectionOnly(sentence);
      }
    }
  };
  const table = await compare('Judging the wording of every sentence, for claims and for inspection', [
    { name: 'both judgements', run: judgeAll },
    { name: 'peer: mdast-util-from-markdown with GFM', run: () => { bareParse(document); } },
  ], ROUNDS);
  reach('Judging wording, over a parse of the same text', ratio(table, 'both judgements', 'peer:'), MOST);
}
