import assert from 'node:assert/strict';
import { writtenDates } from '../../../src/core/text/writtenDates';

const read = (text: string): string | undefined => {
  const range = writtenDates(text);
  return range && (range.from === range.to ? range.from : `${range.from}/${range.to}`);
};

describe('dates as councils write them in a plan', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    '2027-03-31': '2027-03-31',
    '31 March 2027': '2027-03-31',
    '31st of March, 2027': '2027-03-31',
    'March 31, 2027': '2027-03-31',
    '31/03/27': '2027-03-31',
    '31.03.2027': '2027-03-31',
    '3/4/2027': '2027-04-03',
    'Mar 2027': '2027-03-01/2027-03-31',
    'Sept-27': '2027-09-01/2027-09-30',
    'by end of March 2027': '2027-03-01/2027-03-31',
    'Q4 2026-27': '2027-01-01/2027-03-31',
    'Quarter 1, 2027/28': '2027-04-01/2027-06-30',
    '2026-27 Q4': '2027-01-01/2027-03-31',
    'Q4 26/27': '2027-01-01/2027-03-31',
    'Q2 2027': '2027-04-01/2027-06-30',
    '2027-Q2': '2027-04-01/2027-06-30',
    '2026/27': '2026-04-01/2027-03-31',
    'Autumn term 2026': '2026-09-01/2026-12-31',
    'winter 2026': '2026-12-01/2027-02-28',
    '2027': '2027-01-01/2027-12-31',
    'December 2026, now March 2027': '2026-12-01/2027-03-31',
    'Phase 1: 31/01/27\nPhase 2: 30 June 2027': '2027-01-31/2027-06-30',
    '31/02/27': undefined,
    '29 February 2027': undefined,
    '2026-28': undefined,
    '31 March': undefined,
    'ongoing': undefined,
    'TBC': undefined,
    'in 12 weeks, 85% of 2,027': undefined,
    'we may review it': undefined,
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`reads ‘${text.replace('\n', ' / ')}’ as ${expected ?? 'none'}`, () => {
      assert.equal(read(text), expected);
    });
  }
});
