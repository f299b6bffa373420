/** Suppressions: which findings the author has silenced, and which suppressions silence nothing. */
import type { SelfEvaluation, Suppression } from '../dialect/model';
import { contains } from '../text/span';
import { isRuleId } from './ids';
import type { Finding } from './rule';
import { report } from './run';
import type { AnalysisSettings } from './settings';
import { unused, unusedSuppression } from './suppressionRules';

export interface SilencedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/**
 * Parts findings into those in force and those silenced with a reason. `complete` says that all rules
 * have run: only then can a suppression be called unused.
 */
export function silence(model: SelfEvaluation, all: readonly Finding[], settings: AnalysisSettings, complete: boolean): { findings: Finding[]; silenced: SilencedFinding[] } {
  const valid = model.suppressions.filter((suppression) => suppression.reason !== '');
  const used = new Set<Suppression>();
  const findings: Finding[] = [];
  const silenced: SilencedFinding[] = [];
  for (const finding of all) {
    const by = valid.find((suppression) => silences(suppression, finding));
    if (by) {
      used.add(by);
      silenced.push({ finding, reason: by.reason });
    } else {
      findings.push(finding);
    }
  }
  if (complete) {
    findings.push(...valid.filter((suppression) => !used.has(suppression) && !isOff(suppression, settings)).flatMap((suppression) =>
      report(unusedSuppression, unused(model, suppression), settings)));
  }
  return { findings: findings.sort(inReadingOrder), silenced };
}

function silences({ ruleId, target }: Suppression, finding: Finding): boolean {
  return ruleId === finding.ruleId
    && finding.uri === undefined
    && target !== undefined
    && (target === 'document' || contains(target, finding.span));
}

/** A rule that is switched off finds nothing, so nothing can be said of its suppressions. */
function isOff({ ruleId }: Suppression, settings: AnalysisSettings): boolean {
  return isRuleId(ruleId) && settings.severities.get(ruleId) === 'off';
}

function inReadingOrder(a: Finding, b: Finding): number {
  return Number(a.uri !== undefined) - Number(b.uri !== undefined) || a.span.start - b.span.start;
}
