/**
 * Tables of actions in question 3. They are often pasted from Word, where a title stands above the
 * headers, cells are merged (their copies come out blank) and rows are cut into groups.
 */
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { percentDecoded } from '../text/percent';
import { spanOf, type Span } from '../text/span';
import { columnOf } from './actionHeaders';
import type { Action, ActionColumn, ActionTable, Address, Cell } from './model';
import { proseOf } from './prose';

type Columns = ReadonlyMap<ActionColumn, number>;

/** A title and a blank line are the most that stand above the headers. */
const ROWS_ABOVE_HEADERS = 2;

/** Reads a table as actions; undefined when no header row holds an action column and another known one. */
export function readActionTable(node: Table, source: string): ActionTable | undefined {
  const header = node.children.slice(0, ROWS_ABOVE_HEADERS + 1).findIndex((row, index) => columnsOf(row).size >= 2 && node.children.slice(0, index).every(mayStandAboveHeaders));
  const columns = columnsOf(node.children[header]);
  if (!columns.has('action') || columns.size < 2) {
    return undefined;
  }
  return { span: spanOf(node), columns, actions: readActions(node.children.slice(header + 1), columns, source) };
}

function columnsOf(header: TableRow | undefined): Columns {
  const columns = new Map<ActionColumn, number>();
  header?.children.forEach((cell, place) => {
    const column = columnOf(cellText(cell.children));
    if (column && !columns.has(column)) {
      columns.set(column, place);
    }
  });
  return columns;
}

/** A title over all columns, or the blank header that a paste leaves. */
function mayStandAboveHeaders(row: TableRow): boolean {
  return filledCells(row).length <= 1;
}

function readActions(rows: readonly TableRow[], columns: Columns, source: string): Action[] {
  const actions: Action[] = [];
  for (const row of rows) {
    const previous = actions.at(-1);
    if (isGroupTitle(row, columns)) {
      continue;
    }
    const action = readAction(row, columns, source, previous);
    if (previous && continues(action)) {
      actions[actions.length - 1] = joined(previous, action);
    } else {
      actions.push(action);
    }
  }
  return actions;
}

/** “**Priority 1: Supervision**” alone in its row; other words alone are an action that is still to be finished. */
function isGroupTitle(row: TableRow, columns: Columns): boolean {
  const [only, ...others] = filledCells(row);
  if (!only || others.length > 0) {
    return false;
  }
  const emphasised = only.children.every((child) => child.type === 'strong' || child.type === 'emphasis' || (child.type === 'text' && child.value.trim() === ''));
  return columns.size > 2 && (emphasised || /^(?:priority|theme|objective|aim|workstream|section|area) \d+\b/iu.test(cellText(only.children)));
}

/**
 * A row without an action of its own goes on with the one above: its merged cell comes out blank. One
 * that names a finding is an action that is still to be written.
 */
function continues(action: Action): boolean {
  return action.addresses.length === 0 && (action.cells.action?.text ?? '') === '' && Object.values(action.cells).some(({ text }) => text !== '');
}

function joined(first: Action, more: Action): Action {
  const cells = { ...first.cells };
  for (const [column, cell] of Object.entries(more.cells) as [ActionColumn, Cell][]) {
    const above = cells[column];
    if (cell.text !== '') {
      cells[column] = above?.text ? { text: `${above.text}\n${cell.text}`, span: above.span } : cell;
    }
  }
  return { span: { start: first.span.start, end: more.span.end }, cells, addresses: first.addresses };
}

/** What repeats the cell above in words or by a mark. */
const AS_ABOVE = /^(?:["”“″〃]|ditto|as above|same as above|see above)\.?$/iu;

function readAction(row: TableRow, columns: Columns, source: string, above: Action | undefined): Action {
  const cells: Partial<Record<ActionColumn, Cell>> = {};
  let addresses: readonly Address[] = [];
  for (const [column, place] of columns) {
    const cell = row.children[place];
    if (cell) {
      const text = cellText(cell.children);
      const repeated = AS_ABOVE.test(text) ? above?.cells[column] : undefined;
      cells[column] = { text: repeated?.text ?? text, span: cellSpan(cell, source) };
      if (column === 'addresses') {
        addresses = repeated ? above!.addresses : cell.children.flatMap((node) => addressesOf(node, source));
      }
    }
  }
  return { span: spanOf(row), cells, addresses };
}

function filledCells(row: TableRow): TableCell[] {
  return row.children.filter((cell) => cellText(cell.children) !== '');
}

/** The words of a cell; `<br>` is a line break, and what is struck through no longer holds. */
function cellText(nodes: readonly PhrasingContent[]): string {
  return textOf(nodes, false) || textOf(nodes, true);
}

function textOf(nodes: readonly PhrasingContent[], struck: boolean): string {
  return nodes.map((node) => {
    if (node.type === 'html') {
      return /^<br\s*\/?>$/iu.test(node.value) ? '\n' : '';
    }
    if (node.type === 'delete' && !struck) {
      return '';
    }
    return 'children' in node ? textOf(node.children, struck) : toString(node);
  }).join('').trim();
}

/** The content of a cell without its pipes; of a blank cell, the space between them. */
function cellSpan(cell: TableCell, source: string): Span {
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  if (first && last) {
    return { start: spanOf(first).start, end: spanOf(last).end };
  }
  const { start, end } = spanOf(cell);
  const pipe = source[start] === '|' ? 1 : 0;
  return { start: start + pipe, end: Math.max(start + pipe, source[end - 1] === '|' ? end - 1 : end) };
}

/** What a cell names: links to anchors and `#id` anywhere in it, bare ids where they stand alone. */
function addressesOf(node: PhrasingContent, source: string): Address[] {
  if (node.type === 'link' && node.url.startsWith('#')) {
    return [{ id: percentDecoded(node.url.slice(1)), span: spanOf(node), marked: true }];
  }
  if (node.type === 'inlineCode') {
    const start = source.indexOf(node.value, spanOf(node).start);
    return idsIn(node.value, (from, to) => ({ start: start + from, end: start + to }));
  }
  if (node.type === 'text') {
    const prose = proseOf([node], source, spanOf(node));
    return idsIn(prose.text, (from, to) => prose.sourceSpan(from, to));
  }
  return 'children' in node && node.type !== 'delete' ? node.children.flatMap((child) => addressesOf(child, source)) : [];
}

function idsIn(text: string, spanAt: (from: number, to: number) => Span): Address[] {
  return [...text.matchAll(/(#?)([\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_])?)/gu)].flatMap((word) => {
    const marked = word[1] === '#';
    const end = word.index + word[0].length;
    return marked || standsAlone(text, word.index, end) ? [{ id: word[2]!, span: spanAt(word.index, end), marked }] : [];
  });
}

/** Whether a word is all that stands between separators: words of a sentence are not ids. */
function standsAlone(text: string, start: number, end: number): boolean {
  return /(?:^|[,;])\s*$/u.test(text.slice(0, start)) && /^\s*(?:$|[,;])/u.test(text.slice(end));
}
