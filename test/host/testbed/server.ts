import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { serverEntry, serverNode } from './install';
import { quietSettings } from './settings';
import { makeTemporaryFolder, removeFolder } from './temporary';

const START_LIMIT_MS = 60_000;

/** How to start a server; every part has a default that suits a plain run. */
export interface ServerOptions {
  /** Variables for the server and so for the extension host; nothing of the caller's environment reaches them otherwise. */
  readonly env?: Readonly<Record<string, string>>;
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A folder of installed extensions; a new empty one where not given. */
  readonly extensionsFolder?: string;
  /**
   * Lets a page ask for an extension under development and a test suite. Notifications and dialogs do not show
   * then, so leave it off where a window is driven as a person would.
   */
  readonly testDriver?: boolean;
}

/** A running VS Code server on the loopback address, with a home of its own. */
export interface Server {
  /** `127.0.0.1:port` */
  readonly authority: string;
  /** What the server printed. */
  readonly log: string;
  /** The folder under which VS Code writes its own logs, one folder per extension host. */
  readonly logsFolder: string;
  /** Ends every process of the server and removes what it wrote. */
  stop(): Promise<void>;
}

/**
 * Starts a server and waits until it listens. It ends with this process, whatever happens.
 * @throws Error with the server's own log where it does not start within a minute.
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const home = makeHome();
  fs.mkdirSync(path.join(home.userData, 'User'), { recursive: true });
  fs.writeFileSync(
    path.join(home.userData, 'User/settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2),
  );
  const log = path.join(home.root, 'server.log');
  const output = fs.openSync(log, 'w');
  // A process group of its own, so that the server and all extension hosts can be ended together and nothing else with them.
  const child = spawn(serverNode, [serverEntry, ...serverFlags(home, options)], {
    cwd: home.root,
    env: { ...environment(home), ...options.env },
    stdio: ['ignore', output, output],
    detached: true,
  });
  fs.closeSync(output);
  const release = endWithThisProcess(child);
  const stop = async (): Promise<void> => {
    await endGroup(child);
    release();
    removeFolder(home.root);
  };
  try {
    const port = await listeningPort(child, log);
    return { authority: `127.0.0.1:${port}`, log, logsFolder: path.join(home.userData, 'logs'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs a packaged extension into a folder of extensions, as `code --install-extension` does.
 * @throws Error with the installer's output where it refuses.
 */
export function installVsix(vsix: string, extensionsFolder: string): void {
  const home = makeHome();
  try {
    const flags = [...folderFlags(home, extensionsFolder), '--install-extension', vsix];
    const result = spawnSync(serverNode, [serverEntry, ...flags], { env: environment(home), encoding: 'utf8' });
    if (result.status !== 0) {
      throw new Error(`${path.basename(vsix)} could not be installed:\n${result.stdout}${result.stderr}`);
    }
  } finally {
    removeFolder(home.root);
  }
}

interface Home {
  readonly root: string;
  readonly userData: string;
  readonly temporary: string;
}

function makeHome(): Home {
  const root = makeTemporaryFolder('home');
  const home = { root, userData: path.join(root, 'user-data'), temporary: path.join(root, 'tmp') };
  fs.mkdirSync(home.temporary);
  fs.writeFileSync(path.join(root, 'config.yaml'), '{}\n');
  return home;
}

function environment(home: Home): Record<string, string> {
  return {
    PATH: `${path.dirname(serverNode)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: home.root,
    TMPDIR: home.temporary,
    XDG_RUNTIME_DIR: home.temporary,
    LANG: 'C.UTF-8',
    TZ: 'Europe/London',
  };
}

function folderFlags(home: Home, extensionsFolder: string): string[] {
  return [
    '--config', path.join(home.root, 'config.yaml'),
    '--user-data-dir', home.userData,
    '--extensions-dir', extensionsFolder,
  ];
}

function serverFlags(home: Home, options: ServerOptions): string[] {
  return [
    ...folderFlags(home, options.extensionsFolder ?? path.join(home.root, 'extensions')),
    '--bind-addr', '127.0.0.1:0',
    '--auth', 'none',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    '--disable-proxy',
    '--ignore-last-opened',
    // A built VS Code otherwise ignores the extension and the test suite that a page names.
    ...(options.testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
}

async function listeningPort(child: ChildProcess, log: string): Promise<number> {
  const end = Date.now() + START_LIMIT_MS;
  for (;;) {
    const said = fs.readFileSync(log, 'utf8');
    const port = /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
    if (port) {
      return Number(port);
    }
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > end) {
      throw new Error(`The VS Code server did not start. It said:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

async function endGroup(child: ChildProcess): Promise<void> {
  const alreadyGone = child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const gone = alreadyGone ? undefined : new Promise((resolve) => child.once('exit', resolve));
  // Also when the first process has gone: an extension host may have outlived it.
  killGroup(child);
  await gone;
}

/** @returns a function that undoes the arrangement */
function endWithThisProcess(child: ChildProcess): () => void {
  const onExit = (): void => killGroup(child);
  const onSignal = (): void => process.exit(130);
  process.once('exit', onExit).once('SIGINT', onSignal).once('SIGTERM', onSignal);
  return () => process.off('exit', onExit).off('SIGINT', onSignal).off('SIGTERM', onSignal);
}
