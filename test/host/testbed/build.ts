import { spawnSync } from 'node:child_process';
import { projectRoot } from './paths';

/**
 * Builds the extension into dist/.
 * @throws Error where the build fails; its messages are printed
 */
export function buildExtension(kind: 'development' | 'production'): void {
  const flags = kind === 'production' ? ['--production', '--quiet'] : ['--quiet'];
  const result = spawnSync(process.execPath, ['esbuild.js', ...flags], { cwd: projectRoot, stdio: 'inherit' });
  if (result.status !== 0) {
    throw new Error('The extension could not be built. The messages are above.');
  }
}
