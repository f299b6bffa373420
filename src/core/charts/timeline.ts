/** When the sources of a self-evaluation were made, against its period and the last inspection. */
import type { Element } from 'hast';
import { scaleUtc } from 'd3-scale';
import { dayInWords } from '../text/dates';
import { lazily } from '../text/lazily';
import { circle, label, rectangle, rule, svg } from './shapes';

export interface TimelineLane {
  readonly name: string;
  readonly sources: readonly { readonly day: string; readonly cited: boolean }[];
}

export interface TimelineData {
  /** One for each kind that has dated sources. */
  readonly lanes: readonly TimelineLane[];
  readonly period: { readonly from: string; readonly to: string } | undefined;
  /** The day of the last inspection, ISO 8601. */
  readonly inspection: string | undefined;
}

export interface Timeline {
  readonly picture: Element;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
}

const WIDTH = 640;
const LEFT = 84;
const RIGHT = WIDTH - 24;
const TOP = 44;
const LANE = 26;
/** Sources nearer to each other than this are one mark with a number. */
const APART = 14;
const MARK = '#0b5394';
const QUIET = '#5c5c5c';

/** Draws it; undefined where no source has a date. */
export function drawTimeline(data: TimelineData): Timeline | undefined {
  const lanes = data.lanes.filter(({ sources }) => sources.length > 0);
  const days = lanes.flatMap(({ sources }) => sources.map(({ day }) => day)).sort();
  if (days.length === 0) {
    return undefined;
  }
  const known = [...days, data.inspection, data.period?.from, data.period?.to].filter((day) => day !== undefined).sort();
  const scale = scaleUtc().domain([Date.parse(known[0]!), Date.parse(known.at(-1)!)]).range([LEFT + 8, RIGHT]);
  const x = (day: string): number => Math.round(scale(Date.parse(day)) * 10) / 10;
  const bottom = TOP + lanes.length * LANE;
  const title = 'When the sources were made';
  const description = inWords(days, data);
  const picture = svg(WIDTH, bottom + 30, title, description, [
    ...periodBand(data, x, bottom),
    ...timeAxis(scale, bottom),
    ...lanes.flatMap((lane, index) => drawLane(lane, TOP + index * LANE + LANE / 2, x)),
    ...inspectionLine(data, x, bottom),
  ]);
  return { picture, description };
}

type X = (day: string) => number;

function periodBand({ period }: TimelineData, x: X, bottom: number): Element[] {
  if (!period) {
    return [];
  }
  const [from, to] = [x(period.from), x(period.to)];
  return [
    rectangle(from, TOP - 8, Math.max(2, to - from), bottom - TOP + 8, { fill: '#e8eef5', className: 'timeline-period' }),
    label((from + to) / 2, TOP - 13, 'Period', { textAnchor: 'middle', fill: QUIET, className: 'chart-quiet' }),
  ];
}

/** Its name stands above that of the period, which may begin on the same day. */
function inspectionLine({ inspection }: TimelineData, x: X, bottom: number): Element[] {
  if (inspection === undefined) {
    return [];
  }
  const at = x(inspection);
  const end = at > WIDTH - 90 ? { textAnchor: 'end' as const } : {};
  return [
    rule(at, 18, at, bottom, { stroke: '#a04000', strokeWidth: 1.5, strokeDasharray: '5 3', className: 'timeline-inspection' }),
    label(at + (end.textAnchor ? -5 : 5), 14, 'Last inspection', { ...end, fill: '#a04000', className: 'timeline-inspection-name' }),
  ];
}

function timeAxis(scale: ReturnType<typeof scaleUtc<number>>, bottom: number): Element[] {
  return scale.ticks(6).map((tick) => label(Math.round(scale(tick)), bottom + 18, monthFormat().format(tick), { textAnchor: 'middle', fill: QUIET, className: 'chart-quiet' }));
}

const monthFormat = lazily(() => new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }));

/** Hollow marks stand for what is not cited. */
function drawLane({ name, sources }: TimelineLane, y: number, x: X): Element[] {
  const marks = gathered(sources.map(({ day, cited }) => ({ at: x(day), cited })));
  return [
    rule(LEFT, y, RIGHT, y, { stroke: '#d9d9d9', className: 'chart-grid' }),
    label(LEFT - 8, y + 4, name, { textAnchor: 'end' }),
    ...marks.flatMap(({ at, count, cited }) => [
      circle(at, y, count > 1 ? 8 : 5, { fill: cited ? MARK : '#ffffff', stroke: MARK, strokeWidth: 1.5, className: cited ? 'timeline-cited' : 'timeline-uncited' }),
      ...count > 1 ? [label(at, y + 4, String(count), { textAnchor: 'middle', fill: cited ? '#ffffff' : MARK, fontSize: 10, fontWeight: 600, className: cited ? 'timeline-count' : 'timeline-count-uncited' })] : [],
    ]),
  ];
}

interface Gathered { readonly at: number; readonly count: number; readonly cited: boolean }

function gathered(marks: readonly { readonly at: number; readonly cited: boolean }[]): Gathered[] {
  const groups: { at: number; count: number; cited: boolean }[] = [];
  for (const { at, cited } of [...marks].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && at - last.at < APART) {
      last.count += 1;
      last.cited ||= cited;
    } else {
      groups.push({ at, count: 1, cited });
    }
  }
  return groups;
}

function inWords(days: readonly string[], { period, inspection }: TimelineData): string {
  const [first, last] = [days[0]!, days.at(-1)!];
  const [whole] = [days.length === 1 ? `1 dated source, of ${dayInWords(first)}.` : `${days.length} dated sources, from ${dayInWords(first)} to ${dayInWords(last)}.`];
  const before = period ? days.filter((day) => day < period.from).length : 0;
  const after = period ? days.filter((day) => day > period.to).length : 0;
  const parts = period ? ` ${days.length - before - after} lie in the period from ${dayInWords(period.from)} to ${dayInWords(period.to)}, ${before} before it and ${after} after it.` : '';
  const since = inspection === undefined ? '' : ` The last inspection was on ${dayInWords(inspection)}; ${days.filter((day) => day > inspection).length} are newer.`;
  return whole + parts + since;
}
