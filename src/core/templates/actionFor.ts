import type { SelfEvaluation } from '../dialect/model';
import type { TextEdit } from '../rules/rule';
import { within } from '../text/origin';
import type { Span } from '../text/span';
import { actionRowTemplate, actionTableTemplate } from './actions';
import { widthOf } from './insertables';
import { endOfContent } from './placement';
import { asText } from './template';

/**
 * The edit that plans an action for a finding: a row at the end of the last table of actions, in place of a blank one there, or a first
 * table in the section of plans, with prompts for what only the author knows. Undefined where there is no place for it.
 */
export function actionFor(model: SelfEvaluation, id: string): TextEdit | undefined {
  const table = model.actionTables.at(-1);
  if (table) {
    if (!table.columns.has('addresses')) {
      return undefined;
    }
    const row = asText(actionRowTemplate(table, widthOf(model, table), id)).trimEnd();
    const last = table.actions.at(-1);
    // A blank row, such as a new document begins with, waits to be written in.
    return last && Object.values(last.cells).every(({ text }) => text === '')
      ? { span: last.span, newText: row }
      : { span: endOf(table.span), newText: `\n${row}` };
  }
  const plans = model.sections.find(({ role }) => role === 'plan');
  if (!plans) {
    return undefined;
  }
  const at = Math.max(endOfContent(model, plans.span), plans.heading.span.end);
  return { span: { start: at, end: at }, newText: `\n\n${asText(actionTableTemplate(id)).trimEnd()}` };
}

/** It moves with the table. */
function endOf(span: Span): Span {
  return within(span, span.end - span.start, span.end - span.start);
}
