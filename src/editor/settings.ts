import * as vscode from 'vscode';
import { DEFAULT_SETTINGS, type AnalysisSettings } from '../core/rules/settings';
import { RULE_IDS, type RuleId } from '../core/rules/ids';
import type { Severity } from '../core/rules/severity';

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

/**
 * The settings that apply to a document. Only what someone has set counts: a rule knows its own default,
 * and may harden it as the document is agreed. Values that settings files may hold but should not are left out.
 */
export function readSettings(document: vscode.TextDocument): AnalysisSettings {
  const configuration = vscode.workspace.getConfiguration('ilacs', document);
  const severities = new Map<RuleId, Severity | 'off'>();
  for (const id of RULE_IDS) {
    const set = configuration.inspect<unknown>(`rules.${id}`);
    const severity = set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue;
    if (SEVERITIES.includes(severity)) {
      severities.set(id, severity as Severity | 'off');
    }
  }
  return {
    severities,
    framework: DEFAULT_SETTINGS.framework,
    planMonths: number(configuration.get('plan.months'), DEFAULT_SETTINGS.planMonths),
    evidenceMonths: number(configuration.get('evidence.months'), DEFAULT_SETTINGS.evidenceMonths),
    smallNumbers: smallNumbers(configuration),
    wording: { phrases: words(configuration, 'wording.phrases').map((phrase) => ({ phrase })), exceptions: words(configuration, 'wording.exceptions'), terms: words(configuration, 'wording.terms') },
    personal: { caseSystems: words(configuration, 'personalData.caseSystems'), safe: words(configuration, 'personalData.safe') },
  };
}

/** A positive number, or the default: a settings file may hold anything. */
function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}

/** A list of words; whatever else a settings file holds there is left out. */
function words(configuration: vscode.WorkspaceConfiguration, name: string): string[] {
  const list = configuration.get<unknown>(name);
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string' && one.trim() !== '') : [];
}

function smallNumbers(configuration: vscode.WorkspaceConfiguration): AnalysisSettings['smallNumbers'] {
  const threshold = configuration.get<unknown>('smallNumbers.threshold');
  const convention = configuration.get<unknown>('smallNumbers.convention');
  return {
    threshold: typeof threshold === 'number' && threshold >= 0 ? threshold : DEFAULT_SETTINGS.smallNumbers.threshold,
    convention: typeof convention === 'string' && convention.trim() !== '' ? convention.trim() : DEFAULT_SETTINGS.smallNumbers.convention,
  };
}

/** A single setting below `ilacs.`, with its default from package.json. */
export function setting<Value>(name: string, document?: vscode.TextDocument): Value {
  return vscode.workspace.getConfiguration('ilacs', document).get<Value>(name) as Value;
}
