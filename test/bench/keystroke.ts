/** What a keystroke costs until its findings and its preview are there, in short and in long documents. */
import { selfEvaluation } from '../support/generate';
import { inWords, ratio, row, summary, tabulate } from './support/compare';
import { evidenceFor } from './support/council';
import { session, type Step } from './support/edits';
import { typeInTurn } from './support/inTurn';
import { OpenDocument } from './support/keystroke';
import { bareParse, markdownlint } from './support/peers';
import { reach } from './support/results';

const SIZES = [2_000, 15_000, 60_000, 250_000];
/** For one length; a round that has begun is ended, and one is always made. */
const MOST_MILLISECONDS = 60_000;
const MOST_ROUNDS = 10;
/** Before them, so many are made that do not count, and take half of that time at most. The median of the peers is of code that has run so often: so is every edit then. */
const WARMING_ROUNDS = 5;

/** Times in milliseconds of what was done in all rounds, by kind where it is an edit. */
export interface Typing {
  readonly findings: number[];
  readonly patch: number[];
  readonly both: number[];
  readonly byKind: Map<string, number[]>;
  /** Bytes of the patch after a letter in a paragraph. */
  readonly bytes: number[];
  readonly parse: number[];
  readonly lint: number[];
}

/** Prints two tables for each length, and how the cost grows. */
export async function keystroke(): Promise<void> {
  for (const words of SIZES) {
    report(words, await type(selfEvaluation(words), MOST_ROUNDS, MOST_MILLISECONDS));
  }
  await growth(SIZES.at(-1)!, SIZES[0]!);
}

async function growth(most: number, least: number): Promise<void> {
  const { long, brief } = await typeInTurn({ long: most, brief: least }, { warming: WARMING_ROUNDS, counted: MOST_ROUNDS }, () => true);
  const [longer, shorter] = [most, least].map((words) => `${words.toLocaleString('en')} words`) as [string, string];
  const table = tabulate(`A keystroke in ${longer} and one in ${shorter}, in turn`, [
    { name: `keystroke → findings, ${longer}`, times: long.findings },
    { name: `keystroke → preview patch, ${longer}`, times: long.both },
    { name: `peer: keystroke → findings, ${shorter}`, times: brief.findings },
    { name: `peer: keystroke → preview patch, ${shorter}`, times: brief.both },
  ]);
  reach(`keystroke → findings at ${longer} over ${shorter}`, ratio(table, 'keystroke → findings', 'peer: keystroke → findings'), 2);
  reach(`keystroke → preview patch at ${longer} over ${shorter}`, ratio(table, 'keystroke → preview', 'peer: keystroke → preview'), 2);
}

/** Edits a text in sessions, each beside one run of each peer. */
export async function type(text: string, mostRounds: number, mostMilliseconds: number): Promise<Typing> {
  const document = new OpenDocument(text, await evidenceFor(text));
  let seed = 0;
  const typed = (most: number, milliseconds: number): Typing => {
    const done: Typing = { findings: [], patch: [], both: [], byKind: new Map(), bytes: [], parse: [], lint: [] };
    const end = performance.now() + milliseconds;
    for (let round = 0; round < most && performance.now() < end; round++) {
      done.lint.push(timed(() => markdownlint(text)).milliseconds);
      done.parse.push(timed(() => bareParse(text)).milliseconds);
      session(text, seed++).forEach((step) => { typeStep(step, document, done); });
    }
    return done;
  };
  typed(WARMING_ROUNDS, mostMilliseconds / 2);
  return typed(mostRounds, mostMilliseconds);
}

function typeStep({ kind, change }: Step, document: OpenDocument, done: Typing): void {
  const found = timed(() => document.findings(change));
  const shown = timed(() => document.patch(found.value));
  note(done, kind, found.milliseconds, shown.milliseconds);
  if (kind === 'type a letter') {
    done.bytes.push(Buffer.byteLength(JSON.stringify(shown.value)));
  }
}

function note({ findings, patch, both, byKind }: Typing, kind: string, found: number, shown: number): void {
  findings.push(found);
  patch.push(shown);
  both.push(found + shown);
  byKind.set(kind, [...byKind.get(kind) ?? [], found + shown]);
}

function timed<Value>(work: () => Value): { value: Value; milliseconds: number } {
  const start = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - start };
}

function report(words: number, { findings, patch, both, byKind, bytes, parse, lint }: Typing): void {
  const length = `${words.toLocaleString('en')} words`;
  const peers = [{ name: 'peer: markdownlint, full run', times: lint }, { name: 'peer: bare parse', times: parse }];
  const table = tabulate(`A keystroke in ${length}, peers and edits warmed alike`, [
    { name: 'keystroke → findings', times: findings },
    { name: 'keystroke → preview patch', times: both },
    { name: 'of which: the preview patch itself', times: patch },
    ...peers,
  ]);
  console.log(`p95 of keystroke → findings over markdownlint: ${inWords(ratio(table, 'keystroke → findings', 'peer: markdownlint', 'p95'))}; of keystroke → preview patch: ${inWords(ratio(table, 'keystroke → preview', 'peer: markdownlint', 'p95'))}`);
  const kinds = tabulate(`By kind of edit, findings and preview patch, in ${length}`, [...[...byKind].map(([name, times]) => ({ name, times })), peers[1]!]);
  reach(`keystroke → findings, ${length}, median over markdownlint`, ratio(table, 'keystroke → findings', 'peer: markdownlint'), words >= 250_000 ? 1 / 1000 : words >= 15_000 ? 1 / 100 : Infinity);
  reach(`keystroke → findings, ${length}, p95 over markdownlint`, ratio(table, 'keystroke → findings', 'peer: markdownlint', 'p95'), words >= 15_000 ? 1 / 25 : Infinity);
  reach(`dearest kind of edit, ${length}, over a bare parse`, Math.max(...[...byKind.keys()].map((kind) => row(kinds, kind).median)) / row(kinds, 'peer:').median, 2);
  reach(`preview patch for a letter, ${length}, host side`, row(table, 'of which').median, 2, 'ms');
  reach(`preview patch for a letter, ${length}, size (p95)`, summary(bytes).p95, 4096, 'bytes');
}
