/** What the three rules about incomplete actions share. */
import type { ActionColumn, ActionTable, SelfEvaluation } from '../dialect/model';
import { sourceOf } from '../dialect/partwise';
import { within } from '../text/origin';
import type { Span } from '../text/span';
import type { ActionGap, ThreadAction } from '../thread';
import type { Report } from './rule';

/** What to say of an action that lacks a column's answer; `written` is what the cell holds, if anything. */
type Message = (action: ThreadAction, written: string) => string;

/** One report for each action with the gap; where the table has no such column, one for the table. */
export function* reportGaps(actions: readonly ThreadAction[], model: SelfEvaluation, gapKind: ActionGap, column: ActionColumn, message: Message, withoutColumn: string): Iterable<Report> {
  const told = new Set<ActionTable>();
  for (const action of actions) {
    const gap = action.gaps.find(({ kind }) => kind === gapKind);
    if (!gap) {
      continue;
    }
    if (action.table.columns.has(column)) {
      yield { span: gap.span, message: message(action, action.action.cells[column]?.text ?? '') };
    } else if (!told.has(action.table)) {
      told.add(action.table);
      yield { span: firstLine(action.table.span, model), message: withoutColumn };
    }
  }
}

function firstLine(span: Span, model: SelfEvaluation): Span {
  return within(span, 0, /^[^\r\n]*/u.exec(sourceOf(model, span))![0].length);
}
