/**
 * A second reader for sentences in doubt: it looks for runs of one to three words whose meaning, word by word, has a
 * shape that it has learned. `model.ts` knows words that stand together only where an example held both; this reader
 * takes "before they arrive" for what "ahead of their coming" was, at a cost that most sentences need not bear.
 *
 * A small convolutional network (Kim, "Convolutional Neural Networks for Sentence Classification", 2014); its weights
 * are learned by `test/tools/trainWording.ts`.
 */
import { BEGIN, END, shapeOf } from './names';
import { SortedLines } from './sortedLines';
import { tokensOf } from './tokens';

/** How many numbers the meaning of a word is. */
export const DIMENSIONS = 48;
/** The lengths of runs, in words. */
export const LENGTHS = [1, 2, 3] as const;
/** How many shapes are known for each length. */
export const SHAPES = 32;

export interface RunData {
  /** `word meaning`: a meaning is a text with a character for each dimension, see `textOf`. */
  readonly words: string;
  /** The size of what the outermost characters of a meaning stand for. */
  readonly most: number;
  /** For each length, shape after shape: what each dimension of each word of the run weighs. */
  readonly shapes: readonly (readonly number[])[];
  /** For each length, what each shape needs before it counts, or has to begin with. */
  readonly least: readonly (readonly number[])[];
  /** What each shape, those of all lengths one after another, adds by as much as it is seen. */
  readonly votes: readonly number[];
  readonly bias: number;
}

/** Characters of meanings: from # to [, with 0 in the middle. */
const [NOUGHT, STEPS] = [63, 28];

/** A meaning as text, in steps that reach from -`most` to `most`. */
export function textOf(meaning: readonly number[], most: number): string {
  return String.fromCharCode(...meaning.map((value) => NOUGHT + Math.max(-STEPS, Math.min(STEPS, Math.round((value / most) * STEPS)))));
}

/** So many words are remembered. */
const REMEMBERED_WORDS = 2_000;

export class RunReader {
  readonly #words: SortedLines;
  /** By word: for each length, place in the run and shape, what the word adds there. */
  #heights = new Map<string, Float32Array>();

  constructor(private readonly data: RunData) {
    this.#words = new SortedLines(data.words);
  }

  /** How much the runs of a sentence speak for its being inspection-only; 0 is undecided. */
  score(sentence: string): number {
    const heights = [BEGIN, ...tokensOf(sentence, true).map(({ word }) => word), END].map((word) => this.#heightsOf(word));
    const { least, votes, bias } = this.data;
    let sum = bias;
    let begin = 0;
    LENGTHS.forEach((length, l) => {
      for (let shape = 0; shape < SHAPES; shape++) {
        const height = clearest(heights, begin + shape, length);
        sum += Math.max(0, height + least[l]![shape]!) * votes[l * SHAPES + shape]!;
      }
      begin += length * SHAPES;
    });
    return sum;
  }

  #heightsOf(word: string): Float32Array {
    let heights = this.#heights.get(word);
    if (!heights) {
      if (this.#heights.size >= REMEMBERED_WORDS) {
        this.#heights = new Map();
      }
      heights = this.#measure(this.#meaningOf(word));
      this.#heights.set(word, heights);
    }
    return heights;
  }

  #meaningOf(word: string): number[] {
    const [text] = this.#words.find(word) ?? this.#words.find(shapeOf(word)) ?? this.#words.find(shapeOf(''))!;
    return Array.from(text!, (character) => ((character.charCodeAt(0) - NOUGHT) / STEPS) * this.data.most);
  }

  /** What a meaning adds to each shape at each place of a run. */
  #measure(meaning: readonly number[]): Float32Array {
    return Float32Array.from(LENGTHS.flatMap((length, l) => (
      Array.from({ length: length * SHAPES }, (_, i) => dotAt(this.data.shapes[l]!, ((i % SHAPES) * length + Math.floor(i / SHAPES)) * DIMENSIONS, meaning))
    )));
  }
}

function dotAt(weights: readonly number[], from: number, meaning: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) {
    sum += meaning[d]! * weights[from + d]!;
  }
  return sum;
}

/** How clearly a shape is seen where it is seen best; minus infinity where the sentence is too short for it. */
function clearest(heights: readonly Float32Array[], shape: number, length: number): number {
  let best = -Infinity;
  for (let from = 0; from + length <= heights.length; from++) {
    let height = 0;
    for (let place = 0; place < length; place++) {
      height += heights[from + place]![shape + place * SHAPES]!;
    }
    best = Math.max(best, height);
  }
  return best;
}
