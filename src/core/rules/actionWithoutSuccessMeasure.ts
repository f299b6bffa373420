import { reportGaps } from './actionGaps';
import { ofThread } from './ofThread';
import type { Rule } from './rule';
import { quote } from './sentences';

export const actionWithoutSuccessMeasure: Rule = {
  id: 'action-without-success-measure',
  severity: 'warning',
  title: 'An action has no success measure',
  document: ofThread(({ actions }, model) => reportGaps(
    actions, model, 'no-success-measure', 'success',
    ({ title }, written) => `${written ? `${quote(written)} is no success measure` : `No success measure for ${quote(title)}`}. Write what will be different for children, and how you will know.`,
    'This table says of no action how you will know that it worked. Add a column Success measure.',
  )),
};
