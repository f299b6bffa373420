import * as fs from 'node:fs';

/** What a run of tests came to, in numbers of tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Leaves the counts where `npm test`, if it is what started this run, reads them. */
export function leaveCounts(counts: Counts): void {
  const file = process.env['ILACS_TEST_COUNTS'];
  if (file) {
    fs.writeFileSync(file, JSON.stringify(counts));
  }
}
