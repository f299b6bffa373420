import * as vscode from 'vscode';
import type { LineIndex } from '../core/text/lines';
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
export function toRange(lines: LineIndex, span: Span): vscode.Range {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return new vscode.Range(start.line, start.column, end.line, end.column);
}
