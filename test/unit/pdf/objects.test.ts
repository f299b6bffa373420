import assert from 'node:assert/strict';
import { Name, readValue, Ref, type PdfValue } from '../../../src/export/pdf/objects';

describe('A value of a PDF', () => {
  for (const [source, value] of [
    ['12', 12],
    ['-0.75', -0.75],
    ['true', true],
    ['null', null],
    ['12 0 R', new Ref(12)],
    ['[1 0 R 2 0 R 3 0 Rx]', undefined],
    ['[1 0 2 0 R]', [1, 0, new Ref(2)]],
    ['/A#20B', new Name('A B')],
    ['[/A/B(c)<64>]', [new Name('A'), new Name('B'), 'c', 'd']],
    ['(a (b) \\) \\101\\n)', 'a (b) ) A\n'],
    ['% a comment\r\n 7', 7],
    ['<< /A << /B 1 >>/C[] >>', new Map<string, PdfValue>([['A', new Map([['B', 1]])], ['C', []]])],
    ['<</A 1>>', new Map([['A', 1]])],
    ['<< /A 1 > >', undefined],
    ['<< /A 1', undefined],
    ['<< 1 /A >>', undefined],
    ['[1 2', undefined],
    ['(a', undefined],
    ['<6', undefined],
    ['nothing', undefined],
    [')', undefined],
    ['', undefined],
  ] as const) {
    it(`written as “${source}” ${value === undefined ? 'is refused' : 'is read'}`, () => {
      if (value === undefined) {
        assert.throws(() => readValue(source, 0), { name: 'PdfFormatError' });
      } else {
        assert.deepEqual(readValue(source, 0), value);
      }
    });
  }
});
