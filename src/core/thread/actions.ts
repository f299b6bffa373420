/** The actions of a thread: the rows of the tables in question 3 that say what is to be done. */
import type { Action, ActionColumn, ActionTable, SelfEvaluation } from '../dialect/model';
import { writtenDates } from '../text/writtenDates';
import type { DraftFinding } from './findings';
import { Keys } from './keys';
import type { ActionGap, DueDate, Gap, ThreadAction, ThreadAddress } from './model';
import { said } from './said';

/** An action whose gaps are still to be told. */
export interface DraftAction extends ThreadAction {
  readonly gaps: Gap<ActionGap>[];
}

const COMPLETE = /^\W*(?:complete[d]?|done|closed|achieved|finished|delivered|implemented|blue)\b/iu;

/** Reads all actions; a blank row is none yet. */
export function readActions(model: SelfEvaluation, byId: ReadonlyMap<string, readonly DraftFinding[]>): DraftAction[] {
  const rows = model.actionTables.flatMap((table) => table.actions.map((action) => ({ table, action })));
  const keys = new Keys();
  return rows.flatMap(({ table, action }) => {
    const title = said(action.cells.action?.text);
    return title === undefined ? [] : [readAction(action, table, title.replace(/\s+/gu, ' '), keys, model, byId)];
  });
}

function readAction(action: Action, table: ActionTable, title: string, keys: Keys, model: SelfEvaluation, byId: ReadonlyMap<string, readonly DraftFinding[]>): DraftAction {
  const say = (column: ActionColumn): string | undefined => said(action.cells[column]?.text);
  const addresses = action.addresses.flatMap((address): ThreadAddress[] => {
    const [findings, anchor] = [byId.get(address.id) ?? [], model.anchors.get(address.id)];
    // A word that was not marked as an id and is none is the author's own.
    return address.marked || findings.length > 0 ? [{ id: address.id, span: address.span, findings, anchor }] : [];
  });
  const status = say('status');
  return {
    key: keys.next(`action:${title}`), title, span: action.span, action, table,
    owner: say('owner'), due: dueOf(say('due')), success: say('success'), status,
    complete: COMPLETE.test(status ?? ''),
    addresses, findings: [...new Set(addresses.flatMap(({ findings }) => findings))], gaps: [],
  };
}

function dueOf(text: string | undefined): DueDate | undefined {
  const range = text === undefined ? undefined : writtenDates(text);
  return text !== undefined && range ? { text, range } : undefined;
}
