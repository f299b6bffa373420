import type { Link, SelfEvaluation } from '../dialect/model';
import { measureFor, measureIds, pointFor, referenceOf, type MeasureReference } from '../measures/lookup';
import type { Measure, MeasureBase } from '../measures/model';
import { periodForLink, periodInWords } from '../measures/period';
import { measureLinks, withFragment } from './measureLinks';
import { nearest } from './nearest';
import type { Fix, Report, Rule } from './rule';

export const unknownMeasure: Rule = {
  id: 'unknown-measure',
  severity: 'error',
  title: 'A figure names no measure or period of its file',
  *evidence(model, { measures }) {
    for (const link of measureLinks(model)) {
      // A file that is not there, or cannot be read, says so itself.
      if (measures.get(link.path)?.kind === 'read') {
        const report = reportOf(model, link, measures);
        if (report) {
          yield report;
        }
      }
    }
  },
};

function reportOf(model: SelfEvaluation, link: Link, measures: MeasureBase): Report | undefined {
  const reference = referenceOf(link);
  const measure = measureFor(measures, link.path, reference.measure);
  if (!measure) {
    const ids = nearest(reference.measure, measureIds(measures, link.path));
    const suffix = reference.period === undefined ? '' : `@${reference.period}`;
    return {
      span: link.urlSpan,
      message: `“${link.path}” has no measure “${reference.measure}”.${ids[0] === undefined ? ' Correct the name, or add the measure to the file.' : ` Did you mean “${ids[0]}”?`}`,
      fixes: fixes(model, link, ids.map((id) => ({ title: `Change to ${id}`, fragment: `${id}${suffix}` }))),
    };
  }
  return link.kind === 'figure' ? periodReport(model, link, reference, measure) : undefined;
}

function periodReport(model: SelfEvaluation, link: Link, { measure: id, period }: MeasureReference, measure: Measure): Report | undefined {
  if (period !== undefined && pointFor(measure, period)) {
    return undefined;
  }
  const newest = measure.points.slice(-3).reverse();
  const offered = fixes(model, link, newest.map((point) => ({ title: `Take ${periodInWords(point.period)} (${point.written})`, fragment: `${id}@${periodForLink(point.period)}` })));
  const has = newest[0] ? ` The newest is ${periodForLink(newest[0].period)}.` : '';
  return {
    span: link.urlSpan,
    message: period === undefined
      ? `This figure names no period. Write ${id}@ and a period of the file.${has}`
      : `The measure “${id}” has no period “${period}”.${has}`,
    fixes: offered,
  };
}

function fixes(model: SelfEvaluation, link: Link, choices: readonly { title: string; fragment: string }[]): Fix[] {
  return choices.flatMap(({ title, fragment }, index) => {
    const edit = withFragment(model, link, fragment);
    return edit ? [{ title, edits: [edit], preferred: index === 0 }] : [];
  });
}
