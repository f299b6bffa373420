/** How far the plan answers what was found. */
import type { RuleId } from '../rules/ids';
import { contains, type Span } from '../text/span';
import { standing } from '../text/standing';
import { threadOf, type ActionGap, type Thread, type ThreadFinding } from '../thread';
import type { CriterionContext, Extent } from './check';

type Silenced = CriterionContext['silenced'];

/** What tells of a gap, where the author can silence it. */
const RULES: Readonly<Partial<Record<ActionGap, RuleId>>> = { 'no-owner': 'action-without-owner', 'no-due': 'action-without-due', 'no-success-measure': 'action-without-success-measure' };

/** The share of a section's weaknesses that an action answers; not asked where it names none. */
export function weaknessesPlanned({ model, span, silenced }: CriterionContext): Extent | undefined {
  return plannedWithin(span, threadOf(model), silenced);
}

/** A section keeps its span while no heading comes or goes. */
const plannedWithin = standing((span: Span, { findings }: Thread, silenced: Silenced): Extent | undefined => {
  const weaknesses = findings.filter((finding) => finding.source === 'callout' && finding.kind !== 'strength' && contains(span, finding.span));
  return extentOf(weaknesses, (finding) => isOpen(finding, silenced, 'finding-without-action', ['no-action']));
});

/** Asks for the share of actions without a gap; false where there is no action. */
export function everyAction(gap: ActionGap): (context: CriterionContext) => Extent | false {
  const rule = RULES[gap];
  const shareOf = standing(({ actions }: Thread, silenced: Silenced): Extent | false => {
    const excused = silenced.filter(({ finding }) => finding.ruleId === rule).map(({ finding }) => finding.span);
    return extentOf(actions, ({ span, table, gaps }) =>
      // A rule that tells a missing column of the whole table is silenced there.
      gaps.some(({ kind }) => kind === gap) && !excused.some((place) => contains(span, place) || place.start === table.span.start)) ?? false;
  });
  return ({ model, silenced }) => shareOf(threadOf(model), silenced);
}

/** The share of the last inspection's findings that are answered; not asked where there are none. */
export function inspectionAnswered({ model, silenced }: CriterionContext): Extent | undefined {
  const findings = threadOf(model).findings.filter(({ source }) => source === 'inspection');
  return extentOf(findings, (finding) => isOpen(finding, silenced, 'inspection-finding-unanswered', ['unanswered', 'closed-without-evidence']));
}

function isOpen(finding: ThreadFinding, silenced: Silenced, ruleId: RuleId, kinds: readonly string[]): boolean {
  return finding.gaps.some(({ kind, span }) => kinds.includes(kind)
    && !silenced.some((one) => one.finding.ruleId === ruleId && one.finding.span.start === span.start));
}

function extentOf<Part extends { readonly span: Span }>(parts: readonly Part[], lacks: (part: Part) => boolean): Extent | undefined {
  const lacking = parts.filter(lacks).map(({ span }) => span);
  return parts.length === 0 ? undefined : { met: parts.length - lacking.length, all: parts.length, lacking: () => lacking };
}
