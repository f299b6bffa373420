/** Classes of words with all their members, as the model learns them. */
import { readList, type WordLists } from '../../../src/core/wording/wordLists';

type Members = ReadonlyMap<string, readonly string[]>;

/** Every class that lists hold, also by verb form ("change.past"), with its members; what only the shape of a word tells is left out. */
export function classesIn(lists: WordLists): Members {
  const read = new Map<string, Members>();
  const formsOf = (name: string): Members => {
    const forms = read.get(name) ?? membersByForm(lists[name]!, (other) => (lists[other] === undefined ? new Map() : formsOf(other)));
    read.set(name, forms);
    return forms;
  };
  return new Map(Object.keys(lists).flatMap((name) => [...formsOf(name)].map(([form, members]) => [name + form, members] as const)));
}

function membersByForm(list: string, formsOf: (other: string) => Members): Members {
  const byForm = new Map<string, string[]>([['', []]]);
  const add = (form: string, members: readonly string[]): void => { byForm.set(form, [...byForm.get(form) ?? [], ...members]); };
  readList(list, {
    member: (words, forms) => { forms.forEach((form) => { add(form, [words]); }); },
    include: (other) => { formsOf(other).forEach((members, form) => { add(form, members); }); },
  });
  return byForm;
}
