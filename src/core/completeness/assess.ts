/**
 * Completeness: what each section has and still needs, by the criteria of the edition.
 *
 * Scores are shares of criteria met, each by its weight and as far as it is met. Nothing here reads
 * whether what is written is favourable, and weaknesses count where they help: candour lowers no score.
 */
import { isWritten } from '../dialect/content';
import type { SelfEvaluation } from '../dialect/model';
import type { EvidenceBase } from '../evidence/base';
import type { Criterion } from '../framework/schema';
import type { Finding } from '../rules/rule';
import type { AnalysisSettings } from '../rules/settings';
import type { Span } from '../text/span';
import type { SilencedFinding } from '../rules/silence';
import type { CriterionContext, Extent } from './check';
import { CHECKS } from './criteria';
import type { Completeness, CriterionResult, SectionCompleteness } from './model';

/** A section that the edition asks for, whether or not the document has it. */
type Wanted = Pick<SectionCompleteness, 'id' | 'kind' | 'title'>;
/** `weight`: of all its criteria together. */
interface Judged { readonly section: SectionCompleteness; readonly weight: number }

/** Judges every section that the edition asks for; `findings` are those in force, `silenced` those with a reason. */
export function assess(model: SelfEvaluation, evidence: EvidenceBase | undefined, findings: readonly Finding[], silenced: readonly SilencedFinding[], { evidenceMonths, wording }: AnalysisSettings): Completeness {
  const judged = wantedSections(model).map((wanted) => judge(wanted, { model, evidence, findings, silenced, evidenceMonths, wording }));
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  const score = judged.reduce((sum, { weight, section }) => sum + weight * section.score, 0) / total;
  return { score, sections: judged.map(({ section }) => section) };
}

/** The questions in order, the judgement areas behind the first. */
function wantedSections({ edition }: SelfEvaluation): Wanted[] {
  const areas = edition.areas.map((area): Wanted => ({ id: area.id, kind: 'judgement', title: area.shortName }));
  return edition.questions.flatMap((question): Wanted[] => {
    const wanted: Wanted = { id: question.id, kind: 'question', title: question.heading };
    return question.id === 'q1' ? [wanted, ...areas] : [wanted];
  });
}

function judge(wanted: Wanted, context: Omit<CriterionContext, 'span'>): Judged {
  const { model } = context;
  const found = model.sections.find((candidate) => candidate.id === wanted.id);
  const span = found?.span;
  const filled = span !== undefined && isWritten(model, span);
  const asked = model.edition.criteria.filter((criterion) => criterion.of.some((of) => of === (wanted.kind === 'judgement' ? 'judgement' : wanted.id)));
  const results = asked.flatMap((criterion) => {
    const extent = check(criterion, { ...context, span: span ?? { start: 0, end: 0 } });
    return extent === undefined ? [] : [{ criterion, result: resultOf(criterion, filled ? extent : NOTHING) }];
  });
  const weight = sumOf(results, () => 1);
  const needs = results.filter(({ result }) => !result.met).map(({ criterion }) => criterion.needs);
  const section: SectionCompleteness = {
    ...wanted,
    title: found?.heading.text ?? wanted.title,
    span,
    score: sumOf(results, ({ share }) => share) / weight,
    criteria: results.map(({ result }) => result),
    summary: summarise(results.length, needs, span),
  };
  return { section, weight };
}

const NOTHING: Extent = { met: 0, all: 1, lacking: [] };

/** How far a criterion is met; undefined where it cannot be asked. */
function check(criterion: Criterion, context: CriterionContext): Extent | undefined {
  const test = CHECKS[criterion.id];
  if (!test) {
    throw new Error(`No check for the criterion “${criterion.id}” of edition ${context.model.edition.id}.`);
  }
  const answer = test(context);
  return typeof answer === 'boolean' ? { met: Number(answer), all: 1, lacking: [] } : answer;
}

function resultOf(criterion: Criterion, { met, all, lacking }: Extent): CriterionResult {
  const { id, why, how } = criterion;
  const wholly = met === all;
  const partly = met > 0 && criterion.partly ? `: ${criterion.partly.replace('{met}', String(met)).replace('{all}', String(all))}` : '';
  return { id, met: wholly, share: met / all, lacking, message: wholly ? criterion.met : `Needs ${criterion.needs}${partly}.`, why, how };
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
