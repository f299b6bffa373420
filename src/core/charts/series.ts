/** What a chart shows: a measure, those beside it, and what they are held against. */
import type { Link } from '../dialect/model';
import { measureFor, referenceOf } from '../measures/lookup';
import type { Measure, MeasureBase, MeasurePoint } from '../measures/model';
import { chartOptions, type ChartOptions } from './options';

export interface ChartData {
  /** The measure that the link names first; those to compare follow. */
  readonly measures: readonly [Measure, ...Measure[]];
  readonly options: ChartOptions;
}

/** The data of a chart link; undefined when its measure is not known, or has no number to show. */
export function chartData(link: Link, base: MeasureBase): ChartData | undefined {
  const options = chartOptions(link.fragment);
  const [first, ...others] = [referenceOf(link).measure, ...options.compare].flatMap((id) => {
    const measure = measureFor(base, link.path, id);
    return measure ? [{ ...measure, points: measure.points.filter((point) => isWithin(point, options)) }] : [];
  });
  return first?.id === referenceOf(link).measure && numbersOf(first).length > 0 ? { measures: [first, ...others], options } : undefined;
}

function isWithin({ period }: MeasurePoint, { from, to }: ChartOptions): boolean {
  return (from === undefined || period.to >= from) && (to === undefined || period.to <= to);
}

export interface NumberedPoint { readonly point: MeasurePoint; readonly number: number }

/** The points of a measure that have a number; those that are suppressed or blank leave a gap. */
export function numbersOf({ points }: Measure): NumberedPoint[] {
  return points.flatMap((point) => (point.value.kind === 'number' ? [{ point, number: point.value.number }] : []));
}
