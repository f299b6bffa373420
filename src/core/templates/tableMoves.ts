/** From cell to cell of a Markdown table, as Tab goes in a word processor. Works on the text as it stands, mid-word or not. */
import type { Span } from '../text/span';
import { isDelimiterLine, readTableLine } from './tableLine';

/** Where to go: a cell (columns of its line, from 0), or a new row below the last. */
export type TableMove =
  | { readonly kind: 'cell'; readonly line: number; readonly cell: Span }
  | { readonly kind: 'row'; readonly after: number; readonly text: string };

/** No plan is longer; looking further would only cost time. */
const MOST_LINES = 2_000;

/**
 * The next cell from a place (line and column from 0), or with `by` −1 the one before; behind the last comes a new
 * row. Undefined before the first cell, and where there is no table. `lineAt` gives undefined beyond the text.
 */
export function tableMove(lineAt: (line: number) => string | undefined, at: { readonly line: number; readonly column: number }, by: 1 | -1): TableMove | undefined {
  const table = tableAround(lineAt, at.line);
  if (!table) {
    return undefined;
  }
  const cells = readTableLine(lineAt(at.line)!).cells;
  const here = at.line === table.delimiter ? (by > 0 ? cells.length - 1 : 0) : cellAt(cells, at.column);
  const beside = cells[here + by];
  if (beside) {
    return { kind: 'cell', line: at.line, cell: contentOf(lineAt(at.line)!, beside) };
  }
  const line = at.line + by === table.delimiter ? at.line + 2 * by : at.line + by;
  if (line < table.first) {
    return undefined;
  }
  if (line > table.last) {
    const header = readTableLine(lineAt(table.first)!);
    return { kind: 'row', after: table.last, text: `${readTableLine(lineAt(table.last)!).prefix}|${'  |'.repeat(header.cells.length)}` };
  }
  const there = readTableLine(lineAt(line)!).cells;
  return { kind: 'cell', line, cell: contentOf(lineAt(line)!, there.at(by > 0 ? 0 : -1)!) };
}

interface TableLines { readonly first: number; readonly delimiter: number; readonly last: number }

/** The lines of the table that a line is in; undefined where there is none. */
export function tableAround(lineAt: (line: number) => string | undefined, line: number): TableLines | undefined {
  let first = line;
  while (isRow(lineAt(first - 1)) && line - first < MOST_LINES) {
    first--;
  }
  const delimiter = first + 1;
  if (!isRow(lineAt(line)) || !isDelimiterLine(lineAt(delimiter) ?? '')) {
    return undefined;
  }
  let last = Math.max(line, delimiter);
  while (isRow(lineAt(last + 1)) && last - line < MOST_LINES) {
    last++;
  }
  return { first, delimiter, last };
}

function isRow(line: string | undefined): boolean {
  return line !== undefined && /(?<!\\)\|/u.test(line);
}

/** The cell that a column is in; what stands before the first pipe belongs to the first. */
function cellAt(cells: readonly Span[], column: number): number {
  const index = cells.findIndex(({ end }) => column <= end);
  return index < 0 ? cells.length - 1 : index;
}

/** A cell without the blanks around its words; in a blank cell the place to type, a blank away from the pipe. */
function contentOf(line: string, { start, end }: Span): Span {
  const text = line.slice(start, end);
  if (text.trim() === '') {
    const place = Math.min(start + 1, end);
    return { start: place, end: place };
  }
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}
