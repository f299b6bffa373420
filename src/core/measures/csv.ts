/** Measure files as comma-separated text, with `,`, `;` or tabs between the cells. */
import Papa from 'papaparse';
import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import type { MeasureFile } from './model';
import { readTable } from './table';

const OPTIONS = { delimitersToGuess: [',', ';', '\t'] };

/** Reads a measure file from its text, byte-order mark or not. Never throws. */
export function readCsv(uri: string, text: string): MeasureFile {
  const rows = Papa.parse<string[]>(withoutMark(text), OPTIONS).data.map((cells, index) => ({ cells, number: index + 1 }));
  let spans: readonly Span[] | undefined;
  const spanOf = (row: number): Span => (spans ??= rowSpans(text))[row - 1] ?? { start: 0, end: 0 };
  return { uri, source: { text, lines: new LineIndex(text) }, ...readTable(uri, rows, spanOf) };
}

/** Where the rows of a file stand, the header first. Parsing row by row takes several times as long, and few files have a problem to show. */
export function rowSpans(text: string): Span[] {
  const mark = text.length - withoutMark(text).length;
  const spans: Span[] = [];
  let start = mark;
  Papa.parse<string[]>(withoutMark(text), {
    ...OPTIONS,
    step: ({ meta }) => {
      const end = mark + meta.cursor;
      spans.push({ start, end: start + text.slice(start, end).trimEnd().length });
      start = end;
    },
  });
  return spans;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
