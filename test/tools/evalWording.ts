/**
 * Measures the two wording judgements on labelled sentences: `npm run eval:wording -- FILE.tsv`.
 *
 * Each line of the file is `label<TAB>sentence`, with the labels `inspection_only` and `ok`, or `claim` and
 * `no_claim`. Blank lines and lines that begin with # are passed over. Every sentence goes the way that an
 * author's goes: as a paragraph of question 1, through the parser and the rules.
 */
import { readFileSync } from 'node:fs';
import { analyseDocument } from '../../src/core/analysis';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings';
import type { RuleId } from '../../src/core/rules/ids';

interface Question {
  readonly rule: RuleId;
  readonly yes: string;
  readonly no: string;
}

const QUESTIONS: readonly Question[] = [
  { rule: 'inspection-only', yes: 'inspection_only', no: 'ok' },
  { rule: 'missing-evidence', yes: 'claim', no: 'no_claim' },
];

export interface Labelled {
  readonly line: number;
  readonly label: string;
  readonly sentence: string;
}

/** The labelled sentences of a file; throws with the line that has the wrong form. */
export function readLabelled(text: string): Labelled[] {
  const known = QUESTIONS.flatMap(({ yes, no }) => [yes, no]);
  return text.split(/\r\n|\r|\n/).flatMap((content, index) => {
    if (content.trim() === '' || content.startsWith('#')) {
      return [];
    }
    const [label = '', sentence = '', ...more] = content.replace(/^\uFEFF/, '').split('\t').map((part) => part.trim());
    if (!known.includes(label) || sentence === '' || more.some(Boolean)) {
      throw new Error(`Line ${index + 1} is not “label<TAB>sentence” with one of the labels ${known.join(', ')}: ${content.slice(0, 80)}`);
    }
    return [{ line: index + 1, label, sentence }];
  });
}

const HEAD = '---\nilacs: 2026\nauthority: Example\nperiod: { from: 2026-01-01, to: 2026-12-31 }\n---\n# What do we know about the quality and impact of practice?\n\n';

/** Whether the rule finds anything in the sentence; the phrase it names. */
export function judge(rule: RuleId, sentence: string): string | undefined {
  const text = `${HEAD}${sentence}\n`;
  const finding = analyseDocument('file:///eval.ilacs.md', text, DEFAULT_SETTINGS).findings.find((found) => found.ruleId === rule && found.span.start >= HEAD.length);
  return finding && text.slice(finding.span.start, finding.span.end);
}

/** The report on one question; empty when the file asks nothing of the kind. */
function report({ rule, yes, no }: Question, labelled: readonly Labelled[]): string[] {
  const asked = labelled.filter(({ label }) => label === yes || label === no);
  if (asked.length === 0) {
    return [];
  }
  const judged = asked.map((item) => ({ ...item, phrase: judge(rule, item.sentence) }));
  const count = (label: string, found: boolean): number => judged.filter((item) => item.label === label && (item.phrase !== undefined) === found).length;
  const [tp, fn, fp, tn] = [count(yes, true), count(yes, false), count(no, true), count(no, false)];
  const precision = tp / (tp + fp);
  const recall = tp / (tp + fn);
  return [
    `${rule}: ${asked.length} sentences`,
    '',
    `  ${''.padEnd(18)}${'found'.padStart(8)}${'not found'.padStart(12)}`,
    `  ${yes.padEnd(18)}${String(tp).padStart(8)}${String(fn).padStart(12)}`,
    `  ${no.padEnd(18)}${String(fp).padStart(8)}${String(tn).padStart(12)}`,
    '',
    `  precision ${percent(precision)}   recall ${percent(recall)}   F1 ${percent((2 * precision * recall) / (precision + recall))}`,
    '',
    ...judged.filter((item) => item.label === yes && item.phrase === undefined).map((item) => `  missed, line ${item.line}: ${item.sentence}`),
    ...judged.filter((item) => item.label === no && item.phrase !== undefined).map((item) => `  false alarm, line ${item.line}: ${item.sentence}  [${item.phrase}]`),
    '',
  ];
}

function percent(share: number): string {
  return Number.isFinite(share) ? share.toFixed(3) : 'none';
}

function main(files: readonly string[]): number {
  const [file] = files;
  if (files.length !== 1 || file === undefined) {
    console.error('Name one file of labelled sentences: npm run eval:wording -- FILE.tsv');
    return 2;
  }
  try {
    const labelled = readLabelled(readFileSync(file, 'utf8'));
    if (labelled.length === 0) {
      throw new Error('It holds no labelled sentence.');
    }
    console.log(QUESTIONS.flatMap((question) => report(question, labelled)).join('\n'));
    return 0;
  } catch (error) {
    console.error(`${file} cannot be measured. ${reason(error)}`);
    return 2;
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') {
    return 'There is no such file.';
  }
  return error instanceof Error ? error.message : String(error);
}

if (process.argv[1]?.endsWith('evalWording.ts')) {
  process.exitCode = main(process.argv.slice(2));
}
