/** Tables: columns as wide as their words need, rows that go over to the next page only when they must. */
import type { Table as TableNode, TableCell as CellNode } from 'mdast';
import { columnWidths } from './columns';
import type { Conversion } from './conversion';
import { withFindings } from './findings';
import { paragraphs } from './paragraphs';
import type { Block, Inline, Table, TableCell } from './tree';

/** Text of this many characters over a third of the width fills about a third of a page. */
const LONG_CELL = 2000;
/** A header as long as this would leave too little of each page for the rows. */
const LONG_HEADER = 300;

/** A table; cells that a row has beyond the header's get columns of their own, so that nothing is lost. */
export function tableOf(node: TableNode, conversion: Conversion): [Table] | [] {
  const width = Math.max(0, ...node.children.map((row) => row.children.length));
  const [header, ...rows] = node.children.map((row) => Array.from({ length: width }, (_, index) => cellOf(row.children[index], conversion)));
  if (!header || width === 0) {
    return [];
  }
  const texts = [header, ...rows].map((row) => row.map(textOf));
  const { columns, scale, inset } = columnWidths(texts);
  const fitted = (cells: readonly TableCell[]): TableCell[] => cells.map((cell, index) => broken(cell, columns[index]!.letters));
  return [{
    type: 'table',
    columns: columns.map(({ share, hyphenate }, index) => ({ share, hyphenate, align: node.align?.[index] ?? 'left' })),
    scale,
    inset,
    header: fitted(header),
    repeatHeader: texts[0]!.every((text) => text.length < LONG_HEADER),
    rows: rows.map((cells, index) => ({ cells: fitted(cells), breakable: texts[index + 1]!.some((text) => text.length * width > LONG_CELL) })),
  }];
}

function cellOf(cell: CellNode | undefined, conversion: Conversion): TableCell {
  if (!cell) {
    return [];
  }
  const named = conversion.findingsNamedIn(cell);
  if (named.length > 0) {
    return [{ type: 'paragraph', children: withFindings(cell, named, conversion) }];
  }
  const fits = (block: Block): block is TableCell[number] => block.type === 'paragraph' || block.type === 'figure' || block.type === 'placeholder';
  return paragraphs(cell.children, conversion).filter(fits);
}

/** The words of a cell as they are printed. */
function textOf(cell: TableCell): string {
  const words = (inline: Inline): string => {
    if ('children' in inline) {
      return inline.children.map(words).join('');
    }
    if (inline.type === 'mark') {
      return `●\u00A0${inline.text}`;
    }
    return 'text' in inline ? inline.text : ' ';
  };
  return cell.map((block) => (block.type === 'paragraph' ? block.children.map(words).join('') : block.type === 'placeholder' ? block.text : '')).join(' ');
}

/** A cell whose numbers, which are never hyphenated, may be broken anywhere when they do not fit their column. */
function broken(cell: TableCell, letters: number): TableCell {
  const change = (inline: Inline): Inline => {
    if ('children' in inline) {
      return { ...inline, children: inline.children.map(change) };
    }
    return inline.type === 'text' ? { ...inline, text: breakRuns(inline.text, letters) } : inline;
  };
  return cell.map((block) => (block.type === 'paragraph' ? { ...block, children: block.children.map(change) } : block));
}

function breakRuns(text: string, letters: number): string {
  // Hyphenation leaves at least two letters at each end, which the narrowest columns have no room for.
  const runs = letters < 6 ? /[^\s\u200B]+/gu : /[^\s\u200B]*\d[^\s\u200B]*/gu;
  return text.replace(runs, (run) => (run.length <= letters ? run : run.replace(new RegExp(`.{${letters}}(?=.)`, 'gu'), '$&\u200B')));
}
