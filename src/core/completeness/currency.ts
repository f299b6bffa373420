/** Whether what a section rests on still speaks for the period. */
import { isCurrent } from '../evidence/age';
import { entriesWithin, placesWithin, weighedWithin } from '../evidence/within';
import { contains, type Span } from '../text/span';
import type { CriterionContext, Extent } from './check';

/** The share of cited sources that are current, not asked where none is cited. Of the section about sources: all sources of the document, of which there must be some. */
export function currentSources({ model, evidence, span, form, silenced, evidenceMonths }: CriterionContext): Extent | false | undefined {
  const end = model.frontMatter.facts.period?.to;
  const whole = form.role === 'sources';
  const within: Span = whole ? { start: 0, end: model.parts.at(-1)!.span.end } : span;
  // The author has said why these still hold.
  const excused = silenced.filter(({ finding }) => finding.ruleId === 'stale-evidence').map(({ finding }) => finding.span);
  const cited = entriesWithin(model, evidence, within);
  const old = end === undefined ? [] : cited.filter((entry) => !isCurrent(entry, end, evidenceMonths));
  const stale = excused.length === 0 ? old : old.filter((entry) => !placesWithin(model, evidence!, entry, within).every((place) => excused.some((reason) => contains(reason, place))));
  // What only a weakness cites counts where it helps.
  const counted = stale.filter((entry) => weighedWithin(model, evidence, within).has(entry));
  const all = cited.length - (stale.length - counted.length);
  if (all === 0) {
    return whole ? false : undefined;
  }
  return { met: all - counted.length, all, lacking: () => counted.flatMap((entry) => placesWithin(model, evidence!, entry, within)) };
}
