/** Timings side by side: each figure is a ratio to a named peer in the same run, with its median and range. */
import { addTable, type Row, type Table } from './results';

/** What is measured, in turn with its peers. */
export interface Case {
  /** Begins with `peer:` where the others are compared with it. */
  readonly name: string;
  /** Does the work once; rounds count from 0. @returns its milliseconds where it measures itself, or those of each of its parts */
  run(round: number): unknown;
}

/** Runs the cases in turn, `rounds` times, and prints a table. */
export async function compare(title: string, cases: readonly Case[], rounds: number): Promise<Table> {
  const times = cases.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    // In turn, so that a slow moment of the machine falls on all alike.
    for (const [index, { run }] of cases.entries()) {
      times[index]!.push(...await timesOf(() => run(round)));
    }
  }
  return tabulate(title, cases.map(({ name }, index) => ({ name, times: times[index]! })));
}

async function timesOf(run: () => unknown): Promise<number[]> {
  const start = performance.now();
  const own = await run();
  return typeof own === 'number' ? [own] : isTimes(own) ? own : [performance.now() - start];
}

function isTimes(value: unknown): value is number[] {
  return Array.isArray(value) && typeof value[0] === 'number';
}

/** A table of what was measured elsewhere, in turn. It is printed, and kept for the file of results. */
export function tabulate(title: string, measured: readonly { readonly name: string; readonly times: readonly number[] }[]): Table {
  const rows = measured.map(({ name, times }): Row => ({ name, ...summary(times) }));
  const table = { title, rows };
  addTable(table);
  print(table);
  return table;
}

/** The figures of some times, in milliseconds. */
export function summary(times: readonly number[]): Omit<Row, 'name'> {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { runs: sorted.length, median: at(0.5), min: sorted[0]!, max: sorted.at(-1)!, p95: at(0.95) };
}

/** How one row of a table stands to another, by a figure of each. */
export function ratio(table: Table, name: string, peer: string, figure: 'median' | 'p95' | 'max' = 'median'): number {
  return row(table, name)[figure] / row(table, peer).median;
}

/** The row whose name begins with some words. @throws where there is none */
export function row(table: Table, name: string): Row {
  const found = table.rows.find((one) => one.name.startsWith(name));
  if (!found) {
    throw new Error(`“${table.title}” has no row “${name}”.`);
  }
  return found;
}

function print({ title, rows }: Table): void {
  const peers = rows.filter(({ name }) => name.startsWith('peer:'));
  console.log(`\n${title}`);
  console.table(Object.fromEntries(rows.map((one) => [one.name, {
    'runs': one.runs,
    'median ms': digits(one.median),
    'min–max': `${digits(one.min)}–${digits(one.max)}`,
    ...one.runs >= 20 ? { p95: digits(one.p95) } : {},
    ...Object.fromEntries(peers.map((peer) => [`÷ ${peer.name.slice(6, 36)}`, inWords(one.median / peer.median)])),
  }])));
}

function digits(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0);
}

/** A ratio as people read it: `1.24`, or `1/106` where it is small. */
export function inWords(value: number): string {
  return value >= 0.1 ? value.toFixed(2) : `1/${(1 / value).toFixed(0)}`;
}
