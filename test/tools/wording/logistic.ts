/** Logistic regression with a quadratic penalty, fitted by L-BFGS: no chance in it, so that the same examples give the same weights. */

export interface Example {
  /** Features, each with its value. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly yes: boolean;
}

/** How many steps back are remembered to guess the curvature. */
const MEMORY = 8;
const MOST_STEPS = 120;
/** Ends when a step wins less than this part of the loss. */
const ENOUGH = 1e-5;

/** The weights of features 0 to `count` - 1, and behind them the bias, which is not penalised. */
export function fit(examples: readonly Example[], count: number, penalty: number): Float64Array {
  let { weights, slope, loss } = beginning(examples, count, penalty);
  const steps: { move: Float64Array; turn: Float64Array; scale: number }[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = directionOf(slope, steps);
    const next: Point = search(examples, weights, slope, loss, direction, penalty, steps.length === 0);
    const move = next.weights.map((weight, i) => weight - weights[i]!);
    const turn = next.slope.map((value, i) => value - slope[i]!);
    const bend = dot(move, turn);
    if (bend > 1e-10) {
      steps.push({ move, turn, scale: 1 / bend });
      if (steps.length > MEMORY) {
        steps.shift();
      }
    }
    const won = loss - next.loss;
    ({ weights, slope, loss } = next);
    if (won < ENOUGH * loss) {
      break;
    }
  }
  return weights;
}

interface Point {
  readonly weights: Float64Array;
  readonly slope: Float64Array;
  readonly loss: number;
}

function beginning(examples: readonly Example[], count: number, penalty: number): Point {
  const weights = new Float64Array(count + 1);
  const slope = new Float64Array(count + 1);
  return { weights, slope, loss: lossOf(examples, weights, penalty, slope) };
}

/** What examples and penalty cost; writes the slope into `slope`. */
function lossOf(examples: readonly Example[], weights: Float64Array, penalty: number, slope: Float64Array): number {
  const bias = weights.length - 1;
  let loss = 0;
  slope.fill(0);
  for (const { features, values, yes } of examples) {
    let score = weights[bias]!;
    for (let i = 0; i < features.length; i++) {
      score += weights[features[i]!]! * values[i]!;
    }
    const margin = yes ? score : -score;
    const small = Math.exp(-Math.abs(margin));
    loss += (margin > 0 ? 0 : -margin) + Math.log1p(small);
    const wrong = (margin > 0 ? small : 1) / (1 + small);
    const pull = yes ? -wrong : wrong;
    for (let i = 0; i < features.length; i++) {
      slope[features[i]!]! += pull * values[i]!;
    }
    slope[bias]! += pull;
  }
  for (let i = 0; i < bias; i++) {
    loss += (penalty / 2) * weights[i]! ** 2;
    slope[i]! += penalty * weights[i]!;
  }
  return loss;
}

function directionOf(slope: Float64Array, steps: readonly { move: Float64Array; turn: Float64Array; scale: number }[]): Float64Array {
  const direction = Float64Array.from(slope);
  const shares = steps.map(() => 0);
  for (let i = steps.length - 1; i >= 0; i--) {
    const { move, turn, scale } = steps[i]!;
    shares[i] = scale * dot(move, direction);
    addTo(direction, turn, -shares[i]!);
  }
  const last = steps.at(-1);
  if (last) {
    const factor = 1 / (last.scale * dot(last.turn, last.turn));
    direction.forEach((value, i) => { direction[i] = value * factor; });
  }
  steps.forEach(({ move, turn, scale }, i) => { addTo(direction, move, shares[i]! - scale * dot(turn, direction)); });
  return direction;
}

/** Goes down the direction until the loss falls enough. */
function search(examples: readonly Example[], weights: Float64Array, slope: Float64Array, loss: number, direction: Float64Array, penalty: number, first: boolean): Point {
  const gain = dot(slope, direction);
  for (let length = first ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1; ; length /= 2) {
    const next = { weights: weights.map((weight, i) => weight - length * direction[i]!), slope: new Float64Array(weights.length) };
    const reached = lossOf(examples, next.weights, penalty, next.slope);
    if (reached <= loss - 1e-4 * length * gain || length < 1e-8) {
      return { ...next, loss: reached };
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    sum += a[i]! * b[i]!;
  }
  return sum;
}

function addTo(target: Float64Array, values: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) {
    target[i]! += factor * values[i]!;
  }
}
