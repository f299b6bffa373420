/** Measures that moved in a year or that miss their target, each number with its cell. */
import type { PhrasingContent } from 'mdast';
import { numbersOf, type NumberedPoint } from '../charts/series';
import { inWords } from '../measures/agreement';
import { referenceOf } from '../measures/lookup';
import type { Measure } from '../measures/model';
import { periodForLink, periodInWords } from '../measures/period';
import { monthsBefore } from '../text/dates';
import { blockOf, type Keyed } from './blocks';
import { linkTarget } from './inline';
import { tableMarkdown, text } from './markdown';
import type { BriefingBlock } from './model';
import type { Origin } from './origin';

/** A measure with the newest number, one of about a year before, and what the two say. */
export interface MovedMeasure {
  readonly measure: Measure;
  /** The path of its file as the self-evaluation writes it. */
  readonly path: string;
  readonly latest: NumberedPoint;
  readonly before: NumberedPoint | undefined;
  /** Undefined where nothing says which way is good, or nothing moved. */
  readonly course: 'better' | 'worse' | 'moved' | 'same';
  readonly missesTarget: boolean;
}

/** Every measure of the self-evaluation's files that has a number: the worse first, then those that miss their target. */
export function measuresOf({ analysis }: Origin): MovedMeasure[] {
  const files = [...analysis.evidence?.measures ?? []];
  const seen = new Set<string>();
  const all = files.flatMap(([path, state]) => (state.kind === 'read' ? [...state.file.measures.values()] : []).flatMap((measure) => {
    const moved = seen.has(measure.id) ? undefined : movedMeasure(measure, path);
    seen.add(measure.id);
    return moved ?? [];
  }));
  return all.sort((a, b) => rank(a) - rank(b));
}

/** Whether it belongs before the meeting: it moved, or it misses its target. */
export function isTelling({ course, missesTarget }: MovedMeasure): boolean {
  return course !== 'same' || missesTarget;
}

function rank({ course, missesTarget }: MovedMeasure): number {
  return (course === 'worse' ? 0 : 2) + (missesTarget ? 0 : 1);
}

function movedMeasure(measure: Measure, path: string): MovedMeasure | undefined {
  const numbers = numbersOf(measure);
  const latest = numbers.at(-1);
  if (!latest) {
    return undefined;
  }
  const yearBefore = monthsBefore(latest.point.period.to, 11);
  const before = numbers.findLast(({ point }) => point.period.to <= yearBefore) ?? (numbers.length > 1 ? numbers[0] : undefined);
  const { target } = latest.point;
  const missesTarget = target !== undefined && measure.better !== undefined && (measure.better === 'higher' ? latest.number < target : latest.number > target);
  return { measure, path, latest, before, course: courseOf(measure, latest.number, before?.number), missesTarget };
}

function courseOf({ better }: Measure, latest: number, before: number | undefined): MovedMeasure['course'] {
  if (before === undefined || latest === before) {
    return 'same';
  }
  return better === undefined ? 'moved' : (latest > before) === (better === 'higher') ? 'better' : 'worse';
}


/** The table; undefined where there is nothing to tell. */
export function measuresBlock(measures: readonly MovedMeasure[], origin: Origin, keys: Keyed): BriefingBlock | undefined {
  const now = samePeriodOf(measures.map(({ latest }) => latest));
  const then = samePeriodOf(measures.flatMap(({ before }) => before ?? []));
  const header = ['Measure', now ?? 'Newest', then ?? 'A year before', 'Target', 'Comparator', 'What the data says'];
  const rows = measures.map((moved) => rowOf(moved, now === undefined, origin));
  return rows.length === 0 ? undefined : blockOf(keys.next('table'), 'block', tableMarkdown([header.map((title) => [text(title)]), ...rows], new Set([1, 2, 3, 4])));
}

/** The period in words where all are of one; then the header says it once. */
function samePeriodOf(points: readonly NumberedPoint[]): string | undefined {
  const periods = new Set(points.map(({ point }) => periodInWords(point.period)));
  return periods.size === 1 ? [...periods][0] : undefined;
}

function rowOf(moved: MovedMeasure, withPeriod: boolean, origin: Origin): PhrasingContent[][] {
  const { measure, latest, before } = moved;
  const { target, comparator } = latest.point;
  const given = (number: number | undefined): PhrasingContent[] => (number === undefined ? [text('–')] : [text(inWords(number, measure.unit))]);
  return [
    [...nameOf(moved, origin), ...withPeriod ? [text(`, ${periodInWords(latest.point.period)}`)] : []],
    [figure(moved, latest)], before ? [figure(moved, before)] : [text('–')], given(target), given(comparator),
    [text(inWordsOf(moved))],
  ];
}

/** The label leads to where the self-evaluation speaks of it. */
function nameOf({ measure }: MovedMeasure, origin: Origin): PhrasingContent[] {
  const link = origin.model.links.find((one) => (one.kind === 'figure' || one.kind === 'chart') && referenceOf(one).measure === measure.id && origin.isTold(one));
  return [link ? origin.link(measure.label, origin.anchorAt({ span: link.span })) : text(measure.label)];
}

/** A number that leads to its cell. */
export function figure({ measure, path }: Pick<MovedMeasure, 'measure' | 'path'>, { number, point }: NumberedPoint): PhrasingContent {
  return { type: 'link', url: linkTarget(path, `${measure.id}@${periodForLink(point.period)}`), children: [text(inWords(number, measure.unit))] };
}

/** What the data says: which way it moved, and whether it reaches its target. */
export function inWordsOf({ course, missesTarget, latest }: MovedMeasure): string {
  const moved = { better: 'better', worse: 'worse', moved: 'moved', same: 'the same' }[course];
  const target = latest.point.target === undefined ? '' : missesTarget ? ', misses target' : '';
  return `${moved}${target}`;
}
