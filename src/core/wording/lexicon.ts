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
 * class `change` is also in `change.fin`, `.past`, `.pp`, `.base` or `.ing`, by its form.
 */
export type WordLists = Readonly<Record<string, string>>;

/** Endings tell something of words in no list. */
const SHAPES: readonly { readonly name: string; readonly test: RegExp }[] = [
  { name: 'NUM', test: /^£?\d[\d.,]*(?:st|nd|rd|th|m|k|bn)?%?$/ },
  { name: 'PERCENT', test: /%$/ },
  { name: 'YEAR', test: /^(?:19|20)\d\d$/ },
  { name: 'ED', test: /^[a-z]{2,}ed$/ },
  { name: 'ING', test: /^[a-z]{2,}ing$/ },
  { name: 'LY', test: /^[a-z]{2,}ly$/ },
  { name: 'WORD', test: /^[\p{L}\p{N}]/u },
];

/** Words met in texts are remembered with their classes, up to so many. */
const REMEMBERED_WORDS = 20_000;

export class Lexicon {
  readonly #slots = new Map<string, number>();
  readonly #words = new Map<string, number[]>();
  /** Slot -> first word -> the rest of its phrases. */
  readonly #phrases: Map<string, string[][]>[] = [];
  readonly #classes = new Map<string, readonly string[]>();
  readonly #known = new Map<string, Uint32Array>();

  constructor(lists: WordLists) {
    for (const [name, list] of Object.entries(lists)) {
      for (const [form, members] of expand(list, lists)) {
        this.#classes.set(name + form, [...(this.#classes.get(name + form) ?? []), ...members]);
      }
    }
  }

  /** The number of a slot: a word, a `short_phrase`, `@class`, or several of these joined by `|`. Unknown classes throw. */
  slot(spec: string): number {
    const known = this.#slots.get(spec);
    if (known !== undefined) {
      return known;
    }
    const slot = this.#phrases.length;
    this.#slots.set(spec, slot);
    this.#phrases.push(new Map());
    for (const part of spec.split('|')) {
      this.#define(slot, part);
    }
    return slot;
  }

  #define(slot: number, part: string): void {
    if (!part.startsWith('@')) {
      this.#add(slot, part.replaceAll('_', ' '));
      return;
    }
    const name = part.slice(1);
    if (SHAPES.some((shape) => shape.name === name)) {
      this.#shapeSlots.push({ name, slot });
      return;
    }
    const members = this.#classes.get(name);
    if (!members) {
      throw new Error(`No word class is called ${name}.`);
    }
    members.forEach((member) => { this.#add(slot, member); });
  }

  readonly #shapeSlots: { readonly name: string; readonly slot: number }[] = [];

  #add(slot: number, member: string): void {
    const [first = '', ...rest] = tokensOf(member).map((token) => token.word);
    if (rest.length === 0) {
      this.#words.set(first, [...(this.#words.get(first) ?? []), slot]);
    } else {
      const phrases = this.#phrases[slot]!;
      phrases.set(first, [...(phrases.get(first) ?? []), rest]);
    }
  }

  /** The classes of a word as bits. Ask only after the last slot has been made. */
  bitsOf(word: string): Uint32Array {
    const known = this.#known.get(word);
    if (known) {
      return known;
    }
    const bits = new Uint32Array((this.#phrases.length >> 5) + 1);
    for (const slot of this.#words.get(word) ?? []) {
      bits[slot >> 5]! |= 1 << (slot & 31);
    }
    for (const { name, slot } of this.#shapeSlots) {
      if (SHAPES.find((shape) => shape.name === name)!.test.test(word)) {
        bits[slot >> 5]! |= 1 << (slot & 31);
      }
    }
    if (this.#known.size >= REMEMBERED_WORDS) {
      this.#known.clear();
    }
    this.#known.set(word, bits);
    return bits;
  }

  /** Phrases of a slot that begin with a word, without that word. */
  phrases(slot: number, first: string): readonly (readonly string[])[] | undefined {
    return this.#phrases[slot]!.get(first);
  }

  /** All words with which a slot can begin; used to index patterns. */
  firstPhraseWords(slot: number): Iterable<string> {
    return this.#phrases[slot]!.keys();
  }
}

/** The members of a list by verb form: '' holds them all. */
function expand(list: string, lists: WordLists, seen: readonly string[] = []): Map<string, string[]> {
  const forms = new Map<string, string[]>([['', []]]);
  const add = (form: string, members: readonly string[]): void => {
    forms.set(form, [...(forms.get(form) ?? []), ...members]);
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
    } else if (entry.startsWith('@')) {
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
