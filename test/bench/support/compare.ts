/** Timings side by side: each figure is a ratio to a named peer in the same run, with its median and range. */

/** What is measured, in turn with its peers. */
export interface Case {
  readonly name: string;
  /** Does the work once. @returns its milliseconds where it measures itself */
  run(): unknown;
}

/** Runs the cases in turn, `rounds` times, and prints a table; the last case is the peer of the others. */
export async function compare(title: string, cases: readonly Case[], rounds: number): Promise<void> {
  const times = cases.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    // In turn, so that a slow moment of the machine falls on all alike.
    for (const [index, { run }] of cases.entries()) {
      const start = performance.now();
      const own = await run();
      times[index]!.push(typeof own === 'number' ? own : performance.now() - start);
    }
  }
  const rows = times.map((each) => {
    const sorted = [...each].sort((a, b) => a - b);
    return { median: sorted[sorted.length >> 1]!, min: sorted[0]!, max: sorted.at(-1)! };
  });
  const peer = rows.at(-1)!.median;
  console.log(`\n${title}`);
  console.table(Object.fromEntries(rows.map(({ median, min, max }, index) => [cases[index]!.name, {
    'median ms': median.toFixed(1), 'min–max': `${min.toFixed(1)}–${max.toFixed(1)}`, 'ratio to peer': (median / peer).toFixed(2),
  }])));
}
