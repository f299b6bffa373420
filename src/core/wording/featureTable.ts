/** The weights of features, found in a few steps: a table with open addresses. */

/** One number for each judgement. */
export interface Score {
  readonly inspectionOnly: number;
  readonly claim: number;
}

/** Of three places one is taken, so that a feature stands at its own place or soon behind. */
const ROOM = 3;
const EMPTY = -1;

export class FeatureTable {
  readonly #features: Int32Array;
  readonly #mask: number;
  /** By place; 0 at empty places. */
  readonly inspectionOnly: Float32Array;
  readonly claim: Float32Array;

  constructor(count: number) {
    const size = 1 << Math.ceil(Math.log2(Math.max(1, count) * ROOM));
    this.#mask = size - 1;
    this.#features = new Int32Array(size).fill(EMPTY);
    this.inspectionOnly = new Float32Array(size);
    this.claim = new Float32Array(size);
  }

  set(feature: number, { inspectionOnly, claim }: Score): void {
    const place = this.placeOf(feature);
    this.#features[place] = feature;
    this.inspectionOnly[place] = inspectionOnly;
    this.claim[place] = claim;
  }

  /** Where a feature stands; an empty place where it is not in the table. */
  placeOf(feature: number): number {
    let place = (Math.imul(feature, 0x9e3779b1) >>> 8) & this.#mask;
    for (let found = this.#features[place]; found !== feature && found !== EMPTY; found = this.#features[place]) {
      place = (place + 1) & this.#mask;
    }
    return place;
  }
}
