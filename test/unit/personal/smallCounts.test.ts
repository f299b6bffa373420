import assert from 'node:assert/strict';
import type { AnalysisSettings } from '../../../src/core/rules/settings';
import { analyse, applyFirstFix, complete, flagged, joinLines } from '../support/analyse';

const small = (text: string, files: Record<string, string> = {}, settings?: Partial<AnalysisSettings>): Promise<string[]> => flagged('small-number', complete(text), files, settings);

function settings(threshold: number, convention = 'fewer than 6'): Partial<AnalysisSettings> {
  return { smallNumbers: { threshold, convention } };
}

async function mended(text: string, own?: Partial<AnalysisSettings>): Promise<string> {
  const { analysis } = await analyse(complete(text), {}, own);
  const finding = analysis.findings.find(({ ruleId }) => ruleId === 'small-number');
  assert.ok(finding, text);
  const after = applyFirstFix(complete(text), finding);
  const [start, end] = [complete('¦').indexOf('¦'), complete('¦').length - complete('¦').indexOf('¦') - 1];
  return after.slice(start, -end);
}

describe('small numbers in prose', () => {
  for (const [text, expected] of [
    ['In the Coast team 3 children waited.', '3'],
    ['Two children were in unregistered homes.', 'Two'],
    ['One child waited for a year.', 'One'],
    ['There was 1 young person in custody.', '1'],
    ['Of them, 2 of the 14 children moved.', '2'],
    ['We placed three disabled children far away.', 'three'],
    ['- 4 care leavers are homeless', '4'],
    ['33% of 3 children waited.', '33% of 3 children'],
    ['Of these, 25% of the eight young people moved.', '25% of the eight young people'],
    ['1% of 300 children moved.', '1% of 300 children'],
  ] as const) {
    it(`are found in “${text}”`, async () => { assert.deepEqual(await small(text), [expected]); });
  }

  for (const text of [
    'Fewer than 5 children waited.', '<5 children waited.', 'Up to 5 children share a worker.', 'No children waited; 0 children moved.', '6 children waited.', '12 children waited.', 'Three children’s homes opened.', 'Two family hubs opened.',
    'Year 5 children swim.', 'Five-year-old children start school.', 'One in five children moves.', 'Three in ten children move.', 'Social workers have 5 children each.', 'There are 5 children per worker.', 'If one child is moved, all are.',
    'One child told us that nothing changes.', 'Children aged 5 were asked.', '58% of 236 children moved.', 'It costs £3 a day.', 'Tier 4 young people wait.', 'Two children and families teams merged.', 'Under 5 children were asked.', 'Page 3 children’s plans.',
  ]) {
    it(`are not found in “${text}”`, async () => { assert.deepEqual(await small(text), []); });
  }

  it('are as small as the authority says', async () => {
    assert.deepEqual(await small('5 children waited, and 4 children moved.', {}, settings(4)), ['4']);
    assert.deepEqual(await small('5 children waited.', {}, settings(0)), []);
    assert.deepEqual(await small('9 children waited.', {}, settings(10)), ['9']);
  });

  it('are withheld by their fix, so that the sentence still stands', async () => {
    assert.equal(await mended('Two children waited.'), 'Fewer than 6 children waited.');
    assert.equal(await mended('There was 1 child in custody.'), 'There was fewer than 6 children in custody.');
    assert.equal(await mended('We saw 4 children.', settings(4, '<5')), 'We saw <5 children.');
    assert.equal(await mended('We saw 4 children.', settings(4, 'c')), 'We saw fewer than 5 children.');
    assert.equal(await mended('We saw 33% of 3 children.'), 'We saw a small number of children.');
  });
});

const table = (...rows: string[]): string => joinLines(rows[0]!, rows[0]!.replace(/[^|]+/gu, '---'), ...rows.slice(1));

describe('small numbers in tables', () => {
  for (const [what, text, expected] of [
    ['a column of children', table('| Team | Children |', '| Coast | 3 |', '| North | 31 |'), ['3']],
    ['a row of children', table('| Measure | 2025 | 2026 |', '| Children missing | 4 | 12 |'), ['4']],
    ['a column of numbers under a corner that says whose', table('| Young people | Number |', '| In custody | 2 |'), ['2']],
    ['a lead-in that says whose', `Children who went missing:\n\n${table('| Team | Number |', '| Coast | 2 |')}`, ['2']],
    ['a percentage beside a small base', table('| Team | Children | On time |', '| Coast | 12 | 75% |', '| North | 80 | 60% |'), ['75%']],
    ['a withheld cell that a total gives away', table('| Team | Children |', '| Coast | c |', '| North | 31 |', '| South | 40 |', '| All | 75 |'), ['c']],
    ['a withheld cell that the total of its row gives away', table('| Team | Girls | Boys | Total |', '| Coast | <6 | 31 | 34 |'), ['<6']],
  ] as const) {
    it(`are found in ${what}`, async () => { assert.deepEqual(await small(text), expected); });
  }

  for (const [what, text] of [
    ['a column of anything else', table('| Team | Vacancies | Weeks |', '| Coast | 3 | 4 |')],
    ['a first column of numbers', table('| No. | What children said |', '| 1 | Good |')],
    ['two withheld cells', table('| Team | Children |', '| Coast | c |', '| North | c |', '| South | 40 |', '| All | 75 |')],
    ['zeros and large numbers', table('| Team | Children |', '| Coast | 0 |', '| North | 6 |')],
    ['rates, days and percentages of many', table('| Measure | Children | Rate |', '| Missing | 210 | 3 |')],
    ['an action plan', table('| Action | Owner | Due | Success measure |', '| See 3 children’s plans | Head | 2026 | 80% |')],
  ] as const) {
    it(`are not found in ${what}`, async () => { assert.deepEqual(await small(text), []); });
  }

  it('are withheld in the way of the authority', async () => {
    const text = table('| Team | Children |', '| Coast | 3 |');
    for (const [convention, expected] of [['fewer than 6', 'fewer than 6'], ['<6', '<6'], ['c', 'c'], ['*', '\\*'], ['[c]', '[c]']] as const) {
      assert.equal(await mended(text, settings(5, convention)), text.replace('| 3 |', `| ${expected} |`));
      assert.deepEqual(await small(text.replace('| 3 |', `| ${expected} |`)), []);
    }
  });

  it('withhold a second cell where the first can be worked out', async () => {
    const text = table('| Team | Children |', '| Coast | c |', '| North | 31 |', '| South | 40 |', '| All | 75 |');
    const { analysis } = await analyse(complete(text));
    const after = applyFirstFix(complete(text), analysis.findings.find(({ ruleId }) => ruleId === 'small-number')!);
    assert.ok(after.includes('| North | fewer than 6 |'), after);
  });
});

describe('small numbers in measure files', () => {
  const FILES = { 'm.csv': joinLines('measure,period,value,unit,label', 'missing,2026-06,12,count,Children missing', 'missing,2026-09,3,count,Children missing', 'posts,2026-09,3,count,Vacant posts', '') };

  it('are found where a figure states them, and in the file', async () => {
    assert.deepEqual(await small('It was [3](m.csv#missing@2026-09).', FILES), ['[3](m.csv#missing@2026-09)', 'm.csv: 3']);
  });

  it('are found in the file where a chart draws them', async () => {
    assert.deepEqual(await small('![Missing](m.csv#missing)', FILES), ['m.csv: 3']);
  });

  it('are not found where nothing shows them, or something else is counted', async () => {
    assert.deepEqual(await small('It was [12](m.csv#missing@2026-06), with [3](m.csv#posts@2026-09) vacant.', FILES), []);
  });
});
