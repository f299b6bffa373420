/** The labelled sentences that the model learns from. What is held out to measure is never among them. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { sentencesIn } from '../../../src/core/rules/sentences';
import { maskQuotations } from '../../../src/core/wording/quotations';

const FOLDER = new URL('../../fixtures/wording/', import.meta.url);

const SAMPLE = new URL('../../../examples/wessex.ilacs.md', import.meta.url);

/** Never learned from: `heldout-….tsv`. */
const HELD_OUT = /^heldout-/;

export type Judgement = 'inspectionOnly' | 'claim';
export const JUDGEMENTS: readonly Judgement[] = ['inspectionOnly', 'claim'];

export interface Labelled {
  readonly sentence: string;
  /** What the label says of each judgement; undefined where it says nothing. */
  readonly inspectionOnly: boolean | undefined;
  readonly claim: boolean | undefined;
  /** Written in one go by one writer: sentences of a group are more alike than those of others, so a group is never split. */
  readonly group: string;
}

/** A sentence that is labelled as a claim or as none is also an example of what is not written for inspection. */
const LABELS: Readonly<Record<string, Pick<Labelled, Judgement>>> = {
  inspection_only: { inspectionOnly: true, claim: undefined },
  ok: { inspectionOnly: false, claim: undefined },
  claim: { inspectionOnly: false, claim: true },
  no_claim: { inspectionOnly: false, claim: false },
};

export function readExamples(): Labelled[] {
  return [...readSample(), ...readdirSync(FOLDER).sort().filter((name) => !HELD_OUT.test(name)).flatMap((name) => {
    const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
    return name.endsWith('.txt') ? readOrdinary(name, lines) : readLabelled(name, lines);
  })];
}

/** The sample self-evaluation shows good practice, so nothing in it is written for inspection. */
function readSample(): Labelled[] {
  const { blocks } = parseSelfEvaluation(readFileSync(SAMPLE, 'utf8'));
  return blocks.flatMap(({ prose }) => prose.flatMap(sentencesIn)).map(({ text }) => ({ sentence: text, ...LABELS.ok!, group: 'sample' }));
}

function readOrdinary(name: string, lines: readonly string[]): Labelled[] {
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((sentence) => ({ sentence, ...LABELS.ok!, group: name }));
}

/** A comment that names a sitting begins a group. */
function readLabelled(name: string, lines: readonly string[]): Labelled[] {
  let group = name;
  return lines.flatMap((line) => {
    if (line.startsWith('#')) {
      group = /sitting \d+/.test(line) ? `${name} ${/sitting \d+/.exec(line)![0]}` : group;
    }
    const [label = '', sentence = ''] = line.split('\t');
    const says = LABELS[label];
    return says && sentence ? [{ sentence: maskQuotations(sentence.trim()), ...says, group }] : [];
  });
}
