import assert from 'node:assert/strict';
import { dateRange, dayInWords, isDate, monthsBefore } from '../../../src/core/text/dates';
import { decodeText } from '../../../src/core/text/decode';
import { LineIndex } from '../../../src/core/text/lines';

describe('dates and periods', () => {
  for (const [text, from, to] of [
    ['2026-11-23', '2026-11-23', '2026-11-23'], ['2026', '2026-01-01', '2026-12-31'], ['2026-02', '2026-02-01', '2026-02-28'], ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-Q3', '2026-07-01', '2026-09-30'], ['2026-27', '2026-04-01', '2027-03-31'], ['2099-00', undefined, undefined], ['2011-12', '2011-12-01', '2011-12-31'],
    ['2025-10-01/2026-09', '2025-10-01', '2026-09-30'], ['2026/2025', undefined, undefined], ['2026-13', undefined, undefined], ['31/02/2026', undefined, undefined], ['soon', undefined, undefined], ['', undefined, undefined],
  ] as const) {
    it(`read “${text}” as ${from ?? 'nothing'}`, () => {
      assert.deepEqual(dateRange(text), from === undefined ? undefined : { from, to });
    });
  }

  it('know which days exist', () => {
    assert.deepEqual(['2026-02-29', '2024-02-29', '2026-1-1', '2026-04-31'].map(isDate), [false, true, false, false]);
  });

  it('count months back to a day that exists', () => {
    assert.equal(monthsBefore('2026-03-31', 1), '2026-02-28');
    assert.equal(monthsBefore('2026-09-30', 12), '2025-09-30');
  });

  it('are told as people write them', () => {
    assert.equal(dayInWords('2026-11-03'), '3 November 2026');
    assert.equal(dayInWords('soon'), 'soon');
  });
});

describe('lines', () => {
  it('end with LF, CRLF or a lone CR', () => {
    const lines = new LineIndex('a\nb\r\nc\rd');
    assert.equal(lines.count, 4);
    assert.deepEqual([0, 2, 5, 7, 99].map((offset) => lines.positionAt(offset)), [{ line: 0, column: 0 }, { line: 1, column: 0 }, { line: 2, column: 0 }, { line: 3, column: 0 }, { line: 3, column: 1 }]);
    assert.equal(lines.offsetAt({ line: 1, column: 1 }), 3);
  });
});

describe('bytes', () => {
  const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
  it('are text in UTF-8, with or without a byte order mark', () => {
    assert.deepEqual(decodeText(bytes(0xef, 0xbb, 0xbf, 0xc2, 0xa3)), { kind: 'text', text: '£' });
  });
  it('are no text in Windows-1252, UTF-16 or a picture', () => {
    for (const other of [bytes(0xa3, 0x31), bytes(0xff, 0xfe, 0x41, 0x00), bytes(0x89, 0x50, 0x4e, 0x47, 0x00)]) {
      assert.deepEqual(decodeText(other), { kind: 'not-text' });
    }
  });
});
