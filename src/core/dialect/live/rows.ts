/**
 * A change within one row of a table: only the row is parsed.
 *
 * A table is read row by row, each row a line. What a row's cells hold depends on nothing in the other rows;
 * that the line is a row at all depends on the table standing above it, and so on its header alone. So the row
 * is parsed below the header, with nothing between them. When a table of just that row comes out, it takes the
 * place of the old row; whatever stands behind it has moved. The first and the last character of the row must
 * be those of before, and no line may have been added or gone, so that the line's own place stays as it was.
 */
import type { Nodes, RootContent, Table, TableRow } from 'mdast';
import type { Point } from 'unist';
import { spanOf, type Span } from '../../text/span';
import { LivePiece } from './livePiece';

/** Text that stands where a piece stood which was changed in one place. */
export interface Edited {
  readonly text: string;
  readonly was: LivePiece;
  /** What was replaced in the piece, counted from its beginning, and by how much. */
  readonly replaced: Span;
  readonly inserted: number;
}

/** The piece with its row read anew; undefined where the change is not one within a row. `parse` reads Markdown that stands at the root. */
export function withRowReadAnew(edited: Edited, parse: (text: string) => readonly RootContent[]): LivePiece | undefined {
  const { text, was, replaced: { start, end }, inserted } = edited;
  const home = was.origin.offset;
  const within = (node: Nodes): boolean => spanOf(node).start - home < start && end < spanOf(node).end - home;
  const table = was.nodes.find((node): node is Table => node.type === 'table' && within(node));
  const row = table?.children.slice(1).find(within);
  if (!table || !row || /[\r\n]/.test(text.slice(start, start + inserted)) || /[\r\n]/.test(was.text.slice(start, end))) {
    return undefined;
  }
  const by = inserted - (end - start);
  const rowStart = spanOf(row).start - home;
  const line = text.slice(rowStart - (row.position!.start.column - 1), spanOf(row).end - home + by);
  const head = headOf(table, was);
  const [read, ...more] = parse(`${head}${line}\n\n`);
  const found = read?.type === 'table' && more.length === 0 && read.children.length === 2 ? read.children[1]! : undefined;
  if (!found || spanOf(found).start !== head.length + row.position!.start.column - 1 || spanOf(found).end !== head.length + line.length) {
    return undefined;
  }
  const rowLine = row.position!.start.line - was.origin.line;
  const fresh = movedRow(found, rowStart - spanOf(found).start, rowLine);
  const place = (point: Point): Point => {
    const [offset, at] = [point.offset! - home, point.line - was.origin.line];
    return offset < end ? { line: at, column: point.column, offset } : { line: at, column: point.column + (at === rowLine ? by : 0), offset: offset + by };
  };
  return new LivePiece(text, was.nodes.map((node) => copied(node, place, (one) => (one === row ? fresh : undefined))), 0, 0);
}

/** The lines of a table's header and of the dashes below it. */
function headOf(table: Table, { text, origin, lineStarts }: LivePiece): string {
  const first = table.position!.start.line - origin.line - 1;
  return text.slice(lineStarts[first], lineStarts[first + 2]);
}

/** A row that was read elsewhere, as it stands in its piece: `by` characters further on, on a line from 1. */
function movedRow(row: TableRow, by: number, line: number): TableRow {
  return copied(row, ({ column, offset }) => ({ line, column, offset: offset! + by }));
}

/** A copy of a node with other places; `instead` may give another in its stead. */
function copied<Node extends Nodes>(node: Node, place: (point: Point) => Point, instead?: (node: Nodes) => Nodes | undefined): Node {
  const other = instead?.(node);
  if (other) {
    return other as Node;
  }
  const { position } = node;
  const copy = { ...node, ...position && { position: { start: place(position.start), end: place(position.end) } } };
  if ('children' in node) {
    Object.assign(copy, { children: node.children.map((child) => copied(child, place, instead)) });
  }
  return copy;
}
