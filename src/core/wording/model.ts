/**
 * The judge of sentences: every feature of a sentence adds its weight to two scores, one for each judgement. A
 * feature is a name in the sentence, two names side by side, or a name near a word of inspection. The weights were
 * learned from labelled sentences (see `test/tools/trainWording.ts`) and are read from `data/model.json`.
 *
 * A sentence is scored many times faster than by looking up its features one by one: what a word adds by itself,
 * around a word of inspection, and beside a word of any class is added up in a row when the word is first met. Of
 * words never met nothing is read, so that the first sentence need not wait for the whole vocabulary.
 */
import { Layout, SINGLE, SURROUNDINGS } from './layout';
import { BEGIN, END, shapeOf } from './names';
import { SortedLines } from './sortedLines';
import { tokensOf, type Token } from './tokens';

/** One number for each judgement. */
export interface Score {
  readonly inspectionOnly: number;
  readonly claim: number;
}

/** The learned weights as text; those of the tables are whole numbers. The tables are told of in `SortedLines`. */
export interface ModelData {
  /** Weights are whole numbers of this part of 1. */
  readonly parts: number;
  /** What is added to each score of every sentence. */
  readonly bias: Score;
  /** Names of classes of words, which begin with @; elsewhere they are told by their places in this list. */
  readonly classes: string;
  /** `word own classes inspectionOnly claim`: `own` is 1 where examples hold the word, and the weights are of its meaning, if it has one. */
  readonly words: string;
  /** `name place inspectionOnly claim place inspectionOnly claim …`: what a name adds; see `Layout`. */
  readonly rows: string;
  /** `first second inspectionOnly claim second inspectionOnly claim …`: what two names add side by side that are no classes. */
  readonly pairs: string;
}

/** What a word adds to the scores of a sentence. */
interface Profile {
  /** The word itself, or its ending where it is unknown. */
  readonly name: string;
  /** Its classes. */
  readonly classes: readonly number[];
  /** Which class of words of inspection it belongs to. */
  readonly anchor: number | undefined;
  /** By its meaning; undefined where it has none. */
  readonly leaning: Score | undefined;
  /** With all of its names together; see `Layout`. */
  readonly row: Int16Array;
  /** Right before other names; undefined where there are none. */
  readonly pairs: ReadonlyMap<string, Score> | undefined;
}

/** Words met in texts are remembered, up to so many. */
const REMEMBERED_WORDS = 5_000;

/** Rows are cut from stretches of memory for so many, which costs less than each by itself. */
const ROWS_AT_A_TIME = 128;

const NOTHING: Score = { inspectionOnly: 0, claim: 0 };

export interface Words {
  readonly tokens: readonly Token[];
  /** Of each token, with the begin before and the end behind. */
  readonly profiles: readonly Profile[];
}

export class Model {
  readonly #layout: Layout;
  readonly #words: SortedLines;
  readonly #rows: SortedLines;
  readonly #pairs: SortedLines;
  /** Names of classes. */
  readonly #classes: readonly string[];
  readonly #rowsOfClasses = new Map<number, readonly number[]>();
  /** The profiles of unknown words, by their shapes. */
  readonly #unknown = new Map<string, Profile>();
  #profiles = new Map<string, Profile>();
  #freeRows = new Int16Array();

  constructor(private readonly data: ModelData) {
    this.#classes = data.classes.split(' ');
    this.#layout = new Layout(this.#classes);
    this.#words = new SortedLines(data.words);
    this.#rows = new SortedLines(data.rows);
    this.#pairs = new SortedLines(data.pairs);
  }

  /** The words of a sentence as the model sees them. Possessives are kept, which tell a noun from a verb. */
  words(sentence: string): Words {
    const tokens = tokensOf(sentence, true);
    const profiles = [this.#profile(BEGIN)];
    for (let i = 0; i < tokens.length; i++) {
      profiles.push(this.#profile(tokens[i]!.word));
    }
    profiles.push(this.#profile(END));
    return { tokens, profiles };
  }

  score(sentence: string): Score {
    const { profiles } = this.words(sentence);
    const { parts, bias } = this.data;
    let { inspectionOnly, claim } = meaningOf(profiles);
    for (let at = 0; at < profiles.length; at++) {
      const { row, anchor } = profiles[at]!;
      inspectionOnly += row[SINGLE]!;
      claim += row[SINGLE + 1]!;
      if (at > 0) {
        const pair = this.#pair(profiles[at - 1]!, profiles[at]!);
        inspectionOnly += pair.inspectionOnly;
        claim += pair.claim;
      }
      if (anchor !== undefined) {
        const before = 2 * this.#layout.around(anchor, true);
        for (let near = Math.max(0, at - SURROUNDINGS); near < at; near++) {
          inspectionOnly += profiles[near]!.row[before]!;
          claim += profiles[near]!.row[before + 1]!;
        }
        const behind = 2 * this.#layout.around(anchor, false);
        const end = Math.min(profiles.length, at + SURROUNDINGS + 1);
        for (let near = at + 1; near < end; near++) {
          inspectionOnly += profiles[near]!.row[behind]!;
          claim += profiles[near]!.row[behind + 1]!;
        }
      }
    }
    return { inspectionOnly: inspectionOnly / parts + bias.inspectionOnly, claim: claim / parts + bias.claim };
  }

  /** What two words add that stand together. */
  #pair(first: Profile, second: Profile): Score {
    let { inspectionOnly, claim } = first.pairs?.get(second.name) ?? NOTHING;
    for (let i = 0; i < second.classes.length; i++) {
      const at = 2 * this.#layout.before(second.classes[i]!);
      inspectionOnly += first.row[at]!;
      claim += first.row[at + 1]!;
    }
    for (let i = 0; i < first.classes.length; i++) {
      const at = 2 * this.#layout.behind(first.classes[i]!);
      inspectionOnly += second.row[at]!;
      claim += second.row[at + 1]!;
    }
    return { inspectionOnly, claim };
  }

  /** How much each token speaks for a sentence being inspection-only; what two tokens say together is shared between them. */
  tellingTokens({ profiles }: Words): number[] {
    const telling = profiles.map(({ row, leaning }) => row[SINGLE]! + (leaning?.inspectionOnly ?? 0));
    const share = (at: number, also: number, weight: number): void => {
      telling[at]! += weight / 2;
      telling[also]! += weight / 2;
    };
    profiles.forEach((profile, at) => {
      if (at > 0) {
        share(at - 1, at, this.#pair(profiles[at - 1]!, profile).inspectionOnly);
      }
      for (let near = Math.max(0, at - SURROUNDINGS); profile.anchor !== undefined && near < profiles.length && near <= at + SURROUNDINGS; near++) {
        if (near !== at) {
          share(at, near, profiles[near]!.row[2 * this.#layout.around(profile.anchor, near < at)]!);
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
    const known = this.#words.find(word);
    if (known) {
      return this.#readProfile(known[0] ? word : shapeOf(word), known);
    }
    // All unknown words of one ending are alike: each with a row of its own, what is misspelt in a day would fill megabytes.
    const shape = shapeOf(word);
    const profile = this.#unknown.get(shape) ?? this.#readProfile(shape, []);
    this.#unknown.set(shape, profile);
    return profile;
  }

  #readProfile(name: string, [, of, inspectionOnly, claim]: readonly string[]): Profile {
    const classes = of ? of.split(',').map(Number) : [];
    const row = this.#emptyRow();
    addTo(row, this.#rowOf(name));
    classes.forEach((place) => { addTo(row, this.#rowOfClass(place)); });
    return {
      name, classes, anchor: this.#layout.anchorAmong(classes), row, pairs: this.#pairsOf(name),
      leaning: inspectionOnly === undefined ? undefined : { inspectionOnly: Number(inspectionOnly), claim: Number(claim) },
    };
  }

  #emptyRow(): Int16Array {
    const length = 2 * this.#layout.length;
    if (this.#freeRows.length === 0) {
      this.#freeRows = new Int16Array(ROWS_AT_A_TIME * length);
    }
    const row = this.#freeRows.subarray(0, length);
    this.#freeRows = this.#freeRows.subarray(length);
    return row;
  }

  #rowOf(name: string): readonly number[] {
    return this.#rows.find(name)?.map(Number) ?? [];
  }

  #rowOfClass(place: number): readonly number[] {
    let row = this.#rowsOfClasses.get(place);
    if (!row) {
      row = this.#rowOf(this.#classes[place]!);
      this.#rowsOfClasses.set(place, row);
    }
    return row;
  }

  #pairsOf(name: string): Map<string, Score> | undefined {
    const parts = this.#pairs.find(name);
    if (!parts) {
      return undefined;
    }
    const pairs = new Map<string, Score>();
    for (let i = 0; i < parts.length; i += 3) {
      pairs.set(parts[i]!, { inspectionOnly: Number(parts[i + 1]), claim: Number(parts[i + 2]) });
    }
    return pairs;
  }
}

/** Adds weights, each two behind its place, to a row. */
function addTo(row: Int16Array, weights: readonly number[]): void {
  for (let i = 0; i < weights.length; i += 3) {
    const at = 2 * weights[i]!;
    row[at]! += weights[i + 1]!;
    row[at + 1]! += weights[i + 2]!;
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
