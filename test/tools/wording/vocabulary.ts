/** The words that a model knows while it learns, and what it sees of those that it does not. */
import { isAnchor, shapeOf } from '../../../src/core/wording/names';
import { tokensOf } from '../../../src/core/wording/tokens';

/** What the model sees of a word. */
export interface Seen {
  /** The names under which the word is seen: itself, or its ending where it is unknown, then its classes. */
  readonly names: readonly number[];
  /** The class of words of inspection that it belongs to; `NOTHING` for most words. */
  readonly anchor: number;
}

/** How many names there can be: a name is 14 bits of a feature. */
const MOST_NAMES = 1 << 14;

/** The number of no name. */
export const NOTHING = 0;

/** Names of words and classes as numbers, in the order in which they were first met. */
export class Names {
  readonly #numbers = new Map([['-', NOTHING]]);
  readonly #names = ['-'];

  /** The number of a name; throws where there are too many. */
  number(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.length;
      if (number >= MOST_NAMES) {
        throw new Error('The model holds too many words.');
      }
      this.#numbers.set(name, number);
      this.#names.push(name);
    }
    return number;
  }

  name(number: number): string {
    return this.#names[number]!;
  }
}

export class Vocabulary {
  readonly #known = new Map<string, Seen>();

  constructor(readonly names: Names) {}

  /** Adds a word. `classes` are names that begin with @; an `own` name only where examples hold the word. */
  add(word: string, own: boolean, classes: readonly string[]): void {
    const names = [own ? word : shapeOf(word), ...classes].map((name) => this.names.number(name));
    const anchor = classes.find(isAnchor);
    this.#known.set(word, { names, anchor: anchor === undefined ? NOTHING : this.names.number(anchor) });
  }

  /** What is seen of a word in lower case. */
  see(word: string): Seen {
    return this.#known.get(word) ?? { names: [this.names.number(shapeOf(word))], anchor: NOTHING };
  }
}

/** In how many sentences each word stands. */
export function countWords(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const word of new Set(tokensOf(sentence, true).map((token) => token.word))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** The words that stand in so many sentences at least. A number is known by its shape. */
export function wordsIn(counts: ReadonlyMap<string, number>, least: number): string[] {
  return [...counts].filter(([word, count]) => count >= least && !/^£?\d/.test(word)).map(([word]) => word);
}
