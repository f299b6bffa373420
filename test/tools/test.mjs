// `npm test`: every check and every test, in the order in which they fail fastest. Stops at the first that fails.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensurePackages, npm } from './setup.mjs';

/** Each is an npm script. Those that run tests say how many, in the file that ILACS_TEST_COUNTS names. */
const STEPS = [
  { script: 'build', does: 'Build' },
  { script: 'check', does: 'Types and lint' },
  { script: 'test:unit', does: 'Unit tests', args: ['--reporter', 'test/tools/countingReporter.ts'], tests: true },
  { script: 'bench', does: 'How costs grow with a document', args: ['--short'] },
  { script: 'test:host', does: 'Tests in the extension host of VS Code', tests: true },
  { script: 'test:e2e', does: 'The packaged extension in a VS Code window', tests: true },
];

/**
 * Runs one step.
 * @returns {{ does: string, seconds: number, passed: number, failed: number, problem?: string }}
 */
function runStep({ script, does, args = [], tests = false }, folder) {
  console.log(`\n── ${does} (npm run ${script})`);
  const started = Date.now();
  const countsFile = path.join(folder, 'counts.json');
  rmSync(countsFile, { force: true });
  const status = npm(['run', '--silent', script, '--', ...args], { ...process.env, ILACS_TEST_COUNTS: countsFile });
  const counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : undefined;
  return {
    does,
    seconds: (Date.now() - started) / 1000,
    passed: counts?.passed ?? 0,
    failed: counts?.failed ?? 0,
    problem: problemOf(script, status, tests, counts),
  };
}

/** A run of tests that claims success proves nothing unless it says that some passed. */
function problemOf(script, status, tests, counts) {
  if (status !== 0) {
    return `npm run ${script} ended with code ${status}`;
  }
  if (tests && !counts?.passed) {
    return `npm run ${script} ran no test`;
  }
  return undefined;
}

function main() {
  ensurePackages();
  const folder = mkdtempSync(path.join(tmpdir(), 'ilacs-test-'));
  const done = [];
  try {
    for (const step of STEPS) {
      done.push(runStep(step, folder));
      if (done.at(-1).problem) {
        break;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  report(done);
}

function report(done) {
  console.log('');
  for (const { does, seconds, passed, failed, problem } of done) {
    const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
    console.log(`${problem ? '✘' : '✔'} ${does.padEnd(44)} ${seconds.toFixed(0).padStart(4)} s  ${counts}`);
  }
  const problem = done.at(-1).problem;
  if (problem) {
    console.log(`\nFAILED: ${problem}. What follows it was not run.`);
    process.exitCode = 1;
  }
  const passed = done.reduce((sum, step) => sum + step.passed, 0);
  const failed = done.reduce((sum, step) => sum + step.failed, 0);
  // A build or a run that broke down counts as one failure, though no test of its failed.
  console.log(`\n${passed} passed, ${problem ? Math.max(failed, 1) : failed} failed`);
}

main();
