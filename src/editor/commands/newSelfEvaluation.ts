/** ILACS: New Self-Evaluation… asks a few things and writes the document, its register and its folders. */
import * as vscode from 'vscode';
import * as z from 'zod';
import { INSPECTION_KINDS, type DocumentFacts } from '../../core/templates/frontMatter';
import { problemWithName, suggestedName } from '../../core/templates/files';
import { isDate } from '../../core/text/dates';
import type { Feature } from '../feature';
import { writeFiles } from './newSelfEvaluation/files';
import { isEdition, lastInspectionOf, likelyAnswers, questions, type Answers } from './newSelfEvaluation/questions';
import { runSteps } from './steps';

const date = z.string().refine(isDate);

/** What other extensions and tests may pass, so that nothing is asked. */
const optionsSchema = z.object({
  folder: z.union([z.string().transform((uri) => vscode.Uri.parse(uri)), z.custom<vscode.Uri>((value) => value instanceof vscode.Uri)]),
  authority: z.string().min(1),
  period: z.object({ from: date, to: date }),
  edition: z.string().refine(isEdition),
  lastInspection: z.object({ kind: z.enum(INSPECTION_KINDS.map(([kind]) => kind)), date, judgements: z.record(z.string(), z.string()).default({}) }).optional(),
  name: z.string().refine((name) => problemWithName(name) === undefined).optional(),
});

export const newSelfEvaluation: Feature = ({ commands }) => {
  commands.set('ilacs.newSelfEvaluation', async (argument) => {
    // Menus pass what they like; only who names an authority means to answer for the author.
    const answered = typeof argument === 'object' && argument !== null && 'authority' in argument;
    const wanted = answered ? given(argument) : await ask(argument instanceof vscode.Uri ? argument : undefined);
    if (!wanted) {
      return undefined;
    }
    const uri = await writeFiles(wanted.folder, wanted.name, wanted.facts);
    await openAtFirstPrompt(uri);
    offerFolder(wanted.folder);
    return uri;
  });
  return new vscode.Disposable(() => { commands.delete('ilacs.newSelfEvaluation'); });
};

interface Wanted {
  readonly folder: vscode.Uri;
  readonly name: string;
  readonly facts: DocumentFacts;
}

/** Throws where the options are not as they should be: a caller is told, an author never sees it. */
function given(options: unknown): Wanted {
  const { folder, name, ...facts } = optionsSchema.parse(options);
  return { folder, name: name ?? suggestedName(facts.authority, facts.period.to), facts };
}

/** `folder` is the one that was clicked in the explorer. */
async function ask(folder: vscode.Uri | undefined): Promise<Wanted | undefined> {
  const today = new Date().toISOString().slice(0, 10);
  const answers = likelyAnswers(today, folder);
  const complete = await runSteps('New self-evaluation', questions(today), answers);
  return complete && answers.folder ? { folder: answers.folder, name: answers.name, facts: factsOf(answers) } : undefined;
}

function factsOf({ edition, authority, from, to, ...answers }: Answers): DocumentFacts {
  return { edition, authority, period: { from, to }, lastInspection: lastInspectionOf(answers) };
}

/** The first prompt is selected, so that the first key replaces it. */
async function openAtFirstPrompt(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const text = document.getText();
  const headings = text.indexOf('\n## ');
  const start = text.indexOf('\n[', headings) + 1;
  const end = text.indexOf(']', start) + 1;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Evidence is linked across the whole folder, so it is best to have all of it open. */
function offerFolder(folder: vscode.Uri): void {
  if (!vscode.workspace.getWorkspaceFolder(folder)) {
    void vscode.window.showInformationMessage('Open the folder of the self-evaluation to have its evidence at hand.', 'Open Folder').then((chosen) =>
      chosen && vscode.commands.executeCommand('vscode.openFolder', folder));
  }
}
