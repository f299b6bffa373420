/** One preview: a panel of VS Code that shows one document, and follows it for as long as it is open. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Finding } from '../core/rules/rule';
import { resolvePath } from '../core/evidence/resolve';
import { HtmlRenderer, type HtmlBlock } from '../core/render/html';
import { publicEdition, type EditionKind } from '../core/sharing';
import { today } from '../editor/commands/documentFor';
import { VscodeWorkspace } from '../editor/vscodeWorkspace';
import { diffBlocks } from './blockPatch';
import { evidenceStateOf } from './evidenceState';
import { Following } from './following';
import type { BlockPlace, ToWebview } from './messages';
import { panelStateOf, promptOf } from './panelState';
import { Presence } from './presence';
import { readRequest, type FromWebview } from './requests';
import { shellHtml } from './shell';
import { threadStateOf } from './threadState';

/** What the page has been given. */
interface Sent {
  readonly generation: number;
  readonly blocks: readonly BlockPlace[];
  /** As JSON: to be sent again only when it is another. */
  readonly panel: string;
  readonly thread: string;
  readonly evidence: string;
}

/** Where an editor is, in lines from 0. */
export interface EditorPlace {
  readonly cursor: number;
  readonly firstLine: number;
}

/** What a preview leaves to those who made it. */
export interface PreviewOwner {
  /** Whether a finding is not to be shown just now. */
  waits(analysis: Analysis, finding: Finding): boolean;
  /** The page asks for something other than its content. */
  asked(preview: PreviewPanel, request: Exclude<FromWebview, { kind: 'ready' }>): void;
  /** The page is there for the first time, or there again where its reader left it, and wants to know where the editor is. */
  shown(preview: PreviewPanel, isNew: boolean): void;
}

export const VIEW_TYPE = 'ilacs.preview';

export class PreviewPanel {
  readonly following = new Following(() => Date.now());
  readonly #renderer: HtmlRenderer;
  #analysis: Analysis | undefined;
  #edition: EditionKind = 'internal';
  #presence: Presence;
  /** What the page was last told of it. */
  #told: string | undefined;
  #generation = 0;
  /** Undefined while the page is not there: hidden, or not yet loaded. */
  #sent: Sent | undefined;
  #loaded = false;
  /** Where the editor was last; unknown at first, so that a page that comes back stays where its reader was. */
  #editor: Partial<EditorPlace> = {};

  constructor(readonly panel: vscode.WebviewPanel, private uri: vscode.Uri, private readonly extensionUri: vscode.Uri, private readonly owner: PreviewOwner, private isNew: boolean) {
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
    this.#presence = this.#watch();
    panel.onDidDispose(() => {
      this.#loaded = false;
      this.#presence.dispose();
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
    this.#presence.opened();
    this.#update();
  }

  /** Shows the other edition: what the public may read, or the whole. */
  switchEdition(): void {
    this.#edition = this.#edition === 'public' ? 'internal' : 'public';
    this.panel.title = this.#title;
    this.#update();
  }

  get #title(): string {
    return `Preview ${nameOf(this.uri)}${this.#edition === 'public' ? ' (public edition)' : ''}`;
  }

  /** The document is open no more: its last content stays, with a word on why it does not change. */
  closed(): void {
    this.#presence.closed();
  }

  /** The document has another address now. */
  follow(uri: vscode.Uri): void {
    this.uri = uri;
    this.#presence.dispose();
    this.#presence = this.#watch();
    this.#load();
  }

  /** Where the editor is when the page is first opened: the page begins there. */
  beginAt(editor: EditorPlace): void {
    this.#editor = editor;
    this.#post({ kind: 'scroll', line: editor.firstLine });
    this.#post({ kind: 'cursor', line: editor.cursor, mayJump: true });
  }

  /** The cursor of the editor is here. */
  cursorAt(cursor: number): void {
    const moved = this.#editor.cursor !== undefined && this.#editor.cursor !== cursor;
    this.#editor = { ...this.#editor, cursor };
    this.#post({ kind: 'cursor', line: cursor, mayJump: moved && !this.following.isTyping });
  }

  /** The editor shows this line first. It says so too when only its width changed: then the page stays. */
  scrolledTo(firstLine: number): void {
    const moved = this.#editor.firstLine !== undefined && this.#editor.firstLine !== firstLine;
    this.#editor = { ...this.#editor, firstLine };
    if (moved && this.following.shouldScroll()) {
      this.#post({ kind: 'scroll', line: firstLine });
    }
  }

  #watch(): Presence {
    return new Presence(this.uri, () => { this.#tell(); });
  }

  #tell(): void {
    const { notice } = this.#presence;
    if (notice?.text !== this.#told) {
      this.#told = notice?.text;
      this.#post({ kind: 'notice', notice });
    }
  }

  #load(): void {
    const { webview } = this.panel;
    const icons = vscode.Uri.joinPath(this.extensionUri, 'media', 'icons');
    this.#loaded = false;
    this.#sent = undefined;
    this.panel.title = this.#title;
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
      this.#told = undefined;
      this.#tell();
      this.owner.shown(this, this.isNew);
      this.isNew = false;
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
    const blocks = prompt ? [] : this.#blocksOf(analysis);
    const panel = panelStateOf(analysis, (finding) => this.owner.waits(analysis, finding), today());
    const thread = threadStateOf(analysis, today());
    const evidence = evidenceStateOf(analysis);
    const before = this.#sent;
    const sent: Sent = { generation: ++this.#generation, blocks, panel: JSON.stringify(panel), thread: JSON.stringify(thread), evidence: JSON.stringify(evidence) };
    this.#sent = sent;
    this.#post({
      kind: 'update',
      uri: this.uri.toString(),
      generation: sent.generation,
      base: before?.generation,
      patch: diffBlocks(before?.blocks ?? [], blocks),
      prompt,
      panel: before?.panel === sent.panel ? undefined : panel,
      thread: before?.thread === sent.thread ? undefined : thread,
      evidence: before?.evidence === sent.evidence ? undefined : evidence,
    });
  }

  #blocksOf({ model, evidence }: Analysis): HtmlBlock[] {
    const shown = this.#edition === 'public' ? publicEdition(model, evidence) : { model, evidence };
    return this.#renderer.render(shown.model, shown.evidence, this.#edition);
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
