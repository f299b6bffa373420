/** Runs the rules of the catalogue, at the severities that are set. */
import type { FrontMatter } from '../dialect/frontMatter';
import type { Part, SelfEvaluation } from '../dialect/model';
import { atHome, partwise } from '../dialect/partwise';
import type { EvidenceBase, EvidenceEntry } from '../evidence/base';
import { citedEntries } from '../evidence/cited';
import { tie, type Origin } from '../text/origin';
import { RULES } from './index';
import type { Finding, Report, Rule } from './rule';
import type { AnalysisSettings } from './settings';

/** What the text alone tells. */
export function runDocumentRules(model: SelfEvaluation, settings: AnalysisSettings): Finding[] {
  // Of a text that was not read, only that can be said.
  const rules = model.unreadable ? RULES.filter((rule) => rule.id === 'unreadable-document') : rulesFor(model);
  const inParts = model.unreadable ? [] : together(documentParts(model, rules, model.frontMatter, settings));
  return [...inParts, ...run(rules, settings, (rule) => rule.document?.(model, settings))];
}

/** What other files add. */
export function runEvidenceRules(model: SelfEvaluation, evidence: EvidenceBase, settings: AnalysisSettings): Finding[] {
  if (model.unreadable) {
    return [];
  }
  const { frontMatter } = model;
  const rules = rulesFor(model);
  return [
    ...eachOnce(together(evidenceParts(model, rules, frontMatter, evidence, settings))),
    ...ofSources(model, rules, citedEntries(model, evidence), { frontMatter, evidence, settings }),
    ...run(rules, settings, (rule) => rule.evidence?.(model, evidence, settings)),
  ];
}

const rulesByKind = new WeakMap<SelfEvaluation['kind'], readonly Rule[]>();

/** Those that make sense for this kind of document. */
function rulesFor({ kind }: SelfEvaluation): readonly Rule[] {
  const rules = rulesByKind.get(kind) ?? RULES.filter((rule) => !kind.quietRules.includes(rule.id));
  rulesByKind.set(kind, rules);
  return rules;
}

const documentParts = partwise((part: Part, rules: readonly Rule[], frontMatter: FrontMatter, settings: AnalysisSettings) =>
  inPart(part, rules, settings, (rule) => rule.part?.(part, { frontMatter, settings })));

const evidenceParts = partwise((part: Part, rules: readonly Rule[], frontMatter: FrontMatter, evidence: EvidenceBase, settings: AnalysisSettings) =>
  inPart(part, rules, settings, (rule) => rule.partWithEvidence?.(part, { frontMatter, evidence, settings })));

/** The findings of a part in the order of its text, with places that move with it. */
function inPart(part: Part, rules: readonly Rule[], settings: AnalysisSettings, check: (rule: Rule) => Iterable<Report> | undefined): readonly Finding[] {
  const findings = atHome(part, () => run(rules, settings, check).sort((a, b) => a.span.start - b.span.start));
  const { origin } = part;
  return origin ? findings.map((finding) => moving(finding, origin)) : findings;
}

/** What is found in other files stays where it is. */
function moving(finding: Finding, origin: Origin): Finding {
  const own = <Place extends { readonly uri?: string }>(place: Place): Place => (place.uri === undefined ? tie({ ...place }, origin) : place);
  const { related, fixes, ...rest } = finding;
  return {
    ...own(rest),
    ...related && { related: related.map(own) },
    ...fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(own) })) },
  };
}

/** One list of many, most of which are empty. */
function together(lists: readonly (readonly Finding[])[]): Finding[] {
  const all: Finding[] = [];
  for (const list of lists) {
    if (list.length > 0) {
      all.push(...list);
    }
  }
  return all;
}

/** What several parts tell of another file is told once. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ uri, ruleId, span }) => {
    const key = `${ruleId} ${span.start} ${uri}`;
    return uri === undefined || (!told.has(key) && told.add(key));
  });
}

type SourcesContext = Parameters<NonNullable<Rule['sources']>>[1];
const sourcesKnown = new WeakMap<object, SourcesContext & { readonly rules: readonly Rule[]; readonly cited: ReadonlySet<EvidenceEntry>; readonly findings: readonly Finding[] }>();

/** What the sources tell; a large register has much to tell, which seldom changes while one types. */
function ofSources({ lineage }: SelfEvaluation, rules: readonly Rule[], cited: ReadonlySet<EvidenceEntry>, context: SourcesContext): readonly Finding[] {
  const known = sourcesKnown.get(lineage);
  if (known?.cited === cited && known.rules === rules && known.evidence === context.evidence && known.settings === context.settings && known.frontMatter === context.frontMatter) {
    return known.findings;
  }
  const findings = run(rules, context.settings, (rule) => rule.sources?.(cited, context));
  sourcesKnown.set(lineage, { ...context, rules, cited, findings });
  return findings;
}

/** A report as a finding, at the severity that a setting, the report or the rule gives; none when it is off. */
export function report(rule: Rule, { severity: own, ...found }: Report, settings: AnalysisSettings): Finding[] {
  const severity = settings.severities.get(rule.id) ?? own ?? rule.severity;
  return severity === 'off' ? [] : [{ ruleId: rule.id, severity, ...found }];
}

function run(rules: readonly Rule[], settings: AnalysisSettings, check: (rule: Rule) => Iterable<Report> | undefined): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (settings.severities.get(rule.id) !== 'off') {
      for (const found of check(rule) ?? []) {
        findings.push(...report(rule, found, settings));
      }
    }
  }
  return findings;
}
