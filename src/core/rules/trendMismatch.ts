import type { Part } from '../dialect/model';
import { inWords } from '../measures/agreement';
import { pointFor } from '../measures/lookup';
import type { Measure, MeasurePoint } from '../measures/model';
import { periodInWords } from '../measures/period';
import { statedFigures, type StatedFigure } from '../measures/stated';
import { movedSo, movementIn, type Movement } from '../measures/trend';
import { contains, type Span } from '../text/span';
import type { Report, Rule } from './rule';
import { sentencesIn, trimmedSpan, type Sentence } from './sentences';

export const trendMismatch: Rule = {
  id: 'trend-mismatch',
  severity: 'warning',
  title: 'A trend in words disagrees with its data',
  *partWithEvidence(part, { evidence: { measures } }) {
    const figures = statedFigures(part, measures);
    if (figures.length > 0) {
      for (const sentence of sentencesWithFigures(part, figures)) {
        yield* reportsOf(sentence);
      }
    }
  },
};

interface SentenceWithFigures { readonly sentence: Sentence; readonly span: Span; readonly figures: readonly StatedFigure[] }

function sentencesWithFigures({ blocks }: Part, figures: readonly StatedFigure[]): SentenceWithFigures[] {
  return blocks.filter(({ span }) => figures.some(({ link }) => contains(span, link.span))).flatMap((block) =>
    block.prose.flatMap((prose) => sentencesIn(prose)).flatMap((sentence) => {
      const span = trimmedSpan(sentence);
      // The words of a link begin behind its bracket, and so may a sentence.
      const within = figures.filter(({ link }) => link.span.end > span.start && link.span.start < span.end);
      return within.length > 0 ? [{ sentence, span, figures: within }] : [];
    }));
}

function* reportsOf({ sentence, span, figures }: SentenceWithFigures): Iterable<Report> {
  const movement = movementIn(sentence.text);
  const measures = new Set(figures.map(({ measure }) => measure.id));
  // With figures of several measures, nobody can tell which of them the word is about.
  if (!movement || measures.size !== 1) {
    return;
  }
  const { measure } = figures[0]!;
  const ends = endsOf(sentence.text, measure, figures);
  if (ends?.first.value.kind === 'number' && ends.last.value.kind === 'number' && movedSo(movement, ends.first.value.number, ends.last.value.number, measure.better) === false) {
    yield { span, message: inMessage(movement, measure, ends.first, ends.last) };
  }
}

/** The two points that a sentence compares: of its figures the earliest and the latest, or since when it says. */
function endsOf(text: string, measure: Measure, figures: readonly StatedFigure[]): { first: MeasurePoint; last: MeasurePoint } | undefined {
  const points = figures.map(({ point }) => point).sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
  const since = /\b(?:since|than in|compared with|against) ((?:[A-Z][a-z]+ )?\d{4}(?:-\d{2})?)\b/u.exec(text)?.[1];
  const first = points.length > 1 ? points[0] : since === undefined ? undefined : pointFor(measure, since);
  const last = points.at(-1);
  return first && last && first !== last ? { first, last } : undefined;
}

const SAID: Readonly<Record<Movement, string>> = {
  risen: 'a rise', fallen: 'a fall', unchanged: 'no change', improved: 'an improvement', worsened: 'a deterioration', doubled: 'a doubling', halved: 'a halving',
};

function inMessage(movement: Movement, { label, unit, better }: Measure, first: MeasurePoint, last: MeasurePoint): string {
  const said = (point: MeasurePoint): string => `${point.value.kind === 'number' ? inWords(point.value.number, unit) : point.written} in ${periodInWords(point.period)}`;
  const good = movement === 'improved' || movement === 'worsened' ? `, where ${better} is better` : '';
  return `This sentence speaks of ${SAID[movement]}, but “${label}” went from ${said(first)} to ${said(last)}${good}. Correct the words or the figures.`;
}
