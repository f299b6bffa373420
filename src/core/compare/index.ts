/** Compares two versions of a self-evaluation by what they say. */
import type { SelfEvaluation } from '../dialect/model';
import type { EvidenceBase } from '../evidence/base';
import { isOverdue } from '../report/gaps';
import { threadOf } from '../thread';
import { compareActions } from './actions';
import { compareEvidence } from './evidence';
import { compareFindings } from './findings';
import type { ChangeKind, ChangeGroup, Comparison } from './model';
import { compareSections } from './sections';

/** What changed from an older version to a newer one; `evidence` is the newer one's, `today` is ISO 8601. */
export function compare(before: SelfEvaluation, after: SelfEvaluation, evidence: EvidenceBase | undefined, today: string): Comparison {
  const [old, now] = [threadOf(before), threadOf(after, evidence)];
  const findings = compareFindings(old, now);
  const actions = compareActions(old, now, today);
  const sources = compareEvidence(before, after, evidence);
  const sections = compareSections(before, after);
  const overdue = now.actions.filter((action) => isOverdue(action, today)).length;
  const groups = [findings, actions, sources, sections];
  const parts = [
    tally('findings', [[findings.closed, 'closed'], [count(findings, 'new'), 'new'], [count(findings, 'changed') - findings.closed, 'changed'], [count(findings, 'gone'), 'no longer there']]),
    ...sections.turns.map(({ section, from, to }) => `direction of travel of ${section} changed from ${from} to ${to}`),
    tally('actions', [[count(actions, 'new'), 'new'], [actions.completed, 'completed'], [actions.rewritten, 'changed'], [count(actions, 'gone'), 'no longer there'], [overdue, 'overdue']]),
    tally('sources', [[count(sources, 'new'), 'new'], [count(sources, 'gone'), 'no longer cited']]),
    tally('sections', [[count(sections, 'new'), 'new'], [count(sections, 'changed'), 'changed'], [count(sections, 'gone'), 'no longer there']]),
  ].filter((part) => part !== '');
  return { summary: parts.length === 0 ? 'Nothing changed in findings, actions, evidence or sections.' : sentence(parts), groups };
}

function count({ changes }: ChangeGroup, kind: ChangeKind): number {
  return changes.filter((change) => change.kind === kind).length;
}

/** "findings: 2 closed, 1 new"; nothing where there is nothing to count. */
function tally(what: string, counts: readonly (readonly [number, string])[]): string {
  const told = counts.filter(([number]) => number > 0).map(([number, state]) => `${number} ${state}`);
  return told.length === 0 ? '' : `${what}: ${told.join(', ')}`;
}

function sentence(parts: readonly string[]): string {
  const words = parts.join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

export type * from './model';
