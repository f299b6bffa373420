/** What is asked before a document is written. */
import { EDITIONS } from '../../../core/framework';
import type { DocumentKind } from '../../../core/framework/kindSchema';
import type { Edition } from '../../../core/framework/schema';
import { topicsOf } from '../../../core/framework/topics';
import { themeInWords } from '../../../core/framework/themes';
import { isDate } from '../../../core/text/dates';
import { editionInForce, INSPECTION_KINDS, isGraded, type InspectionKind } from '../../../core/templates/frontMatter';
import { problemWithName, suggestedName } from '../../../core/templates/files';
import { askOption, askText, type Option } from '../inputs';
import { BACK, type Step } from '../steps';
import { wants, wasJudged, type Answers } from './answers';
import { documentUri, exists } from './files';
import { askFolder } from './folder';

/** The questions in order; each kind of document is asked for what it needs. `editions`: those that are known in the folder. */
export function questions(today: string, editions: readonly Edition[]): Step<Answers>[] {
  return [
    text('authority', 'Which local authority is it?', (value) => value === '' ? 'Type the name of the local authority.' : undefined, 'Wessex County Council'),
    wanted('period', text('from', 'From which day does it speak? The first day of the period.', dateProblem)),
    wanted('period', text('to', 'Up to which day? The last day of the period.', (value, { from }) => dateProblem(value) ?? (value < from ? `The period cannot end before it begins (${from}).` : undefined))),
    wanted('inspection', option('about', 'What is the letter or report about?', () => INSPECTIONS)),
    wanted('theme', option('theme', 'What is the theme? “check” stands where a theme is not confirmed.', ({ kind }) => themes(kind))),
    wanted('date', text('date', 'On which day? The day of the meeting, the letter or the report.', dateProblem)),
    option('edition', 'Which edition of the inspection framework does it answer?', () => editionOptions(editions, today)),
    wanted('topic', topicStep()),
    wanted('lastInspection', option('inspection', 'What was the last inspection or visit?', () => LAST_INSPECTIONS)),
    { when: wasInspected, ...text('inspectionDate', 'When was it? The day of the report or letter.', (value) => dateProblem(value) ?? (value > today ? 'This day is still to come.' : undefined), '2023-06-12') },
    ...gradeSteps(),
    folderStep(),
    nameStep(),
  ];
}

/** Left out where the kind of document has no such key. */
function wanted(key: string, step: Step<Answers>): Step<Answers> {
  return { ...step, when: (answers) => wants(answers, key) };
}

function wasInspected({ inspection }: Answers): boolean {
  return inspection !== undefined && inspection !== 'none';
}

function dateProblem(value: string): string | undefined {
  return isDate(value) ? undefined : 'Type a date as year-month-day, such as 2026-09-30.';
}

function text(key: 'authority' | 'from' | 'to' | 'date' | 'inspectionDate', prompt: string, problem: (value: string, answers: Answers) => string | undefined, placeholder?: string): Step<Answers> {
  return {
    ask: async (answers, progress) => {
      const answer = await askText({ prompt, value: answers[key], placeholder, problem: (value) => problem(value, answers) }, progress);
      return typeof answer === 'string' ? ((answers[key] = answer), true) : answer;
    },
  };
}

function option<Key extends 'edition' | 'inspection' | 'about' | 'theme'>(key: Key, placeholder: string, options: (answers: Answers) => readonly Option<NonNullable<Answers[Key]>>[]): Step<Answers> {
  return {
    ask: async (answers, progress) => {
      const answer = await askOption(placeholder, options(answers), answers[key] ?? undefined, progress);
      if (answer === undefined || answer === BACK) {
        return answer;
      }
      answers[key] = answer;
      return true;
    },
  };
}

/** A topic of focused visits, or the author's own words for which children it is about. */
function topicStep(): Step<Answers> {
  return {
    ask: async (answers, progress) => {
      const topics = topicsOf(answers.edition).map(({ id, name, confidence }): Option<string> => ({ value: id, label: name, description: confidence === 'confirmed' ? undefined : 'check' }));
      const answer = await askOption('What is the visit about?', [...topics, { value: OTHER, label: 'Other children or another area of service…' }], answers.topic, progress);
      const topic = answer === OTHER ? await askText({ prompt: 'Which area of service, or which children?', value: '', placeholder: 'Young people aged 16 and 17 who are homeless', problem: (value) => (value === '' ? 'Type a few words.' : undefined) }, progress) : answer;
      return typeof topic === 'string' ? ((answers.topic = topic), true) : topic;
    },
  };
}

/** No id of a topic is empty. */
const OTHER = '';

function themes({ themes = [] }: DocumentKind): Option<string>[] {
  return themes.map((theme) => ({ value: theme.id, label: themeInWords(theme) })).reverse();
}

function editionOptions(editions: readonly Edition[], today: string): Option<string>[] {
  const current = editionInForce(today).id;
  return editions.map((edition) => ({
    value: edition.id,
    label: edition.name,
    description: edition.id === current ? 'in force' : undefined,
    detail: `Judgement areas: ${edition.areas.map((area) => area.shortName).join(', ')}`,
  })).reverse();
}

const INSPECTIONS: readonly Option<InspectionKind>[] = INSPECTION_KINDS.map(([value, label]) => ({ value, label }));

const LAST_INSPECTIONS: readonly Option<InspectionKind | 'none'>[] = [
  ...INSPECTIONS,
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
        value: answers.name || suggestedName(answers.authority, wants(answers, 'period') ? answers.to : answers.date, answers.kind),
        problem: async (name) => problemWithName(name) ?? (await exists(documentUri(answers.folder!, name)) ? 'There is a file of this name already. Choose another name.' : undefined),
      }, progress);
      return typeof answer === 'string' ? ((answers.name = answer), true) : answer;
    },
  };
}
