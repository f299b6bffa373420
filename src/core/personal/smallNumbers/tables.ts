/** Small counts of children in tables, percentages of few, and withheld cells that a total gives away. */
import type { Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { spanOf, type Span } from '../../text/span';
import { rowsOf } from '../passages';

export interface SmallCell {
  readonly kind: 'count' | 'share' | 'worked-out';
  /** The number in the cell. */
  readonly span: Span;
  /** For a cell that can be worked out: the smallest number beside it, which could be withheld as well. */
  readonly second?: Span;
}

const CHILDREN = /\b(?:child(?:ren)?|young (?:people|person|women|men)|girls?|boys?|babies|infants?|teenagers?|siblings?|pupils?|care leavers?|adolescents?|cohort|UASC|CLA|LAC)\b/iu;
const A_COUNT = /\b(?:number|no\.?|count|total|how many|all|n|cases|children|young people|care leavers|girls|boys|pupils)\b|^#$/iu;
/** Numbers of other things, whatever stands beside them. */
const OTHER_THINGS = /%|\b(?:per ?cent\w*|percentage|rate|ratio|days?|weeks?|months?|hours?|years?|age|aged|average|mean|median|score|rank\w*|rating|grade|target|staff|FTE|posts?|vacanc\w+|homes?|visits?|audits?|meetings?|plans?|reviews?|assessments?|teams?|actions?|carers?|workers?|households?|miles|£|cost|page|question|priority|due|stage|tier|level|quarter|ref|id|moves?|placements?|episodes?|services?|schools?|providers?)\b/iu;
const A_NUMBER = /^(\d{1,3}(?:,\d{3})*)$/u;
const A_SHARE = /^\d{1,3}(?:\.\d+)?\s?%$/u;
const WITHHELD = /^(?:c|x|z|low|suppressed|withheld|\*+|[<≤]\s?\d+|(?:fewer|less) than (?:\d+|\p{L}+)|\[[cxz]\])$/iu;
const A_TOTAL = /^(?:all|totals?|overall|sum|all children|grand total|altogether)\b/iu;

interface Grid {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: readonly TableCell[]; readonly texts: readonly string[] }[];
}

/** What a table gives away. `lead` is the line that leads into it, which often says what is counted. */
export function smallCellsIn(table: Table, lead: string, threshold: number): SmallCell[] {
  const { headers, rows } = rowsOf(table);
  const grid: Grid = { headers, rows: rows.map(({ children }) => ({ cells: children, texts: children.map((cell) => toString(cell).trim()) })) };
  return [...counts(grid, lead, threshold), ...shares(grid), ...workedOut(grid)];
}

function* counts({ headers, rows }: Grid, lead: string, threshold: number): Iterable<SmallCell> {
  for (const { cells, texts } of rows) {
    for (const [column, text] of texts.entries()) {
      const number = valueOf(text);
      if (column > 0 && number !== undefined && number >= 1 && number <= threshold && countsChildren(headers[column] ?? '', texts[0] ?? '', headers[0] ?? '', lead)) {
        yield { kind: 'count', span: contentOf(cells[column]!) };
      }
    }
  }
}

/** Whether a cell counts children: its column or its row says so, and neither says that it counts anything else. */
function countsChildren(header: string, row: string, corner: string, lead: string): boolean {
  // The age of a row says which children it counts; the age in a column is no count.
  if (OTHER_THINGS.test(header) || OTHER_THINGS.test(row.replace(/\b(?:aged?|years?(?: old)?|months?)\b/giu, ''))) {
    return false;
  }
  return CHILDREN.test(header) || CHILDREN.test(row) || A_COUNT.test(header) && (CHILDREN.test(corner) || CHILDREN.test(lead));
}

/** A percentage beside a number of children under 20. */
function* shares({ headers, rows }: Grid): Iterable<SmallCell> {
  for (const { cells, texts } of rows) {
    const small = texts.some((text, column) => {
      const number = valueOf(text);
      return column > 0 && number !== undefined && number > 0 && number < 20 && !OTHER_THINGS.test(headers[column] ?? '') && (CHILDREN.test(headers[column] ?? '') || /\b(?:n|base|cohort)\b/iu.test(headers[column] ?? ''));
    });
    for (const [column, text] of small ? texts.entries() : []) {
      if (A_SHARE.test(text) && !/\btarget\b/iu.test(headers[column] ?? '')) {
        yield { kind: 'share', span: contentOf(cells[column]!) };
      }
    }
  }
}

/** One withheld cell in a column or a row whose total is told is no secret. */
function* workedOut(grid: Grid): Iterable<SmallCell> {
  const totalRow = grid.rows.findIndex(({ texts }) => A_TOTAL.test(texts[0] ?? ''));
  if (totalRow > 0) {
    for (const column of grid.headers.keys()) {
      const parts = grid.rows.slice(0, totalRow).map(({ texts, cells }) => ({ text: texts[column] ?? '', cell: cells[column] }));
      yield* fromTotal(parts, grid.rows[totalRow]!.texts[column] ?? '');
    }
  }
  const totalColumn = grid.headers.findIndex((header, column) => column > 1 && A_TOTAL.test(header));
  for (const { texts, cells } of totalColumn < 0 ? [] : grid.rows) {
    const parts = texts.slice(1, totalColumn).map((text, index) => ({ text, cell: cells[index + 1] }));
    yield* fromTotal(parts, texts[totalColumn] ?? '');
  }
}

function* fromTotal(parts: readonly { readonly text: string; readonly cell: TableCell | undefined }[], total: string): Iterable<SmallCell> {
  const withheld = parts.filter(({ text }) => WITHHELD.test(text));
  const numbers = parts.flatMap(({ text, cell }) => (valueOf(text) === undefined || !cell ? [] : [{ value: valueOf(text)!, cell }]));
  if (withheld.length === 1 && withheld[0]!.cell && valueOf(total) !== undefined && numbers.length > 0 && numbers.length === parts.length - 1) {
    const second = numbers.filter(({ value }) => value > 0).sort((a, b) => a.value - b.value)[0];
    yield { kind: 'worked-out', span: contentOf(withheld[0]!.cell), ...second && { second: contentOf(second.cell) } };
  }
}

function valueOf(text: string): number | undefined {
  return A_NUMBER.test(text) ? Number(text.replace(/,/gu, '')) : undefined;
}

function contentOf(cell: TableCell): Span {
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : spanOf(cell);
}
