/** Lines up the columns of a table and changes nothing else: what stands between the pipes stays as it is. */
import { isDelimiterLine, readTableLine } from './tableLine';

/**
 * The source of a table with its columns lined up. Line ends, escapes, the marks of a quotation before each line
 * and cells beyond the header stay. A source that is no table comes back as it was.
 */
export function formatTable(source: string): string {
  const lineEnds = source.match(/\r\n|\r|\n/gu) ?? [];
  const texts = source.split(/\r\n|\r|\n/u);
  if (!isDelimiterLine(texts[1] ?? '')) {
    return source;
  }
  const lines = texts.map(readRow);
  const delimiters = lines[1]!.cells.map((cell) => cell.trim());
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const widths = Array.from({ length: width }, (_, column) => Math.max(3, ...lines.map(({ cells }, row) => (row === 1 ? 3 : widthOf(cells[column]?.trim() ?? '')))));
  return lines.map(({ prefix, cells }, row) => {
    const formatted = cells.map((cell, column) => (row === 1 ? delimiter(cell.trim(), widths[column]!) : padded(cell.trim(), widths[column]!, delimiters[column])));
    return `${prefix}| ${formatted.join(' | ')} |${lineEnds[row] ?? ''}`;
  }).join('');
}

interface Row { readonly prefix: string; readonly cells: readonly string[] }

function readRow(line: string): Row {
  const { prefix, cells } = readTableLine(line);
  return { prefix, cells: cells.map(({ start, end }) => line.slice(start, end)) };
}

function delimiter(cell: string, width: number): string {
  const [left, right] = [cell.startsWith(':') ? ':' : '', cell.endsWith(':') && cell.length > 1 ? ':' : ''];
  return left + '-'.repeat(width - left.length - right.length) + right;
}

function padded(cell: string, width: number, alignment: string | undefined): string {
  const room = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return /^-+:$/u.test(alignment ?? '') ? room + cell : cell + room;
}

/** How many columns of a fixed-width font a text takes: wide signs take two, marks that combine none. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/\p{M}/u.test(sign) ? 0 : /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(sign) ? 2 : 1), 0);
}
