/** New tables of actions and new rows of one. */
import type { ActionColumn, ActionTable } from '../dialect/model';
import { field, joined, prompt, template, type Template } from './template';

const COLUMNS: readonly (readonly [ActionColumn, string])[] = [
  ['action', 'Action'], ['addresses', 'Addresses'], ['owner', 'Owner'], ['due', 'Due'], ['success', 'Success measure'], ['status', 'Status'],
];

/** What to write in each column; a status has a value to start from. */
const CELLS: Readonly<Record<ActionColumn, Template>> = {
  action: template`${prompt('What will be done')}`,
  addresses: template`${prompt('Id of the finding that it answers')}`,
  owner: template`${prompt('Who leads it, by role')}`,
  due: template`${prompt('By when, such as 2027-03-31')}`,
  success: template`${prompt('What will be different for children, and how you will know')}`,
  status: template`${field('not started')}`,
};

const HEADER = `${row(COLUMNS.map(([, title]) => title))}\n${row(COLUMNS.map(() => '---'))}\n`;

/** A table of actions with one row to fill in; `answers` is the id of the finding that it is for. */
export function actionTableTemplate(answers?: string): Template {
  return joined([HEADER], rowOf(COLUMNS.map(([column]) => column === 'addresses' && answers !== undefined ? [`#${answers}`] : CELLS[column])));
}

/** A table of actions with one blank row, for a document that is only begun. */
export function blankActionTable(): string {
  return `${HEADER}${row(COLUMNS.map(() => ' '))}\n`;
}

/** A row with the columns of a table that is there; `width` counts all its columns, also those of the author's own; `answers` is the id of the finding that it is for. */
export function actionRowTemplate(table: Pick<ActionTable, 'columns'>, width: number, answers?: string): Template {
  const byPlace = new Map([...table.columns].map(([column, place]) => [place, column]));
  return rowOf(Array.from({ length: width }, (_, place) => {
    const column = byPlace.get(place);
    if (column === 'addresses' && answers !== undefined) {
      return [`#${answers}`];
    }
    return column ? CELLS[column] : template`${field(' ')}`;
  }));
}

function rowOf(cells: readonly Template[]): Template {
  return [...cells.flatMap((cell): Template => ['| ', ...cell, ' ']), '|\n'];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
