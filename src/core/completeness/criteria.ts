/**
 * How to tell how far a criterion is met. Which criteria are asked of which section is data of the edition or the kind.
 *
 * Candour never lowers a score: what stands in an area for improvement or for priority action counts
 * where it helps, and never against its section.
 */
import { threadOf } from '../thread';
import { nowhere, type Check, type CriterionContext, type Extent } from './check';
import { evidencedClaims, saysImpact } from './claims';
import { citesWithin, entriesWithin, isVoice, kindsWithin } from '../evidence/within';
import { currentSources } from './currency';
import { everyAction, inspectionAnswered, weaknessesPlanned } from './plan';

export const CHECKS: Readonly<Record<string, Check>> = {
  'content': () => true,
  'areas': innerSectionsCovered,
  'claims-evidenced': evidencedClaims,
  'several-kinds': ({ model, evidence, span }) => kindsWithin(model, evidence, span).size >= 2,
  'voice': ({ model, evidence, span }) => entriesWithin(model, evidence, span).some(isVoice),
  'evidence-current': currentSources,
  'impact': saysImpact,
  'direction': ({ model, span }) => model.frontMatter.facts.lastInspection
    && model.callouts.some((callout) => callout.direction !== undefined && callout.span.start >= span.start && callout.span.end <= span.end),
  'weaknesses-planned': weaknessesPlanned,
  'sources-cited': ({ model, span }) => citesWithin(model, span),
  'kinds-weighed': ({ model, evidence, span }) => kindsWithin(model, evidence, span).size >= 3,
  'partner-evidence': ({ model, evidence, span, form }) => entriesWithin(model, evidence, span).some(({ partner }) => partner !== undefined && partner === form.partner),
  'actions': ({ model }) => threadOf(model).actions.length > 0,
  'actions-owned': everyAction('no-owner'),
  'actions-dated': everyAction('no-due'),
  'actions-measured': everyAction('no-success-measure'),
  'inspection-answered': inspectionAnswered,
};

/** The share of the sections within a section that are there. */
function innerSectionsCovered({ model: { outline, sections }, form }: CriterionContext): Extent | undefined {
  const inner = outline.sections.filter(({ within }) => within === form.id);
  const covered = inner.filter(({ id }) => sections.some((section) => section.id === id));
  return inner.length === 0 ? undefined : { met: covered.length, all: inner.length, lacking: nowhere };
}
