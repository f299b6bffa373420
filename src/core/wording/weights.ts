/**
 * The weights of many names, as close together as they can be: a sentence looks up hundreds of them, and what takes
 * longest is to bring them from memory.
 *
 * Both weights of a thing, whole numbers, are one number, so that adding two such numbers adds both weights of each.
 * Only a sentence without an end, of thousands of words, could add up to more than there is room for between them.
 */

/** One number for each judgement. */
export interface Score {
  readonly inspectionOnly: number;
  readonly claim: number;
}

const APART = 2 ** 16;

/** Both weights in one number. */
export function both(inspectionOnly: number, claim: number): number {
  return inspectionOnly * APART + claim;
}

/** The two weights of a number, or of a sum of such numbers. */
export function apart(sum: number): Score {
  const inspectionOnly = Math.round(sum / APART);
  return { inspectionOnly, claim: sum - inspectionOnly * APART };
}

/** A weight in a row has a byte. */
const [LEAST, MOST] = [-0x80, 0x7f];
const FIRST_ROWS = 512;

/** Rows of weights, all of one length. A row is known by the place of its first cell. */
export class Rows {
  #cells: Int16Array;
  #used = 0;

  constructor(private readonly length: number) {
    this.#cells = new Int16Array(FIRST_ROWS * length);
  }

  /** Adds a row that is the sum of others: of each, triples of a place and the weights there. */
  add(parts: readonly (readonly number[])[]): number {
    const row = this.#used;
    this.#used += this.length;
    if (this.#used > this.#cells.length) {
      const cells = new Int16Array(2 * this.#cells.length);
      cells.set(this.#cells);
      this.#cells = cells;
    }
    for (const part of parts) {
      for (let i = 0; i < part.length; i += 3) {
        const { inspectionOnly, claim } = apart(this.at(row + part[i]!));
        this.#cells[row + part[i]!] = (within(inspectionOnly + part[i + 1]!) << 8) | (within(claim + part[i + 2]!) & 0xff);
      }
    }
    return row;
  }

  /** Both weights at a place counted from the begin of all rows. */
  at(place: number): number {
    const cell = this.#cells[place]!;
    return both(cell >> 8, (cell << 24) >> 24);
  }

  clear(): void {
    this.#used = 0;
    this.#cells.fill(0);
  }
}

function within(weight: number): number {
  return Math.max(LEAST, Math.min(MOST, weight));
}

const NONE = -1;
/** Spreads numbers that lie close together over a table (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1;

/** Weights by a number, for few numbers; any other has none. A `Map` does the same, and takes longer. */
export class FewWeights {
  /** A number and its weights, side by side. Half of the places stay empty, so that a number is found at once. */
  readonly #cells: Int32Array;
  readonly #shift: number;

  /** `weights`: a number, from 0, and both its weights in one. */
  constructor(weights: readonly (readonly [number, number])[]) {
    const bits = Math.max(1, Math.ceil(Math.log2(2 * weights.length)));
    this.#shift = 32 - bits;
    this.#cells = new Int32Array(2 * 2 ** bits).fill(NONE);
    weights.forEach(([number, both]) => { this.#cells.set([number, both], this.#placeOf(number)); });
  }

  /** Both weights of a number in one. */
  of(number: number): number {
    const place = this.#placeOf(number);
    return this.#cells[place] === NONE ? 0 : this.#cells[place + 1]!;
  }

  /** Where a number stands, or would. */
  #placeOf(number: number): number {
    let place = 2 * (Math.imul(number, SPREAD) >>> this.#shift);
    while (this.#cells[place] !== NONE && this.#cells[place] !== number) {
      place = place + 2 === this.#cells.length ? 0 : place + 2;
    }
    return place;
  }
}
