import assert from 'node:assert/strict';
import { describesImpact } from '../../../src/core/wording';

/** Other sentences than those from which the words were taken. */
const IMPACT = [
  'Children feel safer at home six months after the plan ends.',
  'Most young people told us that their adviser turns up when it matters.',
  'Families no longer repeat their story to a new worker at each call.',
  'Too many children wait for a home that is right for them.',
  'Care leavers are unable to see a dentist, and some live with pain.',
  'In 18 of the 31 families the worry had grown by the time we looked.',
  'Attendance of children in care has risen to 93.1%.',
  'Brothers and sisters who were placed apart see each other less often and say that they miss each other.',
  'Parents understand what has to change in only half of the plans.',
  'For a child on a second plan, nothing that mattered was different.',
  'Risk had come down for 54 of the 87 young people when the work ended.',
  'Babies stay safely with their mothers more often than two years ago.',
  'Young people leaving care are more often in work or education than their neighbours.',
  'Children with a disability get the help they need sooner.',
];
const ACTIVITY = [
  'We held twelve workshops on neglect in the year.',
  'All social workers have been trained in the new practice model.',
  'A new panel meets each fortnight and is chaired by the assistant director.',
  'Assessments were completed within 45 working days in 87% of cases.',
  'Children are visited every ten working days.',
  'Supervision took place monthly for 83% of children.',
  'The service has 42 social workers in six teams.',
  'We will make sure that children feel safe.',
  'The strategy was launched in May so that families are able to get help sooner.',
  'Audits are moderated by the principal social worker.',
  'The local authority has commissioned an advocacy service for young people.',
  'Do children know why they are in care?',
  'Return interviews were offered to every child who went missing.',
  'A dashboard shows managers the number of children with a plan.',
];

describe('impact on children', () => {
  for (const sentence of IMPACT) {
    it(`is described by ‘${sentence}’`, () => { assert.ok(describesImpact(sentence)); });
  }
  for (const sentence of ACTIVITY) {
    it(`is not described by ‘${sentence}’`, () => { assert.ok(!describesImpact(sentence)); });
  }
});
