/** Runs the rules of the catalogue, at the severities that are set. */
import type { SelfEvaluation } from '../dialect/model';
import type { EvidenceBase } from '../evidence/base';
import { RULES } from './index';
import type { Finding, Report, Rule } from './rule';
import type { AnalysisSettings } from './settings';

/** What the text alone tells. */
export function runDocumentRules(model: SelfEvaluation, settings: AnalysisSettings): Finding[] {
  // Of a text that was not read, only that can be said.
  const rules = model.unreadable ? RULES.filter((rule) => rule.id === 'unreadable-document') : rulesFor(model);
  return run(rules, settings, (rule) => rule.document?.(model, settings));
}

/** What other files add. */
export function runEvidenceRules(model: SelfEvaluation, evidence: EvidenceBase, settings: AnalysisSettings): Finding[] {
  return model.unreadable ? [] : run(rulesFor(model), settings, (rule) => rule.evidence?.(model, evidence, settings));
}

/** Those that make sense for this kind of document. */
function rulesFor({ kind }: SelfEvaluation): readonly Rule[] {
  return kind.quietRules.length === 0 ? RULES : RULES.filter((rule) => !kind.quietRules.includes(rule.id));
}

/** A report as a finding, at the severity that a setting, the report or the rule gives; none when it is off. */
export function report(rule: Rule, { severity: own, ...found }: Report, settings: AnalysisSettings): Finding[] {
  const severity = settings.severities.get(rule.id) ?? own ?? rule.severity;
  return severity === 'off' ? [] : [{ ruleId: rule.id, severity, ...found }];
}

function run(rules: readonly Rule[], settings: AnalysisSettings, check: (rule: Rule) => Iterable<Report> | undefined): Finding[] {
  return rules
    .filter((rule) => settings.severities.get(rule.id) !== 'off')
    .flatMap((rule) => [...check(rule) ?? []].flatMap((found) => report(rule, found, settings)));
}
