/**
 * `npm run bench`: what activation costs. Each run is a fresh process that loads the built entry and
 * activates it, in turn with a named peer; medians of
 * several runs, as ratios.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

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

const samples = Object.keys(CASES).map((name) => ({ name, times: [] as number[] }));
for (let run = 0; run < RUNS; run++) {
  // In turn, so that a slow moment of the machine falls on all alike.
  samples.forEach(({ name, times }) => { times.push(once(CASES[name]!)); });
}
const rows = samples.map(({ name, times }) => {
  const sorted = [...times].sort((a, b) => a - b);
  return { name, median: sorted[RUNS >> 1]!, min: sorted[0]!, max: sorted.at(-1)! };
});
const peer = rows.at(-1)!;
console.table(Object.fromEntries(rows.map(({ name, median, min, max }) => [name, {
  'median ms': median.toFixed(1), 'min–max': `${min.toFixed(1)}–${max.toFixed(1)}`, 'ratio to peer': (median / peer.median).toFixed(2),
}])));
