import * as vscode from 'vscode';
import { askOption, type Option } from '../inputs';
import type { BACK, Progress } from '../steps';

/** A folder of the workspace or any other; where none is open, any other at once. */
export async function askFolder(likely: vscode.Uri | undefined, progress: Progress): Promise<vscode.Uri | typeof BACK | undefined> {
  const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const known = likely && !open.some((uri) => uri.toString() === likely.toString()) ? [likely, ...open] : open;
  if (known.length === 0) {
    return chooseFolder();
  }
  const options: Option<vscode.Uri | 'other'>[] = known.map((uri) => ({ value: uri, label: basename(uri), description: uri.fsPath, iconPath: vscode.ThemeIcon.Folder }));
  options.push({ value: 'other', label: 'Another folder…' });
  for (;;) {
    const answer = await askOption('In which folder is it to be kept, with its evidence?', options, likely ?? known[0], progress);
    const folder = answer === 'other' ? await chooseFolder() : answer;
    // Who closes the dialog for another folder still has the choice between those that are open.
    if (folder !== undefined || answer !== 'other') {
      return folder;
    }
  }
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: 'Keep it here', title: 'Folder for the document and its evidence' });
  return chosen?.[0];
}

function basename(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
