import { inWords } from '../measures/agreement';
import type { MeasurePoint } from '../measures/model';
import { periodForLink, periodInWords } from '../measures/period';
import { statedFigures, type StatedFigure } from '../measures/stated';
import { contains } from '../text/span';
import { withFragment } from './measureLinks';
import type { Rule } from './rule';

export const newerFigure: Rule = {
  id: 'newer-figure',
  severity: 'information',
  title: 'The data has a newer figure',
  *partWithEvidence(part, { frontMatter, evidence: { measures } }) {
    const end = frontMatter.facts.period?.to;
    const figures = end === undefined ? [] : statedFigures(part, measures);
    for (const figure of figures) {
      const newer = newest(figure, end!);
      const block = part.blocks.find((candidate) => contains(candidate.span, figure.link.span));
      // An older figure beside a newer one is there to compare them.
      const compares = figures.some((other) => other.measure.id === figure.measure.id && other.point.period.to > figure.point.period.to
        && block !== undefined && contains(block.span, other.link.span));
      if (newer?.value.kind === 'number' && !compares) {
        const said = inWords(newer.value.number, figure.measure.unit);
        const edit = withFragment(part, figure.link, `${figure.measure.id}@${periodForLink(newer.period)}`);
        yield {
          span: figure.textSpan ?? figure.link.span,
          message: `There is newer data for “${figure.measure.label}”: ${said} in ${periodInWords(newer.period)}. State it, or say why the earlier figure matters.`,
          fixes: edit && figure.textSpan ? [{ title: `State ${said} of ${periodInWords(newer.period)}`, edits: [{ span: figure.textSpan, newText: said }, edit] }] : [],
        };
      }
    }
  },
};

/** The newest point with a number that lies behind the stated one and within the time that the document covers. */
function newest({ measure, point }: StatedFigure, end: string): MeasurePoint | undefined {
  return measure.points.findLast((candidate) => candidate.value.kind === 'number' && candidate.period.to <= end && candidate.period.from > point.period.from && candidate.period.to > point.period.to);
}
