import * as path from 'node:path';

/** The project's root folder. */
export const projectRoot = path.resolve(__dirname, '../../..');

/** Where a failed run leaves its screenshots and logs, and where scenarios put their screenshots. */
export const artifactsFolder = path.join(projectRoot, '.test-artifacts');

/** The workspace that tests open; always a copy of it, since tests edit files. */
export const fixtureWorkspace = path.join(projectRoot, 'test/fixtures/workspace');

/** The folder with the lock file of the VS Code that the tests use; its node_modules holds that VS Code. */
export const vscodeFolder = path.join(projectRoot, 'test/host/vscode');
