import assert from 'node:assert/strict';
import { applyFirstFix, analyse, complete, flagged, joinLines } from '../support/analyse';

const small = (text: string, threshold?: number): Promise<string[]> =>
  flagged('small-number', complete(text), {}, threshold === undefined ? {} : { smallNumbers: { threshold, convention: 'fewer than 6' } });

describe('small numbers', () => {
  for (const [text, expected] of [
    ['Two unaccompanied children came to us in the spring.', ['Two']],
    ['In March 3 care leavers lost their home.', ['3']],
    ['There are four of our children in secure accommodation.', ['four']],
    ['We placed 5 babies with early permanence carers.', ['5']],
    ['Of these, 3 of 12 children had no allocated worker.', ['3']],
    ['This was true of 25% of the 12 children in custody.', ['25% of the 12 children']],
    ['We closed 2 families early.', ['2']],
    ['| Children in custody | Number of children |\n|---|---|\n| Aged 16 | 3 |\n| Aged 17 | 14 |', ['3']],
    ['| Group | Q1 | Q2 |\n|---|---|---|\n| Children missing | 4 | 22 |', ['4']],
    ['> [!IMPROVEMENT] Secure homes {#secure}\n> One child waited for a secure bed.', ['One']],
  ] as const) {
    it(`are found in “${text.replace(/\s+/gu, ' ')}”`, async () => {
      assert.deepEqual(await small(text), expected);
    });
  }

  for (const text of [
    'Six children moved home.', 'We have 17 care leavers in custody.', '87% of children were seen.', 'No two children are the same.',
    'Children aged 1 to 5 have a named health visitor.', 'Nine in ten children have a plan.', 'One in four children waits.', 'We own three children’s homes.',
    'The 2026 children in care survey found this.', 'One young person told us that the visits helped.', 'Each child has one worker.', 'We see one child at a time.',
    'We run two young people’s forums.', 'Stage 2 children’s complaints rose.', 'Year 6 children visit their new school.', 'Section 20 children are reviewed.',
    'Three social workers for children with disabilities joined.', 'Two teams work with families.', 'In 3 months, children were seen.', 'More than two children in a family is rare.',
    'A family of four children moved.', 'Caseloads are 5 children per worker.', 'Two and a half years later, children still wait.', '| Measure | Q1 |\n|---|---|\n| Average days to see children | 3 |',
  ]) {
    it(`are not seen in “${text.replace(/\s+/gu, ' ')}”`, async () => {
      assert.deepEqual(await small(text), []);
    });
  }

  it('are not looked for in plans', async () => {
    assert.deepEqual(await flagged('small-number', complete('See below.', '| Action | Owner | Due |\n|---|---|---|\n| See two children a week | Head of Service | 2027-03-31 |')), []);
  });

  it('go by the threshold of the authority', async () => {
    assert.deepEqual(await small('Five children moved.', 4), []);
    assert.deepEqual(await small('Nine children moved.', 9), ['Nine']);
    assert.deepEqual(await small('Two children moved.', 0), []);
  });

  it('are mended in the authority’s words', async () => {
    const text = complete('Two children moved.');
    const { analysis } = await analyse(text, {}, { smallNumbers: { threshold: 5, convention: 'fewer than 6' } });
    const mended = applyFirstFix(text, analysis.findings.find(({ ruleId }) => ruleId === 'small-number')!);
    assert.ok(mended.includes('\nFewer than 6 children moved.'), joinLines(mended));
  });
});
