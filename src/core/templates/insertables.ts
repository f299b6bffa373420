/** Everything that can be inserted into a self-evaluation, with what it already has. */
import type { ActionTable, SelfEvaluation } from '../dialect/model';
import { rangeOf } from '../dialect/partwise';
import { walk } from '../dialect/walk';
import type { SectionForm, SectionKind } from '../framework/outline';
import { spanOf } from '../text/span';
import { actionRowTemplate, actionTableTemplate } from './actions';
import { CALLOUT_KINDS, calloutName, CALLOUT_PURPOSES, calloutTemplate } from './callouts';
import { sectionTemplate } from './sections';
import type { Template } from './template';

export interface Insertable {
  /** That of a section of the outline, a kind of callout, `action-table` or `action-row`. */
  readonly id: string;
  readonly kind: SectionKind | 'callout' | 'actions';
  /** Of a section: the id of the one that it stands in. */
  readonly within?: string | undefined;
  readonly label: string;
  /** What it is for. */
  readonly purpose: string;
  /** Whether the document has it already; callouts and rows can be had again and again. */
  readonly present: boolean;
  readonly template: Template;
}

/** Sections of the document's kind, callouts and actions, in the order of a document. */
export function insertables(model: SelfEvaluation): Insertable[] {
  return [...sections(model), ...callouts(model), ...actions(model)];
}

function sections(model: SelfEvaluation): Insertable[] {
  return model.outline.sections.map((form): Insertable => ({
    id: form.id, kind: form.kind, label: form.heading, purpose: form.prompt, within: form.within, template: sectionTemplate(form, depthOf(form, model)),
    present: model.sections.some((section) => section.id === form.id),
  }));
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

/** The level at which a section stands: that of the first of its kind, or else one below what it stands in, which in turn stands below the title. */
export function depthOf({ kind, within }: Pick<SectionForm, 'kind' | 'within'>, model: SelfEvaluation): number {
  const first = model.sections.find((section) => section.kind === kind);
  if (first) {
    return first.heading.depth;
  }
  const outer = model.outline.sections.find(({ id }) => id === within);
  return outer ? (model.sections.find(({ id }) => id === within)?.heading.depth ?? depthOf(outer, model)) + 1 : 2;
}

/** Every finding without an action asks. A table that is written in is another one. */
const widths = new WeakMap<ActionTable, number>();

/** How many columns a table has, those that mean nothing to the dialect included. */
export function widthOf(model: SelfEvaluation, table: ActionTable): number {
  let width = widths.get(table);
  if (width === undefined) {
    width = 0;
    const { from, to } = rangeOf(model.parts, table.span);
    walk(model.parts.slice(from, to).flatMap(({ nodes }) => nodes), (node) => {
      if (node.type === 'table' && spanOf(node).start === table.span.start) {
        width = node.children[0]?.children.length ?? 0;
      }
    });
    widths.set(table, width);
  }
  return width;
}
