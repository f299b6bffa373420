/** From labelled sentences to the model's data. */
import { CLAIM_WORDS } from '../../../src/core/wording/data/claimWords';
import { INSPECTION_WORDS } from '../../../src/core/wording/data/inspectionWords';
import { Layout, SINGLE } from '../../../src/core/wording/layout';
import type { ModelData } from '../../../src/core/wording/model';
import { BEGIN, END } from '../../../src/core/wording/names';
import { sortedText } from '../../../src/core/wording/sortedLines';
import { tokensOf } from '../../../src/core/wording/tokens';
import type { Score } from '../../../src/core/wording/weights';
import { classesIn } from './classes';
import { JUDGEMENTS, type Judgement, type Labelled } from './examples';
import { BEFORE, PAIR, partsOf, seeWords, visitFeatures, WORD } from './features';
import { fit, type Example } from './logistic';
import type { Vectors } from './vectors';
import { countWords, Names, Vocabulary, wordsIn } from './vocabulary';

/** How strongly weights are held near 0. */
const PENALTY = 1;
/** How much the meaning of words counts beside the words themselves. */
const MEANING = 0.5;
/** A word or a feature must be in so many examples to be known. */
const LEAST = 2;
/** So many of the commonest English words are known by their meaning. */
const COMMON = 12_000;

/** Weights are kept as whole numbers of this part of 1. */
const PARTS = 14;

/** Words that hold a sentence together and mean little by themselves. */
const FUNCTION_WORDS = new Set('the a an of and to in for on with by is are was were be been has have had that this these those it its as at or from we our they their which who . , ; : ( ) \'s – — ? ! & + ^ $'.split(' '));

/** An example as the model sees it. */
export interface Prepared {
  readonly example: Labelled;
  /** How often each feature occurs. */
  readonly features: ReadonlyMap<number, number>;
  /** The sum of the meanings of its words, over the root of their number. */
  readonly meaning: Float32Array;
}

export class Learner {
  readonly #classes = new Map<string, string[]>();
  readonly #own = new Set<string>();
  readonly #names = new Names();
  readonly #vocabulary = new Vocabulary(this.#names);
  /** Words whose meaning counts. */
  readonly #meant: ReadonlySet<string>;

  /** All sentences give the learner its vocabulary, from which no label can be read. */
  constructor(sentences: readonly string[], private readonly vectors: Vectors) {
    for (const lists of [CLAIM_WORDS, INSPECTION_WORDS]) {
      classesIn(lists).forEach((members, name) => { this.#addClass(name, members); });
    }
    [BEGIN, END, ...wordsIn(countWords(sentences), LEAST)].forEach((word) => { this.#own.add(word); });
    const all = new Set([...this.#own, ...this.#classes.keys(), ...this.vectors.words.slice(0, COMMON)]);
    this.#meant = new Set([...all].filter((word) => !FUNCTION_WORDS.has(word) && this.vectors.of(word) !== undefined && !/[|\s]/.test(word)));
    all.forEach((word) => { this.#vocabulary.add(word, this.#own.has(word), this.#classes.get(word) ?? []); });
  }

  /** Both lists of words may have a class of one name; it is one to the model. Forms that say the same as another are left out. */
  #addClass(name: string, members: readonly string[]): void {
    if (/\.(?:fin|pres)$/.test(name)) {
      return;
    }
    for (const member of members) {
      const [token, ...more] = tokensOf(member);
      if (token && more.length === 0) {
        const classes = this.#classes.get(token.word) ?? [];
        this.#classes.set(token.word, classes.includes(`@${name}`) ? classes : [...classes, `@${name}`]);
      }
    }
  }

  prepare(example: Labelled): Prepared {
    const tokens = tokensOf(example.sentence, true);
    const features = new Map<number, number>();
    visitFeatures(seeWords(tokens, this.#vocabulary), (feature) => { features.set(feature, (features.get(feature) ?? 0) + 1); });
    const meaning = new Float32Array(this.vectors.dimensions);
    let meant = 0;
    for (const { word } of tokens) {
      const vector = this.#meant.has(word) ? this.vectors.of(word) : undefined;
      if (vector) {
        meant += 1;
        meaning.forEach((value, i) => { meaning[i] = value + vector[i]!; });
      }
    }
    const root = Math.sqrt(Math.max(1, meant)) / MEANING;
    return { example, features, meaning: meaning.map((value) => value / root) };
  }

  /** Learns from examples; the model's data, with weights too small to matter left out. */
  learn(prepared: readonly Prepared[]): ModelData {
    const known = this.#knownFeatures(prepared);
    const weights = Object.fromEntries(JUDGEMENTS.map((judgement) => {
      const examples = prepared.flatMap((one): Example[] => {
        const yes = one.example[judgement];
        return yes === undefined ? [] : [{ ...this.#row(one, known), yes }];
      });
      return [judgement, fit(examples, known.size + this.vectors.dimensions, PENALTY)];
    })) as Record<Judgement, Float64Array>;
    return this.#dataOf(known, weights);
  }

  #knownFeatures(prepared: readonly Prepared[]): Map<number, number> {
    const counts = new Map<number, number>();
    prepared.forEach(({ features }) => { features.forEach((_times, feature) => { counts.set(feature, (counts.get(feature) ?? 0) + 1); }); });
    const known = new Map<number, number>();
    counts.forEach((count, feature) => {
      if (count >= LEAST) {
        known.set(feature, known.size);
      }
    });
    return known;
  }

  #row({ features, meaning }: Prepared, known: ReadonlyMap<number, number>): { features: Int32Array; values: Float32Array } {
    const held = [...features].flatMap(([feature, times]) => {
      const place = known.get(feature);
      return place === undefined ? [] : [{ place, value: times }];
    });
    meaning.forEach((value, i) => { held.push({ place: known.size + i, value }); });
    return { features: Int32Array.from(held, ({ place }) => place), values: Float32Array.from(held, ({ value }) => value) };
  }

  #dataOf(known: ReadonlyMap<number, number>, weights: Record<Judgement, Float64Array>): ModelData {
    const classes = [...new Set([...this.#classes.values()].flat())];
    const weightsOf = (feature: number): number[] => JUDGEMENTS.map((judgement) => whole(weights[judgement][known.get(feature)!]!));
    const features = [...known.keys()].filter((feature) => weightsOf(feature).some((weight) => weight !== 0));
    const bias = Object.fromEntries(JUDGEMENTS.map((judgement) => [judgement, Number(weights[judgement].at(-1)!.toFixed(3))])) as unknown as Score;
    const meanings = JUDGEMENTS.map((judgement) => weights[judgement].subarray(known.size));
    return { parts: PARTS, bias, classes: classes.join(' '), words: this.#wordsText(classes, meanings), ...this.#featureTexts(classes, features, weightsOf) };
  }

  /** `meanings`: what each dimension of a meaning weighs, for each judgement. */
  #wordsText(classes: readonly string[], meanings: readonly Float64Array[]): string {
    const leaning = (word: string): number[] => {
      const vector = this.vectors.of(word)!;
      return meanings.map((weights) => {
        let sum = 0;
        for (let i = 0; i < this.vectors.dimensions; i++) {
          sum += vector[i]! * weights[i]! * MEANING;
        }
        return whole(sum);
      });
    };
    const place = new Map(classes.map((name, i) => [name, i]));
    const words = new Set([...this.#own, ...this.#classes.keys(), ...this.#meant]);
    return sortedText(new Map([...words].map((word) => [word, [
      this.#own.has(word) ? '1' : '', (this.#classes.get(word) ?? []).map((name) => place.get(name)).join(','), ...(this.#meant.has(word) ? leaning(word) : []),
    ]])));
  }

  #featureTexts(classes: readonly string[], features: readonly number[], weightsOf: (feature: number) => number[]): Pick<ModelData, 'rows' | 'pairs'> {
    const layout = new Layout(classes);
    const place = new Map(classes.map((name, i) => [name, i]));
    const [rows, pairs] = [new Map<string, Map<number, number[]>>(), new Map<string, Map<string, number[]>>()];
    for (const feature of features) {
      const { kind, first, second } = this.#namesIn(feature);
      const put = (name: string, at: number): void => { append(rows, name, at, weightsOf(feature)); };
      if (kind === WORD) {
        put(second, SINGLE);
      } else if (kind !== PAIR) {
        put(second, layout.around(place.get(first)!, kind === BEFORE));
      } else if (place.has(second)) {
        put(first, layout.before(place.get(second)!));
      } else if (place.has(first)) {
        put(second, layout.behind(place.get(first)!));
      } else {
        append(pairs, first, second, weightsOf(feature));
      }
    }
    return { rows: tableOf(rows), pairs: tableOf(pairs) };
  }

  #namesIn(feature: number): { kind: number; first: string; second: string } {
    const { kind, first, second } = partsOf(feature);
    return { kind, first: this.#names.name(first), second: this.#names.name(second) };
  }
}

/** A weight as the model's data hold it. */
function whole(weight: number): number {
  return Math.round(weight * PARTS);
}

function append<Key>(table: Map<string, Map<Key, number[]>>, name: string, key: Key, weights: number[]): void {
  const line = table.get(name) ?? new Map<Key, number[]>();
  line.set(key, weights);
  table.set(name, line);
}

/** In an order that does not hang on that of the examples. */
function tableOf<Key extends string | number>(table: ReadonlyMap<string, ReadonlyMap<Key, number[]>>): string {
  return sortedText(new Map([...table].map(([name, line]) => [name, [...line].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, weights]) => [key, ...weights])])));
}
