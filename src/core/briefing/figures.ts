/** The figures of a self-evaluation as a document of their own: each measure drawn, with what it shows in words. */
import { describeMeasure } from '../charts/describe';
import type { SelfEvaluation } from '../dialect/model';
import { referenceOf } from '../measures/lookup';
import { linkTarget } from './inline';
import { markdownOf, paragraph, text } from './markdown';
import { measuresOf } from './measures';
import type { Origin } from './origin';

/** The Markdown; undefined where no measure has a number. `among` leaves out measures that its text does not show, as the public edition must. */
export function figuresMarkdown(origin: Origin, among?: Pick<SelfEvaluation, 'links'>): string | undefined {
  const shown = new Set(among?.links.filter(({ kind }) => kind === 'figure' || kind === 'chart').map((link) => referenceOf(link).measure));
  const measures = measuresOf(origin).filter(({ measure }) => among === undefined || shown.has(measure.id));
  const parts = measures.flatMap(({ measure, path }) => [
    markdownOf({ type: 'heading', depth: 2, children: [text(measure.label)] }),
    markdownOf(paragraph({ type: 'image', url: linkTarget(path, measure.id), alt: measure.label.replace(/\s+/gu, ' ') })),
    markdownOf(paragraph(text(describeMeasure(measure)))),
  ]);
  return measures.length === 0 ? undefined : `${parts.join('\n\n')}\n`;
}
