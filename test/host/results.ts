import * as fs from 'node:fs';
import { leaveCounts, type Counts } from '../tools/counts';

/**
 * Reads what the suite left inside VS Code, prints it, and leaves it for `npm test`.
 * @returns the counts, or undefined where the suite did not come to its end
 */
export function readResults(file: string): Counts | undefined {
  if (!fs.existsSync(file)) {
    return undefined;
  }
  const counts = JSON.parse(fs.readFileSync(file, 'utf8')) as Counts;
  leaveCounts(counts);
  console.log(`In VS Code: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped.`);
  return counts;
}

/**
 * Judges a run by both of its signs: the exit code alone proves nothing, since it is 0 too where the extension
 * host died half-way.
 * @returns what speaks against the run, in words; undefined where it passed
 */
export function problemOf(exitCode: number, counts: Counts | undefined): string | undefined {
  if (!counts) {
    return `The suite left no results (exit code ${exitCode}): the extension host ended before it did.`;
  }
  if (counts.passed + counts.failed === 0) {
    return 'No test ran.';
  }
  return exitCode !== 0 || counts.failed > 0 || counts.passed === 0 ? 'The suite failed.' : undefined;
}
