/** The figures that a document states, with what the data says of each. */
import type { Link, Part } from '../dialect/model';
import { within } from '../text/origin';
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

/** The figure links of a part, or of a document, whose measure and period are in the data, in the order of the text. */
export function statedFigures(part: Pick<Part, 'links' | 'text' | 'span'>, measures: MeasureBase): StatedFigure[] {
  return part.links.filter((link) => link.kind === 'figure').flatMap((link) => {
    const { measure: id, period } = referenceOf(link);
    const measure = measureFor(measures, link.path, id);
    const point = measure && period !== undefined ? pointFor(measure, period) : undefined;
    return measure && point ? [{ link, measure, point, textSpan: textSpanOf(part, link) }] : [];
  });
}

function textSpanOf({ text, span: { start: origin } }: Pick<Part, 'text' | 'span'>, { span, text: words }: Link): Span | undefined {
  const at = span.start + 1 - origin;
  return text.startsWith(words, at) && text[at + words.length] === ']' ? within(span, 1, 1 + words.length) : undefined;
}
