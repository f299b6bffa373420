/**
 * A chart as a tree of SVG, the same for every view. Its attributes carry the colours of print; a view with
 * a theme of its own paints over them by the classes. Nothing is told by colour alone: lines differ in their
 * dashes and marks, and their names stand at their ends.
 */
import type { Element, ElementContent } from 'hast';
import { scaleBand, scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { inWords } from '../measures/agreement';
import type { Measure, MeasurePoint } from '../measures/model';
import { periodInShort } from '../measures/period';
import { numbersOf, type ChartData, type NumberedPoint } from './series';
import { circle, label, path, rectangle, rule, svg } from './shapes';

export const WIDTH = 640;
const HEIGHT = 280;
const MARGIN = { top: 30, right: 138, bottom: 34, left: 46 };
const BOTTOM = HEIGHT - MARGIN.bottom;
const RIGHT = WIDTH - MARGIN.right;
/** Labels of the time axis need about this much room. */
const LABEL_WIDTH = 56;
/** Labels at the right must not cover one another. */
const LABEL_HEIGHT = 14;

/** Okabe and Ito's colours, which colour-blind people tell apart, dark enough for paper; with a dash and a class each. */
const STYLES = [
  { colour: '#0b5394', dash: undefined, name: 'chart-first' },
  { colour: '#a04000', dash: '7 3', name: 'chart-second' },
  { colour: '#006d4f', dash: '2 3', name: 'chart-third' },
  { colour: '#7a3b69', dash: '9 3 2 3', name: 'chart-fourth' },
] as const;
const QUIET = '#5c5c5c';
const GRID = '#d9d9d9';

type X = (point: MeasurePoint) => number;
type Y = (number: number) => number;
interface EndLabel { readonly y: number; readonly text: string; readonly colour: string; readonly className: string }

/** Draws a chart. @returns an `svg` element of hast; `title` is what it is called, and comes first in what is read out. */
export function drawChart(data: ChartData, title: string, description: string): Element {
  const y = verticalScale(data);
  const times = timesOf(data);
  const x = data.options.type === 'bar' ? bandScale(times) : timeScale(times);
  const ends: EndLabel[] = [];
  const body = [
    ...grid(y, data.measures[0].unit),
    ...timeAxis(times, x.at),
    ...references(data.measures[0], x.at, y.scale, ends),
    ...data.measures.flatMap((measure, index) => (data.options.type === 'bar'
      ? bars(measure, index, data.measures.length, x, y.scale, ends)
      : lines(measure, index, x.at, y.scale, ends))),
    ...suppressedMarks(data.measures[0], x.at),
    ...endLabels(ends),
  ];
  return svg(WIDTH, HEIGHT, title, description, [label(0, 14, shorten(title, 90), { fontWeight: 600, fontSize: 13, className: 'chart-title' }), ...body]);
}

function verticalScale({ measures, options }: ChartData): { scale: Y; ticks: readonly number[] } {
  const first = measures[0].points;
  const all = [
    ...measures.flatMap((measure) => numbersOf(measure).map(({ number }) => number)),
    ...first.flatMap(({ target, comparator }) => [target, comparator]).filter((number) => number !== undefined),
  ];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  // Bars are read by their length, and lines that span much of the way to nought should show it.
  const fromZero = options.type === 'bar' || low < high * 0.6 || low === high;
  const room = (high - low) * 0.1;
  const scale = scaleLinear().domain([fromZero ? Math.min(0, low) : low - room, high + (fromZero ? 0 : room) || 1]).nice(5).range([BOTTOM, MARGIN.top]);
  return { scale: (number) => round(scale(number)), ticks: scale.ticks(5) };
}

/** One point for each period of any measure, in the order of time. */
function timesOf({ measures }: ChartData): MeasurePoint[] {
  const byEnd = new Map(measures.flatMap(({ points }) => points).map((point) => [point.period.to, point]));
  return [...byEnd.values()].sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
}

interface Horizontal { readonly at: X; readonly width: number }

function timeScale(times: readonly MeasurePoint[]): Horizontal {
  const day = (point: MeasurePoint): number => Date.parse(point.period.to);
  const [first, last] = [times[0]!, times.at(-1)!];
  const scale = scaleUtc().domain([day(first), day(last)]).range([MARGIN.left + 16, RIGHT - 12]);
  const middle = (MARGIN.left + RIGHT) / 2;
  return { at: (point) => (first === last ? middle : round(scale(day(point)))), width: 0 };
}

function bandScale(times: readonly MeasurePoint[]): Horizontal {
  const scale = scaleBand<string>().domain(times.map(({ period }) => period.to)).range([MARGIN.left, RIGHT]).padding(0.3);
  return { at: ({ period }) => round((scale(period.to) ?? 0) + scale.bandwidth() / 2), width: scale.bandwidth() };
}

function grid({ scale, ticks }: { scale: Y; ticks: readonly number[] }, unit: string): Element[] {
  return ticks.flatMap((tick) => [
    rule(MARGIN.left, scale(tick), RIGHT, scale(tick), { stroke: GRID, className: 'chart-grid' }),
    label(MARGIN.left - 6, scale(tick) + 4, inWords(tick, unit.trim() === '%' ? '%' : ''), { textAnchor: 'end', fill: QUIET, className: 'chart-quiet' }),
  ]);
}

function timeAxis(times: readonly MeasurePoint[], x: X): Element[] {
  const every = Math.ceil(times.length / Math.floor((RIGHT - MARGIN.left) / LABEL_WIDTH));
  // Counted from the newest, which matters most.
  const shown = times.filter((_, index) => (times.length - 1 - index) % every === 0);
  return shown.map((point) => label(x(point), BOTTOM + 18, periodInShort(point.period), { textAnchor: 'middle', fill: QUIET, className: 'chart-quiet' }));
}

/** The target and the comparator of the first measure, where the file gives them. */
function references(measure: Measure, x: X, y: Y, ends: EndLabel[]): ElementContent[] {
  return ([['target', 'Target', '5 4'], ['comparator', 'Comparator', '1 3']] as const).flatMap(([key, name, dash]) => {
    const points = measure.points.filter((point) => point[key] !== undefined);
    const last = points.at(-1);
    if (!last) {
      return [];
    }
    ends.push({ y: y(last[key]!), text: `${name} ${inWords(last[key]!, measure.unit)}`, colour: QUIET, className: 'chart-quiet' });
    const d = line<MeasurePoint>().x(x).y((point) => y(point[key]!))(points.length > 1 ? points : [last, last]) ?? '';
    return [path(d, { stroke: QUIET, strokeWidth: 1.4, strokeDasharray: dash, className: 'chart-reference' })];
  });
}

function lines(measure: Measure, index: number, x: X, y: Y, ends: EndLabel[]): Element[] {
  const style = STYLES[index] ?? STYLES[0];
  const numbers = numbersOf(measure);
  nameAtEnd(measure, index, numbers, y, ends);
  const d = line<MeasurePoint>()
    .defined((point) => point.value.kind === 'number')
    .x(x)
    .y((point) => y(numberOf(point)))([...measure.points]) ?? '';
  const marks = numbers.map(({ point, number }) => circle(x(point), y(number), index === 0 ? 3.4 : 2.6, { fill: style.colour, className: `${style.name}-mark` }));
  // The newest value stands at the end of the line; where it came from stands at its beginning.
  const [first] = index === 0 && numbers.length > 1 ? numbers : [];
  return [
    path(d, { stroke: style.colour, strokeWidth: 2.2, strokeDasharray: style.dash, className: style.name }),
    ...marks,
    ...first ? [label(x(first.point), y(first.number) - 8, inWords(first.number, measure.unit), { textAnchor: 'middle', fill: style.colour, fontWeight: 600, className: `${style.name}-mark` })] : [],
  ];
}

function bars(measure: Measure, index: number, count: number, { at, width }: Horizontal, y: Y, ends: EndLabel[]): Element[] {
  const style = STYLES[index] ?? STYLES[0];
  const numbers = numbersOf(measure);
  const one = width / count;
  if (count > 1) {
    nameAtEnd(measure, index, numbers, y, ends);
  }
  return numbers.flatMap(({ point, number }) => {
    const left = at(point) - width / 2 + index * one;
    const [top, foot] = [Math.min(y(number), y(0)), Math.max(y(number), y(0))];
    return [
      rectangle(round(left), top, round(one * 0.92), round(foot - top), { fill: style.colour, className: `${style.name}-mark` }),
      ...width / count > 26 ? [label(round(left + one / 2), top - 5, inWords(number, measure.unit), { textAnchor: 'middle', className: 'chart-value' })] : [],
    ];
  });
}

function nameAtEnd(measure: Measure, index: number, numbers: readonly NumberedPoint[], y: Y, ends: EndLabel[]): void {
  const last = numbers.at(-1);
  const style = STYLES[index] ?? STYLES[0];
  if (last) {
    ends.push({ y: y(last.number), text: index === 0 ? inWords(last.number, measure.unit) : `${shorten(measure.label, 16)} ${inWords(last.number, measure.unit)}`, colour: style.colour, className: `${style.name}-mark` });
  }
}

/** Where a number is withheld, the axis says so. */
function suppressedMarks({ points }: Measure, x: X): Element[] {
  return points.filter(({ value }) => value.kind === 'suppressed').map((point) => label(x(point), BOTTOM - 6, point.written, { textAnchor: 'middle', fill: QUIET, className: 'chart-quiet' }));
}

/** Labels are moved apart from the top downwards. */
function endLabels(ends: readonly EndLabel[]): Element[] {
  let free = -Infinity;
  return [...ends].sort((a, b) => a.y - b.y).map(({ y, text, colour, className }) => {
    const at = Math.max(y, free);
    free = at + LABEL_HEIGHT;
    return label(RIGHT + 6, at + 4, text, { fill: colour, className, ...className === 'chart-first-mark' ? { fontWeight: 600 } : {} });
  });
}

function numberOf(point: MeasurePoint): number {
  return point.value.kind === 'number' ? point.value.number : 0;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
