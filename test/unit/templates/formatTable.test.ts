import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { formatTable } from '../../../src/core/templates/formatTable';

function cellsOf(source: string): string[][] {
  const table = parseSelfEvaluation(source).tree.children.find((node): node is Table => node.type === 'table');
  return (table?.children ?? []).map((row) => row.children.map((cell) => toString(cell)));
}

describe('a formatted table', () => {
  it('has its columns lined up', () => {
    assert.equal(formatTable('|Action|Due|\n|--|:-:|\n|Train all managers|2027|\nMend | soon'), [
      '| Action             | Due  |', '| ------------------ | :--: |', '| Train all managers | 2027 |', '| Mend               | soon |',
    ].join('\n'));
  });

  it('keeps line ends, escapes, quotations, alignments, wide signs and cells beyond the header', () => {
    assert.equal(formatTable('> | A | B |\r\n> |--|-:|\r\n> | a \\| b<br>c | 日本 | more |'), [
      '> | A           |    B |', '> | ----------- | ---: |', '> | a \\| b<br>c | 日本 | more |',
    ].join('\r\n'));
    assert.equal(formatTable('no table\nat all'), 'no table\nat all');
    assert.equal(formatTable('| one line |'), '| one line |');
  });

  it('says the same as before, and formats to itself', () => {
    const cell = fc.stringMatching(/^[a-zé 0-9#*`\\|<>.-]{0,12}$/u).map((text) => text.replaceAll('\\', '').replaceAll('|', '\\|').replaceAll('`', '').trim());
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(table, (rows) => {
      const source = ['| Action | Owner | Due |', '|---|:-:|--:|', ...rows.map((row) => `|${row.join('|')}|`)].join('\n');
      const formatted = formatTable(source);
      assert.deepEqual(cellsOf(formatted), cellsOf(source));
      assert.equal(formatTable(formatted), formatted);
    }), { numRuns: 100 });
  });
});
