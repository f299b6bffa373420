/**
 * What each of many things has, as one list. When some of the things change, their stretch of the list is
 * exchanged, and the rest is copied at a stroke: none of it is looked at.
 */
import { differenceOf } from './listing';

interface Joined<Thing, Item> {
  readonly things: readonly Thing[];
  readonly items: readonly Item[];
  /** Where the items of each thing end. */
  readonly ends: Uint32Array;
}

const NOTHING: Joined<never, never> = { things: [], items: [], ends: new Uint32Array(0) };

/** The list is kept for each document (`lineage`); while the things have the same items it is the same object. */
export function joining<Thing, Item>(itemsOf: (thing: Thing) => readonly Item[]): (lineage: object, things: readonly Thing[]) => readonly Item[] {
  const known = new WeakMap<object, Joined<Thing, Item>>();
  return (lineage, things) => {
    const before = known.get(lineage) ?? NOTHING;
    if (before.things === things) {
      return before.items;
    }
    const now = exchanged(before, things, itemsOf);
    known.set(lineage, now);
    return now.items;
  };
}

function exchanged<Thing, Item>(before: Joined<Thing, Item>, things: readonly Thing[], itemsOf: (thing: Thing) => readonly Item[]): Joined<Thing, Item> {
  const { from, removed, inserted } = differenceOf(before.things, things);
  const behind = from + removed.length;
  const [start, end] = [before.ends[from - 1] ?? 0, before.ends[behind - 1] ?? 0];
  const ends = new Uint32Array(things.length);
  ends.set(before.ends.subarray(0, from));
  const came: Item[] = [];
  inserted.forEach((thing, index) => {
    for (const item of itemsOf(thing)) {
      came.push(item);
    }
    ends[from + index] = start + came.length;
  });
  const by = start + came.length - end;
  before.ends.subarray(behind).forEach((place, index) => { ends[from + inserted.length + index] = place + by; });
  const isSame = end - start === came.length && came.every((item, index) => item === before.items[start + index]);
  return { things, ends, items: isSame ? before.items : before.items.slice(0, start).concat(came, before.items.slice(end)) };
}
