import type { Link, Part } from '../dialect/model';
import { measureFor, measureIds, pointFor, referenceOf, type MeasureReference } from '../measures/lookup';
import type { Measure, MeasureBase } from '../measures/model';
import { periodForLink, periodInWords } from '../measures/period';
import { isFigure } from '../dialect/links';
import { withFragment } from './measureLinks';
import { nearest } from './nearest';
import type { Fix, Report, Rule } from './rule';

export const unknownMeasure: Rule = {
  id: 'unknown-measure',
  severity: 'error',
  title: 'A figure names no measure or period of its file',
  *partWithEvidence(part, { evidence: { measures } }) {
    for (const link of part.links.filter(isFigure)) {
      // A file that is not there, or cannot be read, says so itself.
      if (measures.get(link.path)?.kind === 'read') {
        const report = reportOf(part, link, measures);
        if (report) {
          yield report;
        }
      }
    }
  },
};

function reportOf(part: Part, link: Link, measures: MeasureBase): Report | undefined {
  const reference = referenceOf(link);
  const measure = measureFor(measures, link.path, reference.measure);
  if (!measure) {
    const ids = nearest(reference.measure, measureIds(measures, link.path));
    const suffix = reference.period === undefined ? '' : `@${reference.period}`;
    return {
      span: link.urlSpan,
      message: `“${link.path}” has no measure “${reference.measure}”.${ids[0] === undefined ? ' Correct the name, or add the measure to the file.' : ` Did you mean “${ids[0]}”?`}`,
      fixes: fixes(part, link, ids.map((id) => ({ title: `Change to ${id}`, fragment: `${id}${suffix}` }))),
    };
  }
  return link.kind === 'figure' ? periodReport(part, link, reference, measure) : undefined;
}

function periodReport(part: Part, link: Link, { measure: id, period }: MeasureReference, measure: Measure): Report | undefined {
  if (period !== undefined && pointFor(measure, period)) {
    return undefined;
  }
  const newest = measure.points.slice(-3).reverse();
  const offered = fixes(part, link, newest.map((point) => ({ title: `Take ${periodInWords(point.period)} (${point.written})`, fragment: `${id}@${periodForLink(point.period)}` })));
  const has = newest[0] ? ` The newest is ${periodForLink(newest[0].period)}.` : '';
  return {
    span: link.urlSpan,
    message: period === undefined
      ? `This figure names no period. Write ${id}@ and a period of the file.${has}`
      : `The measure “${id}” has no period “${period}”.${has}`,
    fixes: offered,
  };
}

function fixes(part: Part, link: Link, choices: readonly { title: string; fragment: string }[]): Fix[] {
  return choices.flatMap(({ title, fragment }, index) => {
    const edit = withFragment(part, link, fragment);
    return edit ? [{ title, edits: [edit], preferred: index === 0 }] : [];
  });
}
