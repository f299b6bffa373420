/** One part of a live text: its Markdown, and what it says by itself. */
import type { RootContent } from 'mdast';
import { lastAtOrBefore, type LinePosition, type Lines } from '../../text/lines';
import { livePosition, LiveSpan, Origin, tie } from '../../text/origin';
import { spanOf, type Span } from '../../text/span';
import type { Piece } from '../assembly';
import { labelsDefinedIn, labelsMentionedIn, type Labels } from '../labels';
import { readNodes, type Reading } from '../reading';
import { walk } from '../walk';

/** A piece that another has taken in, and where it begins there. */
export interface TakenIn {
  readonly piece: LivePiece;
  readonly at: number;
}

export class LivePiece implements Piece {
  readonly origin = new Origin();
  readonly span: Span;
  readonly defines: Labels;
  /** Where its lines begin, counted from its own beginning; the last is where the next part's first line does. */
  readonly lineStarts: readonly number[];
  /** Those that its text was before, in their order; what they are for is told in `takenIn.ts`. */
  readonly takenIn: TakenIn[] = [];
  /** The labels by which it was read; undefined as long as those of the new version are not known. */
  readBy: Labels | undefined;
  #reading: Reading | undefined;
  #mentions: ReadonlySet<string> | undefined;

  /** `offset` and `line` (from 0) say where the text stands in the stretch that was parsed: its nodes are counted from there. */
  constructor(readonly text: string, readonly nodes: readonly RootContent[], offset: number, line: number) {
    this.span = new LiveSpan(this.origin, 0, text.length);
    this.lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: lineEnd }) => index + lineEnd.length)];
    this.defines = labelsDefinedIn(nodes);
    walk(nodes, (node) => {
      if (node.position) {
        node.position = livePosition(node.position, this.origin, offset, line);
      }
    });
  }

  get lineBreaks(): number {
    return this.lineStarts.length - 1;
  }

  /** Labels that may be meant in it, wherever they are defined. */
  get mentions(): ReadonlySet<string> {
    return this.#mentions ??= labelsMentionedIn(this.#textWithLabels());
  }

  /** Nothing in fenced code or a comment means a label. */
  #textWithLabels(): string {
    const { text, nodes, origin } = this;
    let [kept, from] = ['', 0];
    for (const node of nodes.filter(({ type }) => type === 'code' || type === 'html')) {
      kept += text.slice(from, spanOf(node).start - origin.offset);
      from = spanOf(node).end - origin.offset;
    }
    return kept + text.slice(from);
  }

  /** What it says by itself; it must have been read. */
  get reading(): Reading {
    return this.#reading!;
  }

  /** Reads it, once, as a text of its own. */
  read(definitions: ReadonlyMap<string, string>): void {
    if (!this.#reading) {
      this.placeAt(0, 0);
      this.#reading = tie(readNodes(this.nodes, this.text, definitions), this.origin);
    }
  }

  placeAt(offset: number, line: number): void {
    this.origin.offset = offset;
    this.origin.line = line;
  }
}

/** The lines of a text in parts. */
export class LiveLines implements Lines {
  constructor(private readonly pieces: readonly LivePiece[], private readonly length: number) {}

  get count(): number {
    const last = this.pieces.at(-1)!;
    return last.origin.line + last.lineStarts.length;
  }

  positionAt(offset: number): LinePosition {
    const wanted = Math.max(0, Math.min(offset, this.length));
    const { origin, lineStarts } = this.pieces[lastAtOrBefore(this.pieces, wanted, (piece) => piece.origin.offset)]!;
    const line = lastAtOrBefore(lineStarts, wanted - origin.offset, (start) => start);
    return { line: origin.line + line, column: wanted - origin.offset - lineStarts[line]! };
  }

  startOf(line: number): number {
    const wanted = Math.max(0, line);
    const { origin, lineStarts } = this.pieces[lastAtOrBefore(this.pieces, wanted, (piece) => piece.origin.line)]!;
    const start = lineStarts[wanted - origin.line];
    return start === undefined ? this.length : origin.offset + start;
  }

  offsetAt({ line, column }: LinePosition): number {
    return Math.min(this.startOf(line) + column, this.startOf(line + 1));
  }
}

/** The nodes of a stretch and its text, cut into pieces at some of `cuts`: where a node begins, and what stands before can do without it. */
export function piecesOf(text: string, nodes: readonly RootContent[], shift: { readonly offset: number; readonly line: number }, cuts: readonly number[], standsAlone: (nodes: readonly RootContent[]) => boolean): LivePiece[] {
  const pieces: LivePiece[] = [];
  let [from, line] = [0, shift.line];
  let own: RootContent[] = [];
  const finish = (to: number): void => {
    const piece = new LivePiece(text.slice(from, to), own, shift.offset + from, line);
    pieces.push(piece);
    [from, line, own] = [to, line + piece.lineBreaks, []];
  };
  let next = 0;
  for (const node of nodes) {
    const start = spanOf(node).start - shift.offset;
    while (next < cuts.length && cuts[next]! < start) {
      next++;
    }
    if (cuts[next] === start && standsAlone(own)) {
      finish(start);
    }
    own.push(node);
  }
  finish(text.length);
  return pieces;
}
