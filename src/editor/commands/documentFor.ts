/** What commands that speak of one self-evaluation share. */
import * as vscode from 'vscode';
import { isSelfEvaluation } from '../documents';

/** The document of a menu's file, or of the active editor. Throws, in words, when there is none. */
export async function selfEvaluationFor(source: unknown, command: string): Promise<vscode.TextDocument> {
  const document = source instanceof vscode.Uri ? await vscode.workspace.openTextDocument(source) : vscode.window.activeTextEditor?.document;
  if (!document || !isSelfEvaluation(document)) {
    throw new Error(`Open the self-evaluation first (a file named *.ilacs.md), then choose ${command} again.`);
  }
  return document;
}

/** The name of a file without its folders. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1)!;
}

/** Today where the author is, ISO 8601. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Shows a place of a document in the column where it is open already, else in the first. */
export async function goTo(uri: vscode.Uri, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One });
  const place = document.positionAt(offset);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
