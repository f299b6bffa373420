/** A sentence made ready for patterns: its words with the slots that they can fill. */
import { hasBit, type Lexicon, type Phrase, type SlotBits, type WordEntry } from './lexicon';
import { tokensOf, type Token } from './tokens';

const MARK = /^(?:[.,;:?!()–—…•<>=+&%]|'s)$/;

export class Reading {
  readonly tokens: readonly Token[];
  /** The first token that is a word rather than a mark. */
  readonly firstWord: number;
  /** What the lexicon knows of each token; undefined where it is hidden. */
  readonly entries: (WordEntry | undefined)[];
  /** Slots that a token, or a phrase that begins there, fills. */
  readonly #opens: SlotBits[];
  /** Phrases that stand in the sentence, by the token with which they begin. */
  readonly #phrases = new Map<number, readonly Phrase[]>();
  /** Slots that something in the sentence fills. */
  readonly #anywhere: SlotBits;

  constructor(sentence: string, lexicon: Lexicon, keepPossessives = false) {
    this.tokens = tokensOf(sentence, keepPossessives);
    this.firstWord = Math.max(0, this.tokens.findIndex((token) => !MARK.test(token.word)));
    this.entries = [];
    this.#opens = [];
    for (let at = 0; at < this.tokens.length; at++) {
      const entry = lexicon.entry(this.tokens[at]!.word);
      this.entries.push(entry);
      this.#opens.push(entry.phrases ? this.#opensWithPhrases(entry, entry.phrases, at) : entry.fills);
    }
    this.#anywhere = union(this.#opens);
  }

  /** What a token fills, together with the phrases that begin there, which are noted. */
  #opensWithPhrases(entry: WordEntry, bySecond: ReadonlyMap<string, readonly Phrase[]>, at: number): SlotBits {
    const phrases = bySecond.get(this.tokens[at + 1]?.word ?? '')?.filter((phrase) => this.#stands(phrase, at));
    if (!phrases || phrases.length === 0) {
      return entry.fills;
    }
    this.#phrases.set(at, phrases);
    return union([entry.fills, ...phrases.map((phrase) => phrase.fills)]);
  }

  #stands(phrase: Phrase, at: number): boolean {
    for (let i = 2; i < phrase.words.length; i++) {
      if (this.tokens[at + i]?.word !== phrase.words[i]) {
        return false;
      }
    }
    return true;
  }

  /** Hides tokens from all later patterns. */
  hide(from: number, to: number): void {
    this.entries.fill(undefined, from, to);
  }

  /** Whether anything in the sentence fills a slot. */
  couldFill(slot: number): boolean {
    return hasBit(this.#anywhere, slot);
  }

  /** Whether a token fills a slot by itself. */
  fills(at: number, slot: number): boolean {
    const entry = this.entries[at];
    return entry !== undefined && hasBit(entry.fills, slot);
  }

  /** Whether a token, or a phrase that begins there, fills a slot. */
  opens(at: number, slot: number): boolean {
    return this.entries[at] !== undefined && hasBit(this.#opens[at]!, slot);
  }

  /** The phrases at a token that fill a slot and are not hidden. */
  phrases(at: number, slot: number): readonly Phrase[] {
    return this.#phrases.get(at)?.filter((phrase) => hasBit(phrase.fills, slot) && phrase.words.every((_, i) => this.entries[at + i] !== undefined)) ?? NONE;
  }
}

const NONE: readonly Phrase[] = [];

function union(sets: readonly SlotBits[]): SlotBits {
  const all = new Uint32Array(sets[0]?.length ?? 0);
  for (const bits of sets) {
    for (let i = 0; i < all.length; i++) {
      all[i]! |= bits[i]!;
    }
  }
  return all;
}
