import { dayInWords, monthsAfter } from '../text/dates';
import { ofThread } from './ofThread';
import type { Rule } from './rule';
import { quote } from './sentences';

export const actionDueOutOfRange: Rule = {
  id: 'action-due-out-of-range',
  severity: 'information',
  title: 'A due date lies outside the plan',
  document: ofThread(function* ({ actions }, model, { planMonths }) {
    const end = model.frontMatter.facts.period?.to;
    if (end === undefined) {
      return;
    }
    const last = monthsAfter(end, planMonths);
    for (const { due, complete, action, title, span } of actions) {
      if (!due || complete) {
        continue;
      }
      const place = action.cells.due?.span ?? span;
      if (due.range.to < end) {
        yield { span: place, message: `${quote(title)} was due before the period of this document ended on ${dayInWords(end)}. Say in the Status column that it is complete, or give it a new date.` };
      } else if (due.range.from > last) {
        yield { span: place, message: `${quote(title)} is due more than ${planMonths} months after the end of the period, ${dayInWords(end)}. Plan a step that falls within them, or leave it if it is meant.` };
      }
    }
  }),
};
