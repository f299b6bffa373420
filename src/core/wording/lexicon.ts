/**
 * Word classes: what patterns are written in.
 *
 * A class is a list of words and phrases that mean much the same to a pattern ("inspectors", "the lead
 * inspector", "HMI"). Every word knows its classes as a set of bits, so that asking whether a token
 * belongs to a class costs the same whether the class holds three words or three hundred.
 */
import { nounForms, verbForms } from './morphology';
import { tokensOf } from './tokens';

/**
 * Class name -> its members, separated by commas. A member may be a word or a phrase; `v:prepare` stands
 * for all forms of a verb, `n:folder` for a noun and its plural, `@other` for another class. A verb of
 * class `change` is also in `change.fin`, `.pres`, `.s`, `.past`, `.pp`, `.base` or `.ing`, by its form.
 */
export type WordLists = Readonly<Record<string, string>>;

/** A set of slots as bits; see `hasBit`. */
export type SlotBits = Uint32Array;

/** What the lexicon knows of a word. */
export interface WordEntry {
  /** A running number, so that others can keep what they know of the word in an array. */
  readonly index: number;
  /** Slots that the word fills by itself. */
  readonly fills: SlotBits;
  /** Phrases that begin with the word, by their second word. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;
}

export interface Phrase {
  readonly words: readonly string[];
  readonly fills: SlotBits;
}

/** What the form of a word tells of it, whether or not it is in a list, and how common it is; see `commonness`. */
const SHAPES: Readonly<Record<string, { readonly test: RegExp; readonly common: number }>> = {
  NUM: { test: /^£?\d[\d.,]*(?:st|nd|rd|th|m|k|bn)?%?$/, common: 0.8 },
  PERCENT: { test: /%$/, common: 0.2 },
  YEAR: { test: /^(?:19|20)\d\d$/, common: 0.2 },
  ED: { test: /^[a-z]{3,}ed$/, common: 2 },
  LY: { test: /^[a-z]{2,}ly$/, common: 0.5 },
  WORD: { test: /^[^\W_]|^[£\u00c0-\u024f]|^'s$/, common: 100 },
};

/** Words that many sentences hold: a slot that they fill says little of a sentence. */
const COMMON = new Set('the of and to in a is for are with that we our on as by was have has from at were their be an this it not which who all or will they more been its each children child young people social work practice team plan plans care family families service services these when , . if what how can you also one most up out so as about before after during while good every two to s'.split(' '));

/** Words met in texts are remembered with their slots, up to so many. */
const REMEMBERED_WORDS = 20_000;

export class Lexicon {
  readonly #slots = new Map<string, number>();
  /** Words and phrases, these with one space between words, with the slots that they fill. */
  readonly #members = new Map<string, number[]>();
  readonly #shapeSlots: { readonly shape: RegExp; readonly slot: number }[] = [];
  readonly #normalised = new Map<string, string>();
  readonly #commonness: number[] = [];
  readonly #classes = new Map<string, readonly string[]>();
  #phrases: Map<string, Map<string, Phrase[]>> | undefined;
  #entries = new Map<string, WordEntry>();

  constructor(lists: WordLists) {
    for (const [name, list] of Object.entries(lists)) {
      for (const [form, members] of expand(list, lists)) {
        this.#classes.set(name + form, [...(this.#classes.get(name + form) ?? []), ...members]);
      }
    }
  }

  /** The number of a slot: a word, a `short_phrase`, `@class`, or several of these joined by `|`. Unknown classes throw. */
  slot(spec: string): number {
    let slot = this.#slots.get(spec);
    if (slot === undefined) {
      slot = this.#slots.size;
      this.#slots.set(spec, slot);
      this.#commonness.push(0);
      for (const part of spec.split('|')) {
        this.#define(slot, part);
      }
    }
    return slot;
  }

  #define(slot: number, part: string): void {
    const shape = part.startsWith('@') ? SHAPES[part.slice(1)] : undefined;
    if (shape) {
      this.#shapeSlots.push({ shape: shape.test, slot });
      this.#commonness[slot]! += shape.common;
    } else if (!part.startsWith('@')) {
      this.#add(slot, part.replaceAll('_', ' '));
    } else {
      const members = this.#classes.get(part.slice(1));
      if (!members) {
        throw new Error(`No word class is called ${part.slice(1)}.`);
      }
      members.forEach((member) => { this.#define(slot, member); });
    }
  }

  #add(slot: number, member: string): void {
    const words = this.#normal(member);
    const slots = this.#members.get(words);
    if (slots) {
      slots.push(slot);
    } else {
      this.#members.set(words, [slot]);
    }
    this.#commonness[slot]! += COMMON.has(words) ? 1 : 0.01;
  }

  /** A member as tokens with one space between; many slots share members. */
  #normal(member: string): string {
    let words = this.#normalised.get(member);
    if (words === undefined) {
      words = /^[a-z]+$/.test(member) ? member : tokensOf(member).map((token) => token.word).join(' ');
      this.#normalised.set(member, words);
    }
    return words;
  }

  /** How many sentences are likely to hold something that fills a slot, as a rank without unit. */
  commonness(slot: number): number {
    return this.#commonness[slot]!;
  }

  /** What is known of a word. Ask only after the last slot has been made. */
  entry(word: string): WordEntry {
    let entry = this.#entries.get(word);
    if (!entry) {
      if (this.#entries.size >= REMEMBERED_WORDS) {
        this.#entries = new Map();
      }
      this.#phrases ??= this.#indexPhrases();
      entry = { index: this.#entries.size, fills: this.#fillsOf(word), phrases: this.#phrases.get(word) };
      this.#entries.set(word, entry);
    }
    return entry;
  }

  #fillsOf(words: string): SlotBits {
    const bits = new Uint32Array((this.#slots.size >> 5) + 1);
    (this.#members.get(words) ?? []).forEach((slot) => { setBit(bits, slot); });
    if (!words.includes(' ')) {
      this.#shapeSlots.filter(({ shape }) => shape.test(words)).forEach(({ slot }) => { setBit(bits, slot); });
    }
    return bits;
  }

  #indexPhrases(): Map<string, Map<string, Phrase[]>> {
    const index = new Map<string, Map<string, Phrase[]>>();
    for (const member of this.#members.keys()) {
      const words = member.split(' ');
      const [first, second] = words;
      if (first !== undefined && second !== undefined) {
        const bySecond = index.get(first) ?? new Map<string, Phrase[]>();
        bySecond.set(second, [...(bySecond.get(second) ?? []), { words, fills: this.#fillsOf(member) }]);
        index.set(first, bySecond);
      }
    }
    return index;
  }
}

export function hasBit(bits: SlotBits, slot: number): boolean {
  return (bits[slot >> 5]! & (1 << (slot & 31))) !== 0;
}

function setBit(bits: SlotBits, slot: number): void {
  bits[slot >> 5]! |= 1 << (slot & 31);
}

/** The members of a list by verb form: '' holds them all. */
function expand(list: string, lists: WordLists, seen: readonly string[] = []): Map<string, string[]> {
  const forms = new Map<string, string[]>([['', []]]);
  const add = (form: string, members: readonly string[]): void => {
    const listed = forms.get(form);
    if (listed) {
      listed.push(...members);
    } else {
      forms.set(form, [...members]);
    }
  };
  for (const entry of list.split(',').map((part) => part.trim()).filter(Boolean)) {
    if (entry.startsWith('v:')) {
      const verb = verbForms(entry.slice(2));
      add('', [verb.base, verb.present, verb.past, verb.participle, verb.ing]);
      add('.base', [verb.base]);
      add('.fin', [verb.base, verb.present, verb.past]);
      add('.pres', [verb.base, verb.present]);
      add('.s', [verb.present]);
      add('.past', [verb.past]);
      add('.pp', [verb.participle]);
      add('.ing', [verb.ing]);
    } else if (entry.startsWith('n:')) {
      add('', nounForms(entry.slice(2)));
    } else if (entry.startsWith('@') && !SHAPES[entry.slice(1)]) {
      const name = entry.slice(1);
      if (lists[name] === undefined || seen.includes(name)) {
        throw new Error(`The word class ${name} is unknown or includes itself.`);
      }
      expand(lists[name], lists, [...seen, name]).forEach((members, form) => { add(form, members); });
    } else {
      add('', [entry]);
    }
  }
  return forms;
}
