/*
 * What VS Code's extension host calls to run the tests, on the desktop and in the server alike.
 * The caller gets the outcome twice: as this function's success or failure, and as a results file, since the
 * first is lost where the host itself dies.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import type { Counts } from '../../tools/counts';
import { LAST_ERRORS_AFTER_MS } from '../testbed/logs';
import { atSource } from './support/sourcePlaces';

/** @throws Error where a test failed or none ran, which is how VS Code learns of it. */
export async function run(): Promise<void> {
  // Source maps must be kept from the moment a file is loaded.
  process.setSourceMapsEnabled(true);
  sendOutputTo(process.env['ILACS_TEST_OUTPUT']);
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 20_000, reporter: 'spec', forbidOnly: true });
  const grep = process.env['ILACS_TEST_GREP'];
  if (grep) {
    mocha.grep(new RegExp(grep));
  }
  for (const name of fs.readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) {
      mocha.addFile(path.join(__dirname, name));
    }
  }
  const results = await runAll(mocha);
  await new Promise((resolve) => setTimeout(resolve, LAST_ERRORS_AFTER_MS));
  const file = process.env['ILACS_TEST_RESULTS'];
  if (file) {
    fs.writeFileSync(file, JSON.stringify(results));
  }
  if (results.failed > 0 || results.passed === 0) {
    throw new Error(`${results.passed} tests passed, ${results.failed} failed`);
  }
}

async function runAll(mocha: Mocha): Promise<Counts> {
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const started: Mocha.Runner = mocha.run(() => resolve(started));
    started.on('fail', (_test, error: Error) => {
      error.stack &&= atSource(error.stack);
    });
  });
  return {
    passed: runner.stats?.passes ?? 0,
    failed: runner.stats?.failures ?? 0,
    skipped: runner.stats?.pending ?? 0,
  };
}

/** The extension host forwards console output late and unformatted, so where a file is given the report goes there. */
function sendOutputTo(file: string | undefined): void {
  if (file) {
    Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => fs.appendFileSync(file, `${format(...parts)}\n`);
  }
}
