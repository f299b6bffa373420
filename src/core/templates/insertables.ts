/** Everything that can be inserted into a self-evaluation, with what it already has. */
import { visit } from 'unist-util-visit';
import type { ActionTable, SelfEvaluation } from '../dialect/model';
import { spanOf } from '../text/span';
import { actionRowTemplate, actionTableTemplate } from './actions';
import { CALLOUT_KINDS, calloutName, CALLOUT_PURPOSES, calloutTemplate } from './callouts';
import { judgementTemplate, questionTemplate } from './sections';
import type { Template } from './template';

export interface Insertable {
  /** `q1` to `q3`, a judgement area, a kind of callout, `action-table` or `action-row`. */
  readonly id: string;
  readonly kind: 'question' | 'judgement' | 'callout' | 'actions';
  readonly label: string;
  /** What it is for. */
  readonly purpose: string;
  /** Whether the document has it already; callouts and rows can be had again and again. */
  readonly present: boolean;
  readonly template: Template;
}

/** Questions, judgement areas, callouts and actions, in the order of a document. */
export function insertables(model: SelfEvaluation): Insertable[] {
  return [...sections(model), ...callouts(model), ...actions(model)];
}

function sections(model: SelfEvaluation): Insertable[] {
  const has = (id: string): boolean => model.sections.some((section) => section.id === id);
  const areas = model.edition.areas.map((area): Insertable => ({
    id: area.id, kind: 'judgement', label: area.shortName, purpose: area.prompt, present: has(area.id), template: judgementTemplate(area, judgementDepth(model)),
  }));
  return model.edition.questions.flatMap((question): Insertable[] => {
    const own: Insertable = {
      id: question.id, kind: 'question', label: question.heading, purpose: question.prompt, present: has(question.id), template: questionTemplate(question, questionDepth(model)),
    };
    return question.id === 'q1' ? [own, ...areas] : [own];
  });
}

function callouts(model: SelfEvaluation): Insertable[] {
  return CALLOUT_KINDS.map((kind) => ({
    id: kind, kind: 'callout', label: calloutName(kind), purpose: CALLOUT_PURPOSES[kind], present: false, template: calloutTemplate(kind, model),
  }));
}

function actions(model: SelfEvaluation): Insertable[] {
  const table = model.actionTables.at(-1);
  const all: Insertable[] = [{
    id: 'action-table', kind: 'actions', label: 'Action table', purpose: 'What will be done, for which finding, by whom, by when, and how you will know that it helped.', present: table !== undefined, template: actionTableTemplate(),
  }];
  return table ? [...all, actionRow(model, table)] : all;
}

/** A new row for a table of actions, with the table's own columns. */
export function actionRow(model: SelfEvaluation, table: ActionTable): Insertable {
  return {
    id: 'action-row', kind: 'actions', label: 'Action', purpose: 'One more row of the action table.', present: false, template: actionRowTemplate(table, widthOf(model, table)),
  };
}

/** Questions stand at one level; a document without any has its title above them. */
function questionDepth(model: SelfEvaluation): number {
  return model.sections.find((section) => section.kind === 'question')?.heading.depth ?? 2;
}

/** Judgement areas stand at the level of the first, or one below their question. */
function judgementDepth(model: SelfEvaluation): number {
  const first = model.sections.find((section) => section.kind === 'judgement');
  return first?.heading.depth ?? (model.sections.find((section) => section.id === 'q1')?.heading.depth ?? questionDepth(model)) + 1;
}

/** How many columns a table has, those that mean nothing to the dialect included. */
export function widthOf(model: SelfEvaluation, table: ActionTable): number {
  let width = 0;
  visit(model.tree, 'table', (node) => {
    if (spanOf(node).start === table.span.start) {
      width = node.children[0]?.children.length ?? 0;
    }
  });
  return width;
}
