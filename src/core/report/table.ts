/** Plain tables in the forms in which people pass them on. Cells are text; nothing in them is read as markup or as a formula. */
import Papa from 'papaparse';

export interface PlainTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A Markdown table. */
export function asMarkdown({ head, rows }: PlainTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  return `${[line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')}\n`;
}

/** Text that Markdown shows as it stands, on one line. */
export function markdownText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(/[\\`*_{}[\]<|~$]|^[#>+-]/gu, '\\$&');
}

/** Comma-separated values with a byte-order mark, which Excel needs to know that they are UTF-8. A cell that would be a formula is text. */
export function asCsv({ head, rows }: PlainTable): string {
  return `\uFEFF${Papa.unparse([[...head], ...rows.map((row) => [...row])], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
