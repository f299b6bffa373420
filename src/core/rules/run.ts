/** Runs the rules of the catalogue, at the severities that are set. */
import type { FrontMatter } from '../dialect/frontMatter';
import type { Part, SelfEvaluation } from '../dialect/model';
import { atHome, partwise } from '../dialect/partwise';
import type { EvidenceBase, EvidenceEntry } from '../evidence/base';
import { citedEntries } from '../evidence/within';
import { tie, type Origin } from '../text/origin';
import { standing } from '../text/standing';
import { RULES } from './index';
import { foundOf, inReadingOrder, NOTHING_FOUND, type Found } from './order';
import type { Finding, Report, Rule } from './rule';
import type { AnalysisSettings } from './settings';

/** How far the rules look: at the text without weighing its words, at the text alone, or at what other files say of it, too. */
export type Sight = 'glance' | 'text' | EvidenceBase;

/** What the rules find, in the order of the text, and behind it what they find in other files. */
export function runRules(model: SelfEvaluation, sight: Sight, settings: AnalysisSettings): Finding[] {
  if (model.unreadable) {
    // Of a text that was not read, only that can be said.
    return run(RULES.filter((rule) => rule.id === 'unreadable-document'), settings, (rule) => rule.document!(model, settings));
  }
  const { frontMatter } = model;
  const rules = rulesFor(model.kind);
  const found = run(rules.document, settings, (rule) => rule.document!(model, settings));
  if (sight === 'glance' || sight === 'text') {
    return inReadingOrder(model.lineage, (sight === 'glance' ? foundAtGlance : foundInParts)(model, rules, frontMatter, settings), found);
  }
  return inReadingOrder(model.lineage, foundWithEvidence(model, rules, frontMatter, sight, settings), [
    ...found,
    ...ofSources(model, rules, citedEntries(model, sight), { frontMatter, evidence: sight, settings }),
    ...run(rules.evidence, settings, (rule) => rule.evidence!(model, sight, settings)),
  ]);
}

/** What a rule may look at. */
const LOOKS = ['document', 'part', 'words', 'partWithEvidence', 'sources', 'evidence'] as const;

/** Rules by what they look at: most look at one or two things, and at each keystroke all are asked. */
type Rules = Readonly<Record<typeof LOOKS[number], readonly Rule[]>>;

/** Those that make sense for a kind of document. */
const rulesFor = standing(({ quietRules }: SelfEvaluation['kind']): Rules => {
  const rules = RULES.filter(({ id }) => !quietRules.includes(id));
  return Object.fromEntries(LOOKS.map((look) => [look, rules.filter((rule) => rule[look])])) as Record<typeof LOOKS[number], Rule[]>;
});

/** What a part tells before its words are weighed. */
const foundBesideWords = standing((part: Part, rules: Rules, frontMatter: FrontMatter, settings: AnalysisSettings) =>
  inPart(part, rules.part, settings, (rule) => rule.part!(part, { frontMatter, settings })));

/** What the text of a part tells. It stands when other files change, so it is remembered of the part. */
const foundInText = standing((part: Part, rules: Rules, frontMatter: FrontMatter, settings: AnalysisSettings) =>
  bothOf(foundBesideWords(part, rules, frontMatter, settings), inPart(part, rules.words, settings, (rule) => rule.words!(part, { frontMatter, settings }))));

const foundAtGlance = partwise(foundBesideWords);
const foundInParts = partwise(foundInText);

/** With what other files add. */
const foundWithEvidence = partwise((part: Part, rules: Rules, frontMatter: FrontMatter, evidence: EvidenceBase, settings: AnalysisSettings) =>
  bothOf(foundInText(part, rules, frontMatter, settings), inPart(part, rules.partWithEvidence, settings, (rule) => rule.partWithEvidence!(part, { frontMatter, evidence, settings }))));

/** What is found in a part, with places that move with it. */
function inPart(part: Part, rules: readonly Rule[], settings: AnalysisSettings, check: (rule: Rule) => Iterable<Report>): Found {
  const findings = atHome(part, () => run(rules, settings, check));
  const { origin } = part;
  return foundOf(origin ? findings.map((finding) => moving(finding, origin)) : findings);
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

function bothOf(own: Found, added: Found): Found {
  if (own === NOTHING_FOUND || added === NOTHING_FOUND) {
    return own === NOTHING_FOUND ? added : own;
  }
  return foundOf([...own.inText, ...own.elsewhere, ...added.inText, ...added.elsewhere]);
}

type SourcesContext = Parameters<NonNullable<Rule['sources']>>[1];
const sourcesKnown = new WeakMap<object, SourcesContext & { readonly rules: Rules; readonly cited: ReadonlySet<EvidenceEntry>; readonly findings: readonly Finding[] }>();

/** What the sources tell; a large register has much to tell, which seldom changes while one types. */
function ofSources({ lineage }: SelfEvaluation, rules: Rules, cited: ReadonlySet<EvidenceEntry>, context: SourcesContext): readonly Finding[] {
  const known = sourcesKnown.get(lineage);
  if (known?.cited === cited && known.rules === rules && known.evidence === context.evidence && known.settings === context.settings && known.frontMatter === context.frontMatter) {
    return known.findings;
  }
  const findings = run(rules.sources, context.settings, (rule) => rule.sources!(cited, context));
  sourcesKnown.set(lineage, { ...context, rules, cited, findings });
  return findings;
}

/** A report as a finding, at the severity that a setting, the report or the rule gives; none when it is off. */
export function report(rule: Rule, { severity: own, ...found }: Report, settings: AnalysisSettings): Finding[] {
  const severity = settings.severities.get(rule.id) ?? own ?? rule.severity;
  return severity === 'off' ? [] : [{ ruleId: rule.id, severity, ...found }];
}

function run(rules: readonly Rule[], settings: AnalysisSettings, check: (rule: Rule) => Iterable<Report>): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (settings.severities.get(rule.id) !== 'off') {
      for (const found of check(rule)) {
        findings.push(...report(rule, found, settings));
      }
    }
  }
  return findings;
}
