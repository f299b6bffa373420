/** What every export to PDF shares: the engine, the edition, progress that can be cancelled, writing, and telling what was made. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { checkBeforeSharing, hasInternalParts, whyStopped, withheldOf, type EditionKind } from '../../core/sharing';
import type * as pdf from '../../export/pdf';
import type { FinishedPdf, PdfEngine } from '../../export/pdf';
import { toRange } from '../documents';
import { readSettings } from '../settings';
import { showChecks } from './checkBeforeSharing';

export type PdfModule = typeof pdf;

let engine: PdfEngine | undefined;

/** The module and its engine; one engine serves all exports. */
export async function startEngine(extensionUri: vscode.Uri): Promise<{ readonly module: PdfModule; readonly typesetter: PdfEngine }> {
  const module = await import('../../export/pdf');
  const typesetter = engine ??= module.createPdfEngine(vscode.Uri.joinPath(extensionUri, 'dist').fsPath);
  typesetter.start();
  return { module, typesetter };
}

/**
 * Where to write the PDF. It is made while the author thinks about that, so that the export finds the typesetter
 * started and the pages laid out: what has not changed since takes a tenth of the time.
 */
export function chooseTarget(make: () => Promise<unknown>, defaultUri: vscode.Uri, title: string): Thenable<vscode.Uri | undefined> {
  // If this goes wrong, the export will meet the same trouble, and there is someone to tell.
  make().catch(() => undefined);
  return vscode.window.showSaveDialog({ title, defaultUri, filters: { PDF: ['pdf'] } });
}

/** Ends the engine, when the extension does. */
export function stopEngine(): void {
  engine?.dispose();
  engine = undefined;
}

/** Asked only where the editions differ; undefined when the author has given up. */
export async function chooseEdition({ model, evidence }: Analysis): Promise<EditionKind | undefined> {
  if (!hasInternalParts(withheldOf(model, evidence))) {
    return 'internal';
  }
  const items = [
    { label: 'Public edition', detail: 'Without what is marked as internal, and without sources that are not public', edition: 'public' as const },
    { label: 'Internal edition', detail: 'The whole document', edition: 'internal' as const },
  ];
  return (await vscode.window.showQuickPick(items, { title: 'Export Self-Evaluation to PDF', placeHolder: 'Which edition?' }))?.edition;
}

/** A shared document with personal data is not exported; its author is told why, and can see where. */
export async function isStopped(document: vscode.TextDocument, analysis: Analysis, edition: EditionKind): Promise<boolean> {
  const why = whyStopped(checkBeforeSharing(analysis, edition, readSettings(document)));
  if (why !== undefined) {
    void vscode.window.showErrorMessage(why, 'Show What Stops It').then((chosen) => (chosen ? showChecks(document, analysis, edition) : undefined));
  }
  return why !== undefined;
}

/** Progress that can be cancelled; `work` is given the signal, and a way to say what it does. */
export function withProgress<Result>(document: vscode.TextDocument, work: (signal: AbortSignal, onProgress: (words: string) => void) => Promise<Result>): Thenable<Result> {
  const title = `Exporting ${document.uri.path.split('/').at(-1)!}`;
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const abort = new AbortController();
    const cancelled = token.onCancellationRequested(() => { abort.abort(); });
    try {
      return await work(abort.signal, (message) => { progress.report({ message }); });
    } finally {
      cancelled.dispose();
    }
  });
}

/** On a disk, whole or not at all; elsewhere as well as the file system of that place can. */
export async function write(module: PdfModule, target: vscode.Uri, pdf: Uint8Array, signal: AbortSignal): Promise<void> {
  if (target.scheme === 'file') {
    await module.writeAtomically(target.fsPath, pdf, { signal });
  } else {
    signal.throwIfAborted();
    await vscode.workspace.fs.writeFile(target, pdf);
  }
}

/** Says what was made and what was checked, and offers what people do next. */
export async function tellResult(module: PdfModule, target: vscode.Uri, document: vscode.TextDocument, analysis: Analysis, { checks, notes, sharing }: FinishedPdf, edition: EditionKind): Promise<void> {
  const differences = notes.length === 0 ? '' : ` ${notes.length === 1 ? 'One thing shows' : `${notes.length} things show`} differently from the text.`;
  const open = sharing.filter(({ id, outcome }) => outcome !== 'pass' && (id === 'personal-data' || id === 'small-numbers' || id === 'placeholders'));
  const before = open.length === 0 ? '' : ` Before you share it: ${open.map((check) => check.message).join(' ')}`;
  const message = `${target.path.split('/').at(-1)!} is ready. ${module.checksInWords(checks)}${differences}${before}`;
  const actions = ['Open', 'Reveal', ...notes.length > 0 ? ['Show What Differs'] : [], ...open.length > 0 ? ['Check Before Sharing'] : []];
  const show = checks.every((check) => check.passed) ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  switch (await show(message, ...actions)) {
    case 'Open': return void await vscode.env.openExternal(target);
    case 'Reveal': return void await vscode.commands.executeCommand(vscode.env.remoteName === undefined ? 'revealFileInOS' : 'revealInExplorer', target);
    case 'Show What Differs': return showNotes(document, analysis, notes);
    case 'Check Before Sharing': return showChecks(document, analysis, edition);
    default: return undefined;
  }
}

/** Each difference leads to its place in the text. */
async function showNotes(document: vscode.TextDocument, { model }: Analysis, notes: FinishedPdf['notes']): Promise<void> {
  const items = notes.map((note) => ({ label: note.message, description: note.span && `line ${model.lines.positionAt(note.span.start).line + 1}`, note }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'What the PDF shows differently from the text' });
  if (chosen?.note.span) {
    await vscode.window.showTextDocument(document, { selection: toRange(model.lines, chosen.note.span) });
  }
}
