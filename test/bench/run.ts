/** `npm run bench [PART-OF-A-NAME…]`: every benchmark, as ratios to named peers in the same run. */
import { activation } from './activation';
import { evidence } from './evidence';
import { figures } from './figures';
import { thread } from './thread';

const BENCHMARKS = { activation, evidence, figures, thread };

async function main(wanted: readonly string[]): Promise<void> {
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    if (wanted.length === 0 || wanted.some((part) => name.includes(part))) {
      await run();
    }
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
