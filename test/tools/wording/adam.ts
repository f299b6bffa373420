/** The step by which weights follow their slopes: Adam (Kingma and Ba, 2015), which gives each weight a pace of its own. */

const [SLOPE_KEPT, SQUARE_KEPT] = [0.9, 0.999];
const TINY = 1e-8;

/** Weights that are being learned, with the slope that examples add to. */
export class Learned {
  readonly slope: Float32Array;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;

  constructor(readonly weights: Float32Array) {
    this.slope = new Float32Array(weights.length);
    this.#mean = new Float32Array(weights.length);
    this.#square = new Float32Array(weights.length);
  }

  /** Takes a step with a range of the weights, and forgets their slope; `time` counts the steps from 1. */
  step(pace: number, time: number, from = 0, to = this.weights.length): void {
    const scale = (pace * Math.sqrt(1 - SQUARE_KEPT ** time)) / (1 - SLOPE_KEPT ** time);
    for (let i = from; i < to; i++) {
      const slope = this.slope[i]!;
      const mean = (this.#mean[i] = SLOPE_KEPT * this.#mean[i]! + (1 - SLOPE_KEPT) * slope);
      const square = (this.#square[i] = SQUARE_KEPT * this.#square[i]! + (1 - SQUARE_KEPT) * slope * slope);
      this.weights[i]! -= (scale * mean) / (Math.sqrt(square) + TINY);
      this.slope[i] = 0;
    }
  }
}
