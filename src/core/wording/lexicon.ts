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

/** A class with the slots that name it: a word that belongs to it fills them all. */
interface WordClass {
  readonly slots: number[];
  readonly commonness: number;
}

export class Lexicon {
  readonly #lists: Expansion;
  readonly #slots = new Map<string, number>();
  /** Words and phrases, these with one space between words, that slots name by themselves. */
  readonly #members = new Map<string, number[]>();
  /** Words and phrases with the classes that they belong to, of the classes that slots name. */
  readonly #classesOf = new Map<string, WordClass[]>();
  readonly #classes = new Map<string, WordClass>();
  readonly #shapes: { readonly shape: RegExp; readonly slots: readonly number[] }[] = [];
  readonly #commonness: number[] = [];
  #phrases: Map<string, Map<string, Phrase[]>> | undefined;
  #entries = new Map<string, WordEntry>();

  constructor(lists: WordLists) {
    this.#lists = new Expansion(lists);
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

  /** Each class is spread over its members once, however many slots name it. */
  #class(name: string): WordClass {
    let known = this.#classes.get(name);
    if (!known) {
      const slots: number[] = [];
      const shape = SHAPES[name];
      const members = shape ? [`@${name}`] : this.#lists.members(name);
      known = { slots, commonness: members.reduce((sum, member) => sum + (SHAPES[member.slice(1)]?.common ?? commonnessOf(normal(member))), 0) };
      this.#classes.set(name, known);
      for (const member of members) {
        if (member.startsWith('@')) {
          this.#shapes.push({ shape: SHAPES[member.slice(1)]!.test, slots });
        } else {
          append(this.#classesOf, normal(member), known);
        }
      }
    }
    return known;
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
    const fill = (slot: number): void => { setBit(bits, slot); };
    this.#members.get(words)?.forEach(fill);
    this.#classesOf.get(words)?.forEach(({ slots }) => { slots.forEach(fill); });
    if (!words.includes(' ')) {
      this.#shapes.filter(({ shape }) => shape.test(words)).forEach(({ slots }) => { slots.forEach(fill); });
    }
    return bits;
  }

  #indexPhrases(): Map<string, Map<string, Phrase[]>> {
    const index = new Map<string, Map<string, Phrase[]>>();
    for (const member of new Set([...this.#members.keys(), ...this.#classesOf.keys()])) {
      const words = member.split(' ');
      const [first, second] = words;
      if (first !== undefined && second !== undefined) {
        const bySecond = index.get(first) ?? new Map<string, Phrase[]>();
        append(bySecond, second, { words, fills: this.#fillsOf(member) });
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

/** A member as tokens with one space between. */
function normal(member: string): string {
  return /^[a-z]+$/.test(member) ? member : tokensOf(member).map((token) => token.word).join(' ');
}

function commonnessOf(words: string): number {
  return COMMON.has(words) ? 1 : 0.01;
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) {
    list.push(value);
  } else {
    lists.set(key, [value]);
  }
}

/** Every class that lists hold, also by verb form ("change.past"), with its members. */
export function classesIn(lists: WordLists): Map<string, readonly string[]> {
  const expansion = new Expansion(lists);
  return new Map(Object.keys(lists).flatMap((name) => expansion.forms(name).map((form) => [name + form, expansion.members(name + form)])));
}

/** What the lists hold, each read when it is first asked for. */
class Expansion {
  readonly #read = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(private readonly lists: WordLists) {}

  /** The members of a class such as `change` or `change.past`. Throws when there is none of that name. */
  members(name: string): readonly string[] {
    const [list = '', form = ''] = name.split(/(?=\.)/);
    const members = this.#forms(list, []).get(form);
    if (!members) {
      throw new Error(`No word class is called ${name}.`);
    }
    return members;
  }

  /** The verb forms that a class is told apart by: '' for all its members, '.past', … */
  forms(name: string): string[] {
    return [...this.#forms(name, []).keys()];
  }

  /** The members of a list by verb form: '' holds them all. */
  #forms(name: string, within: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const list = this.lists[name];
    if (list === undefined || within.includes(name)) {
      throw new Error(`The word class ${name} is unknown or includes itself.`);
    }
    let forms = this.#read.get(name);
    if (!forms) {
      forms = this.#expand(list, [...within, name]);
      this.#read.set(name, forms);
    }
    return forms;
  }

  #expand(list: string, within: readonly string[]): Map<string, string[]> {
    const forms = new Map<string, string[]>([['', []]]);
    const add = (form: string, ...members: readonly string[]): void => { members.forEach((member) => { append(forms, form, member); }); };
    for (const entry of list.split(',').map((part) => part.trim()).filter(Boolean)) {
      if (entry.startsWith('v:')) {
        const verb = verbForms(entry.slice(2));
        add('', verb.base, verb.present, verb.past, verb.participle, verb.ing);
        add('.base', verb.base);
        add('.fin', verb.base, verb.present, verb.past);
        add('.pres', verb.base, verb.present);
        add('.s', verb.present);
        add('.past', verb.past);
        add('.pp', verb.participle);
        add('.ing', verb.ing);
      } else if (entry.startsWith('n:')) {
        add('', ...nounForms(entry.slice(2)));
      } else if (entry.startsWith('@') && !SHAPES[entry.slice(1)]) {
        this.#forms(entry.slice(1), within).forEach((members, form) => { add(form, ...members); });
      } else {
        add('', entry);
      }
    }
    return forms;
  }
}
