/** What activation costs. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from './support/compare';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const RUNS = 15;

/** A stand-in that answers everything, because outside a window there is no `vscode` to load. */
const STAND_IN = `
  const anything = new Proxy(function () {}, {
    get: (target, key) => key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => '' : key === 'textDocuments' ? [] : key === 'then' ? undefined : anything,
    getPrototypeOf: () => anything, apply: () => anything, construct: () => anything,
  });
  const { Module } = require('node:module');
  const load = Module._load;
  Module._load = function (name, ...rest) { return name === 'vscode' ? anything : load.call(this, name, ...rest); };
  const context = { subscriptions: [], extensionUri: anything };
`;

const CASES: Readonly<Record<string, string>> = {
  'load and activate dist/extension.js': `require(${JSON.stringify(path.join(root, 'dist/extension.js'))}).activate(context);`,
  'load dist/language.js (first self-evaluation)': `require(${JSON.stringify(path.join(root, 'dist/language.js'))});`,
  'peer: load the yaml package': `require(${JSON.stringify(path.join(root, 'node_modules/yaml'))});`,
};

/** Milliseconds of one run in a process of its own. */
function once(code: string): number {
  const script = `${STAND_IN} const start = performance.now(); ${code} console.log(performance.now() - start); process.exit(0);`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return Number(stdout);
}

/** Each run is a fresh process that loads the built entry and activates it. */
export function activation(): Promise<void> {
  return compare('Activation', Object.entries(CASES).map(([name, code]) => ({ name, run: () => once(code) })), RUNS);
}
