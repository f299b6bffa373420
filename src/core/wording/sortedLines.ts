/**
 * A long table as one text: lines that begin with a name, sorted by it, with `|` between. A line is found by halving
 * the text, and nothing is made of the others, so that the table costs nothing until it is asked.
 */
export class SortedLines {
  constructor(private readonly text: string) {}

  /** What follows a name in its line, part by part; undefined where the name is not in the table. */
  find(name: string): string[] | undefined {
    const key = `${name} `;
    let from = 0;
    let to = this.text.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const start = this.text.lastIndexOf('|', middle - 1) + 1;
      const end = this.#endOfLine(middle);
      if (this.text.slice(start, Math.min(start + key.length, end)) < key) {
        from = end + 1;
      } else {
        to = start;
      }
    }
    return this.text.startsWith(key, from) ? this.text.slice(from + key.length, this.#endOfLine(from)).split(' ') : undefined;
  }

  #endOfLine(at: number): number {
    const end = this.text.indexOf('|', at);
    return end < 0 ? this.text.length : end;
  }
}

/** The text of such a table: each line by its name. */
export function sortedText(lines: ReadonlyMap<string, readonly (string | number)[]>): string {
  return [...lines].map(([name, parts]) => [name, ...parts].join(' ')).sort().join('|');
}
