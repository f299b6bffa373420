/** The front matter of a new self-evaluation, and its keys with what they mean. */
import { stringify } from 'yaml';
import { EDITIONS, FRAMEWORK, NEWEST_EDITION } from '../framework';
import type { DocumentKind } from '../framework/kindSchema';
import type { Edition } from '../framework/schema';
import { monthsBefore, type DateRange } from '../text/dates';
import { choice, field, prompt, template, type Template } from './template';

/** What is known of the last inspection when a document is begun. */
export interface LastInspection {
  readonly kind: InspectionKind;
  /** ISO 8601. */
  readonly date: string;
  /** Grades by the id of the judgement area. */
  readonly judgements: Readonly<Record<string, string>>;
}

/** As the front matter names them, with what people call them. */
export const INSPECTION_KINDS = [
  ['standard', 'Standard inspection'],
  ['short', 'Short inspection'],
  ['focused-visit', 'Focused visit'],
  ['monitoring', 'Monitoring visit'],
  ['jtai', 'Joint targeted area inspection'],
] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number][0];

/** Standard and short inspections end in grades; visits end in a letter. */
export function isGraded(kind: InspectionKind): boolean {
  return kind === 'standard' || kind === 'short';
}

export interface DocumentFacts {
  readonly edition: string;
  /** The id of its kind; absent for a self-evaluation. */
  readonly kind?: string | undefined;
  readonly authority: string;
  readonly period?: DateRange | undefined;
  /** Keys that only some kinds have, such as `date` and `topic`, with their values. */
  readonly own?: Readonly<Record<string, string>> | undefined;
  readonly lastInspection?: LastInspection | undefined;
}

/** The front matter of these facts, fences included. Values are quoted where YAML needs it. `offered`: the keys that its kind may have. */
export function frontMatterText({ edition, kind, authority, period, own, lastInspection }: DocumentFacts, offered: readonly string[]): string {
  return [
    '---',
    `ilacs: ${/^\d+$/u.test(edition) ? edition : scalar(edition)}`,
    ...kind === undefined ? [] : [`kind: ${kind}`],
    `authority: ${scalar(authority)}`,
    ...period ? [`period: { from: ${period.from}, to: ${period.to} }`] : [],
    ...Object.entries(own ?? {}).map(([key, value]) => `${key}: ${scalar(value)}`),
    ...offered.includes('status') ? ['status: draft'] : [],
    ...offered.includes('evidence') ? ['evidence: evidence.yaml'] : [],
    ...lastInspection ? inspectionLines(lastInspection) : [],
    '---',
    '',
  ].join('\n');
}

/** The edition that inspections followed on a day; the first one for days before it. */
export function editionInForce(day: string): Edition {
  return EDITIONS.findLast((edition) => edition.from <= day.slice(0, 7)) ?? EDITIONS[0]!;
}

/** The twelve months that end with the last full quarter before a day. */
export function defaultPeriod(today: string): DateRange {
  const monthsIntoQuarter = (Number(today.slice(5, 7)) - 1) % 3;
  const quarter = monthsBefore(`${today.slice(0, 7)}-01`, monthsIntoQuarter);
  return { from: monthsBefore(quarter, 12), to: dayBefore(quarter) };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function inspectionLines({ kind, date, judgements }: LastInspection): string[] {
  const grades = Object.entries(judgements);
  return [
    'lastInspection:',
    `  kind: ${kind}`,
    `  date: ${date}`,
    ...grades.length > 0 ? ['  judgements:', ...grades.map(([area, grade]) => `    ${area}: ${scalar(grade)}`)] : [],
    '  # Each area for improvement that it found, for example:',
    '  # findings:',
    '  #   - { id: records, text: The quality of case records, type: improvement }',
  ];
}

function scalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** A key of the front matter, for an author who does not know it by heart. */
export interface FrontMatterKey {
  readonly key: string;
  readonly meaning: string;
  /** What stands behind the colon. */
  readonly value: Template;
}

export const STATUSES = ['draft', 'agreed', 'shared'] as const;

/** The keys that a kind of document may have, in the order in which it states them. */
export function frontMatterKeys(today: string, { title, frontMatter: { needed, asked, offered }, themes }: DocumentKind): readonly FrontMatterKey[] {
  const period = defaultPeriod(today);
  const all: readonly FrontMatterKey[] = [
    { key: 'ilacs', meaning: 'The edition of the inspection framework that this document answers.', value: template`${field(NEWEST_EDITION.id)}` },
    { key: 'kind', meaning: 'What kind of document it is. Without it, a self-evaluation.', value: template`${choice(...FRAMEWORK.kinds.map((kind) => kind.id) as [string, ...string[]])}` },
    { key: 'title', meaning: 'The title on the cover. Without it, the first heading is taken.', value: template`${field(title)}` },
    { key: 'authority', meaning: 'The name of the local authority.', value: template`${prompt('Name of the authority')}` },
    { key: 'date', meaning: 'The day of the meeting, the visit, the letter or the report.', value: template`${field(today)}` },
    { key: 'inspection', meaning: 'What the letter or report is about.', value: template`${choice(...KIND_IDS)}` },
    { key: 'topic', meaning: 'The area of service, or the children, that a focused visit is about.', value: template`${prompt('Area of service, or which children')}` },
    { key: 'theme', meaning: 'What a joint inspection is about.', value: themes?.length ? template`${choice(...themes.map((theme) => theme.id).reverse() as [string, ...string[]])}` : template`${prompt('Theme of the joint inspection')}` },
    { key: 'period', meaning: 'The first and last day that this document covers.', value: template`{ from: ${field(period.from)}, to: ${field(period.to)} }` },
    { key: 'status', meaning: 'How far it has come. Placeholders become errors once it is agreed.', value: template`${choice(...STATUSES)}` },
    { key: 'owner', meaning: 'Who answers for it, usually the Director of Children’s Services.', value: template`${field('Director of Children’s Services')}` },
    { key: 'engagementMeeting', meaning: 'The day of the annual engagement meeting that it is written towards.', value: template`${field(today)}` },
    { key: 'lastInspection', meaning: 'What the last inspection or visit found; each finding needs an action.', value: lastInspectionTemplate(today) },
    { key: 'notified', meaning: 'The day on which notice of an inspection was received.', value: template`${field(today)}` },
    { key: 'evidence', meaning: 'The evidence register, beside this document.', value: template`${field('evidence.yaml')}` },
    { key: 'selfEvaluation', meaning: 'The self-evaluation that this document is made from.', value: template`${field('self-evaluation.ilacs.md')}` },
    { key: 'measures', meaning: 'Files of figures besides those that the text links.', value: template`${field('data/measures.csv')}` },
  ];
  return all.filter(({ key }) => key === 'kind' || [...needed, ...asked, ...offered].includes(key));
}

const KIND_IDS = INSPECTION_KINDS.map(([kind]) => kind) as unknown as [string, ...string[]];

function lastInspectionTemplate(today: string): Template {
  return template`\n  kind: ${choice(...KIND_IDS)}\n  date: ${field(today)}\n  findings:\n    - { id: ${field('records')}, text: ${field('What was to improve')}, type: ${choice('improvement', 'priority')} }`;
}
