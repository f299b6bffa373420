/** What a chart shows, in words: for those who cannot see it, and for everyone who would rather read. */
import { inWords } from '../measures/agreement';
import type { Measure, MeasurePoint } from '../measures/model';
import { periodInWords } from '../measures/period';
import { numbersOf, type ChartData } from './series';

/** A text alternative made from the data, in sentences. */
export function describeChart({ measures, options }: ChartData): string {
  const kind = options.type === 'bar' ? 'Bar chart' : 'Line chart';
  return [`${kind}.`, ...measures.map(describeMeasure)].join(' ');
}

/** The course of a measure in sentences: where it came from, where it is, and what it is held against. */
export function describeMeasure(measure: Measure): string {
  const numbers = numbersOf(measure);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last) {
    return `${measure.label}: no figures in this time.`;
  }
  const said = ({ number, point }: typeof first): string => `${inWords(number, measure.unit)} in ${periodInWords(point.period)}`;
  const course = first === last ? said(first) : `${movement(first.number, last.number)} from ${said(first)} to ${said(last)}`;
  return [`${measure.label}: ${course}.`, extremes(numbers, said), heldAgainst(measure, last.point), gaps(measure)].filter((sentence) => sentence !== '').join(' ');
}

function movement(first: number, last: number): string {
  return last > first ? 'rose' : last < first ? 'fell' : 'was the same';
}

/** The highest and lowest, where they are neither the first nor the last. */
function extremes(numbers: ReturnType<typeof numbersOf>, said: (one: ReturnType<typeof numbersOf>[number]) => string): string {
  const between = numbers.slice(1, -1);
  const all = numbers.map(({ number }) => number);
  const highest = between.find(({ number }) => number === Math.max(...all) && number > Math.max(all[0]!, all.at(-1)!));
  const lowest = between.find(({ number }) => number === Math.min(...all) && number < Math.min(all[0]!, all.at(-1)!));
  return [highest && `Highest: ${said(highest)}.`, lowest && `Lowest: ${said(lowest)}.`].filter(Boolean).join(' ');
}

function heldAgainst({ unit }: Measure, { target, comparator }: MeasurePoint): string {
  return [target !== undefined && `Target: ${inWords(target, unit)}.`, comparator !== undefined && `Comparator: ${inWords(comparator, unit)}.`].filter(Boolean).join(' ');
}

function gaps({ points }: Measure): string {
  const withheld = points.filter(({ value }) => value.kind === 'suppressed').map(({ period }) => periodInWords(period));
  return withheld.length > 0 ? `Suppressed: ${withheld.join(', ')}.` : '';
}
