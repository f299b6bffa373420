/** The questions about a new piece of evidence; what its name says is there to be confirmed. */
import * as vscode from 'vscode';
import type { Analysis } from '../../../core/analysis';
import type { EvidenceKind } from '../../../core/evidence/base';
import { dateRange, isDate } from '../../../core/text/dates';
import { askOption, askOptions, askText, type Option } from '../../commands/inputs';
import { BACK, type Step } from '../../commands/steps';
import { askSource, guessFrom, registeredAs, type Source } from './source';

export interface Answers {
  source?: Source;
  kind?: EvidenceKind;
  from: readonly string[];
  title: string;
  date: string;
  period: string;
}

const KINDS: readonly Option<EvidenceKind>[] = [
  { value: 'data', label: 'Data', detail: 'Management information and performance data' },
  { value: 'audit', label: 'Audit', detail: 'Practice audits, dip samples and observations' },
  { value: 'feedback', label: 'Feedback', detail: 'What children, families, carers, staff or partners said' },
  { value: 'report', label: 'Report', detail: 'In-house reports of teams and services' },
  { value: 'learning', label: 'Learning', detail: 'Complaints, reviews and serious incidents' },
  { value: 'external', label: 'External', detail: 'Ofsted letters, peer challenge, courts, national data' },
];

const VOICES: readonly Option<string>[] = [
  { value: 'children', label: 'Children and young people' },
  { value: 'care leavers', label: 'Care leavers' },
  { value: 'families', label: 'Parents and families' },
  { value: 'carers', label: 'Foster carers and other carers' },
  { value: 'staff', label: 'Staff' },
  { value: 'partners', label: 'Partners' },
];

/** What to ask about a source that is yet to be chosen. A source that the register holds already needs no more. */
export function questions(analysis: Analysis, register: vscode.Uri, today: string): Step<Answers>[] {
  const isNew = ({ source }: Answers): boolean => source === undefined || registeredAs(source, analysis) === undefined;
  return [
    {
      ask: async (answers, progress) => {
        const source = answers.source ?? await askSource(analysis, register, progress);
        if (source === undefined || source === BACK) {
          return source;
        }
        await prefill(answers, source);
        return true;
      },
    },
    {
      when: isNew,
      ask: async (answers, progress) => {
        const kind = await askOption('What kind of evidence is it?', KINDS, answers.kind, progress);
        return kind === undefined || kind === BACK ? kind : ((answers.kind = kind), true);
      },
    },
    {
      when: (answers) => isNew(answers) && answers.kind === 'feedback',
      ask: async (answers, progress) => {
        const from = await askOptions('Whose voice is it? Tick all that apply.', VOICES, answers.from, progress);
        return from === undefined || from === BACK ? from : ((answers.from = from), true);
      },
    },
    text('title', 'What is it called? Readers see this in the list of sources.', isNew, (title) => (title === '' ? 'Type a title.' : undefined)),
    text('date', 'On which day was it made? Year-month-day; leave it blank if nobody knows.', isNew, (date) => problemWithDate(date, today)),
    text('period', 'What time does it cover? Such as 2026-09, 2026-Q3 or 2025-26; leave it blank if none.', isNew, (period) => (period === '' || dateRange(period) ? undefined : 'Type a month (2026-09), quarter (2026-Q3), year (2026), financial year (2025-26) or from/to.')),
  ];
}

/** What is wrong with the day on which evidence was made. */
function problemWithDate(date: string, today: string): string | undefined {
  if (date === '') {
    return undefined;
  }
  return !isDate(date) ? 'Type a day that exists as year-month-day, such as 2026-09-30.' : date > today ? 'This day lies in the future.' : undefined;
}

/** A source that was chosen anew brings its own guesses; one that is kept keeps the answers. */
async function prefill(answers: Answers, source: Source): Promise<void> {
  if (answers.source === source && answers.title !== '') {
    return;
  }
  const guess = guessFrom(source);
  Object.assign(answers, { source, kind: guess.kind, from: [], title: guess.title, date: guess.date ?? '', period: guess.period ?? '' });
  if (answers.date === '' && guess.period === undefined && source.kind === 'file') {
    answers.date = await modified(source.uri);
  }
}

/** The day on which a file was changed last, blank where that is not known. */
async function modified(uri: vscode.Uri): Promise<string> {
  try {
    return new Date((await vscode.workspace.fs.stat(uri)).mtime).toISOString().slice(0, 10);
  } catch {
    return '';
  }
}

function text(key: 'title' | 'date' | 'period', prompt: string, when: (answers: Answers) => boolean, problem: (value: string) => string | undefined): Step<Answers> {
  return {
    when,
    ask: async (answers, progress) => {
      const answer = await askText({ prompt, value: answers[key], problem }, progress);
      return typeof answer === 'string' ? ((answers[key] = answer), true) : answer;
    },
  };
}
