/** What is asked before a letter is added: whether it was read rightly, and what is wanted of it. */
import type { SelfEvaluation } from '../../core/dialect/model';
import type { Letter, LetterFinding } from '../../core/letters';
import { namesAnother, type Existing, type NewFinding } from '../../core/letters/adding';
import { detectorFor } from '../../core/personal/detect';
import type { LastInspection } from '../../core/route';
import type { AnalysisSettings } from '../../core/rules/settings';
import { INSPECTION_KINDS, isGraded } from '../../core/templates/frontMatter';
import { dayInWords, isDate } from '../../core/text/dates';
import { askOption, askOptions, askText, type Option } from '../commands/inputs';
import { BACK, type Progress, type Step } from '../commands/steps';

export interface LetterAnswers {
  kind: LastInspection['kind'] | undefined;
  date: string;
  findings: readonly NewFinding[];
  existing: Existing | undefined;
}

interface Given { readonly kind?: LastInspection['kind']; readonly date?: string; readonly findings?: readonly string[] | 'all'; readonly existing?: Existing }

/** What the letter says, or what was given instead. What may identify a child is not taken over unasked. */
export function answersFrom(letter: Letter, { kind = letter.kind, date = letter.date ?? '', findings, existing }: Given, settings: AnalysisSettings): LetterAnswers {
  const all = findingsOf(letter);
  const wanted = Array.isArray(findings) ? all.filter(({ id }) => findings.includes(id)) : findings === 'all' ? all : all.filter(({ text }) => !mayIdentify(text, settings));
  return { kind, date, findings: wanted, existing };
}

/** Whether nothing needs to be asked. */
export function isComplete({ kind, date }: LetterAnswers, { findings, existing }: Given, model: SelfEvaluation): boolean {
  return kind !== undefined && date !== '' && findings !== undefined && (existing !== undefined || !namesAnother(model, { kind, date }));
}

/** The questions in order. */
export function letterQuestions(letter: Letter, model: SelfEvaluation, today: string, settings: AnalysisSettings): Step<LetterAnswers>[] {
  return [
    step('findings', (answers, progress) => askOptions(pickingWords(letter), options(letter, settings), answers.findings, progress)),
    step('kind', (answers, progress) => askOption(letter.kind === undefined ? 'What kind of inspection or visit does it follow? The letter does not say.' : 'What kind of inspection or visit does it follow?', INSPECTION_KINDS.map(([value, label]) => ({ value, label, description: value === letter.kind ? 'as read from the letter' : undefined })), answers.kind, progress)),
    step('date', (answers, progress) => askText({ prompt: `The day of the letter or report${letter.date === undefined ? '' : ', as read from it'}${letter.visit ? ` (inspectors came ${visitInWords(letter.visit)})` : ''}.`, value: answers.date, placeholder: '2026-03-14', problem: (value) => dateProblem(value, today) }, progress)),
    {
      when: ({ kind, date }) => kind !== undefined && isDate(date) && namesAnother(model, { kind, date }) !== undefined,
      ...step('existing', (answers, progress) => askOption(`It names the ${nameOf(model.frontMatter.facts.lastInspection!.kind)} of ${dayInWords(model.frontMatter.facts.lastInspection!.date)} as the last one.`, existingOptions(answers), answers.existing, progress)),
    },
  ];
}

function step<Key extends keyof LetterAnswers>(key: Key, ask: (answers: LetterAnswers, progress: Progress) => Promise<LetterAnswers[Key] | typeof BACK | undefined>): Step<LetterAnswers> {
  return {
    ask: async (answers, progress) => {
      const answer = await ask(answers, progress);
      if (answer === undefined || answer === BACK) {
        return answer as typeof BACK | undefined;
      }
      answers[key] = answer as LetterAnswers[Key];
      return true;
    },
  };
}

const priorityFirst = new WeakMap<Letter, readonly NewFinding[]>();

/** The same findings each time, so that a tick stays with its finding. */
function findingsOf(letter: Letter): readonly NewFinding[] {
  const typed = (findings: readonly LetterFinding[], type: NewFinding['type']): NewFinding[] => findings.map(({ id, text }) => ({ id, text, type }));
  const all = priorityFirst.get(letter) ?? [...typed(letter.priorities, 'priority'), ...typed(letter.improvements, 'improvement')];
  priorityFirst.set(letter, all);
  return all;
}

function options(letter: Letter, settings: AnalysisSettings): Option<NewFinding>[] {
  return findingsOf(letter).map((finding) => ({
    value: finding,
    ...onTwoLines(finding.text),
    description: [finding.type === 'priority' ? 'priority action' : '', mayIdentify(finding.text, settings) ? '$(warning) may identify a child: add it without that' : ''].filter(Boolean).join(' · '),
  }));
}

function pickingWords({ improvements, priorities, authority, strengths }: Letter): string {
  const counts = [[priorities.length, 'for priority action'], [improvements.length, 'for improvement']] as const;
  const read = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${count === 1 ? 'area' : 'areas'} ${what}`).join(' and ');
  const more = strengths.length === 0 ? '' : `, ${strengths.length} ${strengths.length === 1 ? 'strength' : 'strengths'}`;
  return `${read}${more}${authority === undefined ? '' : ` (${authority})`}. Untick what you do not want.`;
}

/** The widest that a line of a question is sure to show. */
const WIDEST = 75;

/** A sentence that is too long for its line goes on below it. */
function onTwoLines(text: string): { readonly label: string; readonly detail?: string } {
  const cut = text.length <= WIDEST ? -1 : text.lastIndexOf(' ', WIDEST);
  return cut <= 0 ? { label: text } : { label: text.slice(0, cut), detail: text.slice(cut + 1) };
}

/** Visits come between inspections: with them, what may follow still depends on the inspection before. */
function existingOptions({ kind, date }: LetterAnswers): Option<Existing>[] {
  const keep: Option<Existing> = { value: 'keep', label: 'Keep it, and add the findings to it', detail: 'Its kind, date and grades stay, and so does what may follow it.' };
  const replace: Option<Existing> = { value: 'replace', label: `Make the ${nameOf(kind!)} of ${dayInWords(date)} the last one`, detail: 'Its kind, date and grades take the place of the earlier. Earlier findings stay.' };
  return isGraded(kind!) ? [replace, keep] : [keep, replace];
}

function mayIdentify(text: string, settings: AnalysisSettings): boolean {
  return detectorFor(settings.personal)(text).some(({ certainty }) => certainty !== 'doubtful');
}

function dateProblem(value: string, today: string): string | undefined {
  return !isDate(value) ? 'Type a date as year-month-day, such as 2026-03-14.' : value > today ? 'This day is still to come.' : undefined;
}

function visitInWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? `on ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(to)}`;
}

function nameOf(kind: string): string {
  const name = INSPECTION_KINDS.find(([id]) => id === kind)?.[1] ?? kind;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
