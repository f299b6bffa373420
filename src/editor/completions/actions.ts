import type { ActionTable } from '../../core/dialect/model';
import { actionRow, insertables, type Insertable } from '../../core/templates/insertables';
import { withoutLineEnd } from '../../core/templates/template';
import { outerSectionAt, type Place, type Proposal } from './place';

/** `|` at the start of a line: a row of the table above it, or among the plans a first table of actions. */
export function actionProposals(place: Place): Proposal[] {
  const { before, after, model } = place;
  if (!/^\s*\|[ \t]*$/u.test(before) || after.trim() !== '') {
    return [];
  }
  const above = tableOf(place);
  const belowRow = /^\s*\|/u.test(place.lineAt(place.line - 1) ?? '');
  if (above) {
    return belowRow ? [proposal(actionRow(model, above), place)] : [];
  }
  const table = insertables(model).find(({ id }) => id === 'action-table');
  return !belowRow && table && !table.present && outerSectionAt(place)?.role === 'plan' ? [proposal(table, place)] : [];
}

/** The table of actions that a line belongs to, or is about to. */
export function tableOf({ model, lineStart }: Place): ActionTable | undefined {
  return model.actionTables.find(({ span }) => span.start < lineStart && lineStart - span.end <= 2 && model.text.slice(span.end, lineStart).trim() === '');
}

function proposal({ label, purpose, template }: Insertable, { before, after }: Place): Proposal {
  return {
    kind: 'action', label, documentation: purpose, insert: withoutLineEnd(template), filter: `| ${label}`, from: before.indexOf('|'), to: before.length + after.length,
  };
}
