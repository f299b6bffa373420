/** Where in the row of a name stands what it adds to the scores of a sentence. */
import { isAnchor } from './names';

/** What a name adds by itself. */
export const SINGLE = 0;

/** How far from a word of inspection its surroundings reach, in words. */
export const SURROUNDINGS = 10;

/** Each place of a row holds two weights, for inspection-only and for claims. */
export class Layout {
  /** Classes of words of inspection, by the place of the class in the list of all. */
  readonly #anchors: readonly number[];
  /** The number of places. */
  readonly length: number;

  /** `classes`: all classes; a class is known by its place in this list. */
  constructor(private readonly classes: readonly string[]) {
    this.#anchors = classes.flatMap((name, at) => (isAnchor(name) ? [at] : []));
    this.length = this.behind(classes.length);
  }

  /** The first class of words of inspection among some classes; undefined where there is none. */
  anchorAmong(classes: readonly number[]): number | undefined {
    return classes.find((place) => this.#anchors.includes(place));
  }

  /** What a name adds that stands near a word of inspection, before it or behind. */
  around(anchor: number, isBefore: boolean): number {
    return SINGLE + 1 + 2 * this.#anchors.indexOf(anchor) + (isBefore ? 0 : 1);
  }

  /** What a name adds right before a word of a class. */
  before(place: number): number {
    return SINGLE + 1 + 2 * this.#anchors.length + place;
  }

  /** What a name, which is no class, adds right behind a word of a class. What two classes add stands with the first. */
  behind(place: number): number {
    return this.before(this.classes.length) + place;
  }
}
