/** A place in a text as people count: line and column from 0, column in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and back. */
export interface Lines {
  /** How many lines the text has; an empty text has one. */
  readonly count: number;
  /** The position of an offset; offsets beyond either end are drawn to it. */
  positionAt(offset: number): LinePosition;
  /** The offset at which a line (from 0) begins; lines beyond the last give the end of the text. */
  startOf(line: number): number;
  /** The offset of a position; a column beyond the end of its line gives the start of the next. */
  offsetAt(position: LinePosition): number;
}

/**
 * Turns offsets into lines and back. A line ends with `\n`, `\r\n` or a lone `\r`, as in VS Code.
 * Built once per text; a look-up is a binary search.
 */
export class LineIndex implements Lines {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) {
      this.#starts.push(lineEnd.index + lineEnd[0].length);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): LinePosition {
    const wanted = Math.max(0, Math.min(offset, this.#length));
    const line = lastAtOrBefore(this.#starts, wanted, (start) => start);
    return { line, column: wanted - this.#starts[line]! };
  }

  startOf(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#length;
  }

  offsetAt(position: LinePosition): number {
    return Math.min(this.startOf(position.line) + position.column, this.startOf(position.line + 1));
  }
}

/** The index of the last of some sorted things whose place is not behind `wanted`; 0 where all are. */
export function lastAtOrBefore<Thing>(sorted: readonly Thing[], wanted: number, placeOf: (thing: Thing) => number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (placeOf(sorted[middle]!) <= wanted) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
