import * as vscode from 'vscode';
import { nameOf } from '../commands/documentFor';

/** VS Code refuses an edit of a text that changed meanwhile; then it is made anew from what stands there now. */
const MOST_TRIES = 5;

/**
 * Changes a register as one edit, which one undo takes back. It is saved when nobody has it open: left unsaved, the change
 * would be lost without anyone knowing. Throws, in words, when it could not be written.
 * @param document the register; undefined when the edit makes it
 */
export async function changeRegister(register: vscode.Uri, document: vscode.TextDocument | undefined, editFor: () => vscode.WorkspaceEdit): Promise<void> {
  const isOurs = document !== undefined && !document.isDirty && !vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  for (let tries = 0; !await vscode.workspace.applyEdit(editFor()); tries++) {
    if (tries === MOST_TRIES) {
      throw new Error(`“${nameOf(register)}” could not be written. Check that you may write to this folder.`);
    }
  }
  if (isOurs && !await document.save()) {
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    throw new Error(`“${nameOf(register)}” was changed by someone else at the same time, so it is not saved yet. Save it where it is open now, and compare the two versions when asked.`);
  }
}
