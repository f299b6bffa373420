/** Measure files as comma-separated text, with `,`, `;` or tabs between the cells. */
import Papa from 'papaparse';
import { LineIndex } from '../text/lines';
import type { MeasureFile } from './model';
import { readTable, type TableRow } from './table';

/** Reads a measure file from its text, byte-order mark or not. Never throws. */
export function readCsv(uri: string, text: string): MeasureFile {
  return { uri, source: { text, lines: new LineIndex(text) }, ...readTable(uri, rowsOf(text)) };
}

function rowsOf(text: string): TableRow[] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const rows: TableRow[] = [];
  let start = mark;
  Papa.parse<string[]>(text.slice(mark), {
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data, meta }) => {
      const end = mark + meta.cursor;
      rows.push({ cells: data, number: rows.length + 1, span: { start, end: start + text.slice(start, end).trimEnd().length } });
      start = end;
    },
  });
  return rows;
}
