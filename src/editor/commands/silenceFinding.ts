/** Asks for a reason, and writes the comment that silences a finding. */
import * as vscode from 'vscode';
import type { RuleId } from '../../core/rules/ids';
import type { Span } from '../../core/text/span';
import { problemWithReason, silenceEdit } from '../../core/templates/suppression';
import type { Analyses } from '../analyses';
import { toRange } from '../documents';

export interface SilenceRequest {
  /** The document that the finding is in. */
  readonly uri: string;
  readonly ruleId: RuleId;
  readonly span: Span;
  /** Asked for when absent. */
  readonly reason?: string;
}

/** Resolves when the comment is written, or when the author has given up. Throws with a message for the author. */
export async function silenceFinding(analyses: Analyses, request: SilenceRequest | undefined): Promise<void> {
  if (!request) {
    throw new Error('Put the cursor on a finding and choose “Silence with a reason…” from its quick fixes.');
  }
  const reason = request.reason ?? await askReason();
  if (reason === undefined) {
    return;
  }
  const problem = problemWithReason(reason);
  if (problem) {
    throw new Error(problem);
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(request.uri));
  // The text may have changed while the author thought about a reason.
  const analysis = await analyses.current(document);
  const { ruleId, span } = request;
  const finding = analysis.findings.find((one) => one.uri === undefined && one.ruleId === ruleId && one.span.start === span.start && one.span.end === span.end);
  if (!finding) {
    throw new Error('The text has changed, and this finding is no longer where it was. Choose it again.');
  }
  const { span: place, newText } = silenceEdit(analysis.model, finding, analysis.findings, reason);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(analysis.model.lines, place), newText);
  await vscode.workspace.applyEdit(edit);
}

function askReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Silence this finding',
    prompt: 'Say why this is right as it stands. The reason is kept in the document, and readers of the checks can see it.',
    placeHolder: 'For example: the figures are published in the annual report, which follows in June',
    ignoreFocusOut: true,
    validateInput: (text) => text === '' ? undefined : problemWithReason(text),
  });
}
