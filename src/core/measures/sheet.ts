/** Measure files as Excel sheets. Loaded only when a document names one. */
import { unzipSync } from 'fflate';
import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import type { Measure, MeasureFileState } from './model';
import { readTable, type TableRow } from './table';

const MOST_BYTES = 20_000_000;
/** A sheet of figures unpacks to ten times its size; a trap, to thousands of times. */
const MOST_UNPACKED_BYTES = 200_000_000;

/** Reads the sheets of a workbook that have the columns of a measure file. Never throws. */
export async function readSheets(uri: string, bytes: Uint8Array): Promise<MeasureFileState> {
  const refused = whyRefused(bytes);
  if (refused !== undefined) {
    return { kind: 'unreadable', reason: refused };
  }
  try {
    const sheets = await readXlsxFile(bytes.slice().buffer);
    const rows = sheets.map(({ data }) => data.map(rowOf));
    const measured = rows.find((sheet) => isMeasureSheet(sheet[0])) ?? rows[0] ?? [];
    const { measures, problems } = readTable(uri, measured, () => undefined);
    return { kind: 'read', file: { uri, source: undefined, measures: new Map([...measures].map(([id, measure]) => [id, withPercentages(measure)])), problems } };
  } catch {
    return { kind: 'unreadable', reason: 'is no Excel workbook, or is protected by a password. Save it as .xlsx without one, or as CSV' };
  }
}

function whyRefused(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_BYTES) {
    return `is too large (${Math.round(bytes.length / 1_000_000)} MB; the most is ${MOST_BYTES / 1_000_000} MB). Save the sheet with the measures as a file of its own`;
  }
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return 'is no Excel workbook. Save it as .xlsx or as CSV';
  }
  return unpacked > MOST_UNPACKED_BYTES ? 'would unpack to far more than a sheet of figures holds, and was not opened' : undefined;
}

function isMeasureSheet(header: TableRow | undefined): boolean {
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  return names.includes('measure') && names.includes('value');
}

function rowOf(cells: readonly (CellValue | null)[], index: number): TableRow {
  return { cells: cells.map(textOf), number: index + 1 };
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) {
    return cell.toISOString().slice(0, 10);
  }
  return typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'string' ? String(cell) : '';
}

/** Excel keeps 87 % as 0.87: a measure in % of which no number is beyond 1 was written so. */
function withPercentages(measure: Measure): Measure {
  const numbers = measure.points.flatMap(({ value, target, comparator }) => [value.kind === 'number' ? value.number : undefined, target, comparator]).filter((number) => number !== undefined);
  if (measure.unit !== '%' || numbers.some((number) => Math.abs(number) > 1) || numbers.every(Number.isInteger)) {
    return measure;
  }
  const hundredfold = (number: number): number => Number((number * 100).toPrecision(12));
  const points = measure.points.map((point) => ({
    ...point,
    value: point.value.kind === 'number' ? { kind: 'number' as const, number: hundredfold(point.value.number) } : point.value,
    target: point.target === undefined ? undefined : hundredfold(point.target),
    comparator: point.comparator === undefined ? undefined : hundredfold(point.comparator),
  }));
  return { ...measure, points };
}
