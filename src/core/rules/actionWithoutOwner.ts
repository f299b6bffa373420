import { reportGaps } from './actionGaps';
import { ofThread } from './ofThread';
import type { Rule } from './rule';
import { quote } from './sentences';

export const actionWithoutOwner: Rule = {
  id: 'action-without-owner',
  severity: 'warning',
  title: 'An action has no owner',
  document: ofThread(({ actions }, model) => reportGaps(
    actions, model, 'no-owner', 'owner',
    ({ title }, written) => `${written ? `${quote(written)} is no owner` : `Nobody owns ${quote(title)}`}. Write who leads it, by role, in the Owner column.`,
    'This table says of no action who leads it. Add a column Owner, with a role in each row.',
  )),
};
