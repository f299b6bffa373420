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
  /** The number of the word itself, or of its ending where it is unknown. */
  readonly name: number;
  /** Where other words hold what they add before and behind it, for each of its classes. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
  /** If it belongs to a class of words of inspection, where other words hold what they add somewhere before and behind it. */
  readonly around: { readonly before: number; readonly behind: number } | undefined;
  /** By its meaning; undefined where it has none. */
  readonly leaning: Score | undefined;
  /** With all of its names together; see `Layout`. */
  readonly row: Int16Array;
  /** Right before other names; undefined where there are none. */
  readonly pairs: ReadonlyMap<number, Score> | undefined;
}

/** Words met in texts are remembered, up to so many. */
const REMEMBERED_WORDS = 5_000;

/** Rows are cut from stretches of memory for so many, which costs less than each by itself. */
const ROWS_AT_A_TIME = 128;

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
  /** Of names met as words or beside them. */
  readonly #numbers = new Map<string, number>();
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
    const profiles = new Array<Profile>(tokens.length + 2);
    profiles[0] = this.#profile(BEGIN);
    for (let i = 0; i < tokens.length; i++) {
      profiles[i + 1] = this.#profile(tokens[i]!.word);
    }
    profiles[tokens.length + 1] = this.#profile(END);
    return { tokens, profiles };
  }

  score(sentence: string): Score {
    const { profiles } = this.words(sentence);
    const { parts, bias } = this.data;
    const sum = meaningOf(profiles);
    for (let at = 0; at < profiles.length; at++) {
      const { row, around } = profiles[at]!;
      sum.inspectionOnly += row[SINGLE]!;
      sum.claim += row[SINGLE + 1]!;
      if (at > 0) {
        addPair(sum, profiles[at - 1]!, profiles[at]!);
      }
      if (around) {
        addStretch(sum, profiles, Math.max(0, at - SURROUNDINGS), at, around.before);
        addStretch(sum, profiles, at + 1, Math.min(profiles.length, at + SURROUNDINGS + 1), around.behind);
      }
    }
    return { inspectionOnly: sum.inspectionOnly / parts + bias.inspectionOnly, claim: sum.claim / parts + bias.claim };
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
        const pair = { inspectionOnly: 0, claim: 0 };
        addPair(pair, profiles[at - 1]!, profile);
        share(at - 1, at, pair.inspectionOnly);
      }
      for (let near = Math.max(0, at - SURROUNDINGS); profile.around && near < profiles.length && near <= at + SURROUNDINGS; near++) {
        if (near !== at) {
          share(at, near, profiles[near]!.row[near < at ? profile.around.before : profile.around.behind]!);
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
    const anchor = this.#layout.anchorAmong(classes);
    return {
      name: this.#numberOf(name), row, pairs: this.#pairsOf(name),
      before: classes.map((place) => 2 * this.#layout.before(place)), behind: classes.map((place) => 2 * this.#layout.behind(place)),
      around: anchor === undefined ? undefined : { before: 2 * this.#layout.around(anchor, true), behind: 2 * this.#layout.around(anchor, false) },
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

  /** Names are compared by number, which is faster. */
  #numberOf(name: string): number {
    const number = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  #pairsOf(name: string): Map<number, Score> | undefined {
    const parts = this.#pairs.find(name);
    if (!parts) {
      return undefined;
    }
    const pairs = new Map<number, Score>();
    for (let i = 0; i < parts.length; i += 3) {
      pairs.set(this.#numberOf(parts[i]!), { inspectionOnly: Number(parts[i + 1]), claim: Number(parts[i + 2]) });
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

/** A score that is being added up; no object is made for each of its parts. */
interface Sum {
  inspectionOnly: number;
  claim: number;
}

/** Adds what two words add that stand together. */
function addPair(sum: Sum, first: Profile, second: Profile): void {
  const pair = first.pairs?.get(second.name);
  if (pair) {
    sum.inspectionOnly += pair.inspectionOnly;
    sum.claim += pair.claim;
  }
  for (let i = 0; i < second.before.length; i++) {
    sum.inspectionOnly += first.row[second.before[i]!]!;
    sum.claim += first.row[second.before[i]! + 1]!;
  }
  for (let i = 0; i < first.behind.length; i++) {
    sum.inspectionOnly += second.row[first.behind[i]!]!;
    sum.claim += second.row[first.behind[i]! + 1]!;
  }
}

/** Adds what the words from one to before another hold at a place. */
function addStretch(sum: Sum, profiles: readonly Profile[], from: number, to: number, place: number): void {
  for (let at = from; at < to; at++) {
    sum.inspectionOnly += profiles[at]!.row[place]!;
    sum.claim += profiles[at]!.row[place + 1]!;
  }
}

/** The meaning of all words together. It grows with the root of their number, so that length alone decides nothing. */
function meaningOf(profiles: readonly Profile[]): Sum {
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
