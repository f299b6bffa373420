/** From labelled sentences to the model's data. */
import { CLAIM_WORDS } from '../../../src/core/wording/data/claimWords';
import { INSPECTION_WORDS } from '../../../src/core/wording/data/inspectionWords';
import { KINDS, seeWords, tokensOfSentence, visitFeatures } from '../../../src/core/wording/features';
import { classesIn } from '../../../src/core/wording/lexicon';
import type { Score } from '../../../src/core/wording/featureTable';
import type { ModelData } from '../../../src/core/wording/model';
import { tokensOf } from '../../../src/core/wording/tokens';
import { BEGIN, END, Names, Vocabulary } from '../../../src/core/wording/vocabulary';
import { JUDGEMENTS, type Judgement, type Labelled } from './examples';
import { fit, type Example } from './logistic';
import type { Vectors } from './vectors';

/** How strongly weights are held near 0. */
const PENALTY = 4;
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
  readonly #meant: readonly string[];

  /** All sentences give the learner its vocabulary, from which no label can be read. */
  constructor(sentences: readonly string[], private readonly vectors: Vectors) {
    for (const lists of [CLAIM_WORDS, INSPECTION_WORDS]) {
      classesIn(lists).forEach((members, name) => { this.#addClass(name, members); });
    }
    this.#countWords(sentences);
    const all = new Set([...this.#own, ...this.#classes.keys(), ...this.vectors.words.slice(0, COMMON)]);
    this.#meant = [...all].filter((word) => !FUNCTION_WORDS.has(word) && this.vectors.of(word) !== undefined && !/[|\s]/.test(word));
    const meant = new Set(this.#meant);
    all.forEach((word) => {
      this.#vocabulary.add(word, this.#own.has(word), this.#classes.get(word) ?? [], meant.has(word) ? { inspectionOnly: 0, claim: 0 } : undefined);
    });
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

  #countWords(sentences: readonly string[]): void {
    const counts = new Map<string, number>([[BEGIN, Infinity], [END, Infinity]]);
    for (const sentence of sentences) {
      for (const word of new Set(tokensOf(sentence, true).map((token) => token.word))) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    counts.forEach((count, word) => {
      if (count >= LEAST && !/^£?\d/.test(word)) {
        this.#own.add(word);
      }
    });
  }

  prepare(example: Labelled): Prepared {
    const tokens = tokensOfSentence(example.sentence);
    const seen = seeWords(tokens, this.#vocabulary);
    const features = new Map<number, number>();
    visitFeatures(seen, (feature) => { features.set(feature, (features.get(feature) ?? 0) + 1); });
    const meaning = new Float32Array(this.vectors.dimensions);
    let meant = 0;
    for (const [at, { leaning }] of seen.entries()) {
      const vector = leaning && this.vectors.of(tokens[at - 1]!.word);
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
    const whole = (weight: number): number => Math.round(weight * PARTS);
    const classes = [...new Set([...this.#classes.values()].flat())];
    const place = new Map(classes.map((name, i) => [name, i]));
    const leaning = (word: string, judgement: Judgement): number => {
      const vector = this.vectors.of(word)!;
      let sum = 0;
      for (let i = 0; i < this.vectors.dimensions; i++) {
        sum += vector[i]! * weights[judgement][known.size + i]! * MEANING;
      }
      return whole(sum);
    };
    const meant = new Set(this.#meant);
    const words = [...new Set([...this.#own, ...this.#classes.keys(), ...this.#meant])].sort().map((word) => [
      word, this.#own.has(word) ? '1' : '', (this.#classes.get(word) ?? []).map((name) => place.get(name)).join(','),
      ...(meant.has(word) ? JUDGEMENTS.map((judgement) => leaning(word, judgement)) : []),
    ].join(' '));
    const features = [...known].flatMap(([feature, at]) => {
      const says = JUDGEMENTS.map((judgement) => whole(weights[judgement][at]!));
      return says.some((weight) => weight !== 0) ? [`${this.#nameOf(feature)} ${says.join(' ')}`] : [];
    });
    const bias = Object.fromEntries(JUDGEMENTS.map((judgement) => [judgement, Number(weights[judgement].at(-1)!.toFixed(3))])) as unknown as Score;
    return { parts: PARTS, bias, classes: classes.join(' '), words: words.join('|'), features: features.sort().join('|') };
  }

  #nameOf(feature: number): string {
    const kind = feature >> 28;
    const [first, second] = [(feature >> 14) & 0x3fff, feature & 0x3fff] as const;
    return `${KINDS[kind]} ${this.#names.name(first)} ${this.#names.name(second)}`;
  }
}
