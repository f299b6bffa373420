/** From documents to a PDF in a file: where to, progress that can be cancelled, writing. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { resolvePath } from '../../core/evidence/resolve';
import type { FinishedPdf, MadeAhead, Make, Told } from '../../export/pdf';
import { VscodeWorkspace } from '../vscodeWorkspace';
import type { PdfModule } from './engine';

export interface Export {
  /** Whose export is told of. */
  readonly document: vscode.TextDocument;
  readonly title: string;
  /** Where the PDF goes; its author is asked where there is none. */
  readonly target: vscode.Uri | undefined;
  readonly proposed: vscode.Uri;
  /** The documents as they are now; the same analyses while nothing has changed. */
  readonly take: () => Promise<readonly Analysis[]>;
  readonly make: Make;
}

export interface Exported {
  readonly target: vscode.Uri;
  readonly analyses: readonly Analysis[];
  readonly finished: FinishedPdf;
}

/**
 * Makes a PDF and writes it; undefined where its author gives up. While the author thinks about a name the PDF is made,
 * so that there is mostly nothing left to wait for.
 */
export async function exportTo(module: PdfModule, { document, title, target: given, proposed, take, make }: Export): Promise<Exported | undefined> {
  const ahead = given ? undefined : await makeAhead(module, await take(), make);
  const target = given ?? await vscode.window.showSaveDialog({ title, defaultUri: proposed, filters: { PDF: ['pdf'] } });
  return target && withProgress(document, async (told) => {
    const analyses = await take();
    const finished = await (ahead && ahead.pictures === await picturesOf(analyses) ? ahead.pdf.finished(analyses, told) : make(analyses, told));
    await write(module, target, finished.pdf, told.signal);
    return { target, analyses, finished };
  });
}

/** Begins to make a PDF. Its pictures are looked at first: one that is replaced while they are read is then another. */
async function makeAhead(module: PdfModule, analyses: readonly Analysis[], make: Make): Promise<{ readonly pictures: string; readonly pdf: MadeAhead }> {
  return { pictures: await picturesOf(analyses), pdf: new module.MadeAhead(analyses, make) };
}

/** Tells the pictures that documents show from those which stand in their place later, without reading them. */
async function picturesOf(analyses: readonly Analysis[]): Promise<string> {
  const workspace = new VscodeWorkspace();
  const files = analyses.flatMap(({ uri, model: { links } }) => links.filter(({ image, kind }) => image && kind === 'file').flatMap(({ path }) => resolvePath(uri, path, workspace) ?? []));
  const told = await Promise.all([...new Set(files)].map(async (file) => {
    const found = await vscode.workspace.fs.stat(vscode.Uri.parse(file)).then(undefined, () => undefined);
    return `${file} ${found?.size} ${found?.mtime}`;
  }));
  return told.join('\n');
}

function withProgress<Result>(document: vscode.TextDocument, work: (told: Told) => Promise<Result>): Thenable<Result> {
  const title = `Exporting ${document.uri.path.split('/').at(-1)!}`;
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const abort = new AbortController();
    const cancelled = token.onCancellationRequested(() => { abort.abort(); });
    try {
      return await work({ signal: abort.signal, onProgress: (message) => { progress.report({ message }); } });
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
