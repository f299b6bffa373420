/**
 * Completeness: what each section has and still needs, by the criteria of the edition.
 *
 * Scores are shares of criteria met. Nothing here reads whether what is written is favourable, so
 * candour cannot lower a score.
 */
import { isWritten } from '../dialect/content';
import type { SelfEvaluation } from '../dialect/model';
import type { EvidenceBase } from '../evidence/base';
import type { Criterion } from '../framework/schema';
import type { Finding } from '../rules/rule';
import type { Span } from '../text/span';
import { CHECKS } from './criteria';
import type { Completeness, SectionCompleteness } from './model';

/** A section that the edition asks for, whether or not the document has it. */
type Wanted = Pick<SectionCompleteness, 'id' | 'kind' | 'title'>;
/** `weight`: of all its criteria together. */
interface Judged { readonly section: SectionCompleteness; readonly weight: number }

/** Judges every section that the edition asks for; `findings` are those in force. */
export function assess(model: SelfEvaluation, evidence: EvidenceBase | undefined, findings: readonly Finding[]): Completeness {
  const judged = wantedSections(model).map((wanted) => judge(wanted, model, evidence, findings));
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

function judge(wanted: Wanted, model: SelfEvaluation, evidence: EvidenceBase | undefined, findings: readonly Finding[]): Judged {
  const found = model.sections.find((candidate) => candidate.id === wanted.id);
  const span = found?.span;
  const filled = span !== undefined && isWritten(model, span);
  const asked = model.edition.criteria.filter((criterion) => criterion.of.some((of) => of === (wanted.kind === 'judgement' ? 'judgement' : wanted.id)));
  const results = asked.flatMap((criterion) => {
    const met = check(criterion, model, evidence, findings, span ?? { start: 0, end: 0 });
    return met === undefined ? [] : [{ criterion, met: met && filled }];
  });
  const weight = sumOf(results);
  const needs = results.filter(({ met }) => !met).map(({ criterion }) => criterion.needs);
  const section: SectionCompleteness = {
    ...wanted,
    title: found?.heading.text ?? wanted.title,
    span,
    score: sumOf(results.filter(({ met }) => met)) / weight,
    criteria: results.map(({ criterion, met }) => ({ id: criterion.id, met, message: met ? criterion.met : `Needs ${criterion.needs}.`, why: criterion.why, how: criterion.how })),
    summary: summarise(results.length, needs, span),
  };
  return { section, weight };
}

function check(criterion: Criterion, model: SelfEvaluation, evidence: EvidenceBase | undefined, findings: readonly Finding[], span: Span): boolean | undefined {
  const test = CHECKS[criterion.id];
  if (!test) {
    throw new Error(`No check for the criterion “${criterion.id}” of edition ${model.edition.id}.`);
  }
  return test({ model, evidence, findings, span });
}

function sumOf(results: readonly { readonly criterion: Criterion }[]): number {
  return results.reduce((sum, { criterion }) => sum + criterion.weight, 0);
}

function summarise(asked: number, needs: readonly string[], span: Span | undefined): string {
  if (span === undefined) {
    return 'Not there yet.';
  }
  return needs.length === 0 ? `${asked} of ${asked}: complete.` : `${asked - needs.length} of ${asked}: needs ${needs.join(', ')}.`;
}
