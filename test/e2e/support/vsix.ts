import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { buildExtension } from '../../host/testbed/build';
import { projectRoot } from '../../host/testbed/paths';

/** What a council's network and mail will carry without trouble. */
const MOST_MEGABYTES = 15;

/**
 * Builds and packages the extension as it is shipped.
 * @param vsix the file to write
 * @throws Error where packaging fails or the package is too large
 */
export function packageExtension(vsix: string): void {
  buildExtension('production');
  const vsce = createRequire(__filename).resolve('@vscode/vsce/vsce');
  const result = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', vsix], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status !== 0) {
    throw new Error(`The extension could not be packaged:\n${result.stdout}${result.stderr}`);
  }
  const megabytes = fs.statSync(vsix).size / 1_000_000;
  console.log(`Packaged: ${megabytes.toFixed(1)} MB.`);
  if (megabytes > MOST_MEGABYTES) {
    throw new Error(`The package has ${megabytes.toFixed(1)} MB, and ${MOST_MEGABYTES} MB is the limit.`);
  }
}
