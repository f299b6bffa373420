/**
 * A long table as one text: lines that begin with a name, sorted by it, with `|` between. A line is found by halving,
 * and nothing is made of the others, so that the table costs next to nothing until it is asked.
 */
export class SortedLines {
  readonly #lines: readonly string[];

  constructor(text: string) {
    this.#lines = text.split('|');
  }

  /** What follows a name in its line, part by part; undefined where the name is not in the table. */
  find(name: string): string[] | undefined {
    const key = `${name} `;
    let from = 0;
    let to = this.#lines.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#lines[middle]! < key) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    const line = this.#lines[from];
    return line?.startsWith(key) ? line.slice(key.length).split(' ') : undefined;
  }
}

/** The text of such a table: each line by its name. */
export function sortedText(lines: ReadonlyMap<string, readonly (string | number)[]>): string {
  return [...lines].map(([name, parts]) => [name, ...parts].join(' ')).sort().join('|');
}
