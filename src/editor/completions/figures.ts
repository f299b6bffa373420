import { inWords } from '../../core/measures/agreement';
import { measureFor, measureIds } from '../../core/measures/lookup';
import type { MeasureBase, MeasurePoint } from '../../core/measures/model';
import { periodForLink, periodInWords } from '../../core/measures/period';
import type { Place, Proposal } from './place';

/** The target of a link to a measure file, as far as it is typed: path, measure, period. */
const TARGET = /(!?)\[[^[\]]*\]\(<?([^()<>\s#]+\.(?:csv|xlsx))#([^()<>\s@?]*)(?:@([^()<>\s]*))?$/iu;

/** `](data/measures.csv#` offers the measures, `@` behind one of them its periods, newest first. */
export function figureProposals({ before, after, evidence }: Place): Proposal[] {
  const typed = TARGET.exec(before);
  if (!typed || !evidence) {
    return [];
  }
  const [, image, path = '', id = '', period] = typed;
  const close = /^[^\s()]*\)/u.test(after) ? '' : ')';
  const to = before.length + /^[^\s()@]*/u.exec(after)![0].length;
  return period === undefined
    ? measureProposals(evidence.measures, path, { from: before.length - id.length, to, end: image === '!' ? close : '@' })
    : periodProposals(evidence.measures, path, id, { from: before.length - period.length, to, end: close });
}

interface Stretch { readonly from: number; readonly to: number; readonly end: string }

function measureProposals(measures: MeasureBase, path: string, { from, to, end }: Stretch): Proposal[] {
  return measureIds(measures, path).flatMap((id): Proposal[] => {
    const measure = measureFor(measures, path, id);
    const last = measure?.points.at(-1);
    return measure && last ? [{
      kind: 'value',
      label: id,
      description: measure.label === id ? '' : measure.label,
      detail: `${said(last, measure.unit)} in ${periodInWords(last.period)}`,
      insert: [`${id}${end}`],
      filter: `${id} ${measure.label}`,
      from,
      to,
    }] : [];
  });
}

function periodProposals(measures: MeasureBase, path: string, id: string, { from, to, end }: Stretch): Proposal[] {
  const measure = measureFor(measures, path, id);
  return [...measure?.points ?? []].reverse().map((point) => {
    const period = periodForLink(point.period);
    return { kind: 'value', label: period, description: said(point, measure!.unit), detail: periodInWords(point.period), insert: [`${period}${end}`], filter: `${period} ${periodInWords(point.period)}`, from, to };
  });
}

function said({ value, written }: MeasurePoint, unit: string): string {
  return value.kind === 'number' ? inWords(value.number, unit) : written || 'blank';
}
