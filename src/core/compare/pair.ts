/** Which part of the older version is which of the newer one. */

export interface Pairing<Part> {
  readonly pairs: readonly { readonly before: Part; readonly after: Part }[];
  readonly gone: readonly Part[];
  readonly added: readonly Part[];
}

/** Titles that share this much of their words are one title, reworded. */
const ALIKE = 0.5;

/**
 * Pairs parts by the first key that both have, keys in order of their weight; what remains is paired
 * by the words of its title, the most alike first.
 */
export function pairUp<Part>(before: readonly Part[], after: readonly Part[], keysOf: (part: Part) => readonly (string | undefined)[], titleOf: (part: Part) => string): Pairing<Part> {
  const pairs: { before: Part; after: Part }[] = [];
  const [old, young] = [new Set(before), new Set(after)];
  const pair = (one: Part, other: Part): void => {
    pairs.push({ before: one, after: other });
    old.delete(one);
    young.delete(other);
  };
  const rounds = Math.max(0, ...[...before, ...after].map((part) => keysOf(part).length));
  for (let round = 0; round < rounds; round++) {
    const byKey = new Map<string, Part[]>();
    young.forEach((part) => {
      const key = keysOf(part)[round];
      if (key !== undefined) {
        byKey.set(key, [...byKey.get(key) ?? [], part]);
      }
    });
    for (const part of [...old]) {
      const match = byKey.get(keysOf(part)[round] ?? '')?.shift();
      if (match !== undefined) {
        pair(part, match);
      }
    }
  }
  for (const { one, other } of mostAlike([...old], [...young], titleOf)) {
    if (old.has(one) && young.has(other)) {
      pair(one, other);
    }
  }
  return { pairs: pairs.sort((a, b) => after.indexOf(a.after) - after.indexOf(b.after)), gone: [...old], added: [...young] };
}

function mostAlike<Part>(before: readonly Part[], after: readonly Part[], titleOf: (part: Part) => string): { one: Part; other: Part }[] {
  const words = new Map([...before, ...after].map((part) => [part, wordsOf(titleOf(part))]));
  return before
    .flatMap((one) => after.map((other) => ({ one, other, alike: overlap(words.get(one)!, words.get(other)!) })))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
}

/** The words that carry a title. */
function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

/** The share of all words that both have; a title that was only made longer or shorter is alike, too. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  const within = shared >= 3 ? shared / Math.min(one.size, other.size) - 0.3 : 0;
  return all === 0 ? 0 : Math.max(shared / all, within);
}

/** A title without what does not tell it from others: case, space, punctuation. */
export function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
