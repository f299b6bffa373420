import * as vscode from 'vscode';
import type { Lines } from '../core/text/lines';
import type { Span } from '../core/text/span';

/** What makes a Markdown file a self-evaluation. */
export const SELF_EVALUATION = /\.ilacs\.md$/iu;

/** For providers that VS Code calls only for matching documents; its patterns heed case, people do not. */
export const SELECTOR: vscode.DocumentSelector = { language: 'markdown', pattern: '**/*.[iI][lL][aA][cC][sS].[mM][dD]' };

/** Whether a document is a self-evaluation. Old versions shown in a comparison are not written in. */
export function isSelfEvaluation(document: vscode.TextDocument): boolean {
  return SELF_EVALUATION.test(document.uri.path) && document.uri.scheme !== 'git';
}

/** The one place where the core's spans become VS Code's ranges. */
export function toRange(lines: Lines, span: Span): vscode.Range {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return new vscode.Range(start.line, start.column, end.line, end.column);
}

/** The files that a tab shows as text. */
export function filesOf({ input }: vscode.Tab): string[] {
  return input instanceof vscode.TabInputText ? [input.uri.toString()] : input instanceof vscode.TabInputTextDiff ? [input.original.toString(), input.modified.toString()] : [];
}

/** Whether a document has a tab. */
export function isShown({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => filesOf(tab).includes(uri.toString())));
}

const quiet = new WeakSet<vscode.TextDocument>();

/** Opens a document for the sake of a question, such as where a source is cited. VS Code lets go of it again when nobody asks for it. */
export async function openQuietly(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  const document = await vscode.workspace.openTextDocument(uri);
  if (!isOpen) {
    quiet.add(document);
  }
  return document;
}

/** Whether a document was opened for a question only, so that its problems are nobody's just now. */
export function isQuiet(document: vscode.TextDocument): boolean {
  return quiet.has(document) && !isShown(document);
}
