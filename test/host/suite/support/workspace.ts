import * as vscode from 'vscode';

/** The address of a file in the workspace that the tests have open. @throws Error where none is open */
export function inWorkspace(file: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    throw new Error('The tests need an open workspace.');
  }
  return vscode.Uri.joinPath(folder.uri, file);
}

/** Opens a file of the workspace in an editor, as a click on it would. */
export async function openFile(file: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(file)));
}
