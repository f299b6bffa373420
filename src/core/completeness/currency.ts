/** Whether what a section rests on still speaks for the period. */
import type { SelfEvaluation } from '../dialect/model';
import { isCurrent } from '../evidence/age';
import { citedPlaces } from '../evidence/cited';
import { contains, type Span } from '../text/span';
import type { CriterionContext, Extent } from './check';

/** The share of cited sources that are current, not asked where none is cited. Of the section about sources: all sources of the document, of which there must be some. */
export function currentSources({ model, evidence, span, form, silenced, evidenceMonths }: CriterionContext): Extent | false | undefined {
  const end = model.frontMatter.facts.period?.to;
  const whole = form.role === 'sources';
  const within: Span = whole ? { start: 0, end: model.text.length } : span;
  // The author has said why these still hold.
  const excused = silenced.filter(({ finding }) => finding.ruleId === 'stale-evidence').map(({ finding }) => finding.span);
  const sources = evidence ? [...citedPlaces(model, evidence)].flatMap(([entry, places]) => {
    const here = places.filter((place) => contains(within, place));
    return here.length > 0 ? [{ here, current: end === undefined || isCurrent(entry, end, evidenceMonths) || here.every((place) => excused.some((reason) => contains(reason, place))) }] : [];
  }) : [];
  // What only a weakness cites counts where it helps.
  const counted = sources.filter(({ here, current }) => current || !here.every((place) => inWeakness(place, model)));
  const stale = counted.filter(({ current }) => !current);
  if (counted.length === 0) {
    return whole ? false : undefined;
  }
  return { met: counted.length - stale.length, all: counted.length, lacking: stale.flatMap(({ here }) => here) };
}

function inWeakness(place: Span, { callouts }: SelfEvaluation): boolean {
  return callouts.some(({ kind, span }) => (kind === 'improvement' || kind === 'priority') && contains(span, place));
}
