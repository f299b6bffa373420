import { said } from '../thread/said';
import { reportGaps } from './actionGaps';
import { ofThread } from './ofThread';
import type { Rule } from './rule';
import { quote } from './sentences';

const REMEDY = 'Write a date or a period in the Due column, such as 31 March 2027, 2027-03 or Q4 2026-27.';

export const actionWithoutDue: Rule = {
  id: 'action-without-due',
  severity: 'warning',
  title: 'An action has no due date',
  document: ofThread(({ actions }, model) => reportGaps(
    actions, model, 'no-due', 'due',
    ({ title }, written) => {
      if (written === '') {
        return `No due date for ${quote(title)}. ${REMEDY}`;
      }
      return said(written) === undefined ? `${quote(written)} is no due date. ${REMEDY}` : `${quote(written)} cannot be read as a date with its year. ${REMEDY}`;
    },
    'This table says of no action when it is due. Add a column Due, with a date or a period in each row.',
  )),
};
