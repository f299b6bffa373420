/** Lists over all parts of a document, put together when somebody asks. */
import type { Part } from './model';

/** Two lists differ from `from` on, where some things went and others came; the rest is the same. */
export interface Difference<Thing> {
  readonly from: number;
  readonly removed: readonly Thing[];
  readonly inserted: readonly Thing[];
}

/** What one list has that another has not. */
export function differenceOf<Thing>(before: readonly Thing[], after: readonly Thing[]): Difference<Thing> {
  const shortest = Math.min(before.length, after.length);
  let from = 0;
  while (from < shortest && before[from] === after[from]) {
    from++;
  }
  let kept = 0;
  while (kept < shortest - from && before[before.length - 1 - kept] === after[after.length - 1 - kept]) {
    kept++;
  }
  return { from, removed: before.slice(from, before.length - kept), inserted: after.slice(from, after.length - kept) };
}

type ListKey = { [Key in keyof Part]: Part[Key] extends readonly object[] ? Key : never }[keyof Part];

/** What all parts have of one kind, in the order of the text. */
export class Listing<Item> {
  #items: readonly Item[] | undefined;

  private constructor(private readonly parts: readonly Part[], private readonly key: ListKey) {}

  /** The list of `before` where the parts that went and came make no difference to it. */
  static of(parts: readonly Part[], key: ListKey, { removed, inserted }: Difference<Part>, before: Listing<unknown> | undefined): Listing<unknown> {
    const [went, came] = [removed.flatMap((part) => part[key] as readonly unknown[]), inserted.flatMap((part) => part[key] as readonly unknown[])];
    const same = went.length === came.length && went.every((item, index) => item === came[index]);
    return before && same ? before : new Listing(parts, key);
  }

  get items(): readonly Item[] {
    return this.#items ??= this.#collect();
  }

  #collect(): readonly Item[] {
    const items: Item[] = [];
    for (const part of this.parts) {
      const own = part[this.key] as readonly unknown[] as readonly Item[];
      for (let at = 0; at < own.length; at++) {
        items.push(own[at]!);
      }
    }
    return items;
  }
}
