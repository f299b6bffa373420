import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/**
 * The browser that shows VS Code's window: `CHROMIUM_PATH` where set, else one that is installed,
 * else (on Debian, as root) Debian's own, installed now.
 * @returns the path of its program
 * @throws Error that says what to install, where there is none and it cannot be installed.
 */
export function ensureChromium(): string {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (!fs.existsSync(chosen)) {
      throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
    }
    return chosen;
  }
  const installed = findOnPath();
  if (installed) {
    return installed;
  }
  if (isDebian() && process.getuid?.() === 0) {
    installFromDebian();
    const now = findOnPath();
    if (now) {
      return now;
    }
  }
  throw new Error(
    'The tests in VS Code need Chromium, and none was found. Install Chromium or Google Chrome ' +
      '(on Debian: `sudo apt-get install chromium`), or set CHROMIUM_PATH to the program of one.',
  );
}

function findOnPath(): string | undefined {
  // The usual folders too: a bare environment, such as a container's, may have a short PATH.
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Only Debian itself: elsewhere the package named chromium may be another thing (Ubuntu's starts a snap). */
function isDebian(): boolean {
  const file = '/etc/os-release';
  return fs.existsSync(file) && /^ID="?debian"?$/m.test(fs.readFileSync(file, 'utf8'));
}

function installFromDebian(): void {
  console.log('Installing Chromium from Debian for the tests (once)…');
  for (const command of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const result = spawnSync('apt-get', ['-q', ...command], {
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (result.status !== 0) {
      const said = `${result.stdout}${result.stderr}`.trim().split('\n').slice(-15).join('\n');
      throw new Error(`Chromium could not be installed: apt-get ${command.join(' ')} failed.\n${said}`);
    }
  }
}
