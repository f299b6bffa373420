/** A measure in the room of a line of text, for a hover; its colours are seen on light and on dark. */
import type { Element } from 'hast';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Measure, MeasurePoint } from '../measures/model';
import { numbersOf } from './series';
import { circle, path, rule, svg } from './shapes';

const WIDTH = 220;
const HEIGHT = 44;
const EDGE = 6;
const LINE = '#3d8bd4';
const TARGET = '#8f8f8f';

/** The course of a measure, with the newest target as a dashed line and the chosen point marked. */
export function sparkline(measure: Measure, chosen: MeasurePoint, description: string): Element {
  const numbers = numbersOf(measure);
  const target = measure.points.at(-1)?.target;
  const all = [...numbers.map(({ number }) => number), ...target === undefined ? [] : [target]];
  const x = scalePoint<MeasurePoint>().domain(measure.points).range([EDGE, WIDTH - EDGE]);
  const y = scaleLinear().domain([Math.min(...all), Math.max(...all)]).range([HEIGHT - EDGE, EDGE]);
  const course = line<MeasurePoint>()
    .defined(({ value }) => value.kind === 'number')
    .x((point) => x(point) ?? 0)
    .y(({ value }) => (value.kind === 'number' ? y(value.number) : 0))([...measure.points]) ?? '';
  return svg(WIDTH, HEIGHT, measure.label, description, [
    ...target === undefined ? [] : [rule(EDGE, y(target), WIDTH - EDGE, y(target), { stroke: TARGET, strokeDasharray: '4 3' })],
    path(course, { stroke: LINE, strokeWidth: 2 }),
    ...chosen.value.kind === 'number' ? [circle(x(chosen) ?? 0, y(chosen.value.number), 4, { fill: LINE })] : [],
  ]);
}
