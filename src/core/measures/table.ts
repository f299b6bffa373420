/** From the rows of a measure file, CSV or sheet, to its measures, with every problem where it stands. */
import type { Span } from '../text/span';
import { readPolarity, readValue } from './cells';
import type { Measure, MeasureFile, MeasurePoint, MeasureProblem, Polarity } from './model';
import { readPeriod, type Period } from './period';

export interface TableRow {
  readonly cells: readonly string[];
  /** Counted from 1. */
  readonly number: number;
  /** Where it stands in a text file. */
  readonly span: Span | undefined;
}

const COLUMNS = ['measure', 'period', 'value', 'unit', 'target', 'comparator', 'label', 'better'] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['measure', 'period', 'value'];
/** Beyond these, a file is wrong as a whole, and more of the same says no more. */
const MOST_PROBLEMS = 50;

type Place = Pick<TableRow, 'number' | 'span'>;
interface Draft { label: string; unit: string; better: Polarity | undefined; readonly points: Map<string, MeasurePoint> }

/** Reads a table whose first row names its columns. Never throws. */
export function readTable(uri: string, rows: Iterable<TableRow>): Pick<MeasureFile, 'measures' | 'problems'> {
  return new TableReader(uri).read(rows);
}

class TableReader {
  readonly #problems: MeasureProblem[] = [];
  readonly #measures = new Map<string, Draft>();
  /** Thousands of rows share a few periods. */
  readonly #periods = new Map<string, Period | undefined>();
  #untold = 0;
  #columns: ReadonlyMap<Column, number> = new Map();
  #width = 0;

  constructor(private readonly uri: string) {}

  read(rows: Iterable<TableRow>): Pick<MeasureFile, 'measures' | 'problems'> {
    let header: TableRow | undefined;
    for (const row of rows) {
      if (row.cells.every((cell) => cell.trim() === '')) {
        continue;
      }
      if (header) {
        this.#row(row);
      } else {
        header = row;
        if (!this.#header(row)) {
          break;
        }
      }
    }
    if (!header) {
      this.#problem('This file is empty. Its first row names the columns: measure, period, value.', { number: 1, span: { start: 0, end: 0 } });
    }
    if (this.#untold > 0) {
      this.#problems.push({ message: `${this.#untold} more rows of this file cannot be read.`, span: header?.span });
    }
    return { measures: new Map([...this.#measures].map(([id, draft]) => [id, finish(id, draft)])), problems: this.#problems };
  }

  /** @returns whether the columns are there without which no row can be read */
  #header(row: TableRow): boolean {
    const names = row.cells.map((cell) => cell.trim().toLowerCase());
    this.#columns = new Map(COLUMNS.flatMap((column): [Column, number][] => (names.includes(column) ? [[column, names.indexOf(column)]] : [])));
    this.#width = names.length;
    const missing = REQUIRED.filter((column) => !this.#columns.has(column));
    if (missing.length > 0) {
      this.#problem(`The first row has no column “${missing.join('”, “')}”. A measure file begins with the columns measure, period, value.`, row);
    }
    return missing.length === 0;
  }

  #row(row: TableRow): void {
    const { cells } = row;
    if (cells.length > this.#width && cells.slice(this.#width).some((cell) => cell.trim() !== '')) {
      this.#problem(`has ${cells.length} cells, but the first row names ${this.#width} columns. Put a text that holds a comma in quotation marks.`, row);
      return;
    }
    const cell = (column: Column): string => cells[this.#columns.get(column) ?? Infinity]?.trim() ?? '';
    const id = cell('measure');
    const period = this.#period(cell('period'));
    const written = cell('value');
    const value = readValue(written);
    if (id === '') {
      this.#problem('names no measure. Write its id in the column “measure”.', row);
    } else if (!period) {
      this.#problem(cell('period') === '' ? 'names no period.' : `has the period “${short(cell('period'))}”, which cannot be read. Write a month (2026-09), a quarter (2026-Q3) or a year.`, row);
    } else if (!value) {
      this.#problem(`has the value “${short(written)}”, which is no number. Write a number, or c where it is suppressed.`, row);
    } else {
      this.#point(id, { period, value, written, target: this.#number('target', cell, row), comparator: this.#number('comparator', cell, row), uri: this.uri, row: row.number }, cell, row);
    }
  }

  #point(id: string, point: MeasurePoint, cell: (column: Column) => string, row: TableRow): void {
    const draft = this.#measures.get(id) ?? { label: '', unit: '', better: undefined, points: new Map<string, MeasurePoint>() };
    this.#measures.set(id, draft);
    const key = `${point.period.from}/${point.period.to}`;
    const earlier = draft.points.get(key);
    if (earlier) {
      this.#problem(`gives “${short(id)}” for ${short(point.period.written)} a second time; row ${earlier.row} gave it first. Take one of them out.`, row);
      return;
    }
    draft.points.set(key, point);
    draft.label ||= cell('label');
    draft.unit ||= cell('unit');
    draft.better ??= readPolarity(cell('better'));
    if (cell('better') !== '' && !readPolarity(cell('better'))) {
      this.#problem(`says “${short(cell('better'))}” in the column “better”. Write higher or lower.`, row);
    }
  }

  #number(column: 'target' | 'comparator', cell: (column: Column) => string, row: TableRow): number | undefined {
    const value = readValue(cell(column));
    if (!value) {
      this.#problem(`has the ${column} “${short(cell(column))}”, which is no number.`, row);
    }
    return value?.kind === 'number' ? value.number : undefined;
  }

  #period(written: string): Period | undefined {
    if (!this.#periods.has(written)) {
      this.#periods.set(written, readPeriod(written));
    }
    return this.#periods.get(written);
  }

  #problem(message: string, { number, span }: Place): void {
    if (this.#problems.length >= MOST_PROBLEMS) {
      this.#untold += 1;
    } else {
      this.#problems.push({ message: /^[A-Z]/u.test(message) ? message : `Row ${number} ${message}`, span });
    }
  }
}

function finish(id: string, { label, unit, better, points }: Draft): Measure {
  const inTime = [...points.values()].sort((a, b) => (a.period.to + a.period.from < b.period.to + b.period.from ? -1 : 1));
  return { id, label: label || id, unit, better, points: inTime };
}

/** As much of a cell as a message has room for. */
function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38)} …` : text;
}

