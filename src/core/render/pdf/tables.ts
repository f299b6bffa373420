/** Tables: columns as wide as their words need, rows that go over to the next page only when they must. */
import type { Table as TableNode, TableCell as CellNode } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { paragraphs } from './blocks';
import type { Conversion } from './conversion';
import type { Block, Column, Table, TableCell } from './tree';

/** A cell of this many characters in one of three columns fills about a third of a page. */
const LONG_CELL = 700;
/** A header as tall as this would leave too little of each page for the rows. */
const LONG_HEADER = 300;

/** A table; cells that a row has beyond the header's get columns of their own, so that nothing is lost. */
export function tableOf(node: TableNode, conversion: Conversion): [Table] | [] {
  const width = Math.max(0, ...node.children.map((row) => row.children.length));
  const [header, ...rows] = node.children;
  if (!header || width === 0) {
    return [];
  }
  const cells = (row: readonly CellNode[]): TableCell[] => Array.from({ length: width }, (_, index) => cellOf(row[index], conversion));
  const lengths = node.children.map((row) => Array.from({ length: width }, (_, index) => words(row.children[index])));
  return [{
    type: 'table',
    columns: Array.from({ length: width }, (_, index): Column => ({
      align: node.align?.[index] ?? 'left',
      share: shareOf(lengths.map((row) => row[index]!)),
    })),
    header: cells(header.children),
    repeatHeader: header.children.every((cell) => toString(cell).length < LONG_HEADER),
    rows: rows.map((row) => ({
      breakable: row.children.some((cell) => toString(cell).length * width > LONG_CELL * 3),
      cells: cells(row.children),
    })),
  }];
}

function cellOf(cell: CellNode | undefined, conversion: Conversion): TableCell {
  const fits = (block: Block): block is TableCell[number] => block.type === 'paragraph' || block.type === 'figure' || block.type === 'placeholder';
  return cell ? paragraphs(cell.children, conversion).filter(fits) : [];
}

function words(cell: CellNode | undefined): string[] {
  return cell ? toString(cell).split(/\s+/u) : [];
}

/**
 * The share of the width that a column deserves. It needs room for its longest word; beyond that the
 * square root of its text keeps long columns from starving short ones.
 */
function shareOf(cells: readonly (readonly string[])[]): number {
  const longestWord = Math.min(24, Math.max(3, ...cells.flat().map((word) => word.length)));
  const typical = Math.max(1, ...cells.map((cell) => cell.join(' ').length));
  return Math.round(Math.max(longestWord, Math.sqrt(typical * 12)) * 10) / 10;
}
