import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { inWorkspace } from './workspace';

const written: vscode.Uri[] = [];

/** Front matter that is right, to begin a draft with. */
export const FRONT_MATTER = '---\nilacs: 2026\nauthority: Wessex County Council\nperiod: { from: 2025-10-01, to: 2026-09-30 }\n---\n\n';

/** Writes a self-evaluation of its own into the workspace and opens it; the cursor goes where `¦` stands. */
export async function openDraft(marked: string): Promise<vscode.TextEditor> {
  const uri = inWorkspace(`draft-${randomUUID()}.ilacs.md`);
  written.push(uri);
  const text = marked.replace('¦', '');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const cursor = document.positionAt(Math.max(0, marked.indexOf('¦')));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

/** Closes all drafts, saved or not, and deletes them. */
export async function removeDrafts(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const uri of written) {
    await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
  }
}

/** Types as a person does, key by key. */
export async function typeKeys(text: string): Promise<void> {
  for (const key of text) {
    await vscode.commands.executeCommand('type', { text: key });
  }
}

/** Accepts the suggestion that is shown, as soon as one is, until the text holds what it is to bring. */
export async function acceptSuggestion({ document }: vscode.TextEditor, expected: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!document.getText().includes(expected)) {
    if (Date.now() > end) {
      throw new Error(`Waited 10 s in vain for a suggestion that brings “${expected}”; the text is:\n${document.getText()}`);
    }
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
