import assert from 'node:assert/strict';
import { readLetter } from '../../../src/core/letters';
import { joinLines } from '../support/analyse';

const improvements = (...lines: string[]): string[] => readLetter(joinLines(...lines)).improvements.map(({ text }) => text);

describe('layouts of letters', () => {
  for (const [what, lines, expected] of [
    ['headings in capitals', ['FOCUSED VISIT TO WESSEX CHILDREN’S SERVICES', '', 'WHAT NEEDS TO IMPROVE', '', '1) Plans', '2) Visits to children who live far', 'away', '', 'MAIN FINDINGS', 'All fine.'], ['Plans', 'Visits to children who live far away']],
    ['wrapped lines whose bullets were lost', [
      'What needs to improve in this area of social work practice', 'The precision of plans for children in need so that parents know what has to change and', 'by when',
      'The timeliness of return home interviews when children go missing from home or from', 'care', 'Main findings', 'Social workers know their children well and visit them as often as each child needs it to', 'happen.',
    ], ['The precision of plans for children in need so that parents know what has to change and by when', 'The timeliness of return home interviews when children go missing from home or from care']],
    ['a heading with its text behind a colon', ['Areas for improvement: plans, and visits.', '', 'Main findings', '', 'Fine.'], ['plans, and visits.']],
    ['bullets of Word', ['What needs to improve', '\uf0a7 Plans', '·\tVisits', '', '➢ Reviews', '', 'Next steps'], ['Plans', 'Visits', 'Reviews']],
    ['numbers of numbers', ['3. What needs to improve?', '3.1 The precision of plans.', '3.2 The oversight of visits, in', '2.5 hours or less.', '4. Next steps', '4.1 We will write.'], ['The precision of plans.', 'The oversight of visits, in 2.5 hours or less.']],
    ['headings in bold', ['**What needs to improve in this area of social work practice?**', '', '- Plans', '', '**Main findings**', '', '- Good.'], ['Plans']],
  ] as const) {
    it(`are read: ${what}`, () => {
      assert.deepEqual(improvements(...lines), expected);
    });
  }

  it('tell grades in sentences, and none where they contradict one another', () => {
    const text = 'The impact of leaders on social work practice with children and families is good\n\nThe experiences and progress of children in care and care leavers: Requires improvement\n\nThe experiences and progress of care leavers are good.\n\nOverall effectiveness: good\n\nOverall effectiveness: inadequate';
    assert.deepEqual(Object.fromEntries(readLetter(text).judgements), { 'leaders': 'good', 'children-in-care-and-care-leavers': 'requires improvement to be good', 'care-leavers': 'good' });
  });

  it('tell this visit from the last inspection', () => {
    const { kind, date, visit, authority } = readLetter('12 May 2025\n\nDear Sam\n\nFocused visit to the London Borough of Testham\n\nTestham was last inspected from 4 to 15 October 2021, when it was judged good.\nThe focused visit took place on 1 and 2 April 2025.');
    assert.deepEqual({ kind, date, visit, authority }, { kind: 'focused-visit', date: '2025-05-12', visit: { from: '2025-04-01', to: '2025-04-02' }, authority: 'London Borough of Testham' });
  });

  it('tell short from standard inspections: by their name, or by their days', () => {
    const kind = (days: string, more = ''): string | undefined => readLetter(`Inspection of Hilltown local authority children’s services\nInspection dates: ${days}\n${more}`).kind;
    assert.equal(kind('5 to 9 February 2024'), 'short');
    assert.equal(kind('5 to 16 February 2024'), 'standard');
    assert.equal(kind('5 to 16 February 2024', 'This was a short inspection.'), 'short');
  });
});
