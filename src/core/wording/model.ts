/**
 * The judge of sentences: every feature of a sentence adds its weight to two scores, one for each
 * judgement. The weights were learned from labelled sentences (see `test/tools/trainWording.ts`) and are read
 * from `data/model.json` as they stand there, by name.
 *
 * A sentence is scored many times faster than by looking up its features one by one: what a word adds by
 * itself, around a word of inspection, and beside a word of any class is added up when the word is first met.
 */
import { BEFORE, featureOf, KINDS, PAIR, SURROUNDINGS, tokensOfSentence, WORD } from './features';
import { FeatureTable, type Score } from './featureTable';
import type { Token } from './tokens';
import { BEGIN, END, isClass, Names, Vocabulary } from './vocabulary';

/** The learned weights as text, so that anyone can look up what the model thinks of a word. */
export interface ModelData {
  /** Weights are whole numbers of this part of 1. */
  readonly parts: number;
  /** What is added to each score of every sentence. */
  readonly bias: Score;
  /** Classes of words. */
  readonly classes: string;
  /** `word own classes inspectionOnly claim`, separated by `|`: see `Vocabulary.add`; classes by their place in the list above. */
  readonly words: string;
  /** `kind first second inspectionOnly claim`, separated by `|`: what a feature adds. */
  readonly features: string;
}

/** What a word adds to the scores of a sentence. */
interface Profile {
  /** The first of its names. */
  readonly name: number;
  /** Its classes, as places in the list of classes that pairs hold. */
  readonly classes: readonly number[];
  /** Which class of words of inspection it belongs to, or -1. */
  readonly anchor: number;
  /** By its meaning; undefined where it has none. */
  readonly leaning: Score | undefined;
  /** All else, two numbers each: see `Layout`. */
  readonly row: Float32Array;
}

/** Where in a row stands what a word adds. Each place holds a number for inspection-only, and the next one for claims. */
interface Layout {
  /** By itself. */
  readonly single: 0;
  /** Before and behind a word of the first class of words of inspection; those of the other classes follow. */
  readonly around: number;
  /** Before a word of the first class; the other classes follow. */
  readonly before: number;
  /** Behind a word of the first class. What two classes add stands with the first. */
  readonly behind: number;
  readonly length: number;
}

/** Words met in texts are remembered, up to so many. */
const REMEMBERED_WORDS = 5_000;

export interface Words {
  readonly tokens: readonly Token[];
  /** Of each token, with the begin before and the end behind. */
  readonly profiles: readonly Profile[];
}

export class Model {
  readonly #vocabulary: Vocabulary;
  readonly #bias: Score;
  /** Pairs of two words, neither of which stands for a class. */
  readonly #pairs: FeatureTable;
  /** Classes by their names, and those of words of inspection, each with its place. */
  readonly #classes = new Map<number, number>();
  readonly #anchors = new Map<number, number>();
  readonly #layout: Layout;
  /** What names add, by name. */
  readonly #rows = new Map<number, Float32Array>();
  #profiles = new Map<string, Profile>();

  constructor(data: ModelData) {
    const names = new Names();
    this.#vocabulary = readVocabulary(data, names);
    this.#bias = data.bias;
    const features = readFeatures(data, names);
    for (const { kind, first, second } of features) {
      if (kind === PAIR) {
        [first, second].filter((name) => isClass(names.name(name))).forEach((name) => { addPlace(this.#classes, name); });
      } else if (kind !== WORD) {
        addPlace(this.#anchors, first);
      }
    }
    const before = 2 + 4 * this.#anchors.size;
    const behind = before + 2 * this.#classes.size;
    this.#layout = { single: 0, around: 2, before, behind, length: behind + 2 * this.#classes.size };
    this.#pairs = new FeatureTable(features.length);
    features.forEach((feature) => { this.#add(feature); });
  }

  #add({ kind, first, second, score }: Feature): void {
    if (kind === WORD) {
      this.#put(second, this.#layout.single, score);
    } else if (kind !== PAIR) {
      this.#put(second, this.#layout.around + 4 * this.#anchors.get(first)! + (kind === BEFORE ? 0 : 2), score);
    } else if (this.#classes.has(second)) {
      this.#put(first, this.#layout.before + 2 * this.#classes.get(second)!, score);
    } else if (this.#classes.has(first)) {
      this.#put(second, this.#layout.behind + 2 * this.#classes.get(first)!, score);
    } else {
      this.#pairs.set(featureOf(PAIR, first, second), score);
    }
  }

  #put(name: number, place: number, { inspectionOnly, claim }: Score): void {
    let row = this.#rows.get(name);
    if (!row) {
      row = new Float32Array(this.#layout.length);
      this.#rows.set(name, row);
    }
    row[place] = inspectionOnly;
    row[place + 1] = claim;
  }

  /** The words of a sentence as the model sees them. */
  words(sentence: string): Words {
    const tokens = tokensOfSentence(sentence);
    const profiles = [this.#profile(BEGIN)];
    for (let i = 0; i < tokens.length; i++) {
      profiles.push(this.#profile(tokens[i]!.word));
    }
    profiles.push(this.#profile(END));
    return { tokens, profiles };
  }

  score(sentence: string): Score {
    const { profiles } = this.words(sentence);
    let { inspectionOnly, claim } = meaningOf(profiles);
    inspectionOnly += this.#bias.inspectionOnly;
    claim += this.#bias.claim;
    for (let at = 0; at < profiles.length; at++) {
      const { row, anchor } = profiles[at]!;
      inspectionOnly += row[0]!;
      claim += row[1]!;
      if (at > 0) {
        const pair = this.#pair(profiles[at - 1]!, profiles[at]!);
        inspectionOnly += pair.inspectionOnly;
        claim += pair.claim;
      }
      if (anchor >= 0) {
        const before = this.#placeAround(anchor, true);
        for (let near = Math.max(0, at - SURROUNDINGS); near < at; near++) {
          inspectionOnly += profiles[near]!.row[before]!;
          claim += profiles[near]!.row[before + 1]!;
        }
        const behind = this.#placeAround(anchor, false);
        const end = Math.min(profiles.length, at + SURROUNDINGS + 1);
        for (let near = at + 1; near < end; near++) {
          inspectionOnly += profiles[near]!.row[behind]!;
          claim += profiles[near]!.row[behind + 1]!;
        }
      }
    }
    return { inspectionOnly, claim };
  }

  /** What two words add that stand together. */
  #pair(first: Profile, second: Profile): Score {
    const place = this.#pairs.placeOf(featureOf(PAIR, first.name, second.name));
    let inspectionOnly = this.#pairs.inspectionOnly[place]!;
    let claim = this.#pairs.claim[place]!;
    const { before, behind } = this.#layout;
    for (let i = 0; i < second.classes.length; i++) {
      const at = before + 2 * second.classes[i]!;
      inspectionOnly += first.row[at]!;
      claim += first.row[at + 1]!;
    }
    for (let i = 0; i < first.classes.length; i++) {
      const at = behind + 2 * first.classes[i]!;
      inspectionOnly += second.row[at]!;
      claim += second.row[at + 1]!;
    }
    return { inspectionOnly, claim };
  }

  #placeAround(anchor: number, before: boolean): number {
    return this.#layout.around + 4 * anchor + (before ? 0 : 2);
  }

  /** How much each token speaks for a sentence being inspection-only; what two tokens say together is shared between them. */
  tellingTokens({ profiles }: Words): number[] {
    const telling = profiles.map(({ row, leaning }) => row[0]! + (leaning?.inspectionOnly ?? 0));
    const share = (at: number, also: number, weight: number): void => {
      telling[at]! += weight / 2;
      telling[also]! += weight / 2;
    };
    profiles.forEach((profile, at) => {
      if (at > 0) {
        share(at - 1, at, this.#pair(profiles[at - 1]!, profile).inspectionOnly);
      }
      for (let near = Math.max(0, at - SURROUNDINGS); profile.anchor >= 0 && near < profiles.length && near <= at + SURROUNDINGS; near++) {
        if (near !== at) {
          share(at, near, profiles[near]!.row[this.#placeAround(profile.anchor, near < at)]!);
        }
      }
    });
    return telling.slice(1, -1);
  }

  #profile(word: string): Profile {
    let profile = this.#profiles.get(word);
    if (!profile) {
      if (this.#profiles.size >= REMEMBERED_WORDS) {
        this.#profiles = new Map();
      }
      profile = this.#profileOf(word);
      this.#profiles.set(word, profile);
    }
    return profile;
  }

  #profileOf(word: string): Profile {
    const { names, anchor, leaning } = this.#vocabulary.see(word);
    const row = new Float32Array(this.#layout.length);
    names.forEach((name) => { this.#rows.get(name)?.forEach((weight, at) => { row[at]! += weight; }); });
    return { name: names[0]!, classes: names.flatMap((name) => this.#classes.get(name) ?? []), anchor: this.#anchors.get(anchor) ?? -1, leaning, row };
  }
}

interface Feature {
  readonly kind: number;
  readonly first: number;
  readonly second: number;
  readonly score: Score;
}

function readFeatures({ features, parts }: ModelData, names: Names): Feature[] {
  return features.split('|').map((line) => {
    const [kind, first, second, inspectionOnly, claim] = line.split(' ') as [string, string, string, string, string];
    return { kind: KINDS.indexOf(kind as never), first: names.number(first), second: names.number(second), score: { inspectionOnly: Number(inspectionOnly) / parts, claim: Number(claim) / parts } };
  });
}

function addPlace(places: Map<number, number>, name: number): void {
  if (!places.has(name)) {
    places.set(name, places.size);
  }
}

/** The meaning of all words together. It grows with the root of their number, so that length alone decides nothing. */
function meaningOf(profiles: readonly Profile[]): { inspectionOnly: number; claim: number } {
  let inspectionOnly = 0;
  let claim = 0;
  let count = 0;
  for (let i = 0; i < profiles.length; i++) {
    const { leaning } = profiles[i]!;
    if (leaning) {
      inspectionOnly += leaning.inspectionOnly;
      claim += leaning.claim;
      count += 1;
    }
  }
  const root = Math.sqrt(Math.max(1, count));
  return { inspectionOnly: inspectionOnly / root, claim: claim / root };
}

function readVocabulary(data: ModelData, names: Names): Vocabulary {
  const classes = data.classes.split(' ');
  const vocabulary = new Vocabulary(names);
  for (const line of data.words.split('|')) {
    const [word, own, of, inspectionOnly, claim] = line.split(' ') as [string, string, string, string?, string?];
    const leaning = inspectionOnly === undefined ? undefined : { inspectionOnly: Number(inspectionOnly) / data.parts, claim: Number(claim) / data.parts };
    vocabulary.add(word, own === '1', of === '' ? [] : of.split(',').map((place) => classes[Number(place)]!), leaning);
  }
  return vocabulary;
}
