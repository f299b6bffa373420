/** ILACS: Mark Evidence as Reviewed… keeps the fingerprints of files, so that it is told when one becomes another. */
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Analysis } from '../../core/analysis';
import type { EvidenceEntry } from '../../core/evidence/base';
import { fingerprintOf } from '../../core/evidence/fingerprints';
import { recordFingerprint } from '../../core/evidence/reviewed';
import { targetOf } from '../../core/evidence/targets';
import { lazily } from '../../core/text/lazily';
import type { Analyses } from '../analyses';
import type { Feature } from '../feature';
import { VscodeWorkspace } from '../vscodeWorkspace';
import { changeRegister } from './changeRegister';
import { selfEvaluationInMind, subjectAt } from './subject';

/** What quick fixes, views and tests pass: a self-evaluation, and the entries to mark without asking. */
const optionsSchema = lazily(() => z.object({ document: z.string(), ids: z.array(z.string()).min(1) }));

export type MarkReviewedOptions = z.input<ReturnType<typeof optionsSchema>>;

export const markEvidenceReviewed: Feature = ({ analyses, commands }) => {
  commands.set('ilacs.markEvidenceReviewed', async (argument) => {
    const options = optionsSchema().safeParse(argument).data;
    const analysis = await analyses.current(await selfEvaluationInMind(options?.document, 'Mark Evidence as Reviewed…', analyses));
    const entries = options ? options.ids.map((id) => entryOf(id, analysis)) : await choose(analysis, analyses);
    if (entries && entries.length > 0) {
      await mark(entries);
    }
  });
  return new vscode.Disposable(() => { commands.delete('ilacs.markEvidenceReviewed'); });
};

function entryOf(id: string, { evidence }: Analysis): EvidenceEntry {
  const entry = evidence?.entries.get(id);
  if (!entry) {
    throw new Error(`The register has no source “${id}” just now. Look whether it was renamed or taken out.`);
  }
  return entry;
}

/** What has changed is ticked, and what the cursor stands in. */
async function choose(analysis: Analysis, analyses: Analyses): Promise<EvidenceEntry[] | undefined> {
  const { evidence } = analysis;
  const files = [...evidence?.entryFiles ?? []].filter(([, state]) => state === 'present').map(([entry]) => entry);
  if (files.length === 0) {
    throw new Error('The register holds no source whose file is there, so there is nothing to mark.');
  }
  const editor = vscode.window.activeTextEditor;
  const here = editor && (await subjectAt(editor.document, editor.selection.active, analyses))?.entry.id;
  const state = (entry: EvidenceEntry): string => evidence?.changed.has(entry) ? 'changed since it was reviewed' : entry.sha256 === undefined ? 'never reviewed' : 'as it was reviewed';
  const items = files
    .map((entry) => ({ label: entry.title, description: `@${entry.id}`, detail: state(entry), picked: evidence?.changed.has(entry) === true || entry.id === here, entry }))
    .sort((a, b) => Number(b.picked) - Number(a.picked));
  const chosen = await vscode.window.showQuickPick(items, { title: 'Mark Evidence as Reviewed', placeHolder: 'Tick what you have looked at. You are told when one of these files changes.', canPickMany: true, matchOnDescription: true, matchOnDetail: true });
  return chosen?.map(({ entry }) => entry);
}

async function mark(entries: readonly EvidenceEntry[]): Promise<void> {
  const title = entries.length === 1 ? `Reading ${entries[0]!.title}` : `Reading ${entries.length} sources`;
  const read = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (progress, token) => fingerprints(entries, progress, token));
  for (const register of new Set(read.map(({ entry }) => entry.register))) {
    await record(vscode.Uri.parse(register), read.filter(({ entry }) => entry.register === register));
  }
  void vscode.window.showInformationMessage(`${read.length === 1 ? `“${read[0]!.entry.title}” is` : `${read.length} sources are`} marked as reviewed. You are told when ${read.length === 1 ? 'its file changes' : 'one of their files changes'}.`);
}

interface Mark {
  readonly entry: EvidenceEntry;
  readonly fingerprint: string;
}

async function fingerprints(entries: readonly EvidenceEntry[], progress: vscode.Progress<{ increment: number }>, token: vscode.CancellationToken): Promise<Mark[]> {
  const workspace = new VscodeWorkspace();
  const marks: Mark[] = [];
  const cancelled = new Promise<never>((_, reject) => {
    token.onCancellationRequested(() => { reject(new vscode.CancellationError()); });
  });
  for (const entry of entries) {
    const target = entry.file === undefined ? undefined : targetOf(entry, workspace);
    // A drive that does not answer can be given up.
    const fingerprint = target === undefined ? undefined : await Promise.race([fingerprintOf(target, workspace), cancelled]);
    if (fingerprint === undefined) {
      throw new Error(`“${entry.title}” has no file that can be read, so there is nothing to compare it with later. Nothing was marked.`);
    }
    marks.push({ entry, fingerprint });
    progress.report({ increment: 100 / entries.length });
  }
  return marks;
}

/** The register may have changed while the files were read: entries are looked up in what stands there now. */
async function record(register: vscode.Uri, marks: readonly Mark[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(register);
  await changeRegister(register, document, () => {
    const text = document.getText();
    const edit = new vscode.WorkspaceEdit();
    for (const { entry, fingerprint } of marks) {
      const { span, newText } = recordFingerprint(entry.id, fingerprint, text);
      edit.replace(register, new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)), newText);
    }
    return edit;
  });
}
