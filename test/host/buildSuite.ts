import * as fs from 'node:fs';
import * as path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './testbed/paths';

const sourceFolder = path.join(projectRoot, 'test/host/suite');
const outputFolder = path.join(projectRoot, 'out/test/host');

/**
 * Bundles the suite's files, each on its own, for the extension host.
 * @returns the file that VS Code is told to run
 */
export async function buildSuite(): Promise<string> {
  // A test that was renamed or removed must not run on.
  fs.rmSync(outputFolder, { recursive: true, force: true });
  await build({
    entryPoints: fs
      .readdirSync(sourceFolder)
      .filter((name) => name === 'index.ts' || name.endsWith('.test.ts'))
      .map((name) => path.join(sourceFolder, name)),
    outdir: outputFolder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(outputFolder, 'index.js');
}
