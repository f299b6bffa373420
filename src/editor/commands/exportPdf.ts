/** Export to PDF: from the palette, the editor's title and the explorer. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type * as pdf from '../../export/pdf';
import type { FinishedPdf, PdfEngine } from '../../export/pdf';
import { isSelfEvaluation, toRange } from '../documents';
import type { Feature } from '../feature';
import { setting } from '../settings';
import { VscodeWorkspace } from '../vscodeWorkspace';

type PdfModule = typeof pdf;

export const exportPdf: Feature = (context) => {
  let engine: PdfEngine | undefined;

  context.commands.set('ilacs.exportPdf', async (source, target) => {
    const document = await documentToExport(source);
    const module = await import('../../export/pdf');
    const typesetter = engine ??= module.createPdfEngine(vscode.Uri.joinPath(context.extension.extensionUri, 'dist').fsPath);
    // It starts while the author chooses a name.
    typesetter.warmUp();
    const chosen = target instanceof vscode.Uri ? target : await chooseTarget(document);
    if (!chosen) {
      return undefined;
    }
    const { analysis, finished } = await withProgress(document, async (signal, onProgress) => {
      const analysis = await context.analyses.current(document);
      const finished = await module.makePdf(typesetter, analysis, new VscodeWorkspace(), {
        date: new Date().toISOString().slice(0, 10),
        withCompleteness: setting<boolean>('export.completenessAppendix', document),
        signal,
        onProgress,
      });
      await write(module, chosen, finished.pdf, signal);
      return { analysis, finished };
    });
    void tellResult(module, chosen, document, analysis, finished);
    return chosen;
  });

  return new vscode.Disposable(() => { engine?.dispose(); });
};

/** The document of a menu's file, or of the active editor. Throws, in words, when there is none. */
async function documentToExport(source: unknown): Promise<vscode.TextDocument> {
  const document = source instanceof vscode.Uri ? await vscode.workspace.openTextDocument(source) : vscode.window.activeTextEditor?.document;
  if (!document || !isSelfEvaluation(document)) {
    throw new Error('Open the self-evaluation that you want to export (a file named *.ilacs.md), then choose Export to PDF again.');
  }
  return document;
}

function chooseTarget(document: vscode.TextDocument): Thenable<vscode.Uri | undefined> {
  const name = document.uri.path.replace(/(?:\.ilacs)?\.md$/iu, '.pdf');
  return vscode.window.showSaveDialog({ title: 'Export Self-Evaluation to PDF', defaultUri: document.uri.with({ path: name }), filters: { PDF: ['pdf'] } });
}

/** Progress that can be cancelled; `work` is given the signal, and a way to say what it does. */
function withProgress<Result>(document: vscode.TextDocument, work: (signal: AbortSignal, onProgress: (words: string) => void) => Promise<Result>): Thenable<Result> {
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
async function write(module: PdfModule, target: vscode.Uri, pdf: Uint8Array, signal: AbortSignal): Promise<void> {
  if (target.scheme === 'file') {
    await module.writeAtomically(target.fsPath, pdf, { signal });
  } else {
    signal.throwIfAborted();
    await vscode.workspace.fs.writeFile(target, pdf);
  }
}

/** Says what was made and what was checked, and offers what people do next. */
async function tellResult(module: PdfModule, target: vscode.Uri, document: vscode.TextDocument, analysis: Analysis, { checks, notes }: FinishedPdf): Promise<void> {
  const differences = notes.length === 0 ? '' : ` ${notes.length === 1 ? 'One thing shows' : `${notes.length} things show`} differently from the text.`;
  const message = `${target.path.split('/').at(-1)!} is ready. ${module.checksInWords(checks)}${differences}`;
  const actions = ['Open', 'Reveal', ...notes.length > 0 ? ['Show What Differs'] : []];
  const show = checks.every((check) => check.passed) ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  switch (await show(message, ...actions)) {
    case 'Open': return void await vscode.env.openExternal(target);
    case 'Reveal': return void await vscode.commands.executeCommand(vscode.env.remoteName === undefined ? 'revealFileInOS' : 'revealInExplorer', target);
    case 'Show What Differs': return showNotes(document, analysis, notes);
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
