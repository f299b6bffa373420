/** Tables of actions in question 3: columns by the headers that councils use. */
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { spanOf, type Span } from '../text/span';
import type { Action, ActionColumn, ActionTable, Cell } from './model';

const HEADERS: Readonly<Record<ActionColumn, readonly string[]>> = {
  action: ['action', 'actions', 'what', 'what we will do'],
  addresses: ['addresses', 'finding', 'findings', 'why'],
  owner: ['owner', 'lead', 'who', 'responsible', 'lead officer'],
  due: ['due', 'by when', 'timescale', 'when', 'due date', 'date', 'deadline'],
  success: ['success measure', 'success measures', 'impact', 'how will we know', 'measure of success'],
  status: ['status', 'progress', 'rag', 'brag'],
};

/** Reads a table as actions; undefined when its header row holds no action column or no other known one. */
export function readActionTable(node: Table): ActionTable | undefined {
  const [header, ...rows] = node.children;
  const columns = new Map<ActionColumn, number>();
  header?.children.forEach((cell, place) => {
    const column = columnOf(toString(cell));
    if (column && !columns.has(column)) {
      columns.set(column, place);
    }
  });
  if (!columns.has('action') || columns.size < 2) {
    return undefined;
  }
  return { span: spanOf(node), columns, actions: rows.map((row) => readAction(row, columns)) };
}

function columnOf(header: string): ActionColumn | undefined {
  const words = header.toLowerCase().replace(/[^a-z]+/gu, ' ').trim();
  return (Object.keys(HEADERS) as ActionColumn[]).find((column) => HEADERS[column].includes(words));
}

function readAction(row: TableRow, columns: ReadonlyMap<ActionColumn, number>): Action {
  const cells: Partial<Record<ActionColumn, Cell>> = {};
  for (const [column, place] of columns) {
    const cell = row.children[place];
    if (cell) {
      cells[column] = { text: cellText(cell.children), span: cellSpan(cell) };
    }
  }
  const addresses = columns.get('addresses');
  const cell = addresses === undefined ? undefined : row.children[addresses];
  return { span: spanOf(row), cells, addresses: cell ? addressesOf(cell) : [] };
}

/** The words of a cell; `<br>` is a line break. */
function cellText(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => {
    if (node.type === 'html') {
      return /^<br\s*\/?>$/iu.test(node.value) ? '\n' : '';
    }
    return 'children' in node ? cellText(node.children) : toString(node);
  }).join('').trim();
}

/** The content of a cell without its pipes; a blank cell gives its whole place. */
function cellSpan(cell: TableCell): Span {
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : spanOf(cell);
}

/** What a cell names: links to anchors and `#id` anywhere in it, bare ids where they stand alone. */
function addressesOf(cell: TableCell): Action['addresses'] {
  const found: { id: string; span: Span; marked: boolean }[] = [];
  for (const node of cell.children) {
    if (node.type === 'link' && node.url.startsWith('#')) {
      found.push({ id: node.url.slice(1), span: spanOf(node), marked: true });
    } else if (node.type === 'text') {
      for (const word of node.value.matchAll(/(#?)([\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_])?)/gu)) {
        const marked = word[1] === '#';
        if (marked || standsAlone(node.value, word.index, word.index + word[0].length)) {
          const start = spanOf(node).start + word.index;
          found.push({ id: word[2]!, span: { start, end: start + word[0].length }, marked });
        }
      }
    }
  }
  return found;
}

/** Whether a word is all that stands between separators: words of a sentence are not ids. */
function standsAlone(text: string, start: number, end: number): boolean {
  return /(?:^|[,;])\s*$/u.test(text.slice(0, start)) && /^\s*(?:$|[,;])/u.test(text.slice(end));
}
