/**
 * Completeness: what each section has and still needs, by the criteria of the edition or of the kind of document.
 *
 * Scores are shares of criteria met, each by its weight and as far as it is met. Nothing here reads
 * whether what is written is favourable, and weaknesses count where they help: candour lowers no score.
 */
import { isWritten } from '../dialect/content';
import type { SelfEvaluation } from '../dialect/model';
import type { EvidenceBase } from '../evidence/base';
import type { Outline, SectionForm } from '../framework/outline';
import type { Criterion } from '../framework/schema';
import type { AnalysisSettings } from '../rules/settings';
import type { SilencedFinding } from '../rules/silence';
import type { Span } from '../text/span';
import { standing } from '../text/standing';
import { nowhere, type CriterionContext, type Extent } from './check';
import { CHECKS } from './criteria';
import type { Completeness, CriterionResult, SectionCompleteness } from './model';

/** `weight`: of all its criteria together. */
interface Judged { readonly section: SectionCompleteness; readonly weight: number }

/** Judges every section that the outline asks for; `silenced` are the findings that have a reason. */
export function assess(model: SelfEvaluation, evidence: EvidenceBase | undefined, silenced: readonly SilencedFinding[], { severities, evidenceMonths, wording }: AnalysisSettings): Completeness {
  const judged = wantedSections(model).map((form) => judge(form, { model, evidence, silenced, severities, evidenceMonths, wording }));
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  const score = total === 0 ? 1 : judged.reduce((sum, { weight, section }) => sum + weight * section.score, 0) / total;
  return { score, sections: judged.map(({ section }) => section) };
}

/** In the order of the outline. Of what nobody misses, only what is there. */
function wantedSections({ outline, sections }: SelfEvaluation): SectionForm[] {
  return outline.sections.filter(({ id, need }) => need !== 'optional' || sections.some((section) => section.id === id));
}

function judge(form: SectionForm, { model, evidence, silenced, severities, evidenceMonths, wording }: Omit<CriterionContext, 'span' | 'form'>): Judged {
  const found = model.sections.find((candidate) => candidate.id === form.id);
  const span = found?.span;
  const filled = span !== undefined && isWritten(model, span);
  const ofSection = { model, evidence, silenced, severities, evidenceMonths, wording, form, span: span ?? NOWHERE };
  const results: { readonly criterion: Criterion; readonly result: CriterionResult }[] = [];
  for (const criterion of askedOf(form, model.outline)) {
    const extent = check(criterion, ofSection);
    if (extent) {
      results.push({ criterion, result: resultOf(criterion, filled ? extent : NOTHING) });
    }
  }
  const weight = sumOf(results, () => 1);
  const needs = results.filter(({ result }) => !result.met).map(({ criterion }) => criterion.needs);
  const section: SectionCompleteness = {
    id: form.id,
    kind: form.kind,
    within: form.within,
    title: found?.heading.text ?? form.heading,
    span,
    score: weight === 0 ? 1 : sumOf(results, ({ share }) => share) / weight,
    criteria: results.map(({ result }) => result),
    summary: summarise(results.length, needs, span),
  };
  return { section, weight };
}

/** The criteria that are asked of a section. */
const askedOf = standing((form: SectionForm, { criteria }: Outline) => criteria.filter(({ of }) => of.includes(form.id) || of.includes(form.kind)));

/** Where a section stands that is not there. */
const NOWHERE: Span = { start: 0, end: 0 };

const NOTHING: Extent = { met: 0, all: 1, lacking: nowhere };

/** How far a criterion is met; undefined where it cannot be asked. */
function check(criterion: Criterion, context: CriterionContext): Extent | undefined {
  const test = CHECKS[criterion.id];
  if (!test) {
    throw new Error(`No check for the criterion “${criterion.id}” of edition ${context.model.edition.id}.`);
  }
  const answer = test(context);
  return typeof answer === 'boolean' ? { met: Number(answer), all: 1, lacking: nowhere } : answer;
}

function resultOf(criterion: Criterion, extent: Extent): CriterionResult {
  const { met, all } = extent;
  const { id, why, how } = criterion;
  const wholly = met === all;
  const partly = met > 0 && criterion.partly ? `: ${criterion.partly.replace('{met}', String(met)).replace('{all}', String(all))}` : '';
  return { id, met: wholly, share: met / all, lacking: extent.lacking, message: wholly ? criterion.met : `Needs ${criterion.needs}${partly}.`, why, how };
}

function sumOf(results: readonly { readonly criterion: Criterion; readonly result: CriterionResult }[], share: (result: CriterionResult) => number): number {
  return results.reduce((sum, { criterion, result }) => sum + criterion.weight * share(result), 0);
}

function summarise(asked: number, needs: readonly string[], span: Span | undefined): string {
  if (span === undefined) {
    return 'Not there yet.';
  }
  return needs.length === 0 ? `${asked} of ${asked}: complete.` : `${asked - needs.length} of ${asked}: needs ${needs.join(', ')}.`;
}
