/** What dangles: the loose ends of a finding and of an action. Rules report them; views show their words. */
import type { ActionColumn } from '../dialect/model';
import type { Span } from '../text/span';
import type { ActionGap, FindingGap, Gap, ThreadAction, ThreadFinding } from './model';

/** The loose ends of a finding whose actions are known. Candour itself is none. */
export function findingGaps(finding: ThreadFinding): Gap<FindingGap>[] {
  const { source, span, actions, evidence, kind } = finding;
  const gap = (name: FindingGap, words: string): Gap<FindingGap> => ({ kind: name, words, span });
  if (source === 'inspection') {
    if (actions.length > 0) {
      return [];
    }
    if (finding.closed === undefined) {
      return [gap('unanswered', 'Not answered by an action')];
    }
    return evidence.length > 0 ? [] : [gap('closed-without-evidence', 'Closed without evidence')];
  }
  return [
    ...finding.callout?.hasEvidence ? [] : [gap('no-evidence', 'No evidence')],
    ...kind !== 'strength' && actions.length === 0 ? [gap('no-action', 'No action')] : [],
  ];
}

/** The loose ends of an action. */
export function actionGaps(action: ThreadAction): Gap<ActionGap>[] {
  const gaps: Gap<ActionGap>[] = [];
  const lacks = (column: ActionColumn, kind: ActionGap, words: string): void => {
    gaps.push({ kind, words, span: placeOf(action, column) });
  };
  if (action.owner === undefined) {
    lacks('owner', 'no-owner', 'No owner');
  }
  if (action.due === undefined) {
    lacks('due', 'no-due', 'No due date');
  }
  if (action.success === undefined) {
    lacks('success', 'no-success-measure', 'No success measure');
  }
  for (const address of action.addresses.filter(({ findings, anchor }) => findings.length === 0 && !anchor)) {
    gaps.push({ kind: 'unknown-finding', words: `#${address.id} names nothing`, span: address.span });
  }
  if (action.addresses.length === 0) {
    lacks('addresses', 'no-finding', 'Answers no finding');
  }
  return gaps;
}

/** The cell of a column; where the row has no room for it, the words of the action. */
function placeOf({ action, span }: ThreadAction, column: ActionColumn): Span {
  const cell = action.cells[column]?.span;
  return cell && cell.end > cell.start ? cell : action.cells.action?.span ?? span;
}
