/** Opening what a document or register names: only what lies within the folder, and no program. */
import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { EvidenceEntry } from '../core/evidence/base';
import { resolvePath } from '../core/evidence/resolve';
import { hrefOf } from '../core/render/html';
import type { Analyses } from './analyses';
import { leadsToPlace, placeIn } from './briefing/links';
import { VscodeWorkspace } from './vscodeWorkspace';

/** Documents that belong to another program. Anything else, programs and scripts above all, is opened as text in VS Code. */
const OPENED_OUTSIDE = /\.(?:pdf|docx|xlsx|pptx|odt|ods|odp)$/iu;

const workspace = new VscodeWorkspace();

/** Opens what a link of the document leads to; an address that no link of the document has is ignored. */
export async function openLink(href: string, { model, uri }: Analysis, analyses: Analyses): Promise<void> {
  const link = model.links.find((candidate) => hrefOf(candidate) === href);
  if (link && leadsToPlace(link)) {
    await openFile(uri, link.path, uri, (file) => placeIn(file, link.fragment, analyses));
  } else if (link?.kind === 'web') {
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

/** Shows the file of an entry among the files of the folder. */
export async function revealSource({ file, register }: EvidenceEntry): Promise<void> {
  const target = file === undefined ? undefined : resolvePath(register, file, workspace);
  if (target === undefined || await workspace.stat(target) === 'missing') {
    tell(`There is no file “${file ?? ''}” in this folder. Check the name, or put the file there.`);
  } else {
    await vscode.commands.executeCommand('revealInExplorer', vscode.Uri.parse(target));
  }
}

async function openAddress(address: string): Promise<void> {
  const uri = vscode.Uri.parse(address);
  if (uri.scheme === 'https' || uri.scheme === 'http') {
    await vscode.env.openExternal(uri);
  }
}

/** Opens a file named in another, in the column of the document: a third column would leave none of them room. `placeOf` gives the place in it. */
async function openFile(from: string, path: string, document: string, placeOf?: (file: vscode.Uri) => Promise<vscode.Position | undefined>): Promise<void> {
  const target = resolvePath(from, path, workspace);
  const uri = vscode.Uri.parse(target ?? '');
  switch (target === undefined ? 'outside' : await workspace.stat(target)) {
    case 'outside': return tell(`“${path}” lies outside the folder that is open, so it is not opened from here.`);
    case 'missing': return tell(`There is no file “${path}”. Check the name, or put the file there.`);
    case 'unreachable': return tell(`“${path}” cannot be reached just now. Check the drive or the connection.`);
    case 'folder': return void await vscode.commands.executeCommand('revealInExplorer', uri);
    case 'file': return void await (OPENED_OUTSIDE.test(path) && uri.scheme === 'file' && vscode.env.remoteName === undefined
      ? vscode.env.openExternal(uri)
      : vscode.commands.executeCommand('vscode.open', uri, { preview: true, viewColumn: columnOf(vscode.Uri.parse(document)), ...await selectionAt(placeOf?.(uri)) }));
  }
}

async function selectionAt(place: Promise<vscode.Position | undefined> | undefined): Promise<{ selection?: vscode.Range }> {
  const position = await place;
  return position ? { selection: new vscode.Range(position, position) } : {};
}

function tell(message: string): void {
  void vscode.window.showWarningMessage(message);
}

/** The column in which a file is open already, or else one beside the preview. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const key = uri.toString();
  const groups = vscode.window.tabGroups.all;
  const holds = (tab: vscode.Tab): boolean => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === key;
  const open = groups.find((group) => group.activeTab && holds(group.activeTab)) ?? groups.find((group) => group.tabs.some(holds));
  // Where some other text is open, rather than on top of the preview or in a column that leaves neither any room.
  const other = groups.find((group) => group.activeTab?.input instanceof vscode.TabInputText);
  return open?.viewColumn ?? other?.viewColumn ?? vscode.ViewColumn.Beside;
}
