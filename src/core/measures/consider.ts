/**
 * What the data holds that the text does not speak of, as things to consider: nobody should leave out the
 * bad news by accident. None of it is a finding, since there can be good reasons for each.
 */
import type { SelfEvaluation } from '../dialect/model';
import { contains } from '../text/span';
import { inWords } from './agreement';
import { referenceOf } from './lookup';
import type { Measure, MeasureBase, MeasurePoint } from './model';
import { periodInWords } from './period';

export interface Consideration {
  readonly kind: 'missed-target' | 'outlier' | 'unused';
  readonly message: string;
  /** The cell that it speaks of. */
  readonly point: MeasurePoint;
}

/** An outlier lies this many median deviations from the median; fewer points than these have no pattern to leave. */
const FAR = 4;
const FEWEST_POINTS = 6;
const EXPLAINED = /\b(?:because|due to|owing to|as a result|reflects?|following|after|when|one-off|unusual|caused|explain(?:s|ed)?|exceptional|spike|peak|dip)\b/iu;

/** The things to consider, the missed targets first. */
export function considerations(model: SelfEvaluation, base: MeasureBase): Consideration[] {
  const measures = [...base.values()].flatMap((state) => (state.kind === 'read' ? [...state.file.measures.values()] : []));
  const used = new Set(model.links.filter(({ kind }) => kind === 'figure' || kind === 'chart').map((link) => referenceOf(link).measure));
  return [
    ...measures.flatMap((measure) => missedTarget(measure, model)),
    ...measures.flatMap((measure) => outlier(measure, model)),
    ...measures.flatMap((measure) => (used.has(measure.id) ? [] : unused(measure))),
  ];
}

function missedTarget({ id, label, unit, better, points }: Measure, model: SelfEvaluation): Consideration[] {
  const last = points.findLast(({ value }) => value.kind === 'number');
  if (last?.value.kind !== 'number' || last.target === undefined || better === undefined) {
    return [];
  }
  const misses = better === 'higher' ? last.value.number < last.target : last.value.number > last.target;
  const spokenOf = model.callouts.some((callout) => (callout.kind === 'improvement' || callout.kind === 'priority')
    && model.links.some((link) => referenceOf(link).measure === id && contains(callout.span, link.span)));
  return misses && !spokenOf
    ? [{ kind: 'missed-target', point: last, message: `“${label}” misses its target: ${inWords(last.value.number, unit)} in ${periodInWords(last.period)}, against ${inWords(last.target, unit)}. No area for improvement states it.` }]
    : [];
}

function outlier({ id, label, unit, points }: Measure, model: SelfEvaluation): Consideration[] {
  const numbers = points.flatMap((point) => (point.value.kind === 'number' ? [{ point, number: point.value.number }] : []));
  if (numbers.length < FEWEST_POINTS) {
    return [];
  }
  const middle = median(numbers.map(({ number }) => number));
  const spread = median(numbers.map(({ number }) => Math.abs(number - middle)));
  const far = numbers.filter(({ number }) => spread > 0 && Math.abs(number - middle) > FAR * spread * 1.5);
  return isExplained(id, model) ? [] : far.map(({ point, number }) => ({
    kind: 'outlier', point, message: `“${label}” stands out in ${periodInWords(point.period)}: ${inWords(number, unit)}, where ${inWords(Number(middle.toPrecision(6)), unit)} is usual. The text does not say why.`,
  }));
}

/** Whether a block that states the measure gives a reason for something. */
function isExplained(id: string, model: SelfEvaluation): boolean {
  return model.blocks.some((block) => model.links.some((link) => referenceOf(link).measure === id && contains(block.span, link.span))
    && block.prose.some(({ text }) => EXPLAINED.test(text)));
}

function unused({ label, unit, points }: Measure): Consideration[] {
  const last = points.findLast(({ value }) => value.kind === 'number');
  return last?.value.kind === 'number'
    ? [{ kind: 'unused', point: last, message: `“${label}” is in the data and not in the text: ${inWords(last.value.number, unit)} in ${periodInWords(last.period)}.` }]
    : [];
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
