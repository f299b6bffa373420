/** How to tell whether a criterion is met. Which criteria are asked of which section is edition data. */
import type { Action, ActionColumn, SelfEvaluation } from '../dialect/model';
import type { EvidenceBase } from '../evidence/base';
import type { Finding } from '../rules/rule';
import { contains, type Span } from '../text/span';
import { citesWithin, entriesWithin, isCurrent, isVoice, kindsWithin } from './evidenceOf';

export interface CriterionContext {
  readonly model: SelfEvaluation;
  readonly evidence: EvidenceBase | undefined;
  /** The findings in force. */
  readonly findings: readonly Finding[];
  /** The section that is judged; it has content. */
  readonly span: Span;
}

/** Met, not met, or undefined where it cannot be asked of this document. */
export type Check = (context: CriterionContext) => boolean | undefined;

export const CHECKS: Readonly<Record<string, Check>> = {
  'content': () => true,
  'areas': ({ model }) => model.edition.areas.every((area) => model.sections.some((section) => section.id === area.id)),
  'claims-evidenced': ({ findings, span }) => !findings.some((finding) => finding.ruleId === 'missing-evidence' && contains(span, finding.span)),
  'several-kinds': ({ model, evidence, span }) => kindsWithin(model, evidence, span).size >= 2,
  'voice': ({ model, evidence, span }) => entriesWithin(model, evidence, span).some(isVoice),
  'direction': ({ model, span }) => model.frontMatter.facts.lastInspection
    && model.callouts.some((callout) => callout.direction !== undefined && contains(span, callout.span)),
  'weaknesses-planned': ({ model, span }) => weaknessesWithin(model, span).every((id) => id !== undefined && addressed(model).has(id)),
  'sources-cited': ({ model, span }) => citesWithin(model, span),
  'kinds-weighed': ({ model, evidence, span }) => kindsWithin(model, evidence, span).size >= 3,
  'evidence-current': ({ model, evidence }) => allCurrent(model, evidence),
  'actions': ({ model }) => actionsOf(model).length > 0,
  'actions-owned': ({ model }) => everyAction(model, 'owner'),
  'actions-dated': ({ model }) => everyAction(model, 'due'),
  'actions-measured': ({ model }) => everyAction(model, 'success'),
  'inspection-answered': ({ model }) => inspectionAnswered(model),
};

/** What stands in a cell and says nothing. */
const SAYS_NOTHING = /^(?:[-–—?.\s]*|tb[cda]|to be (?:confirmed|decided|agreed)|n\/?a|none|all|everyone|ongoing|asap|\[[^\]]*\])$/iu;

/** Whether a cell of an action holds an answer rather than a blank. */
function says(action: Action, column: ActionColumn): boolean {
  return !SAYS_NOTHING.test(action.cells[column]?.text.trim() ?? '');
}

/** The actions that say what is to be done; a blank row is none yet. */
function actionsOf(model: SelfEvaluation): Action[] {
  return model.actionTables.flatMap((table) => table.actions).filter((action) => says(action, 'action'));
}

function everyAction(model: SelfEvaluation, column: ActionColumn): boolean {
  const actions = actionsOf(model);
  return actions.length > 0 && actions.every((action) => says(action, column));
}

function addressed(model: SelfEvaluation): ReadonlySet<string> {
  return new Set(actionsOf(model).flatMap((action) => action.addresses.map((address) => address.id)));
}

/** The ids of the areas for improvement and priority action within a span; undefined where one has none. */
function weaknessesWithin(model: SelfEvaluation, span: Span): (string | undefined)[] {
  return model.callouts
    .filter((callout) => (callout.kind === 'improvement' || callout.kind === 'priority') && contains(span, callout.span))
    .map((callout) => callout.id);
}

function allCurrent(model: SelfEvaluation, evidence: EvidenceBase | undefined): boolean {
  const cited = entriesWithin(model, evidence, { start: 0, end: model.text.length });
  const end = model.frontMatter.facts.period?.to;
  return cited.length > 0 && (end === undefined || cited.every((entry) => isCurrent(entry, end)));
}

function inspectionAnswered(model: SelfEvaluation): boolean | undefined {
  const findings = model.frontMatter.facts.lastInspection?.findings ?? [];
  return findings.length > 0 ? findings.every((finding) => addressed(model).has(finding.id)) : undefined;
}
