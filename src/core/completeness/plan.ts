/** How far the plan answers what was found. */
import type { RuleId } from '../rules/ids';
import { contains, type Span } from '../text/span';
import { threadOf, type ActionGap, type ThreadFinding } from '../thread';
import type { CriterionContext, Extent } from './check';

/** The share of a section's weaknesses that an action answers; not asked where it names none. */
export function weaknessesPlanned(context: CriterionContext): Extent | undefined {
  const { model, span } = context;
  const weaknesses = threadOf(model).findings.filter((finding) => finding.source === 'callout' && finding.kind !== 'strength' && contains(span, finding.span));
  return extentOf(weaknesses, (finding) => isOpen(finding, context, 'finding-without-action', ['no-action']));
}

/** The share of actions without a gap; false where there is no action. */
export function everyAction({ model, silenced }: CriterionContext, gap: ActionGap): Extent | false {
  const rules: Readonly<Partial<Record<ActionGap, RuleId>>> = { 'no-owner': 'action-without-owner', 'no-due': 'action-without-due', 'no-success-measure': 'action-without-success-measure' };
  const excused = silenced.filter(({ finding }) => finding.ruleId === rules[gap]).map(({ finding }) => finding.span);
  return extentOf(threadOf(model).actions, ({ span, table, gaps }) =>
    // A rule that tells a missing column of the whole table is silenced there.
    gaps.some(({ kind }) => kind === gap) && !excused.some((place) => contains(span, place) || place.start === table.span.start)) ?? false;
}

/** The share of the last inspection's findings that are answered; not asked where there are none. */
export function inspectionAnswered(context: CriterionContext): Extent | undefined {
  const findings = threadOf(context.model).findings.filter(({ source }) => source === 'inspection');
  return extentOf(findings, (finding) => isOpen(finding, context, 'inspection-finding-unanswered', ['unanswered', 'closed-without-evidence']));
}

function isOpen(finding: ThreadFinding, { silenced }: CriterionContext, ruleId: RuleId, kinds: readonly string[]): boolean {
  return finding.gaps.some(({ kind, span }) => kinds.includes(kind)
    && !silenced.some((one) => one.finding.ruleId === ruleId && one.finding.span.start === span.start));
}

function extentOf<Part extends { readonly span: Span }>(parts: readonly Part[], lacks: (part: Part) => boolean): Extent | undefined {
  const lacking = parts.filter(lacks).map(({ span }) => span);
  return parts.length === 0 ? undefined : { met: parts.length - lacking.length, all: parts.length, lacking };
}
