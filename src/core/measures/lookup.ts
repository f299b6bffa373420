/** From a link to the measure and the cell that it names. */
import type { Link } from '../dialect/model';
import type { Measure, MeasureBase, MeasurePoint } from './model';
import { readPeriod, samePeriod, type Period } from './period';

/** What follows the `#` of a figure or chart link. */
export interface MeasureReference {
  readonly measure: string;
  /** What follows the `@`, as written; a chart has none. */
  readonly period: string | undefined;
}

/** `assessments-45d@2026-09` in its parts. */
export function referenceOf(link: Link): MeasureReference {
  const [, measure = '', period] = /^([^@?]*)(?:@([^?]*))?/su.exec(link.fragment) ?? [];
  return { measure: measure.trim(), period: period?.trim() };
}

/** All files that were read, the one that is named first. */
function filesFrom(base: MeasureBase, path: string): ReadonlyMap<string, Measure>[] {
  const others = [...base].filter(([other]) => other !== path).map(([, state]) => state);
  const named = base.get(path);
  return [named, ...others].flatMap((state) => (state?.kind === 'read' ? [state.file.measures] : []));
}

/**
 * A measure as all files of the document give it together, those of the named file first: a measure may be
 * split over several files. Undefined when no file has it.
 */
export function measureFor(base: MeasureBase, path: string, id: string): Measure | undefined {
  const parts = filesFrom(base, path).flatMap((measures) => measures.get(id) ?? []);
  const [first, ...more] = parts;
  return first && more.reduce(joined, first);
}

function joined(a: Measure, b: Measure): Measure {
  const added = b.points.filter((point) => !a.points.some((own) => samePeriod(own.period, point.period)));
  const points = [...a.points, ...added].sort((one, other) => (one.period.to < other.period.to ? -1 : 1));
  return { ...a, unit: a.unit || b.unit, better: a.better ?? b.better, points };
}

/** The point of a measure for a period as a link writes it; undefined when it has none. */
export function pointFor(measure: Measure, written: string): MeasurePoint | undefined {
  const period = readPeriod(written);
  return period && (measure.points.find((point) => isExactly(point.period, period)) ?? measure.points.find((point) => samePeriod(point.period, period)));
}

function isExactly(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The ids of all measures, and the files that could be read at all. */
export function measureIds(base: MeasureBase, path: string): string[] {
  return [...new Set(filesFrom(base, path).flatMap((measures) => [...measures.keys()]))];
}
