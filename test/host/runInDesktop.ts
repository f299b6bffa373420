/*
 * `npm run test:electron`: the same suite in a VS Code of the desktop, which @vscode/test-electron downloads.
 * VSCODE_EXECUTABLE names one that is already installed, for machines without that access.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildSuite } from './buildSuite';
import { suiteVariables } from './options';
import { problemOf, readResults } from './results';
import { buildExtension } from './testbed/build';
import { fixtureWorkspace, projectRoot } from './testbed/paths';
import { quietSettings } from './testbed/settings';
import { makeTemporaryFolder, removeFolder } from './testbed/temporary';

/** Runs everything. @returns whether it passed */
async function main(): Promise<boolean> {
  const variables = suiteVariables(process.argv.slice(2));
  buildExtension('development');
  const suite = await buildSuite();
  const folder = makeTemporaryFolder('desktop-test');
  const workspace = path.join(folder, 'workspace');
  const userData = path.join(folder, 'user-data');
  const resultsFile = path.join(folder, 'results.json');
  try {
    fs.cpSync(fixtureWorkspace, workspace, { recursive: true });
    fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
    fs.writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(quietSettings));
    const executable = process.env['VSCODE_EXECUTABLE'];
    const exitCode = await runTests({
      cachePath: path.join(projectRoot, 'out/vscode-desktop'),
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: suite,
      extensionTestsEnv: { ...variables, ILACS_TEST_RESULTS: resultsFile },
      launchArgs: [
        workspace,
        '--user-data-dir', userData,
        '--extensions-dir', path.join(folder, 'extensions'),
      ],
    });
    const problem = problemOf(exitCode, readResults(resultsFile));
    if (problem) {
      console.error(problem);
    }
    return problem === undefined;
  } finally {
    removeFolder(folder);
  }
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
