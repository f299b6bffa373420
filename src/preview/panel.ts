/** One preview: a panel of VS Code that shows one document, and follows it for as long as it is open. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Finding } from '../core/rules/rule';
import { resolvePath } from '../core/evidence/resolve';
import { HtmlRenderer } from '../core/render/html';
import { VscodeWorkspace } from '../editor/vscodeWorkspace';
import { diffBlocks } from './blockPatch';
import { Following } from './following';
import type { BlockPlace, Notice, PanelState, ToWebview } from './messages';
import { panelStateOf, promptOf } from './panelState';
import { readRequest, type FromWebview } from './requests';
import { shellHtml } from './shell';

/** What the page has been given. */
interface Sent {
  readonly generation: number;
  readonly blocks: readonly BlockPlace[];
  /** As JSON: to be sent again only when it is another. */
  readonly panel: string;
}

/** What a preview leaves to those who made it. */
export interface PreviewOwner {
  /** Whether a finding is not to be shown just now. */
  waits(analysis: Analysis, finding: Finding): boolean;
  /** The page asks for something other than its content. */
  asked(preview: PreviewPanel, request: Exclude<FromWebview, { kind: 'ready' }>): void;
  /** The page is there, or there again, and wants to know where the editor is. */
  shown(preview: PreviewPanel): void;
}

export const VIEW_TYPE = 'ilacs.preview';

export class PreviewPanel {
  readonly following = new Following(() => Date.now());
  readonly #renderer: HtmlRenderer;
  #analysis: Analysis | undefined;
  #notice: Notice | undefined;
  #generation = 0;
  /** Undefined while the page is not there: hidden, or not yet loaded. */
  #sent: Sent | undefined;
  #loaded = false;

  constructor(readonly panel: vscode.WebviewPanel, private uri: vscode.Uri, private readonly extensionUri: vscode.Uri, private readonly owner: PreviewOwner) {
    const workspace = new VscodeWorkspace();
    this.#renderer = new HtmlRenderer((link) => {
      const target = resolvePath(this.uri.toString(), link.path, workspace);
      return target === undefined ? undefined : panel.webview.asWebviewUri(vscode.Uri.parse(target)).toString();
    });
    panel.webview.onDidReceiveMessage((message: unknown) => { this.#received(message); });
    panel.onDidChangeViewState(() => {
      if (!panel.visible) {
        // VS Code throws a hidden page away; it comes back empty and asks anew.
        this.#loaded = false;
        this.#sent = undefined;
      }
    });
    this.#load();
  }

  get document(): vscode.Uri {
    return this.uri;
  }

  get analysis(): Analysis | undefined {
    return this.#analysis;
  }

  /** Shows a newer analysis. */
  show(analysis: Analysis): void {
    this.#analysis = analysis;
    this.tell(undefined);
    this.#update();
  }

  /** Says something about the whole page, or takes it back. */
  tell(notice: Notice | undefined): void {
    if (notice?.text !== this.#notice?.text) {
      this.#notice = notice;
      this.#post({ kind: 'notice', notice });
    }
  }

  /** The document has another address now. */
  follow(uri: vscode.Uri): void {
    this.uri = uri;
    this.#load();
  }

  cursorAt(line: number): void {
    this.#post({ kind: 'cursor', line, typing: this.following.isTyping });
  }

  scrolledTo(line: number): void {
    if (this.following.shouldScroll()) {
      this.#post({ kind: 'scroll', line });
    }
  }

  #load(): void {
    const { webview } = this.panel;
    const icons = vscode.Uri.joinPath(this.extensionUri, 'media', 'icons');
    this.#loaded = false;
    this.#sent = undefined;
    this.panel.title = `Preview ${nameOf(this.uri)}`;
    this.panel.iconPath = { light: vscode.Uri.joinPath(icons, 'preview-light.svg'), dark: vscode.Uri.joinPath(icons, 'preview-dark.svg') };
    webview.options = webviewOptions(this.uri, this.extensionUri);
    webview.html = shellHtml({
      cspSource: webview.cspSource,
      nonce: randomBytes(16).toString('hex'),
      ...clientFiles(webview, this.extensionUri),
      title: this.panel.title,
    });
  }

  #received(message: unknown): void {
    const request = readRequest(message);
    if (request?.kind === 'ready') {
      this.#loaded = true;
      this.#sent = undefined;
      this.#update();
      this.#post({ kind: 'notice', notice: this.#notice });
      this.owner.shown(this);
    } else if (request) {
      this.owner.asked(this, request);
    }
  }

  #update(): void {
    const analysis = this.#analysis;
    if (!analysis || !this.#loaded) {
      return;
    }
    const prompt = promptOf(analysis);
    const blocks = prompt ? [] : this.#renderer.render(analysis.model, analysis.evidence);
    const panel: PanelState = panelStateOf(analysis, (finding) => this.owner.waits(analysis, finding));
    const before = this.#sent;
    const sent: Sent = { generation: ++this.#generation, blocks, panel: JSON.stringify(panel) };
    this.#sent = sent;
    this.#post({
      kind: 'update',
      uri: this.uri.toString(),
      generation: sent.generation,
      base: before?.generation,
      patch: diffBlocks(before?.blocks ?? [], blocks),
      prompt,
      panel: before?.panel === sent.panel ? undefined : panel,
    });
  }

  #post(message: ToWebview): void {
    if (this.#loaded) {
      void this.panel.webview.postMessage(message);
    }
  }
}

/** What a page may load: its own files, and those of the workspace (or of the document's folder where none is open). */
export function webviewOptions(document: vscode.Uri, extensionUri: vscode.Uri): vscode.WebviewOptions & vscode.WebviewPanelOptions {
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
  const own = [vscode.Uri.joinPath(extensionUri, 'dist', 'preview'), vscode.Uri.joinPath(extensionUri, 'media')];
  const beside = vscode.workspace.getWorkspaceFolder(document) || document.scheme === 'untitled' ? [] : [vscode.Uri.joinPath(document, '..')];
  return { enableScripts: true, enableFindWidget: true, localResourceRoots: [...own, ...folders, ...beside] };
}

/** The addresses of the client's bundle. */
export function clientFiles(webview: vscode.Webview, extensionUri: vscode.Uri): { script: string; style: string } {
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'preview', name)).toString();
  return { script: file('preview.js'), style: file('preview.css') };
}

/** The last part of an address, for people. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
