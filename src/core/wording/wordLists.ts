/**
 * Lists of words as they are written: class name -> its members, separated by commas. A member may be a word or a
 * phrase; `v:prepare` stands for all forms of a verb, `n:folder` for a noun and its plural, `@other` for another
 * class. A verb of class `change` is also in `change.fin`, `.pres`, `.s`, `.past`, `.pp`, `.base` or `.ing`, by its form.
 */
import { nounForms, verbForms } from './morphology';

export type WordLists = Readonly<Record<string, string>>;

/** By what the members of a class can be told apart: '' holds them all. Each array is one and the same for all words of a kind. */
export type Forms = readonly string[];

const ANY: Forms = [''];
const BASE: Forms = ['', '.base', '.fin', '.pres'];
const PRESENT: Forms = ['', '.fin', '.pres', '.s'];
const PAST: Forms = ['', '.fin', '.past'];
const PARTICIPLE: Forms = ['', '.pp'];
const ING: Forms = ['', '.ing'];

/** Is told what a list holds, in its order. */
export interface ListReader {
  member(words: string, forms: Forms): void;
  /** Another class, all of whose forms count here too. */
  include(name: string): void;
}

export function readList(list: string, { member, include }: ListReader): void {
  for (const part of list.split(',')) {
    const entry = part.trim();
    if (entry.startsWith('v:')) {
      const { base, present, past, participle, ing } = verbForms(entry.slice(2));
      member(base, BASE);
      member(present, PRESENT);
      member(past, PAST);
      member(participle, PARTICIPLE);
      member(ing, ING);
    } else if (entry.startsWith('n:')) {
      nounForms(entry.slice(2)).forEach((noun) => { member(noun, ANY); });
    } else if (entry.startsWith('@')) {
      include(entry.slice(1));
    } else if (entry !== '') {
      member(entry, ANY);
    }
  }
}
