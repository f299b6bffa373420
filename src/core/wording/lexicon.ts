/**
 * Word classes: what patterns are written in.
 *
 * A class is a list of words and phrases that mean much the same to a pattern ("inspectors", "the lead
 * inspector", "HMI"). Every word knows its classes as a set of bits, so that asking whether a token
 * belongs to a class costs the same whether the class holds three words or three hundred.
 */
import { tokensOf } from './tokens';
import { readList, type Forms, type WordLists } from './wordLists';

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
  NUM: { test: /^£?\d[\d.,]*(?:st|nd|rd|th|m|k|bn)?%?$/, common: 80 },
  PERCENT: { test: /%$/, common: 20 },
  YEAR: { test: /^(?:19|20)\d\d$/, common: 20 },
  ED: { test: /^[a-z]{3,}ed$/, common: 200 },
  LY: { test: /^[a-z]{2,}ly$/, common: 50 },
  WORD: { test: /^[^\W_]|^[£\u00c0-\u024f]|^'s$/, common: 10_000 },
};

/** Words that many sentences hold: a slot that they fill says little of a sentence. */
const COMMON = new Set('the of and to in a is for are with that we our on as by was have has from at were their be an this it not which who all or will they more been its each children child young people social work practice team plan plans care family families service services these when , . if what how can you also one most up out so as about before after during while good every two to s'.split(' '));

/** Words met in texts are remembered with their slots, up to so many. */
const REMEMBERED_WORDS = 20_000;

interface WordClass {
  /** The slots that name it: a word that belongs to it fills them all. */
  readonly slots: number[];
  /** The classes that include it. */
  readonly within: WordClass[];
  commonness: number;
}

export class Lexicon {
  readonly #slots = new Map<string, number>();
  /** Words and phrases, these with one space between words, that slots name by themselves. */
  readonly #members = new Map<string, number[]>();
  /** Words and phrases with the classes that they belong to, of the lists that were read. */
  readonly #classesOf = new Map<string, (readonly WordClass[])[]>();
  /** By name, with the verb form where it is told apart by that. */
  readonly #classes = new Map<string, WordClass>();
  /** The forms of each list that was read; undefined while it is being read. */
  readonly #forms = new Map<string, readonly string[] | undefined>();
  readonly #shapes: { readonly test: RegExp; readonly shape: WordClass }[] = [];
  readonly #commonness: number[] = [];
  #phrases: Map<string, string[]> | undefined;
  #entries = new Map<string, WordEntry>();

  /** Of the lists only those are read that slots name. */
  constructor(private readonly lists: WordLists) {}

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
    if (part.startsWith('@')) {
      const { slots, commonness } = this.#class(part.slice(1));
      slots.push(slot);
      this.#commonness[slot]! += commonness;
    } else {
      const words = normal(part.replaceAll('_', ' '));
      append(this.#members, words, slot);
      this.#commonness[slot]! += commonnessOf(words);
    }
  }

  /** A class, a form of one such as `change.past`, or a shape. Throws when there is none of that name. */
  #class(name: string): WordClass {
    if (SHAPES[name]) {
      return this.#shape(name);
    }
    this.#read(name.split('.')[0]!);
    const found = this.#classes.get(name);
    if (!found) {
      throw new Error(`No word class is called ${name}.`);
    }
    return found;
  }

  #shape(name: string): WordClass {
    const { test, common } = SHAPES[name]!;
    let shape = this.#classes.get(name);
    if (!shape) {
      shape = this.#makeClass(name, common);
      this.#shapes.push({ test, shape });
    }
    return shape;
  }

  #makeClass(name: string, commonness: number): WordClass {
    const made = { slots: [], within: [], commonness };
    this.#classes.set(name, made);
    return made;
  }

  /** Reads a list with those that it includes. */
  #read(name: string): readonly string[] {
    const known = this.#forms.get(name);
    if (known) {
      return known;
    }
    const list = this.lists[name];
    if (list === undefined || this.#forms.has(name)) {
      throw new Error(`The word class ${name} is unknown or includes itself.`);
    }
    this.#forms.set(name, undefined);
    const own = new Map<string, WordClass>();
    const classOf = (form: string): WordClass => {
      const made = own.get(form) ?? this.#makeClass(name + form, 0);
      own.set(form, made);
      return made;
    };
    const byForms = new Map<Forms, readonly WordClass[]>();
    readList(list, {
      member: (member, forms) => {
        const words = normal(member);
        const classes = byForms.get(forms) ?? forms.map(classOf);
        byForms.set(forms, classes);
        append(this.#classesOf, words, classes);
        const commonness = commonnessOf(words);
        classes.forEach((one) => { one.commonness += commonness; });
      },
      include: (other) => {
        for (const form of SHAPES[other] ? [''] : this.#read(other)) {
          const [included, including] = [this.#class(other + form), classOf(form)];
          included.within.push(including);
          including.commonness += included.commonness;
        }
      },
    });
    const forms = [...own.keys()];
    this.#forms.set(name, forms);
    return forms;
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
      entry = { index: this.#entries.size, fills: this.#fillsOf(word), phrases: this.#phrasesFrom(word) };
      this.#entries.set(word, entry);
    }
    return entry;
  }

  #fillsOf(words: string): SlotBits {
    const bits = new Uint32Array((this.#slots.size >> 5) + 1);
    this.#members.get(words)?.forEach((slot) => { setBit(bits, slot); });
    this.#classesOf.get(words)?.forEach((classes) => { classes.forEach((one) => { fillAll(bits, one); }); });
    if (!words.includes(' ')) {
      this.#shapes.forEach(({ test, shape }) => {
        if (test.test(words)) {
          fillAll(bits, shape);
        }
      });
    }
    return bits;
  }

  #phrasesFrom(first: string): Map<string, Phrase[]> | undefined {
    this.#phrases ??= this.#indexPhrases();
    const members = this.#phrases.get(first);
    if (!members) {
      return undefined;
    }
    const bySecond = new Map<string, Phrase[]>();
    for (const member of members) {
      const words = member.split(' ');
      append(bySecond, words[1]!, { words, fills: this.#fillsOf(member) });
    }
    return bySecond;
  }

  /** All phrases by their first words. */
  #indexPhrases(): Map<string, string[]> {
    const index = new Map<string, string[]>();
    const add = (member: string): void => {
      const end = member.indexOf(' ');
      if (end >= 0) {
        append(index, member.slice(0, end), member);
      }
    };
    this.#members.forEach((_, member) => { add(member); });
    this.#classesOf.forEach((_, member) => {
      if (!this.#members.has(member)) {
        add(member);
      }
    });
    return index;
  }
}

function fillAll(bits: SlotBits, { slots, within }: WordClass): void {
  slots.forEach((slot) => { setBit(bits, slot); });
  within.forEach((one) => { fillAll(bits, one); });
}

export function hasBit(bits: SlotBits, slot: number): boolean {
  return (bits[slot >> 5]! & (1 << (slot & 31))) !== 0;
}

/** Visits the slots of a set. */
export function eachBit(bits: SlotBits, visit: (slot: number) => void): void {
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word]!; left !== 0; left &= left - 1) {
      visit((word << 5) + 31 - Math.clz32(left & -left));
    }
  }
}

function setBit(bits: SlotBits, slot: number): void {
  bits[slot >> 5]! |= 1 << (slot & 31);
}

/** A member as tokens with one space between; most are written so. */
function normal(member: string): string {
  return /^[a-z]+(?: [a-z]+)*$/.test(member) ? member : tokensOf(member).map((token) => token.word).join(' ');
}

function commonnessOf(words: string): number {
  return COMMON.has(words) ? 100 : 1;
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) {
    list.push(value);
  } else {
    lists.set(key, [value]);
  }
}
