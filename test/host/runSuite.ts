/* `npm run test:host`: the mocha suite, inside the extension host of a real VS Code, with this project as its extension. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { buildSuite } from './buildSuite';
import { followFile } from './followFile';
import { suiteVariables } from './options';
import { problemOf, readResults } from './results';
import { keepEvidence } from './testbed/artifacts';
import { openBrowser } from './testbed/browser';
import { buildExtension } from './testbed/build';
import { ensureVsCode } from './testbed/install';
import { ourErrors } from './testbed/logs';
import { fixtureWorkspace, projectRoot } from './testbed/paths';
import { startServer, type Server } from './testbed/server';
import { makeTemporaryFolder, removeFolder } from './testbed/temporary';
import { openWorkbench } from './testbed/workbench';

const SUITE_LIMIT_MS = 5 * 60_000;

/** Runs everything. @returns whether it passed */
async function main(): Promise<boolean> {
  const variables = suiteVariables(process.argv.slice(2));
  ensureVsCode();
  buildExtension('development');
  const suite = await buildSuite();
  const folder = makeTemporaryFolder('host-test');
  try {
    return await runInVsCode(suite, folder, variables);
  } finally {
    removeFolder(folder);
  }
}

async function runInVsCode(suite: string, folder: string, variables: Record<string, string>): Promise<boolean> {
  const workspace = path.join(folder, 'workspace');
  const output = path.join(folder, 'output.txt');
  const resultsFile = path.join(folder, 'results.json');
  fs.cpSync(fixtureWorkspace, workspace, { recursive: true });
  const server = await startServer({
    testDriver: true,
    env: { ...variables, ILACS_TEST_OUTPUT: output, ILACS_TEST_RESULTS: resultsFile },
  });
  const browser = await openBrowser().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const stopFollowing = followFile(output);
  try {
    const exitCode = await runSuite(browser.page, server, workspace, suite);
    stopFollowing();
    const problems = judge(exitCode, resultsFile, server);
    if (problems.length > 0) {
      console.error(problems.join('\n'));
      await keepEvidence('host', browser.page, server);
    }
    return problems.length === 0;
  } finally {
    stopFollowing();
    await browser.close();
    await server.stop();
  }
}

/** @returns the exit code that VS Code reports for the suite, or undefined where it reports none in time */
async function runSuite(page: Page, server: Server, workspace: string, suite: string): Promise<number | undefined> {
  const ended = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  });
  await page.exposeFunction('codeAutomationLog', () => undefined);
  const remote = (file: string): string => `vscode-remote://${server.authority}${file}`;
  await openWorkbench(page, server, workspace, [
    ['extensionDevelopmentPath', remote(projectRoot)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
  ]);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), SUITE_LIMIT_MS);
  });
  try {
    return await Promise.race([ended, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** @returns everything that speaks against the run, as lines for a developer; empty where it passed */
function judge(exitCode: number | undefined, resultsFile: string, server: Server): string[] {
  const counts = readResults(resultsFile);
  const problem = exitCode === undefined
    ? `The suite did not end within ${SUITE_LIMIT_MS / 60_000} minutes.`
    : problemOf(exitCode, counts);
  const errors = ourErrors(server.logsFolder);
  return [
    ...(problem ? [problem] : []),
    ...(errors.length > 0 ? ['The log of the extension host holds errors of ours:', ...errors] : []),
  ];
}

main().then(
  (passed) => {
    process.exitCode = passed ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
