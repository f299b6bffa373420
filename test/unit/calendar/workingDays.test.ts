import assert from 'node:assert/strict';
import bankHolidays from '../../../src/core/calendar/bankHolidays.json';
import { isWorkingDay, workingDaysAfter } from '../../../src/core/calendar/workingDays';
import { bankHolidaysOfEngland } from '../support/bankHolidays';

describe('working days in England', () => {
  it('has the bank holidays that the library knows: if not, run npm run bank-holidays', () => {
    const { from, to, days } = bankHolidays;
    assert.deepEqual({ from, to, days }, bankHolidaysOfEngland());
  });

  it('rests on weekends, bank holidays, their substitute days, and days that were proclaimed once', () => {
    const rest = ['2026-11-28', '2026-11-29', '2026-12-25', '2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03', '2026-04-03', '2026-04-06', '2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'];
    assert.deepEqual(rest.filter(isWorkingDay), []);
    // A moved holiday leaves its old day free for work; Scotland’s second of January is no holiday here.
    const work = ['2026-11-27', '2020-05-04', '2022-05-30', '2026-01-02', '2026-12-29', '2026-08-03', '2026-03-17', '2026-07-13'];
    assert.deepEqual(work.filter((day) => !isWorkingDay(day)), []);
  });

  for (const [day, count, expected, why] of [
    ['2026-11-27', 1, '2026-11-30', 'over a weekend'],
    ['2026-11-28', 1, '2026-11-30', 'from a Saturday'],
    ['2026-11-29', 1, '2026-11-30', 'from a Sunday'],
    ['2026-12-24', 1, '2026-12-29', 'over Christmas with a substitute for Boxing Day'],
    ['2027-12-24', 1, '2027-12-29', 'over a Christmas at the weekend'],
    ['2027-12-31', 1, '2028-01-04', 'over a New Year at the weekend'],
    ['2026-04-02', 1, '2026-04-07', 'over Easter'],
    ['2026-04-03', 1, '2026-04-07', 'from Good Friday'],
    ['2026-01-05', 70, '2026-04-15', 'over an early Easter'],
    ['2026-10-01', 70, '2027-01-12', 'over the end of the year'],
    ['2024-03-15', 70, '2024-06-27', 'over Easter and both holidays of May'],
    ['2026-11-30', 0, '2026-11-30', 'no days at all'],
  ] as const) {
    it(`counts ${count} ${why}`, () => {
      assert.equal(workingDaysAfter(day, count), expected);
    });
  }

  it('says nothing of a time whose bank holidays it does not know, or of what is no day', () => {
    assert.equal(workingDaysAfter('2040-12-01', 70), undefined);
    assert.equal(workingDaysAfter('2015-12-01', 70), undefined);
    assert.equal(workingDaysAfter('2026-02-30', 70), undefined);
    assert.equal(workingDaysAfter('soon', 70), undefined);
  });
});
