/** One line of a Markdown table, as it is written: what stands before it, and its cells between the pipes. */
import type { Span } from '../text/span';

export interface TableLine {
  /** Blanks and the marks of a quotation. */
  readonly prefix: string;
  /** Where the cells stand in the line, pipes left out and blanks left in. */
  readonly cells: readonly Span[];
}

const DELIMITER = /^\s*:?-+:?\s*$/u;

/** Reads a line. Cells lie between pipes that no backslash escapes; the first and the last pipe may be missing. */
export function readTableLine(line: string): TableLine {
  const prefix = /^[ \t>]*/u.exec(line)![0];
  const end = line.trimEnd().length;
  const pipes = [...line.slice(0, end).matchAll(/(?<!\\)\|/gu)].map(({ index }) => index).filter((index) => index >= prefix.length);
  const edges = [prefix.length - 1, ...pipes, end];
  const cells = edges.slice(1).map((edge, index): Span => ({ start: edges[index]! + 1, end: Math.max(edges[index]! + 1, edge) }));
  const isBlank = (cell: Span | undefined): boolean => cell !== undefined && line.slice(cell.start, cell.end).trim() === '';
  return { prefix, cells: cells.slice(isBlank(cells[0]) ? 1 : 0, cells.length > 1 && isBlank(cells.at(-1)) ? -1 : undefined) };
}

/** Whether a line is the row of dashes between the header and the body. */
export function isDelimiterLine(line: string): boolean {
  const { cells } = readTableLine(line);
  return cells.length > 0 && cells.every(({ start, end }) => DELIMITER.test(line.slice(start, end)));
}
