/** Asks for a reason, and writes the comment that silences a finding. */
import * as vscode from 'vscode';
import { textOf } from '../../core/evidence/base';
import type { RuleId } from '../../core/rules/ids';
import type { Span } from '../../core/text/span';
import { problemWithReason, silenceEdit, silenceInYaml } from '../../core/templates/suppression';
import type { Analyses } from '../analyses';
import { toRange } from '../documents';

export interface SilenceRequest {
  /** The document that the finding is in. */
  readonly uri: string;
  readonly ruleId: RuleId;
  readonly span: Span;
  /** The register that the finding is in; absent means the document itself. */
  readonly file?: string;
  /** Asked for when absent. */
  readonly reason?: string;
}

/** Resolves when the comment is written, or when the author has given up. Throws with a message for the author. */
export async function silenceFinding(analyses: Analyses, request: SilenceRequest | undefined): Promise<void> {
  if (!request) {
    throw new Error('Put the cursor on a finding and choose “Silence with a reason…” from its quick fixes.');
  }
  const reason = request.reason ?? await askReason(request.ruleId);
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
  const finding = analysis.findings.find((one) => one.uri === request.file && one.ruleId === ruleId && one.span.start === span.start && one.span.end === span.end);
  if (!finding) {
    throw new Error('The text has changed, and this finding is no longer where it was. Choose it again.');
  }
  const register = finding.uri !== undefined && analysis.evidence ? textOf(analysis.evidence, finding.uri) : undefined;
  const { uri = request.uri, span: place, newText } = register ? silenceInYaml(register.text, finding, reason) : silenceEdit(analysis.model, finding, analysis.findings, reason);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(vscode.Uri.parse(uri), toRange(register?.lines ?? analysis.model.lines, place), newText);
  await vscode.workspace.applyEdit(edit);
}

function askReason(ruleId: RuleId): Thenable<string | undefined> {
  const isPersonal = ruleId === 'personal-data';
  return vscode.window.showInputBox({
    title: isPersonal ? 'This is not personal data' : 'Silence this finding',
    prompt: `Say why this ${isPersonal ? 'identifies no child and no family' : 'is right as it stands'}. The reason is kept in the document, and readers of the checks can see it.`,
    placeHolder: isPersonal ? 'For example: this is the number of the order for new laptops' : 'For example: the figures are published in the annual report, which follows in June',
    ignoreFocusOut: true,
    validateInput: (text) => text === '' ? undefined : problemWithReason(text),
  });
}
