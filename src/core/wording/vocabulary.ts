/** The words that the model knows, and what it sees of those that it does not. */

/** What the model sees of a word. */
export interface Seen {
  /** The names under which the word is seen: itself, or its ending where it is unknown, then its classes. */
  readonly names: readonly number[];
  /** The class of words of inspection that it belongs to: what stands near such a word is read more closely. `NOTHING` for most words. */
  readonly anchor: number;
  /** What the meaning of the word adds to each judgement, known even of words that no example holds; absent where it has none. */
  readonly leaning: Leaning | undefined;
}

/** For each judgement, what a word adds to it. */
export interface Leaning {
  readonly inspectionOnly: number;
  readonly claim: number;
}

/** Classes whose names begin so hold words that may speak of inspection. */
const ANCHOR = '@anchor';

/** How many names there can be: a name is 14 bits of a feature. */
const MOST_NAMES = 1 << 14;

/** Whether a name is that of a class. */
export function isClass(name: string): boolean {
  return name.startsWith('@');
}

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

/** Where a sentence begins and ends. */
export const BEGIN = '^';
export const END = '$';

export class Vocabulary {
  readonly #known = new Map<string, Seen>();

  constructor(readonly names: Names) {}

  /** Adds a word. `classes` are names that begin with @; an `own` name only where examples hold the word. */
  add(word: string, own: boolean, classes: readonly string[], leaning?: Leaning): void {
    const names = [own ? word : shapeOf(word), ...classes].map((name) => this.names.number(name));
    const anchor = classes.find((name) => name.startsWith(ANCHOR) && !name.includes('.'));
    this.#known.set(word, { names, anchor: anchor === undefined ? NOTHING : this.names.number(anchor), leaning });
  }

  /** What is seen of a word in lower case. */
  see(word: string): Seen {
    const shape = shapeOf(word);
    return this.#known.get(word) ?? this.#known.get(shape) ?? { names: [this.names.number(shape)], anchor: NOTHING, leaning: undefined };
  }
}

const ENDINGS = /(?:ed|ing|ly|tions?|ment|ness|ity|able|ible|ful|less|ive|ous|s)$/;

/** Under which name all numbers, and all unknown words of one ending, are seen. */
export function shapeOf(word: string): string {
  if (/^£?\d/.test(word)) {
    return word.endsWith('%') ? '<percent>' : /^(?:19|20)\d\d$/.test(word) ? '<year>' : '<number>';
  }
  return `<${ENDINGS.exec(word)?.[0] ?? ''}>`;
}
