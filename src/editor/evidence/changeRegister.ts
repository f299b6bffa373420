import * as vscode from 'vscode';
import { isReadOnly } from '../../node/readOnly';
import { nameOf } from '../commands/documentFor';

/** VS Code refuses an edit of a text that changed meanwhile; then it is made anew from what stands there now. */
const MOST_TRIES = 5;

/**
 * Changes a register as one edit, which one undo takes back. It is saved when nobody has it open: left unsaved, the change
 * would be lost without anyone knowing. Throws, in words, when it could not be written.
 * @param document the register; undefined when the edit makes it
 */
export async function changeRegister(register: vscode.Uri, document: vscode.TextDocument | undefined, editFor: () => vscode.WorkspaceEdit): Promise<void> {
  if (document && await isReadOnly(register.toString())) {
    throw new Error(`“${nameOf(register)}” is read-only, so nothing was written. Ask who keeps it, or take the mark “read-only” off the file.`);
  }
  const isOurs = document !== undefined && !document.isDirty && !vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  for (let tries = 0; !await vscode.workspace.applyEdit(editFor()); tries++) {
    if (tries === MOST_TRIES) {
      throw new Error(`“${nameOf(register)}” could not be written. Check that you may change this file and write to its folder.`);
    }
  }
  if (isOurs && !await document.save()) {
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    throw new Error(`“${nameOf(register)}” has the change, but could not be saved: it may be read-only, or someone else changed it at the same time. It is open now: save it there when you can, and compare the two versions when asked.`);
  }
}
