/** Suppressions: which findings the author has silenced, and which suppressions silence nothing. */
import type { SelfEvaluation, Suppression } from '../dialect/model';
import type { EvidenceRegister } from '../evidence/base';
import { contains } from '../text/span';
import { isRuleId } from './ids';
import { foundOf, together } from './order';
import type { Finding } from './rule';
import { report } from './run';
import type { AnalysisSettings } from './settings';
import { unused, unusedSuppression } from './suppressionRules';

export interface SilencedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** The same object each time, so that what was made of it stands. */
const NONE: readonly SilencedFinding[] = [];

/**
 * Parts findings, which are in reading order, into those in force and those silenced with a reason. `registers`
 * are those of the document once all rules have run: only then can a suppression be called unused.
 */
export function silence(model: SelfEvaluation, all: readonly Finding[], settings: AnalysisSettings, registers: readonly EvidenceRegister[] | undefined): { findings: readonly Finding[]; silenced: readonly SilencedFinding[] } {
  const valid = model.suppressions.filter((suppression) => suppression.reason !== '');
  if (valid.length === 0 && !registers?.some(({ suppressions }) => suppressions.length > 0)) {
    return { findings: all, silenced: NONE };
  }
  const used = new Set<Suppression>();
  const findings: Finding[] = [];
  const silenced: SilencedFinding[] = [];
  for (const finding of all) {
    const by = valid.find((suppression) => silences(suppression, finding)) ?? inRegister(finding, registers ?? []);
    if (by) {
      used.add(by);
      silenced.push({ finding, reason: by.reason });
    } else {
      findings.push(finding);
    }
  }
  const idle = registers ? valid.filter((suppression) => !used.has(suppression) && !isOff(suppression, model, settings)) : [];
  return { findings: together(foundOf(findings), foundOf(idle.flatMap((suppression) => report(unusedSuppression, unused(model, suppression), settings)))), silenced: silenced.length > 0 ? silenced : NONE };
}

/** Measure files hold no comments: what is silenced for the whole document is silenced there, too. */
function silences({ ruleId, target }: Suppression, finding: Finding): boolean {
  return ruleId === finding.ruleId
    && (finding.uri === undefined || target === 'document' && !/\.ya?ml$/iu.test(finding.uri))
    && target !== undefined
    && (target === 'document' || contains(target, finding.span));
}

/** A register cannot hold the comments of Markdown; it has its own, each for its line. */
function inRegister({ uri, ruleId, span }: Finding, registers: readonly EvidenceRegister[]): Suppression | undefined {
  const register = uri === undefined ? undefined : registers.find((one) => one.uri === uri);
  return register?.suppressions.find((one) => one.ruleId === ruleId && one.target !== undefined && one.target !== 'document' && contains(one.target, span));
}

/** A rule that is switched off, or quiet for this kind of document, finds nothing, so nothing can be said of its suppressions. */
function isOff({ ruleId }: Suppression, { kind }: SelfEvaluation, settings: AnalysisSettings): boolean {
  return isRuleId(ruleId) && (settings.severities.get(ruleId) === 'off' || kind.quietRules.includes(ruleId));
}
