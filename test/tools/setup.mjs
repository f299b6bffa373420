// What `npm start` and `npm test` need before anything else. Uses nothing that is not part of Node, since nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;

/** The project's root folder. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Installs the project's packages where they are missing or differ from the lock file.
 * Ends the process, with the reason, where Node is too old or npm fails.
 */
export function ensurePackages() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    console.error(`This needs Node ${OLDEST_NODE} or later, and this is Node ${process.versions.node}. See https://nodejs.org.`);
    process.exit(1);
  }
  if (packagesAreInstalled()) {
    return;
  }
  console.log('Installing the packages that the project needs…');
  // Whatever the caller's settings are, building and testing need the development packages.
  const status = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('\nThe packages could not be installed. The messages of npm are above.');
    process.exit(1);
  }
}

/** npm notes what it installed in a lock file of its own, as its last act. */
function packagesAreInstalled() {
  const note = path.join(projectRoot, 'node_modules/.package-lock.json');
  if (!existsSync(note)) {
    return false;
  }
  const wanted = packagesIn(path.join(projectRoot, 'package-lock.json'));
  const installed = packagesIn(note);
  return Object.entries(wanted).every(
    // Those for other kinds of machine are never installed.
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

/** @param {string} lockFile */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * Runs npm in the project's root, its output shown.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {number} its exit code
 */
export function npm(args, env = process.env) {
  // The npm that runs us, if one does: on Windows `npm` alone is no program.
  const running = process.env.npm_execpath;
  const [program, first] = running?.endsWith('.js') ? [process.execPath, [running]] : ['npm', []];
  return run(program, [...first, ...args], env);
}

/**
 * Runs Node in the project's root, its output shown.
 * @param {string[]} args
 * @returns {number} its exit code
 */
export function node(args) {
  return run(process.execPath, args, process.env);
}

function run(program, args, env) {
  const { status, error } = spawnSync(program, args, { cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) {
    console.error(`${program} could not be started: ${error.message}`);
  }
  return status ?? 1;
}
