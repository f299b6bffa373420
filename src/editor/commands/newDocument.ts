/** ILACS: New Self-Evaluation… and ILACS: New Document… ask a few things, and write the document with what belongs beside it. */
import * as vscode from 'vscode';
import * as z from 'zod';
import { FRAMEWORK, kindOf } from '../../core/framework';
import type { DocumentKind } from '../../core/framework/kindSchema';
import { INSPECTION_KINDS, type DocumentFacts } from '../../core/templates/frontMatter';
import { problemWithName, suggestedName } from '../../core/templates/files';
import { isDate } from '../../core/text/dates';
import { lazily } from '../../core/text/lazily';
import type { Analyses } from '../analyses';
import type { Feature } from '../feature';
import { today } from './documentFor';
import { writeFiles } from './newDocument/files';
import { factsOf, likelyAnswers } from './newDocument/answers';
import { questions } from './newDocument/questions';
import { runSteps } from './steps';

const date = lazily(() => z.string().refine(isDate));

/** What other extensions and tests may pass, so that nothing is asked. Which keys a kind of document needs, its own data says. */
const optionsSchema = lazily(() => z.object({
  folder: z.union([z.string().transform((uri) => vscode.Uri.parse(uri)), z.custom<vscode.Uri>((value) => value instanceof vscode.Uri)]),
  kind: z.string().refine((id) => FRAMEWORK.kinds.some((kind) => kind.id === id)).optional(),
  authority: z.string().min(1),
  period: z.object({ from: date(), to: date() }).optional(),
  own: z.object({ date: date(), inspection: z.enum(INSPECTION_KINDS.map(([kind]) => kind)), topic: z.string().min(1), theme: z.string().min(1) }).partial().optional(),
  edition: z.string(),
  lastInspection: z.object({ kind: z.enum(INSPECTION_KINDS.map(([kind]) => kind)), date: date(), judgements: z.record(z.string(), z.string()).default({}) }).optional(),
  name: z.string().refine((name) => problemWithName(name) === undefined).optional(),
}));

export const newDocumentCommands: Feature = ({ analyses, commands }) => {
  const run = (command: string, kind: () => Promise<DocumentKind | undefined>): void => {
    commands.set(command, async (argument) => {
      // Menus pass what they like; only who names an authority means to answer for the author.
      const answered = typeof argument === 'object' && argument !== null && 'authority' in argument;
      const wanted = answered ? await given(argument, analyses) : await ask(await kind(), argument instanceof vscode.Uri ? argument : undefined, analyses);
      if (!wanted) {
        return undefined;
      }
      const uri = await writeFiles(wanted.folder, wanted.name, wanted.facts, (await analyses.frameworkFor(wanted.folder)));
      await openAtFirstPrompt(uri);
      offerFolder(wanted.folder);
      return uri;
    });
  };
  run('ilacs.newSelfEvaluation', () => Promise.resolve(kindOf(undefined)));
  run('ilacs.newDocument', chooseKind);
  return new vscode.Disposable(() => { ['ilacs.newSelfEvaluation', 'ilacs.newDocument'].forEach((id) => commands.delete(id)); });
};

async function chooseKind(): Promise<DocumentKind | undefined> {
  const items = FRAMEWORK.kinds.map((kind) => ({ label: kind.name, detail: kind.purpose, wanted: kind }));
  return (await vscode.window.showQuickPick(items, { title: 'New document', placeHolder: 'What do you want to write?', matchOnDetail: true }))?.wanted;
}

interface Wanted {
  readonly folder: vscode.Uri;
  readonly name: string;
  readonly facts: DocumentFacts;
}

/** Throws where the options are not as they should be: a caller is told, an author never sees it. */
async function given(options: unknown, analyses: Analyses): Promise<Wanted> {
  const { folder, name, ...facts } = optionsSchema().parse(options);
  const { editions } = await analyses.frameworkFor(folder);
  const kind = kindOf(facts.kind);
  const known: Readonly<Record<string, unknown>> = { ilacs: editions.find(({ id }) => id === facts.edition), authority: facts.authority, period: facts.period, ...facts.own };
  const missing = kind.frontMatter.needed.filter((key) => known[key] === undefined);
  if (missing.length > 0) {
    throw new Error(`A document of the kind ${kind.id} needs: ${missing.join(', ')}.`);
  }
  return { folder, name: name ?? suggestedName(facts.authority, facts.own?.date ?? facts.period?.to ?? today(), kind), facts };
}

/** `folder` is the one that was clicked in the explorer. */
async function ask(kind: DocumentKind | undefined, folder: vscode.Uri | undefined, analyses: Analyses): Promise<Wanted | undefined> {
  if (!kind) {
    return undefined;
  }
  const place = folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const { editions } = place ? await analyses.frameworkFor(place) : FRAMEWORK;
  const answers = likelyAnswers(kind, today(), folder, analyses.all().map(({ analysis }) => analysis.model.frontMatter.facts.authority).find((authority) => authority !== undefined));
  const complete = await runSteps(`New: ${kind.name}`, questions(today(), editions), answers);
  return complete && answers.folder ? { folder: answers.folder, name: answers.name, facts: factsOf(answers) } : undefined;
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
    void vscode.window.showInformationMessage('Open the folder of the document to have its evidence at hand.', 'Open Folder').then((chosen) =>
      chosen && vscode.commands.executeCommand('vscode.openFolder', folder));
  }
}
