import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inDigits } from '../../../src/core/measures/digits';

describe('numbers in digits', () => {
  it('have a comma at every thousand, and as many decimals as are wanted', () => {
    assert.deepEqual([0, 7, -1204, 999_999, 1_000_000, 86.5, 1234.123456].map((number) => inDigits(number)), ['0', '7', '-1,204', '999,999', '1,000,000', '86.5', '1,234.123456']);
    assert.deepEqual([inDigits(3, 1, 1), inDigits(12_345.6, 2, 2), inDigits(0.25, 0, 3)], ['3.0', '12,345.60', '0.25']);
  });

  it('are those of the British', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), (units, places, least) => {
      const number = Number(`${units}e-${places}`);
      assert.equal(inDigits(number, least, 6), number.toLocaleString('en-GB', { minimumFractionDigits: least, maximumFractionDigits: 6 }));
    }));
  });
});
