import type { SelfEvaluation } from '../dialect/model';
import type { TextEdit } from '../rules/rule';
import { actionRowTemplate, actionTableTemplate } from './actions';
import { widthOf } from './insertables';
import { endOfContent } from './placement';
import { asText } from './template';

/**
 * The edit that plans an action for a finding: a row at the end of the last table of actions, or a first
 * table in question 3, with prompts for what only the author knows. Undefined where there is no place for it.
 */
export function actionFor(model: SelfEvaluation, id: string): TextEdit | undefined {
  const table = model.actionTables.at(-1);
  if (table) {
    const at = table.span.end;
    return table.columns.has('addresses')
      ? { span: { start: at, end: at }, newText: `\n${asText(actionRowTemplate(table, widthOf(model, table), id)).trimEnd()}` }
      : undefined;
  }
  const plans = model.sections.find((section) => section.id === 'q3');
  if (!plans) {
    return undefined;
  }
  const at = Math.max(endOfContent(model, plans.span), plans.heading.span.end);
  return { span: { start: at, end: at }, newText: `\n\n${asText(actionTableTemplate(id)).trimEnd()}` };
}
