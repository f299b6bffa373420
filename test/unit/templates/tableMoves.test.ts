import assert from 'node:assert/strict';
import { tableMove } from '../../../src/core/templates/tableMoves';

/** Moves from the `^` in a text; tells the cell it comes to as `line: text`, or the row to add. */
function move(marked: string, by: 1 | -1 = 1): string | undefined {
  const at = { line: marked.slice(0, marked.indexOf('^')).split('\n').length - 1, column: marked.indexOf('^') - marked.lastIndexOf('\n', marked.indexOf('^')) - 1 };
  const lines = marked.replace('^', '').split('\n');
  const to = tableMove((line) => lines[line], at, by);
  return to?.kind === 'cell' ? `${to.line}: ${lines[to.line]!.slice(to.cell.start, to.cell.end)}` : to && `after ${to.after}: ${to.text}`;
}

const TABLE = ['| Action | Owner |', '|---|---|', '| Train | Head |', '| Mend |  |'];
const at = (line: number, text: string): string => TABLE.map((row, index) => (index === line ? text : row)).join('\n');

describe('going from cell to cell of a table', () => {
  it('goes to the next cell, and to the one before', () => {
    assert.equal(move(at(2, '| Tr^ain | Head |')), '2: Head');
    assert.equal(move(at(2, '| Train | He^ad |'), -1), '2: Train');
  });

  it('goes on in the next row, over the row of dashes', () => {
    assert.equal(move(at(2, '| Train | Head^ |')), '3: Mend');
    assert.equal(move(at(0, '| Action | Owner^ |')), '2: Train');
    assert.equal(move(at(2, '| ^Train | Head |'), -1), '0: Owner');
    assert.equal(move(at(1, '|--^-|---|')), '2: Train');
    assert.equal(move(at(1, '|--^-|---|'), -1), '0: Owner');
  });

  it('stands in the middle of a blank cell', () => {
    assert.deepEqual(tableMove((line) => TABLE[line], { line: 3, column: 4 }, 1), { kind: 'cell', line: 3, cell: { start: 9, end: 9 } });
    assert.deepEqual(tableMove((line) => ['|a|b|', '|-|-|', '|c||'][line], { line: 2, column: 1 }, 1), { kind: 'cell', line: 2, cell: { start: 3, end: 3 } });
  });

  it('begins a new row behind the last cell, and stays before the first', () => {
    assert.equal(move(at(3, '| Mend | ^ |')), 'after 3: |  |  |');
    assert.equal(move(at(0, '| Ac^tion | Owner |'), -1), undefined);
    assert.equal(move('| A | B^ |\n|---|---|'), 'after 1: |  |  |');
  });

  it('takes an escaped pipe for text, and rows without outer pipes or with too few cells as they are', () => {
    assert.equal(move('| A | B |\n|---|---|\n| a \\| ^b | c |'), '2: c');
    assert.equal(move('A | B\n--|--\na^ | c'), '2: c');
    assert.equal(move('| A | B |\n|---|---|\n| a^ |\n| b | c |'), '3: b');
  });

  it('keeps the marks of a quotation in a new row', () => {
    assert.equal(move('> | A | B |\n> |---|---|\n> | a | b^ |'), 'after 2: > |  |  |');
  });

  it('leaves alone what is no table', () => {
    assert.equal(move('Either this | or ^that'), undefined);
    assert.equal(move('a^'), undefined);
    assert.equal(move('| A |\n|---|\n\n| b^ |'), undefined);
  });
});
