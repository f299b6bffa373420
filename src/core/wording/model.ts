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
import { apart, both, FewWeights, Rows, type Score } from './weights';

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
  /** Where in their rows other words hold what they add before and behind it, for each of its classes. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
  /** If it belongs to a class of words of inspection, where other words hold what they add somewhere before and behind it. */
  readonly around: { readonly before: number; readonly behind: number } | undefined;
  /** By its meaning, both weights in one; undefined where it has none. */
  readonly leaning: number | undefined;
  /** Where its row begins, of all of its names together; see `Layout`. */
  readonly row: number;
  /** Right before other names, by their numbers; undefined where there are none. */
  readonly pairs: FewWeights | undefined;
}

/** Words met in texts are remembered, up to so many. */
const REMEMBERED_WORDS = 5_000;

export interface Words {
  readonly tokens: readonly Token[];
  /** Of each token, with the begin before and the end behind. */
  readonly profiles: readonly Profile[];
}

export class Model {
  readonly #layout: Layout;
  readonly #words: SortedLines;
  readonly #weights: SortedLines;
  readonly #pairs: SortedLines;
  /** Names of classes. */
  readonly #classes: readonly string[];
  readonly #weightsOfClasses = new Map<number, readonly number[]>();
  /** Of names met as words or beside them. */
  readonly #numbers = new Map<string, number>();
  readonly #rows: Rows;
  /** The profiles of words met, and of unknown words by their shapes. */
  readonly #profiles = new Map<string, Profile>();
  readonly #unknown = new Map<string, Profile>();

  constructor(private readonly data: ModelData) {
    this.#classes = data.classes.split(' ');
    this.#layout = new Layout(this.#classes);
    this.#words = new SortedLines(data.words);
    this.#weights = new SortedLines(data.rows);
    this.#pairs = new SortedLines(data.pairs);
    this.#rows = new Rows(this.#layout.length);
  }

  /** The words of a sentence as the model sees them. Possessives are kept, which tell a noun from a verb. */
  words(sentence: string): Words {
    if (this.#profiles.size >= REMEMBERED_WORDS) {
      this.#forget();
    }
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
    let sum = 0;
    for (let at = 0; at < profiles.length; at++) {
      const { row, around } = profiles[at]!;
      sum += this.#rows.at(row + SINGLE);
      if (at > 0) {
        sum += this.#beside(profiles[at - 1]!, profiles[at]!);
      }
      if (around) {
        sum += this.#along(profiles, Math.max(0, at - SURROUNDINGS), at, around.before);
        sum += this.#along(profiles, at + 1, Math.min(profiles.length, at + SURROUNDINGS + 1), around.behind);
      }
    }
    const added = apart(sum);
    const meant = meaningOf(profiles);
    return {
      inspectionOnly: (added.inspectionOnly + meant.inspectionOnly) / parts + bias.inspectionOnly,
      claim: (added.claim + meant.claim) / parts + bias.claim,
    };
  }

  /** How much each token speaks for a sentence being inspection-only; what two tokens say together is shared between them. */
  tellingTokens({ profiles }: Words): number[] {
    const weigh = (sum: number): number => apart(sum).inspectionOnly;
    const telling = profiles.map(({ row, leaning }) => weigh(this.#rows.at(row + SINGLE) + (leaning ?? 0)));
    const share = (at: number, also: number, weight: number): void => {
      telling[at]! += weight / 2;
      telling[also]! += weight / 2;
    };
    profiles.forEach((profile, at) => {
      if (at > 0) {
        share(at - 1, at, weigh(this.#beside(profiles[at - 1]!, profile)));
      }
      for (let near = Math.max(0, at - SURROUNDINGS); profile.around && near < profiles.length && near <= at + SURROUNDINGS; near++) {
        if (near !== at) {
          share(at, near, weigh(this.#rows.at(profiles[near]!.row + (near < at ? profile.around.before : profile.around.behind))));
        }
      }
    });
    return telling.slice(1, -1);
  }

  /** What two words add that stand together. */
  #beside(first: Profile, second: Profile): number {
    let sum = first.pairs?.of(second.name) ?? 0;
    for (let i = 0; i < second.before.length; i++) {
      sum += this.#rows.at(first.row + second.before[i]!);
    }
    for (let i = 0; i < first.behind.length; i++) {
      sum += this.#rows.at(second.row + first.behind[i]!);
    }
    return sum;
  }

  /** What the words from one to before another hold at a place of their rows. */
  #along(profiles: readonly Profile[], from: number, to: number, place: number): number {
    let sum = 0;
    for (let at = from; at < to; at++) {
      sum += this.#rows.at(profiles[at]!.row + place);
    }
    return sum;
  }

  #profile(word: string): Profile {
    let profile = this.#profiles.get(word);
    if (!profile) {
      profile = this.#profileOf(word);
      this.#profiles.set(word, profile);
    }
    return profile;
  }

  #forget(): void {
    this.#profiles.clear();
    this.#unknown.clear();
    this.#rows.clear();
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
    const anchor = this.#layout.anchorAmong(classes);
    return {
      name: this.#numberOf(name),
      row: this.#rows.add([this.#weightsOf(name), ...classes.map((place) => this.#weightsOfClass(place))]),
      pairs: this.#pairsOf(name),
      before: classes.map((place) => this.#layout.before(place)),
      behind: classes.map((place) => this.#layout.behind(place)),
      around: anchor === undefined ? undefined : { before: this.#layout.around(anchor, true), behind: this.#layout.around(anchor, false) },
      leaning: inspectionOnly === undefined ? undefined : both(Number(inspectionOnly), Number(claim)),
    };
  }

  #weightsOf(name: string): readonly number[] {
    return this.#weights.find(name)?.map(Number) ?? [];
  }

  #weightsOfClass(place: number): readonly number[] {
    let weights = this.#weightsOfClasses.get(place);
    if (!weights) {
      weights = this.#weightsOf(this.#classes[place]!);
      this.#weightsOfClasses.set(place, weights);
    }
    return weights;
  }

  /** Names are compared by number, which is faster. */
  #numberOf(name: string): number {
    const number = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  #pairsOf(name: string): FewWeights | undefined {
    const parts = this.#pairs.find(name);
    return parts && new FewWeights(Array.from({ length: parts.length / 3 }, (_, i) => (
      [this.#numberOf(parts[3 * i]!), both(Number(parts[3 * i + 1]), Number(parts[3 * i + 2]))]
    )));
  }
}

/** The meaning of all words together. It grows with the root of their number, so that length alone decides nothing. */
function meaningOf(profiles: readonly Profile[]): Score {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < profiles.length; i++) {
    const { leaning } = profiles[i]!;
    if (leaning !== undefined) {
      sum += leaning;
      count += 1;
    }
  }
  const root = Math.sqrt(Math.max(1, count));
  const { inspectionOnly, claim } = apart(sum);
  return { inspectionOnly: inspectionOnly / root, claim: claim / root };
}
