/** Pages that show a report once: they do not follow the document, but lead to it. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { escapeHtml } from '../core/report/html';

export interface ReportPage {
  /** One page of each kind is open at most. */
  readonly kind: 'ilacs.gapList' | 'ilacs.comparison' | 'ilacs.route' | 'ilacs.visitReadiness';
  readonly title: string;
  /** What `src/core/report` made: safe HTML. */
  readonly body: string;
  /** Goes to an offset in the document. */
  readonly go: (offset: number) => void;
}

const open = new Map<ReportPage['kind'], { panel: vscode.WebviewPanel; page: ReportPage }>();

/** Shows a page beside the editor; one of its kind that is open already shows the new content. */
export function showReportPage(page: ReportPage, extensionUri: vscode.Uri): vscode.WebviewPanel {
  const shown = open.get(page.kind);
  if (shown) {
    shown.page = page;
    fill(shown.panel, page, extensionUri);
    shown.panel.reveal(undefined, false);
    return shown.panel;
  }
  const panel = vscode.window.createWebviewPanel(page.kind, page.title, vscode.ViewColumn.Beside, {
    enableScripts: true, enableFindWidget: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist/page')],
  });
  const entry = { panel, page };
  open.set(page.kind, entry);
  panel.onDidDispose(() => { open.delete(page.kind); });
  panel.webview.onDidReceiveMessage((message: unknown) => {
    const offset = (message as { go?: unknown } | null)?.go;
    if (typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0) {
      entry.page.go(offset);
    }
  });
  fill(panel, page, extensionUri);
  return panel;
}

function fill(panel: vscode.WebviewPanel, { title, body }: ReportPage, extensionUri: vscode.Uri): void {
  panel.title = title;
  const address = (file: string): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist/page', file)).toString();
  panel.webview.html = pageHtml({ title, body, cspSource: panel.webview.cspSource, nonce: randomBytes(16).toString('hex'), script: address('page.js'), style: address('page.css') });
}

interface PageParts extends Pick<ReportPage, 'title' | 'body'> {
  readonly cspSource: string;
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
}

/** Nothing runs but its own script, and nothing loads but its own style. */
function pageHtml({ title, body, cspSource, nonce, script, style }: PageParts): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(`default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; base-uri 'none'; form-action 'none'`)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<main>${body}</main>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}
