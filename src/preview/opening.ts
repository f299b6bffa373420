/** What a preview opens outside itself. The page only names what it wants; whether it may have it is decided here. */
import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { otherTexts } from '../core/evidence/base';
import { resolvePath } from '../core/evidence/resolve';
import { hrefOf } from '../core/render/html';
import { VscodeWorkspace } from '../editor/vscodeWorkspace';
import type { FromWebview } from './requests';

/** Documents that belong to another program. Anything else, programs and scripts above all, is opened as text in VS Code. */
const OPENED_OUTSIDE = /\.(?:pdf|docx|xlsx|pptx|odt|ods|odp)$/iu;

const workspace = new VscodeWorkspace();

/** Opens what a link of the document leads to; an address that no link of the document has is ignored. */
export async function openLink(href: string, { model, uri }: Analysis): Promise<void> {
  const link = model.links.find((candidate) => hrefOf(candidate) === href);
  if (link?.kind === 'web') {
    await openAddress(href);
  } else if (link && (link.kind === 'file' || link.kind === 'figure' || link.kind === 'chart')) {
    await openFile(uri, link.path, uri);
  }
}

/** Opens the file or address of an entry of the register. */
export async function openSource(id: string, { evidence, uri }: Analysis): Promise<void> {
  const entry = evidence?.entries.get(id);
  if (entry?.file !== undefined) {
    await openFile(entry.register, entry.file, uri);
  } else if (entry?.url !== undefined) {
    await openAddress(entry.url);
  }
}

async function openAddress(address: string): Promise<void> {
  const uri = vscode.Uri.parse(address);
  if (uri.scheme === 'https' || uri.scheme === 'http') {
    await vscode.env.openExternal(uri);
  }
}

/** Opens a file named in another, in the column of the document: a third column would leave none of them room. */
async function openFile(from: string, path: string, document: string): Promise<void> {
  const target = resolvePath(from, path, workspace);
  if (target === undefined) {
    tell(`“${path}” lies outside the folder that is open, so it is not opened from here.`);
    return;
  }
  const uri = vscode.Uri.parse(target);
  switch (await workspace.stat(target)) {
    case 'missing': return tell(`There is no file “${path}”. Check the name, or put the file there.`);
    case 'unreachable': return tell(`“${path}” cannot be reached just now. Check the drive or the connection.`);
    case 'folder': return void await vscode.commands.executeCommand('revealInExplorer', uri);
    case 'file': return void await (OPENED_OUTSIDE.test(path) && uri.scheme === 'file' && vscode.env.remoteName === undefined
      ? vscode.env.openExternal(uri)
      : vscode.commands.executeCommand('vscode.open', uri, { preview: true, viewColumn: columnOf(vscode.Uri.parse(document)) }));
  }
}

function tell(message: string): void {
  void vscode.window.showWarningMessage(message);
}

/** Shows a place in the editor: of the document, or of a register or measure file beside it. */
export async function revealPlace(request: Extract<FromWebview, { kind: 'reveal' }>, document: vscode.Uri, analysis: Analysis | undefined): Promise<void> {
  const uri = request.file === undefined ? document : vscode.Uri.parse((analysis?.evidence ? otherTexts(analysis.evidence)[request.file]?.uri : undefined) ?? document.toString());
  const place = new vscode.Position(request.line, request.column);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn: columnOf(uri), preserveFocus: false });
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await keepFocus(editor);
}

/**
 * Sees that the author can type where they were led. VS Code may notice that the page was pressed only after the
 * focus has gone on to the editor, and would then give it back to the page.
 */
async function keepFocus({ document, viewColumn }: vscode.TextEditor): Promise<void> {
  for (const wait of [50, 150]) {
    await new Promise((resolve) => { setTimeout(resolve, wait); });
    if (vscode.window.tabGroups.activeTabGroup.viewColumn !== viewColumn) {
      await vscode.window.showTextDocument(document, { viewColumn });
    }
  }
}

/** The column in which a file is open already, or else one beside the preview. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const key = uri.toString();
  const groups = vscode.window.tabGroups.all;
  const holds = (tab: vscode.Tab): boolean => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === key;
  const open = groups.find((group) => group.activeTab && holds(group.activeTab)) ?? groups.find((group) => group.tabs.some(holds));
  // Where some other text is open, rather than on top of the preview or in a column that leaves neither any room.
  const other = groups.find((group) => group.activeTab?.input instanceof vscode.TabInputText);
  return open?.viewColumn ?? other?.viewColumn ?? vscode.ViewColumn.Beside;
}
