/** All previews: one for each document, kept in step with its analyses and its editors. */
import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Finding } from '../core/rules/rule';
import { Calm } from '../editor/calm';
import { isSelfEvaluation } from '../editor/documents';
import type { FeatureContext } from '../editor/feature';
import { openLink, openSource } from '../editor/opening';
import { setting } from '../editor/settings';
import { clientFiles, nameOf, PreviewPanel, VIEW_TYPE, webviewOptions, type PreviewOwner } from './panel';
import { readKeptState, type FromWebview } from './requests';
import { revealPlace } from './reveal';
import { messageHtml } from './shell';

export class Previews implements vscode.Disposable, PreviewOwner {
  readonly #panels = new Set<PreviewPanel>();
  readonly #calm: Calm;
  readonly #disposable: vscode.Disposable;

  constructor(private readonly context: FeatureContext) {
    const { analyses } = context;
    this.#calm = new Calm((document) => { this.#showLatest(document); });
    this.#disposable = vscode.Disposable.from(
      this.#calm,
      analyses.onDidChange(({ document, analysis }) => { this.#of(document.uri)?.show(analysis); }),
      analyses.onDidClose((document) => { this.#of(document.uri)?.closed(); }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.#of(document.uri)?.following.typed();
        }
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => { files.forEach(({ oldUri, newUri }) => { void this.#renamed(oldUri, newUri); }); }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { this.#followCursor(textEditor); }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => { this.#followScroll(textEditor); }),
    );
  }

  /** Opens the preview of a document, or shows the one that is open. */
  open(document: vscode.TextDocument, column: vscode.ViewColumn): void {
    const open = this.#of(document.uri);
    if (open) {
      open.panel.reveal(open.panel.viewColumn, true);
      return;
    }
    const options = webviewOptions(document.uri, this.context.extension.extensionUri);
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, 'Preview', { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside }, options);
    this.#add(panel, document.uri, true);
    this.#showLatest(document);
  }

  /** Shows the other edition in the preview that is in front, or else in that of the active editor. */
  switchEdition(): void {
    const active = vscode.window.activeTextEditor?.document.uri;
    const preview = [...this.#panels].find(({ panel }) => panel.active) ?? (active && this.#of(active));
    if (!preview) {
      throw new Error('Open the preview of a self-evaluation first: ILACS: Open Preview to the Side.');
    }
    preview.switchEdition();
  }

  /** Fills a panel that VS Code kept over a reload. Where its document is gone, the page says so. */
  async revive(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = readKeptState(state);
    const uri = kept === undefined ? undefined : vscode.Uri.parse(kept);
    try {
      const document = uri && await vscode.workspace.openTextDocument(uri);
      if (document && isSelfEvaluation(document)) {
        this.#add(panel, document.uri, false);
        this.#showLatest(document);
        return;
      }
    } catch (error) {
      this.context.log.info(`A preview was not restored: ${String(error)}`);
    }
    const { webview } = panel;
    const words = uri
      ? `“${nameOf(uri)}” is not there any more: it was moved, renamed or deleted. Open the self-evaluation from where it is now, and choose ILACS: Open Preview to the Side.`
      : 'This preview does not know its document any more. Open the self-evaluation, and choose ILACS: Open Preview to the Side.';
    webview.options = { enableScripts: false, localResourceRoots: [vscode.Uri.joinPath(this.context.extension.extensionUri, 'dist', 'preview')] };
    webview.html = messageHtml({ cspSource: webview.cspSource, style: clientFiles(webview, this.context.extension.extensionUri).style, title: 'Nothing to preview' }, words);
  }

  dispose(): void {
    this.#disposable.dispose();
    this.#panels.forEach(({ panel }) => { panel.dispose(); });
  }

  waits(analysis: Analysis, finding: Finding): boolean {
    const document = openDocument(vscode.Uri.parse(analysis.uri));
    return document !== undefined && this.#calm.waits(document, analysis, finding);
  }

  shown(preview: PreviewPanel, isNew: boolean): void {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => isSame(document.uri, preview.document));
    if (!editor) {
      return;
    }
    const place = { cursor: editor.selection.active.line, firstLine: editor.visibleRanges[0]?.start.line ?? 0 };
    if (isNew) {
      preview.beginAt(place);
    } else {
      preview.cursorAt(place.cursor);
    }
  }

  asked(preview: PreviewPanel, request: Exclude<FromWebview, { kind: 'ready' }>): void {
    this.#answer(preview, request).catch((error: unknown) => {
      this.context.log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    });
  }

  async #answer(preview: PreviewPanel, request: Exclude<FromWebview, { kind: 'ready' }>): Promise<void> {
    const { analysis, document } = preview;
    switch (request.kind) {
      case 'reveal':
        preview.following.revealed();
        return revealPlace(request, document, analysis);
      case 'openLink': return analysis && openLink(request.href, analysis, this.context.analyses);
      case 'openSource': return analysis && openSource(request.id, analysis);
      case 'reopen': return revealPlace({ kind: 'reveal', line: 0, column: 0 }, document, undefined);
      case 'begin':
        await revealPlace({ kind: 'reveal', line: Math.max(0, (analysis?.model.lines.count ?? 1) - 1), column: 0 }, document, undefined);
        await vscode.commands.executeCommand('ilacs.insertSection');
        return;
    }
  }

  #add(panel: vscode.WebviewPanel, uri: vscode.Uri, isNew: boolean): void {
    const preview = new PreviewPanel(panel, uri, this.context.extension.extensionUri, this, isNew);
    this.#panels.add(preview);
    panel.onDidDispose(() => { this.#panels.delete(preview); });
  }

  #of(uri: vscode.Uri): PreviewPanel | undefined {
    return [...this.#panels].find((preview) => isSame(preview.document, uri));
  }

  #showLatest(document: vscode.TextDocument): void {
    const analysis = this.context.analyses.latest(document);
    if (analysis) {
      this.#of(document.uri)?.show(analysis);
    }
  }

  async #renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    for (const preview of this.#panels) {
      const moved = movedTo(preview.document, from, to);
      if (moved) {
        preview.follow(moved);
        this.#showLatest(await vscode.workspace.openTextDocument(moved));
      }
    }
  }

  #followCursor({ document, selection }: vscode.TextEditor): void {
    this.#of(document.uri)?.cursorAt(selection.active.line);
  }

  #followScroll({ document, visibleRanges }: vscode.TextEditor): void {
    const first = visibleRanges[0];
    const preview = first && this.#of(document.uri);
    if (preview && setting<boolean>('preview.scrollWithEditor', document)) {
      preview.scrolledTo(first.start.line);
    }
  }
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && isSame(document.uri, uri));
}

/** Where a document is after a file or a folder above it was renamed; undefined when it did not move. */
function movedTo(document: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri | undefined {
  if (isSame(document, from)) {
    return to;
  }
  return document.toString().startsWith(`${from.toString()}/`)
    ? vscode.Uri.joinPath(to, document.path.slice(from.path.length))
    : undefined;
}
