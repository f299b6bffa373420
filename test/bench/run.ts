/** `npm run bench [-- PART-OF-A-NAME…]`: every benchmark, as ratios to named peers in the same run; `--short`: see short.ts. Started by run.mjs. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { activation } from './activation';
import { check } from './check';
import { evidence } from './evidence';
import { figures } from './figures';
import { keystroke } from './keystroke';
import { memory } from './memory';
import { printing } from './printing';
import { processes } from './processes';
import { short } from './short';
import { beginBenchmark, conclude } from './support/results';
import { ROOT } from './support/paths';
import { thread } from './thread';
import { wording } from './wording';

const BENCHMARKS = { check, keystroke, memory, processes, activation, printing, evidence, figures, thread, wording };

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--short')) {
    process.exitCode = await short() ? 0 : 1;
    return;
  }
  const chosen = Object.entries(BENCHMARKS).filter(([name]) => args.length === 0 || args.some((part) => name.includes(part)));
  if (chosen.length === 0) {
    throw new Error(`There is no benchmark of that name. There are: ${Object.keys(BENCHMARKS).join(', ')}.`);
  }
  buildAsShipped();
  for (const [name, run] of chosen) {
    beginBenchmark(name);
    await run();
  }
  conclude(path.join(ROOT, 'bench-results.json'));
}

function buildAsShipped(): void {
  const { status } = spawnSync(process.execPath, ['esbuild.js', '--production', '--quiet'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error('The build failed.');
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
