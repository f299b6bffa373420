import * as vscode from 'vscode';
import type { RuleId } from '../core/rules/ids';

/** The page that explains a rule; it ships with the extension. */
export function rulePage(extensionUri: vscode.Uri, ruleId: RuleId): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media', 'rules', `${ruleId}.md`);
}
