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

/** Sentences of ordinary prose, of which every fortieth is written for inspection. */
function sentences(): string[] {
  const lines = (name: string): string[] => readFileSync(new URL(`../fixtures/wording/${name}`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const ordinary = [...lines('claims.dev.tsv').map((line) => line.split('\t')[1]!), ...lines('ordinary.txt')];
  const flagged = lines('inspection.dev.tsv').filter((line) => line.startsWith('inspection_only')).map((line) => line.split('\t')[1]!);
  return ordinary.flatMap((sentence, i) => (i % SENTENCES === 0 ? [sentence, flagged[i / SENTENCES]!] : [sentence]));
}

/**
 * Paragraphs of ordinary length. Judgements are remembered, so each round must be given sentences that were never seen: they
 * are the same ones with other white space in them.
 */
function paragraphs(all: readonly string[], round: number): string[] {
  const space = round.toString(2).padStart(6, '0').replaceAll('0', ' ').replaceAll('1', '\t');
  const marked = all.map((sentence) => sentence.replace(' ', space));
  return Array.from({ length: Math.floor(marked.length / 4) }, (_, i) => marked.slice(i * 4, i * 4 + 4).join(' '));
}

/** Prints one table. */
export async function wording(): Promise<void> {
  const all = sentences();
  const judges = judgesFor(NO_LOCAL_WORDING);
  const judge = (text: string): void => {
    const own = maskQuotations(text);
    for (const { start, end } of sentencesOf(own)) {
      const sentence = own.slice(start, end);
      judges.claim(sentence);
      judges.inspectionOnly(sentence);
    }
  };
  const table = await compare('Judging the wording of every sentence, for claims and for inspection', [
    { name: 'both judgements', run: (round) => timed(paragraphs(all, round), (texts) => { texts.forEach(judge); }) },
    { name: 'peer: mdast-util-from-markdown with GFM', run: (round) => timed(paragraphs(all, round).join('\n\n'), bareParse) },
  ], ROUNDS);
  reach('Judging wording, over a parse of the same text', ratio(table, 'both judgements', 'peer:'), MOST);
}

/** The milliseconds of what is done with a text, without those of making it. */
function timed<Text>(text: Text, work: (text: Text) => unknown): number {
  const start = performance.now();
  work(text);
  return performance.now() - start;
}
