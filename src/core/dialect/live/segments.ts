/**
 * A text in its parts, some of which are yet to be parsed, with a note of where something is new: what a
 * keystroke leaves alone is not looked at, though of a long document it is two thousand parts.
 */
import { lastAtOrBefore } from '../../text/lines';
import type { Labels } from '../labels';
import { LivePiece } from './livePiece';
import type { Edited } from './rows';

/** Text that has yet to be parsed; where it is one piece that was changed in one place, that is known. */
export interface Raw extends Partial<Edited> {
  readonly text: string;
  /** So many segments behind it are known to be read with it. */
  readonly reach?: number;
}

export type Segment = LivePiece | Raw;

/** A segment by its index, and the offset at which it begins. */
interface Found {
  readonly index: number;
  readonly start: number;
}

export class Segments {
  readonly #all: Segment[] = [];
  /** So many at the beginning, and so many at the end, are pieces that were there when all were placed. */
  #same = { before: 0, behind: 0 };
  #labels: Labels | undefined;

  get all(): readonly Segment[] {
    return this.#all;
  }

  /** All that is new stands from one index on … */
  get newFrom(): number {
    return this.#same.before;
  }

  /** … and before another. */
  get newTo(): number {
    return Math.max(this.#same.before, this.#all.length - this.#same.behind);
  }

  get text(): string {
    return textOf(this.#all);
  }

  /** What is defined anywhere; all must have been parsed. */
  get labels(): Labels {
    return this.#labels ??= allLabels(this.#all as LivePiece[]);
  }

  /** Puts some in the place of those from one index to before another. */
  replace(from: number, to: number, by: readonly Segment[]): void {
    this.#same = { before: Math.min(this.#same.before, from), behind: Math.min(this.#same.behind, this.#all.length - to) };
    const gone = this.#all.splice(from, to - from, ...by);
    if (gone.some(defines) || by.some(defines)) {
      this.#labels = undefined;
    }
  }

  /** Where a change from `start` to `end` begins and ends: two segments, or the same one. */
  touchedBy(start: number, end: number): { readonly first: Found; readonly last: Found } {
    const isPlaced = this.#same.before === this.#all.length;
    const index = isPlaced ? lastAtOrBefore(this.#all as LivePiece[], start, ({ origin }) => origin.offset) : 0;
    const first = this.#next({ index, start: isPlaced ? (this.#all[index] as LivePiece).origin.offset : 0 }, start + 1);
    return { first, last: this.#next(first, end) };
  }

  /** The first segment from another on that reaches to an offset, or the last one. */
  #next({ index, start }: Found, offset: number): Found {
    let [at, begins] = [index, start];
    while (at < this.#all.length - 1 && begins + this.#all[at]!.text.length < offset) {
      begins += this.#all[at]!.text.length;
      at++;
    }
    return { index: at, start: begins };
  }

  /** Says of all where they stand; all must have been parsed. What stands behind the last new one has moved as a whole. */
  place(): void {
    const pieces = this.#all as LivePiece[];
    const last = pieces[this.newFrom - 1];
    let [offset, line] = last ? [last.origin.offset + last.text.length, last.origin.line + last.lineBreaks] : [0, 0];
    for (let at = this.newFrom; at < this.newTo; at++) {
      const piece = pieces[at]!;
      piece.placeAt(offset, line);
      [offset, line] = [offset + piece.text.length, line + piece.lineBreaks];
    }
    const next = pieces[this.newTo]?.origin;
    const [by, byLines] = next ? [offset - next.offset, line - next.line] : [0, 0];
    for (let at = this.newTo; at < pieces.length && (by !== 0 || byLines !== 0); at++) {
      const { origin } = pieces[at]!;
      origin.offset += by;
      origin.line += byLines;
    }
    this.#same = { before: pieces.length, behind: pieces.length };
  }
}

/** The text of some segments. */
export function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

function defines(segment: Segment): boolean {
  return segment instanceof LivePiece && segment.defines.size > 0;
}

/** Of several definitions of one label, the first counts. */
function allLabels(pieces: readonly LivePiece[]): Labels {
  const labels = new Map<string, string>();
  for (const { defines: own } of pieces) {
    own.forEach((url, label) => { labels.set(label, labels.get(label) ?? url); });
  }
  return labels;
}
