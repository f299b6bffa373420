/**
 * Self-evaluations of any length, for benchmarks and property tests: made-up, but with everything that
 * real ones have, in about the shares of the sample. The same length and seed give the same text.
 */
import { citation, countWords, figure, owner, paragraph, sentence, SOURCES, topic } from './sentences';
import { randomFrom, type Random } from './random';

const FRONT_MATTER = `---
ilacs: 2026
title: Self-evaluation of children’s services
authority: Wessex County Council
period: { from: 2025-10-01, to: 2026-09-30 }
status: agreed
owner: Director of Children’s Services
lastInspection:
  kind: standard
  date: 2024-03-15
  findings:
    - { id: planning, text: The quality of plans for children in need, type: improvement }
    - { id: oversight, text: The record of managers’ decisions, type: improvement }
evidence: evidence.yaml
measures: data/measures.csv
---`;

const AREAS = [
  'The impact of leaders on practice with children and families',
  'The experiences and progress of children who need help and protection',
  'The experiences and progress of children in care',
  'The experiences and progress of care leavers',
];

/** What is being written: the text so far, and what later parts refer back to. */
interface Draft {
  readonly random: Random;
  readonly parts: string[];
  /** The ids of its callouts, for the plan to address. */
  readonly findings: string[];
  notes: number;
  words: number;
}

/** The text of a self-evaluation of about so many words. */
export function selfEvaluation(words: number, seed = 2026): string {
  const draft: Draft = { random: randomFrom(seed), parts: [], findings: [], notes: 0, words: 0 };
  add(draft, FRONT_MATTER, '# Self-evaluation of children’s services, October 2025 to September 2026');
  add(draft, '> [!NOTE]\n> Wessex County Council is an imaginary authority.', '## About this self-evaluation', paragraph(draft.random, 90));
  add(draft, '## What do we know about the quality and impact of social work practice with children and families?');
  AREAS.forEach((area, index) => {
    add(draft, `### ${area}`);
    writeUntil(draft, words * (0.05 + 0.75 * (index + 1) / AREAS.length));
    add(draft, direction(draft));
  });
  add(draft, '## How do we know it?', paragraph(draft.random, 60));
  writeUntil(draft, words * 0.88, [0.75, 1]);
  add(draft, '## What are our plans for the next 12 months to maintain or improve practice? {#plans}', paragraph(draft.random, 40));
  while (draft.words < words * 0.98) {
    add(draft, `### Plan ${draft.parts.length}: ${topic(draft.random)}`, actionTable(draft));
  }
  add(draft, `What could stop us is money. ${sentence(draft.random)}`);
  return `${draft.parts.join('\n\n')}\n`;
}

/** The register that its citations name. */
export function evidenceRegister(): string {
  const kinds = ['audit', 'data', 'report', 'feedback'];
  return Array.from({ length: SOURCES }, (_, index) => `- id: source-${index + 1}\n  title: Source ${index + 1} of the year\n  kind: ${kinds[index % 4]}\n${index % 4 === 3 ? '  from: [children, families]\n' : ''}  date: 2026-0${1 + index % 9}-14\n  url: https://council.example/${index + 1}\n`).join('');
}

/** The measures that its figures and charts name. */
export function measureFile(): string {
  const periods = ['2025-09', '2026-03', '2026-09'];
  const rows = Array.from({ length: 20 }, (_, index) => periods.map((period, step) => `measure-${index + 1},${period},${40 + index + step},%,90,70,Measure ${index + 1}`));
  return `measure,period,value,unit,target,comparator,label\n${rows.flat().join('\n')}\n`;
}

function add(draft: Draft, ...parts: readonly string[]): void {
  draft.parts.push(...parts);
  draft.words += parts.reduce((sum, part) => sum + countWords(part), 0);
}

/** Blocks with the share of each: the sample is mostly paragraphs. */
const BLOCKS: readonly (readonly [upTo: number, write: (draft: Draft) => string])[] = [
  [0.58, ({ random }) => paragraph(random, random.whole(60, 140))],
  [0.68, callout],
  [0.75, list],
  [0.79, table],
  [0.84, ({ random }) => `> “${sentence(random)}”\n> — a young person, in a survey ${citation(random)}`],
  [0.89, note],
  [0.92, ({ random }) => `![Measure over time](data/measures.csv#measure-${random.whole(1, 20)})\n\nSource: ${citation(random)}.`],
  [0.94, reference],
  [0.95, ({ random }) => `<!-- For the author: ask ${owner(random)} about this. -->\n\n${sentence(random)}`],
  [0.97, ({ random }) => `1. ${sentence(random)}\n2. ${sentence(random)}\n   - ${sentence(random)}\n   - ${sentence(random)}\n3. ${sentence(random)}`],
  [1, ({ random }) => `${paragraph(random, 20)}\\\n${sentence(random)} \`code ${random.whole(1, 99)}\` and ~~${random.whole(1, 99)}~~ at https://council.example/${random.whole(1, 999)}.`],
];

/** Adds headings and blocks until the whole has so many words; `among` narrows the kinds of blocks. */
function writeUntil(draft: Draft, words: number, [from, to]: readonly [number, number] = [0, 1]): void {
  for (let since = Infinity; draft.words < words; since += 1) {
    if (since > 6) {
      add(draft, `#### ${topic(draft.random)}`);
      since = 0;
    }
    const share = from + draft.random.next() * (to - from);
    add(draft, BLOCKS.find(([upTo]) => share < upTo)![1](draft));
  }
}

function callout(draft: Draft): string {
  const { random, findings } = draft;
  findings.push(`finding-${findings.length + 1}`);
  return `> [!${random.of(['STRENGTH', 'IMPROVEMENT', 'IMPROVEMENT', 'PRIORITY'])}] ${topic(random)} {#${findings.at(-1)!}}\n> ${paragraph(random, random.whole(40, 90))} ${citation(random)}.`;
}

function direction({ random }: Draft): string {
  return `> [!DIRECTION] ${random.of(['improved', 'maintained', 'deteriorated'])}\n> ${paragraph(random, 40)} ${citation(random)}.`;
}

function list({ random }: Draft): string {
  const items = Array.from({ length: random.whole(3, 6) }, () => `- **${topic(random)}.** ${sentence(random)}`);
  return `${sentence(random).replace(/\.$/u, ':')}\n\n${items.join('\n')}`;
}

function table({ random }: Draft): string {
  const rows = Array.from({ length: random.whole(3, 8) }, () => `| ${topic(random)} | ${random.whole(20, 300)} | ${random.whole(20, 90)}% | ${figure(random)} | ${sentence(random)} |`);
  return `| Practice with | Audits | Met our standards | Year before | What it tells us |\n|---|---:|---:|:---:|---|\n${rows.join('\n')}`;
}

function note(draft: Draft): string {
  draft.notes += 1;
  const id = `note-${draft.notes}`;
  return `${sentence(draft.random)}[^${id}] ${paragraph(draft.random, 30)}\n\n[^${id}]: ${sentence(draft.random)}`;
}

function reference({ random, parts }: Draft): string {
  return `See [the report of ${random.whole(2020, 2026)}][report-${parts.length}] and [the board](https://council.example/board) for more. ${sentence(random)}\n\n[report-${parts.length}]: https://council.example/report "The report"`;
}

function actionTable({ random, findings }: Draft): string {
  const rows = Array.from({ length: random.whole(6, 14) }, () => {
    const addresses = findings.length > 0 ? `#${random.of(findings)}` : 'planning';
    return `| ${topic(random)}: ${sentence(random)} | ${addresses} | ${owner(random)} | 2027-0${random.whole(1, 9)}-28 | ${random.whole(50, 95)}% by monthly sample, from ${random.whole(20, 49)}% now | ${random.of(['On track', 'Under way', 'Agreed', ''])} |`;
  });
  return `| Action | Addresses | Owner | Due | Success measure | Status |\n|---|---|---|---|---|---|\n${rows.join('\n')}`;
}
