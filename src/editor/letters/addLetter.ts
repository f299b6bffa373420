/** ILACS: Add Letter to Self-Evaluation puts what a letter or report found into the facts of a self-evaluation. */
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Analysis } from '../../core/analysis';
import { INSPECTION_KINDS } from '../../core/framework/inspections';
import { readLetter, type Letter } from '../../core/letters';
import { addToInspection, type Addition, type AdditionResult } from '../../core/letters/adding';
import { planDeadline } from '../../core/route';
import { planStatement, sourceLine } from '../../core/route/words';
import { dayInWords, isDate } from '../../core/text/dates';
import { lazily } from '../../core/text/lazily';
import { goTo, nameOf, today } from '../commands/documentFor';
import { runSteps } from '../commands/steps';
import { toRange } from '../documents';
import type { Feature } from '../feature';
import { readSettings } from '../settings';
import { answersFrom, isComplete, letterQuestions } from './questions';
import { askSource, readSource, type LetterSource } from './source';
import { targetFor } from './target';

/** What other extensions and tests may pass. With a kind, a date and findings nothing is asked. */
const optionsSchema = lazily(() => z.object({
  /** The self-evaluation. */
  document: z.string().optional(),
  /** The letter: its text, or its file. */
  text: z.string().optional(),
  file: z.string().optional(),
  kind: z.enum(INSPECTION_KINDS).optional(),
  date: z.string().refine(isDate).optional(),
  /** The ids of those findings of the letter that are wanted; all of them when absent. */
  findings: z.union([z.array(z.string()), z.literal('all')]).optional(),
  existing: z.enum(['keep', 'replace']).optional(),
}));

type Options = z.output<ReturnType<typeof optionsSchema>>;

export const addLetter: Feature = ({ analyses, commands }) => {
  commands.set('ilacs.addLetter', async (argument) => {
    const options: Options = argument instanceof vscode.Uri ? { file: argument.toString() } : optionsSchema().parse(argument ?? {});
    const source = options.text !== undefined ? { text: options.text, name: 'the letter' } : options.file !== undefined ? await readSource(vscode.Uri.parse(options.file)) : await askSource();
    const document = source && await targetFor(options.document, source);
    return source && document ? add(source, document, await analyses.snapshot(document), options) : undefined;
  });
  return new vscode.Disposable(() => { commands.delete('ilacs.addLetter'); });
};

/** @returns what was added; undefined when the author gave up */
async function add(source: LetterSource, document: vscode.TextDocument, analysis: Analysis, options: Options): Promise<AdditionResult | undefined> {
  const letter = readLetter(source.text);
  const found = [...letter.priorities, ...letter.improvements].length;
  if (found === 0) {
    throw new Error(letter.problem ?? nothingFound(source));
  }
  const answers = answersFrom(letter, options, readSettings(document));
  if (!isComplete(answers, options, analysis.model) && !await runSteps(`Add Letter to ${nameOf(document.uri)}`, letterQuestions(letter, analysis.model, today(), readSettings(document)), answers)) {
    return undefined;
  }
  const addition: Addition = { kind: answers.kind!, date: answers.date, judgements: letter.judgements, findings: answers.findings };
  const result = await write(document, addition, answers.existing ?? 'keep', analysis);
  void tell(document, addition, result, letter, analysis);
  return result;
}

function nothingFound({ name }: LetterSource): string {
  return `No area for improvement or priority action was found in ${name}. They are looked for under the letter’s own headings, such as “What needs to improve” or “Areas for priority action”: copy them together with their heading, and add the letter again.`;
}

/** As one edit, which one undo takes back. The document may have changed while its author answered. */
async function write(document: vscode.TextDocument, addition: Addition, existing: 'keep' | 'replace', { model }: Analysis): Promise<AdditionResult> {
  if (document.getText() !== model.text) {
    throw new Error(`${nameOf(document.uri)} was changed meanwhile. Add the letter again; nothing was written.`);
  }
  const result = addToInspection(model, addition, existing);
  const edit = new vscode.WorkspaceEdit();
  result.edits.forEach(({ span, newText }) => { edit.replace(document.uri, toRange(model.lines, span), newText); });
  if (result.edits.length > 0 && !await vscode.workspace.applyEdit(edit)) {
    throw new Error(`${nameOf(document.uri)} could not be changed. Check that it is not read-only, and add the letter again; nothing was written.`);
  }
  return result;
}

/** Says what was added, what was there, and by when an action plan is wanted. */
async function tell(document: vscode.TextDocument, addition: Addition, { added, known }: AdditionResult, { strengths }: Letter, { model }: Analysis): Promise<void> {
  const plan = planDeadline(addition, model.edition);
  const statement = plan && planStatement(plan, addition.date, today());
  const parts = [
    `${counted(added.length, 'finding')} of ${dayInWords(addition.date)} ${added.length === 1 ? 'is' : 'are'} in ${nameOf(document.uri)} now${added.length === 0 ? '; nothing was added' : ', each to be named in the Addresses column of an action'}.`,
    ...known.length > 0 ? [`${counted(known.length, 'finding')} ${known.length === 1 ? 'was' : 'were'} there already.`] : [],
    ...strengths.length > 0 ? [`${counted(strengths.length, 'strength')} of the letter ${strengths.length === 1 ? 'is' : 'are'} not kept there: write them where they belong, with the letter as their source.`] : [],
    ...statement ? [`${statement.text} ${statement.check === undefined ? '' : sourceLine(statement)}`.trim()] : [],
  ];
  const place = 'Go to the Findings';
  if (await vscode.window.showInformationMessage(parts.join(' '), place) === place) {
    await goTo(document.uri, Math.max(0, document.getText().indexOf('lastInspection')));
  }
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'No' : count} ${what}${count === 1 ? '' : 's'}`;
}

