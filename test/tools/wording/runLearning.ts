/**
 * Learns which runs of words speak for a sentence being inspection-only; see `src/core/wording/runs.ts`.
 *
 * The meaning of a word begins as a shorter form of its GloVe vector. How that is shortened is learned too, so that words
 * which no example holds move with those that are like them; what else a word means is learned from its examples.
 */
import { BEGIN, END, shapeOf } from '../../../src/core/wording/names';
import { DIMENSIONS, LENGTHS, SHAPES, textOf, type RunData } from '../../../src/core/wording/runs';
import { sortedText } from '../../../src/core/wording/sortedLines';
import { tokensOf } from '../../../src/core/wording/tokens';
import { Learned } from './adam';
import { Chance } from './chance';
import type { Vectors } from './vectors';
import { countWords, wordsIn } from './vocabulary';

const ROUNDS = 8;
/** So many examples teach before the weights follow. */
const AT_A_TIME = 32;
const PACE = 1.5e-3;
/** How many words, and how many runs, an example must do without, so that none is relied on too much. */
const [WORDS_HIDDEN, SHAPES_HIDDEN] = [0.15, 0.5];
/** A word must be in so many examples to be known by more than its vector. */
const LEAST = 2;
/** So many of the commonest English words are known by their vectors. */
const COMMON = 6_000;
/** Longer sentences are read up to here. */
const LONGEST = 80;

export interface RunExample {
  readonly sentence: string;
  readonly yes: boolean;
}

/** An example as places of words. */
interface Prepared {
  readonly words: Int32Array;
  readonly yes: boolean;
}

export class RunLearner {
  readonly #places = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #vectors: Float32Array;
  readonly #chance = new Chance(1);
  /** From a vector to a meaning. */
  readonly #shorten: Learned;
  /** What a word means beyond its vector. */
  readonly #own: Learned;
  /** For each length, place in the run and shape, what each dimension weighs. */
  readonly #shapes: readonly Learned[];
  readonly #least: readonly Learned[];
  readonly #votes: Learned;
  readonly #bias = new Learned(Float32Array.of(-2));
  #meanings = new Float32Array(LONGEST * DIMENSIONS);
  #slopes = new Float32Array(LONGEST * DIMENSIONS);

  constructor(sentences: readonly string[], private readonly vectors: Vectors) {
    const counts = countWords(sentences);
    const known = wordsIn(counts, LEAST);
    const common = vectors.words.slice(0, COMMON).filter((word) => !/[|\s\d]/.test(word));
    const shapes = [...counts.keys()].map(shapeOf);
    for (const name of new Set([BEGIN, END, ...shapes, ...known, ...common])) {
      this.#places.set(name, this.#names.length);
      this.#names.push(name);
    }
    this.#vectors = new Float32Array(this.#names.length * vectors.dimensions);
    this.#names.forEach((name, place) => { this.#vectors.set(Array.from(vectors.of(name) ?? []).slice(0, vectors.dimensions), place * vectors.dimensions); });
    this.#shorten = new Learned(this.#chance.around(1.5 / Math.sqrt(vectors.dimensions), vectors.dimensions * DIMENSIONS));
    this.#own = new Learned(this.#chance.around(0.05, this.#names.length * DIMENSIONS));
    this.#shapes = LENGTHS.map((length) => new Learned(this.#chance.around(1.5 / Math.sqrt(length * DIMENSIONS), length * SHAPES * DIMENSIONS)));
    this.#least = LENGTHS.map(() => new Learned(new Float32Array(SHAPES)));
    this.#votes = new Learned(this.#chance.around(1.5 / Math.sqrt(LENGTHS.length * SHAPES), LENGTHS.length * SHAPES));
  }

  learn(examples: readonly RunExample[]): RunData {
    const prepared = examples.map(({ sentence, yes }) => ({ words: this.#wordsOf(sentence), yes }));
    const steps = ROUNDS * Math.ceil(prepared.length / AT_A_TIME);
    let time = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const mixed = this.#chance.shuffled(prepared);
      for (let at = 0; at < mixed.length; at += AT_A_TIME) {
        time += 1;
        const some = mixed.slice(at, at + AT_A_TIME);
        some.forEach((example) => { this.#see(example, 1 / some.length); });
        this.#follow(some, PACE * (1 - time / (steps + 1)), time);
      }
    }
    return this.#data();
  }

  #wordsOf(sentence: string): Int32Array {
    const words = [BEGIN, ...tokensOf(sentence, true).slice(0, LONGEST - 2).map(({ word }) => word), END];
    return Int32Array.from(words, (word) => this.#places.get(word) ?? this.#places.get(shapeOf(word)) ?? this.#places.get(shapeOf(''))!);
  }

  #follow(examples: readonly Prepared[], pace: number, time: number): void {
    [this.#shorten, ...this.#shapes, ...this.#least, this.#votes, this.#bias].forEach((learned) => { learned.step(pace, time); });
    new Set(examples.flatMap(({ words }) => [...words])).forEach((place) => { this.#own.step(pace, time, place * DIMENSIONS, (place + 1) * DIMENSIONS); });
  }

  /** Reads an example, and adds to all slopes what would have made the reading better. */
  #see({ words, yes }: Prepared, share: number): void {
    const hidden = this.#understand(words);
    const found = this.#findRuns(words.length);
    let sum = this.#bias.weights[0]!;
    found.forEach(({ height, kept }, shape) => { sum += kept * height * this.#votes.weights[shape]!; });
    const pull = (1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0)) * share;
    this.#bias.slope[0]! += pull;
    this.#slopes.fill(0, 0, words.length * DIMENSIONS);
    found.forEach((run, shape) => {
      this.#votes.slope[shape]! += pull * run.kept * run.height;
      if (run.height > 0 && run.kept > 0) {
        this.#reward(run, shape, pull * run.kept * this.#votes.weights[shape]!);
      }
    });
    words.forEach((place, at) => {
      if (!hidden.has(at)) {
        this.#learnMeaning(place, at);
      }
    });
  }

  /** Writes the meanings of the words; those at some places are hidden. */
  #understand(words: Int32Array): Set<number> {
    const D = this.vectors.dimensions;
    const hidden = new Set<number>();
    words.forEach((place, at) => {
      this.#meanings.fill(0, at * DIMENSIONS, (at + 1) * DIMENSIONS);
      if (this.#chance.next() < WORDS_HIDDEN) {
        hidden.add(at);
        return;
      }
      for (let d = 0; d < DIMENSIONS; d++) {
        let sum = this.#own.weights[place * DIMENSIONS + d]!;
        for (let g = 0; g < D; g++) {
          sum += this.#shorten.weights[d * D + g]! * this.#vectors[place * D + g]!;
        }
        this.#meanings[at * DIMENSIONS + d] = sum;
      }
    });
    return hidden;
  }

  /** For each shape, where it is seen most clearly, and how clearly. */
  #findRuns(count: number): FoundRun[] {
    return LENGTHS.flatMap((length, l) => Array.from({ length: SHAPES }, (_, s): FoundRun => {
      let [best, from] = [-Infinity, -1];
      for (let at = 0; at + length <= count; at++) {
        const height = dotAt(this.#shapes[l]!.weights, s * length * DIMENSIONS, this.#meanings, at * DIMENSIONS, length * DIMENSIONS);
        if (height > best) {
          [best, from] = [height, at];
        }
      }
      const height = Math.max(0, from < 0 ? 0 : best + this.#least[l]!.weights[s]!);
      return { length: l, from, height, kept: this.#chance.next() < SHAPES_HIDDEN ? 0 : 1 / (1 - SHAPES_HIDDEN) };
    }));
  }

  #reward({ length: l, from }: FoundRun, shape: number, pull: number): void {
    const s = shape - l * SHAPES;
    const size = LENGTHS[l]! * DIMENSIONS;
    const { weights, slope } = this.#shapes[l]!;
    this.#least[l]!.slope[s]! += pull;
    for (let i = 0; i < size; i++) {
      slope[s * size + i]! += pull * this.#meanings[from * DIMENSIONS + i]!;
      this.#slopes[from * DIMENSIONS + i]! += pull * weights[s * size + i]!;
    }
  }

  #learnMeaning(place: number, at: number): void {
    const D = this.vectors.dimensions;
    for (let d = 0; d < DIMENSIONS; d++) {
      const pull = this.#slopes[at * DIMENSIONS + d]!;
      if (pull !== 0) {
        this.#own.slope[place * DIMENSIONS + d]! += pull;
        for (let g = 0; g < D; g++) {
          this.#shorten.slope[d * D + g]! += pull * this.#vectors[place * D + g]!;
        }
      }
    }
  }

  #data(): RunData {
    const D = this.vectors.dimensions;
    const meanings = this.#names.map((_, place) => Array.from({ length: DIMENSIONS }, (__, d) => (
      this.#own.weights[place * DIMENSIONS + d]! + dotAt(this.#shorten.weights, d * D, this.#vectors, place * D, D)
    )));
    const sizes = meanings.flat().map(Math.abs).sort((a, b) => a - b);
    const most = sizes[Math.floor(sizes.length * 0.999)]!;
    const rounded = (weights: Float32Array): number[] => Array.from(weights, (weight) => Number(weight.toFixed(3)));
    return {
      most: Number(most.toFixed(3)),
      words: sortedText(new Map(this.#names.map((name, place) => [name, [textOf(meanings[place]!, most)]]))),
      shapes: this.#shapes.map(({ weights }) => rounded(weights)),
      least: this.#least.map(({ weights }) => rounded(weights)),
      votes: rounded(this.#votes.weights),
      bias: Number(this.#bias.weights[0]!.toFixed(3)),
    };
  }
}

interface FoundRun {
  /** The place of its length among all. */
  readonly length: number;
  readonly from: number;
  readonly height: number;
  /** 0 where it is hidden; the others count for more then. */
  readonly kept: number;
}

function dotAt(a: Float32Array, from: number, b: Float32Array, also: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    sum += a[from + i]! * b[also + i]!;
  }
  return sum;
}
