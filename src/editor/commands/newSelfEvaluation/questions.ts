/** What is asked before a self-evaluation is written, and what to answer where nobody says otherwise. */
import type * as vscode from 'vscode';
import { EDITIONS, editionOf } from '../../../core/framework';
import { isDate } from '../../../core/text/dates';
import { defaultPeriod, editionInForce, INSPECTION_KINDS, isGraded, type InspectionKind, type LastInspection } from '../../../core/templates/frontMatter';
import { problemWithName, suggestedName } from '../../../core/templates/files';
import { askOption, askText, type Option } from '../inputs';
import { BACK, type Step } from '../steps';
import { documentUri, exists } from './files';
import { askFolder } from './folder';

/** The answers so far; they begin with what is likely. */
export interface Answers {
  authority: string;
  from: string;
  to: string;
  edition: string;
  inspection: InspectionKind | 'none' | undefined;
  inspectionDate: string;
  /** Grades by the id of the area; the grade of an area that was skipped is empty. */
  judgements: Record<string, string>;
  folder: vscode.Uri | undefined;
  name: string;
}

export function likelyAnswers(today: string, folder: vscode.Uri | undefined): Answers {
  const { from, to } = defaultPeriod(today);
  return { authority: '', from, to, edition: editionInForce(today).id, inspection: undefined, inspectionDate: '', judgements: {}, folder, name: '' };
}

/** The questions in order. */
export function questions(today: string): Step<Answers>[] {
  return [
    text('authority', 'Which local authority is it?', (value) => value === '' ? 'Type the name of the local authority.' : undefined, 'Wessex County Council'),
    text('from', 'From which day does it speak? The first day of the period.', dateProblem),
    text('to', 'Up to which day? The last day of the period.', (value, { from }) => dateProblem(value) ?? (value < from ? `The period cannot end before it begins (${from}).` : undefined)),
    option('edition', 'Which edition of the inspection framework does it answer?', () => editions(today)),
    option('inspection', 'What was the last inspection or visit?', () => INSPECTIONS),
    { when: wasInspected, ...text('inspectionDate', 'When was it? The day of the report or letter.', (value) => dateProblem(value) ?? (value > today ? 'This day is still to come.' : undefined), '2023-06-12') },
    ...gradeSteps(),
    folderStep(),
    nameStep(),
  ];
}

function wasInspected({ inspection }: Answers): boolean {
  return inspection !== undefined && inspection !== 'none';
}

/** What was said of the last inspection. Grades of areas that it turned out not to judge are dropped. */
export function lastInspectionOf({ inspection: kind, inspectionDate: date, judgements }: Pick<Answers, 'inspection' | 'inspectionDate' | 'judgements'>): LastInspection | undefined {
  if (kind === undefined || kind === 'none') {
    return undefined;
  }
  const graded = Object.entries(judgements).filter(([area, grade]) => grade !== '' && isGraded(kind) && wasJudged(area, date));
  return { kind, date, judgements: Object.fromEntries(graded) };
}

function dateProblem(value: string): string | undefined {
  return isDate(value) ? undefined : 'Type a date as year-month-day, such as 2026-09-30.';
}

function text(key: 'authority' | 'from' | 'to' | 'inspectionDate', prompt: string, problem: (value: string, answers: Answers) => string | undefined, placeholder?: string): Step<Answers> {
  return {
    ask: async (answers, progress) => {
      const answer = await askText({ prompt, value: answers[key], placeholder, problem: (value) => problem(value, answers) }, progress);
      return typeof answer === 'string' ? ((answers[key] = answer), true) : answer;
    },
  };
}

function option<Key extends 'edition' | 'inspection'>(key: Key, placeholder: string, options: () => readonly Option<NonNullable<Answers[Key]>>[]): Step<Answers> {
  return {
    ask: async (answers, progress) => {
      const answer = await askOption(placeholder, options(), answers[key] ?? undefined, progress);
      if (answer === undefined || answer === BACK) {
        return answer;
      }
      answers[key] = answer;
      return true;
    },
  };
}

function editions(today: string): Option<string>[] {
  const current = editionInForce(today).id;
  return EDITIONS.map((edition) => ({
    value: edition.id,
    label: edition.name,
    description: edition.id === current ? 'in force' : undefined,
    detail: `Judgement areas: ${edition.areas.map((area) => area.shortName).join(', ')}`,
  })).reverse();
}

const INSPECTIONS: readonly Option<InspectionKind | 'none'>[] = [
  ...INSPECTION_KINDS.map(([value, label]) => ({ value, label })),
  { value: 'none', label: 'None, or say it later', detail: 'You can add it to the top of the document at any time.' },
];

/** One question for each area that any edition judges; only those of the edition of that time are asked. */
function gradeSteps(): Step<Answers>[] {
  const areas = new Map(EDITIONS.flatMap((edition) => edition.areas.map((area) => [area.id, area.shortName] as const)));
  return [...areas, ['overall-effectiveness', 'Overall effectiveness'] as const].map(([id, name]) => ({
    when: (answers) => wasInspected(answers) && isGraded(answers.inspection as InspectionKind) && isDate(answers.inspectionDate) && wasJudged(id, answers.inspectionDate),
    ask: async (answers, progress) => {
      const answer = await askOption(`${name}: which grade did it give?`, grades(answers.inspectionDate), answers.judgements[id] ?? '', progress);
      if (answer === undefined || answer === BACK) {
        return answer;
      }
      answers.judgements[id] = answer;
      return true;
    },
  }));
}

function wasJudged(area: string, day: string): boolean {
  const edition = editionInForce(day);
  return area === 'overall-effectiveness' ? edition.overallEffectiveness : edition.areas.some(({ id }) => id === area);
}

function grades(day: string): Option<string>[] {
  return [
    ...editionInForce(day).grades.map((grade) => ({ value: grade, label: grade.charAt(0).toUpperCase() + grade.slice(1) })),
    { value: '', label: 'Skip', detail: 'You can add it to the top of the document at any time.' },
  ];
}

function folderStep(): Step<Answers> {
  return {
    ask: async (answers, progress) => {
      const folder = await askFolder(answers.folder, progress);
      if (folder === undefined || folder === BACK) {
        return folder;
      }
      answers.folder = folder;
      return true;
    },
  };
}

function nameStep(): Step<Answers> {
  return {
    ask: async (answers, progress) => {
      const answer = await askText({
        prompt: 'What is the file to be called? It ends in .ilacs.md.',
        value: answers.name || suggestedName(answers.authority, answers.to),
        problem: async (name) => problemWithName(name) ?? (await exists(documentUri(answers.folder!, name)) ? 'There is a file of this name already. Choose another name.' : undefined),
      }, progress);
      return typeof answer === 'string' ? ((answers.name = answer), true) : answer;
    },
  };
}

/** Whether an edition is one that is known. */
export function isEdition(id: string): boolean {
  return editionOf(id) !== undefined;
}
