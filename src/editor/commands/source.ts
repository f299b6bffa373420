import * as vscode from 'vscode';
import { isSelfEvaluation } from '../documents';

/** The document of a menu's file, or of the active editor. Throws, in words, when there is none to `purpose`. */
export async function selfEvaluationFor(source: unknown, purpose: string, command: string): Promise<vscode.TextDocument> {
  const document = source instanceof vscode.Uri ? await vscode.workspace.openTextDocument(source) : vscode.window.activeTextEditor?.document;
  if (!document || !isSelfEvaluation(document)) {
    throw new Error(`Open the self-evaluation that you want to ${purpose} (a file named *.ilacs.md), then choose ${command} again.`);
  }
  return document;
}
