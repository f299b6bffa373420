/** What the completeness panel shows of an analysis. */
import { hasContent } from '../core/dialect/content';
import type { Analysis } from '../core/analysis';
import type { SectionCompleteness } from '../core/completeness/model';
import type { Finding } from '../core/rules/rule';
import { considerations, type Consideration } from '../core/measures/consider';
import { planDeadlineOf, routeOf } from '../core/route';
import { routeInWords } from '../core/route/words';
import type { ConsiderationState, PanelState, ProblemState, Prompt, RouteState, SectionState } from './messages';
import { placeIn, placeOf } from './places';

/** Nobody reads more, and a page of thousands is slow; the Problems view has them all. */
const MOST_LISTED = 200;

/** The state of the panel; `waits` says which findings are not to be shown just now, `today` is ISO 8601. */
export function panelStateOf(analysis: Analysis, waits: (finding: Finding) => boolean, today: string): PanelState {
  const { completeness, findings, silenced } = analysis;
  // Hints are no problems: VS Code does not list them either.
  const shown = findings.filter((finding) => finding.severity !== 'hint' && !waits(finding));
  return {
    percent: percent(completeness.score),
    ...routeStateOf(analysis, today),
    sections: completeness.sections.map((section) => sectionOf(section, analysis)),
    problems: shown.slice(0, MOST_LISTED).map((finding) => problemOf(finding, analysis)),
    unlisted: Math.max(0, shown.length - MOST_LISTED),
    silenced: silenced.slice(0, MOST_LISTED).map(({ finding, reason }) => ({ ...problemOf(finding, analysis), reason })),
    considered: analysis.evidence ? considerations(analysis.model, analysis.evidence.measures).slice(0, MOST_LISTED).map((one) => considerationOf(one, analysis)) : [],
  };
}

function routeStateOf({ model }: Analysis, today: string): { route?: RouteState } {
  const route = routeOf(model);
  if (!route) {
    return {};
  }
  const { summary, check } = routeInWords(route, planDeadlineOf(model), model.edition, today);
  return { route: { text: summary, check, place: model.lines.positionAt(model.frontMatter.keySpan(['lastInspection'])?.start ?? 0) } };
}

/** What to show in place of a document that has nothing to show. */
export function promptOf({ model }: Analysis): Prompt | undefined {
  if (model.unreadable) {
    return { title: 'This document cannot be shown', text: model.unreadable.message };
  }
  if (model.headings.length > 0 || hasContent(model, { start: model.frontMatter.body?.end ?? 0, end: model.parts.at(-1)!.span.end })) {
    return undefined;
  }
  return {
    ...model.kind.begins,
    action: { label: 'Insert a question or section…', ask: 'begin' },
  };
}

/** A share as a whole number; what is not wholly done never reads as 100. */
function percent(score: number): number {
  return Math.floor(score * 100 + 1e-9);
}

function sectionOf({ id, within, title, score, summary, span, criteria }: SectionCompleteness, { model }: Analysis): SectionState {
  return {
    id,
    inner: within !== undefined,
    title,
    percent: percent(score),
    summary,
    ...span ? { place: model.lines.positionAt(span.start) } : {},
    unmet: criteria.filter(({ met }) => !met).map((criterion) => ({ id: criterion.id, message: criterion.message, why: criterion.why, how: criterion.how })),
    met: criteria.filter(({ met }) => met).map(({ message }) => message),
  };
}

function problemOf({ severity, message, span, uri }: Finding, analysis: Analysis): ProblemState {
  return { severity, message, place: placeOf(analysis, uri, span) };
}

function considerationOf({ message, point }: Consideration, { evidence }: Analysis): ConsiderationState {
  const place = evidence && placeIn(evidence, point.uri, () => ({ line: point.row - 1, column: 0 }));
  return place ? { message, place } : { message };
}
