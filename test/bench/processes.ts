/** What `ilacs check` costs as a whole process, against other checkers of Markdown on the same file. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { makeTemporaryFolder, removeFolder } from '../host/testbed/temporary';
import { selfEvaluation } from '../support/generate';
import { compare, ratio } from './support/compare';
import { writeCouncil } from './support/council';
import { ROOT } from './support/paths';
import { reach } from './support/results';

const RUNS = 9;

const PROGRAMS = [
  { name: 'node dist/cli.js check', script: 'dist/cli.js', args: ['check', '--fail-on', 'never'] },
  { name: 'peer: markdownlint-cli2', script: 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs', args: [] },
  { name: 'peer: remark-cli, two presets', script: 'node_modules/remark-cli/cli.js', args: ['--no-stdout', '--use', 'remark-preset-lint-recommended', '--use', 'remark-preset-lint-consistent'] },
];

/** Prints a table for each length; each program is run once before it counts. */
export async function processes(): Promise<void> {
  for (const words of [2_000, 15_000]) {
    const folder = makeTemporaryFolder('bench');
    try {
      const file = writeCouncil(folder, selfEvaluation(words));
      PROGRAMS.forEach((program) => { once(program, file); });
      const table = await compare(`A whole process that checks ${words.toLocaleString('en')} words`, PROGRAMS.map((program) => ({ name: program.name, run: () => { once(program, file); } })), RUNS);
      reach(`ilacs check, ${words.toLocaleString('en')} words, over markdownlint-cli2`, ratio(table, 'node dist', 'peer: markdownlint'), 1);
      reach(`ilacs check, ${words.toLocaleString('en')} words, over remark-cli with two presets`, ratio(table, 'node dist', 'peer: remark'), 1);
    } finally {
      removeFolder(folder);
    }
  }
}

/** Runs a program on a file from the root of the project, where the presets are found. @throws when it could not check */
function once({ script, args }: (typeof PROGRAMS)[number], file: string): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(ROOT, script), ...args, path.relative(ROOT, file)], { cwd: ROOT, encoding: 'utf8', maxBuffer: 100_000_000 });
  // A linter that finds something says so by a code of 1.
  if (status !== 0 && status !== 1) {
    throw new Error(`${script} ended with code ${status}: ${stderr.slice(0, 2000)}`);
  }
}
