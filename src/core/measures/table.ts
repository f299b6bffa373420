/** From the rows of a measure file, CSV or sheet, to its measures, with every problem where it stands. */
import type { Span } from '../text/span';
import { readPolarity, readValue } from './cells';
import type { Measure, MeasureFile, MeasurePoint, MeasureProblem, Polarity } from './model';
import { readPeriod, type Period } from './period';

export interface TableRow {
  readonly cells: readonly string[];
  /** Counted from 1. */
  readonly number: number;
}

/** Where a row stands in a text file; asked only of rows with a problem. */
export type RowSpan = (row: number) => Span | undefined;

const COLUMNS = ['measure', 'period', 'value', 'unit', 'target', 'comparator', 'label', 'better'] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['measure', 'period', 'value'];
/** Beyond these, a file is wrong as a whole, and more of the same says no more. */
const MOST_PROBLEMS = 50;

interface Draft { label: string; unit: string; better: Polarity | undefined; readonly points: MeasurePoint[] }

/** Reads a table whose first row names its columns. Never throws. */
export function readTable(uri: string, rows: Iterable<TableRow>, spanOf: RowSpan): Pick<MeasureFile, 'measures' | 'problems'> {
  return new TableReader(uri, spanOf).read(rows);
}

class TableReader {
  readonly #problems: MeasureProblem[] = [];
  readonly #measures = new Map<string, Draft>();
  /** Thousands of rows share a few periods. */
  readonly #periods = new Map<string, Period | undefined>();
  #untold = 0;
  #columns: ReadonlyMap<Column, number> = new Map();
  #width = 0;

  constructor(private readonly uri: string, private readonly spanOf: RowSpan) {}

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
      this.#problem('This file is empty. Its first row names the columns: measure, period, value.', { number: 1 });
    }
    const measures = new Map([...this.#measures].map(([id, draft]) => [id, this.#finish(id, draft)]));
    if (this.#untold > 0) {
      this.#problems.push({ message: `${this.#untold} more rows of this file cannot be read.`, span: this.spanOf(header?.number ?? 1) });
    }
    return { measures, problems: this.#problems };
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
    const id = this.#cell(row, 'measure');
    const when = this.#cell(row, 'period');
    const written = this.#cell(row, 'value');
    const period = this.#period(when);
    const value = readValue(written);
    if (id === '') {
      this.#problem('names no measure. Write its id in the column “measure”.', row);
    } else if (!period) {
      this.#problem(when === '' ? 'names no period.' : `has the period “${short(when)}”, which cannot be read. Write a month (2026-09), a quarter (2026-Q3) or a year.`, row);
    } else if (!value) {
      this.#problem(`has the value “${short(written)}”, which is no number. Write a number, or c where it is suppressed.`, row);
    } else {
      this.#point(id, { period, value, written, target: this.#number('target', row), comparator: this.#number('comparator', row), uri: this.uri, row: row.number }, row);
    }
  }

  #point(id: string, point: MeasurePoint, row: TableRow): void {
    let draft = this.#measures.get(id);
    if (!draft) {
      draft = { label: '', unit: '', better: undefined, points: [] };
      this.#measures.set(id, draft);
    }
    draft.points.push(point);
    draft.label ||= this.#cell(row, 'label');
    draft.unit ||= this.#cell(row, 'unit');
    const better = this.#cell(row, 'better');
    if (better !== '') {
      const polarity = readPolarity(better);
      draft.better ??= polarity;
      if (!polarity) {
        this.#problem(`says “${short(better)}” in the column “better”. Write higher or lower.`, row);
      }
    }
  }

  #cell({ cells }: TableRow, column: Column): string {
    const place = this.#columns.get(column);
    return place === undefined ? '' : cells[place]?.trim() ?? '';
  }

  #number(column: 'target' | 'comparator', row: TableRow): number | undefined {
    const written = this.#cell(row, column);
    const value = readValue(written);
    if (!value) {
      this.#problem(`has the ${column} “${short(written)}”, which is no number.`, row);
    }
    return value?.kind === 'number' ? value.number : undefined;
  }

  #period(written: string): Period | undefined {
    if (!this.#periods.has(written)) {
      this.#periods.set(written, readPeriod(written));
    }
    return this.#periods.get(written);
  }

  /** Sorts the points and leaves out those that are given a second time. */
  #finish(id: string, { label, unit, better, points }: Draft): Measure {
    const sorted = points.sort(inTime);
    const kept = sorted.filter((point, index) => {
      const earlier = sorted[index - 1];
      const again = earlier !== undefined && isSame(earlier, point);
      if (again) {
        this.#problem(`gives “${short(id)}” for ${short(point.period.written)} a second time; row ${earlier.row} gave it first. Take one of them out.`, { number: point.row });
      }
      return !again;
    });
    return { id, label: label || id, unit, better, points: kept };
  }

  #problem(message: string, { number }: Pick<TableRow, 'number'>): void {
    if (this.#problems.length >= MOST_PROBLEMS) {
      this.#untold += 1;
    } else {
      this.#problems.push({ message: /^[A-Z]/u.test(message) ? message : `Row ${number} ${message}`, span: this.spanOf(number) });
    }
  }
}

/** In the order of time; of what ends on one day, the longest first. */
function inTime({ period: a }: MeasurePoint, { period: b }: MeasurePoint): number {
  return a === b ? 0 : compare(a.to, b.to) || compare(a.from, b.from);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSame({ period: a }: MeasurePoint, { period: b }: MeasurePoint): boolean {
  return a.from === b.from && a.to === b.to;
}

/** As much of a cell as a message has room for. */
function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38)} …` : text;
}

