import * as vscode from 'vscode';
import type { AnalysisSettings } from '../core/analysis';
import { isRuleId, type RuleId } from '../core/rules/ids';
import type { Severity } from '../core/rules/rule';

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

/** The settings that apply to a document. Values that settings files may hold but should not are left out. */
export function readSettings(document: vscode.TextDocument): AnalysisSettings {
  const rules = vscode.workspace.getConfiguration('ilacs', document).get<Record<string, unknown>>('rules') ?? {};
  const severities = new Map<RuleId, Severity | 'off'>();
  for (const [id, severity] of Object.entries(rules)) {
    if (isRuleId(id) && SEVERITIES.includes(severity)) {
      severities.set(id, severity as Severity | 'off');
    }
  }
  return { severities };
}

/** A single setting below `ilacs.`, with its default from package.json. */
export function setting<Value>(name: string, document?: vscode.TextDocument): Value {
  return vscode.workspace.getConfiguration('ilacs', document).get<Value>(name) as Value;
}
