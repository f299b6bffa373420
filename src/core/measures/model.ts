/** Measure files: what the cells of a scorecard mean. */
import type { Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { Period } from './period';

/** A cell: a number, a number withheld so that no child can be recognised, or nothing. */
export type CellValue =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'blank' };

export interface MeasurePoint {
  readonly period: Period;
  readonly value: CellValue;
  /** The cell as the file has it. */
  readonly written: string;
  readonly target: number | undefined;
  readonly comparator: number | undefined;
  /** The file that holds it. */
  readonly uri: string;
  /** Its row, counted from 1 as a spreadsheet does; the header is row 1. */
  readonly row: number;
}

/** Which way is good. */
export type Polarity = 'higher' | 'lower';

/** One measure over time. */
export interface Measure {
  readonly id: string;
  /** What people call it; the id where the file has no label. */
  readonly label: string;
  /** As written: `%`, `count`, `days`, `rate per 10,000` …; empty where the file gives none. */
  readonly unit: string;
  readonly better: Polarity | undefined;
  /** In the order of time. */
  readonly points: readonly MeasurePoint[];
}

export interface MeasureProblem {
  readonly message: string;
  /** Where it stands in the text of the file; a sheet has no text, and its message names the row. */
  readonly span: Span | undefined;
}

/** One measure file, read and checked. */
export interface MeasureFile {
  readonly uri: string;
  /** Its text; undefined for a sheet, which has none. */
  readonly source: { readonly text: string; readonly lines: Lines } | undefined;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly problems: readonly MeasureProblem[];
}

/** A measure file as a document names it. */
export type MeasureFileState =
  | { readonly kind: 'read'; readonly file: MeasureFile }
  | { readonly kind: 'missing' }
  /** `passing`: it may well be there, and is to be asked for again. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly passing?: true };

/** The measure files of a document, by their path as written there. */
export type MeasureBase = ReadonlyMap<string, MeasureFileState>;
