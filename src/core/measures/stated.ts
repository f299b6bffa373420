/** The figures that a document states, with what the data says of each. */
import type { Link, SelfEvaluation } from '../dialect/model';
import type { Span } from '../text/span';
import { measureFor, pointFor, referenceOf } from './lookup';
import type { Measure, MeasureBase, MeasurePoint } from './model';

export interface StatedFigure {
  readonly link: Link;
  readonly measure: Measure;
  readonly point: MeasurePoint;
  /** The words of the link in the source; undefined where they hold markup. */
  readonly textSpan: Span | undefined;
}

/** The figure links whose measure and period are in the data, in the order of the text. */
export function statedFigures(model: SelfEvaluation, measures: MeasureBase): StatedFigure[] {
  return model.links.filter((link) => link.kind === 'figure').flatMap((link) => {
    const { measure: id, period } = referenceOf(link);
    const measure = measureFor(measures, link.path, id);
    const point = measure && period !== undefined ? pointFor(measure, period) : undefined;
    return measure && point ? [{ link, measure, point, textSpan: textSpanOf(model, link) }] : [];
  });
}

function textSpanOf({ text }: SelfEvaluation, { span, text: words }: Link): Span | undefined {
  const start = span.start + 1;
  return text.startsWith(words, start) && text[start + words.length] === ']' ? { start, end: start + words.length } : undefined;
}
