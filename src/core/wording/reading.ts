/** A sentence made ready for patterns: its words with the slots that they can fill. */
import { hasBit, type Lexicon, type Phrase, type SlotBits } from './lexicon';
import { tokensOf, type Token } from './tokens';

export class Reading {
  readonly tokens: readonly Token[];
  /** What the lexicon numbers each token's word; -1 where the token is hidden. */
  readonly words: number[] = [];
  /** Slots that a token fills by itself. */
  readonly #fills: SlotBits[] = [];
  /** Slots that a token, or a phrase that begins there, fills. */
  readonly #opens: SlotBits[] = [];
  /** Phrases that stand in the sentence, by the token with which they begin. */
  readonly #phrases: (readonly Phrase[] | undefined)[] = [];
  /** Slots that something in the sentence fills. */
  readonly #anywhere: SlotBits;

  constructor(sentence: string, lexicon: Lexicon) {
    this.tokens = tokensOf(sentence);
    for (let at = 0; at < this.tokens.length; at++) {
      const entry = lexicon.entry(this.tokens[at]!.word);
      const phrases = entry.phrases?.get(this.tokens[at + 1]?.word ?? '')?.filter((phrase) => this.#stands(phrase, at));
      this.words.push(entry.index);
      this.#fills.push(entry.fills);
      this.#phrases.push(phrases);
      this.#opens.push(phrases?.length ? union([entry.fills, ...phrases.map((phrase) => phrase.fills)]) : entry.fills);
    }
    this.#anywhere = union(this.#opens);
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
    this.words.fill(-1, from, to);
  }

  /** Whether anything in the sentence fills a slot. */
  couldFill(slot: number): boolean {
    return hasBit(this.#anywhere, slot);
  }

  /** The slots that a token, or a phrase that begins there, fills. */
  opening(at: number): SlotBits {
    return this.#opens[at]!;
  }

  /** Whether a token fills a slot by itself. */
  fills(at: number, slot: number): boolean {
    return at < this.tokens.length && this.words[at]! >= 0 && hasBit(this.#fills[at]!, slot);
  }

  /** Whether a token, or a phrase that begins there, fills a slot. */
  opens(at: number, slot: number): boolean {
    return at < this.tokens.length && this.words[at]! >= 0 && hasBit(this.#opens[at]!, slot);
  }

  /** The phrases at a token that fill a slot and are not hidden. */
  phrases(at: number, slot: number): readonly Phrase[] {
    return this.#phrases[at]?.filter((phrase) => hasBit(phrase.fills, slot) && phrase.words.every((_, i) => this.words[at + i]! >= 0)) ?? [];
  }
}

function union(sets: readonly SlotBits[]): SlotBits {
  const all = new Uint32Array(sets[0]?.length ?? 0);
  for (const bits of sets) {
    for (let i = 0; i < all.length; i++) {
      all[i]! |= bits[i]!;
    }
  }
  return all;
}
