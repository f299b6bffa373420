/** What is left in memory after thousands of edits, in a process of its own that collects its garbage when asked. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { BUNDLES } from './support/paths';
import { reach } from './support/results';

/** Prints what the process found. */
export function memory(): Promise<void> {
  const child = path.join(BUNDLES, 'support/memoryAfterEdits.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', child], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(stderr);
  }
  const { words, edits, start, end } = JSON.parse(stdout) as { words: number; edits: number; start: number; end: number };
  console.log(`\nMemory of a document of ${words} words: ${(start / 1e6).toFixed(1)} MB after 100 edits, ${(end / 1e6).toFixed(1)} MB after ${edits}.`);
  reach(`memory after ${edits} edits over memory after 100`, end / start, 1.2);
  return Promise.resolve();
}
