/** What activation costs, and the first findings of a document: each run is a fresh process with the built extension. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { makeTemporaryFolder, removeFolder } from '../host/testbed/temporary';
import { selfEvaluation } from '../support/generate';
import { compare, ratio, row } from './support/compare';
import { inFreshProcess } from './support/freshProcess';
import { ROOT } from './support/paths';
import { reach } from './support/results';
import { STAND_IN } from './support/standIn';

const RUNS = 15;
const WORDS = 15_000;

/** Prints two tables. */
export async function activation(): Promise<void> {
  const folder = makeTemporaryFolder('bench');
  try {
    await loading(folder);
    await opening(folder);
  } finally {
    removeFolder(folder);
  }
}

function dist(file: string): string {
  return JSON.stringify(path.join(ROOT, 'dist', file));
}

async function loading(folder: string): Promise<void> {
  const measured = (name: string, code: string) => ({ name, run: () => inFreshProcess(folder, `${STAND_IN} const start = performance.now(); ${code} console.log(performance.now() - start); process.exit(0);`) });
  const table = await compare('Activation', [
    measured('load and activate dist/extension.js', `require(${dist('extension.js')}).activate(context);`),
    measured('load dist/language.js (first self-evaluation)', `require(${dist('language.js')});`),
    measured('load dist/language.js and start it', `require(${dist('language.js')}).startLanguage(context, { error(problem) { throw problem; } });`),
    measured('the same, until all features have started', `require(${dist('language.js')}).startLanguage(context, { error(problem) { throw problem; } }).ready.then(() => { console.log(performance.now() - start); process.exit(0); }); return;`),
    measured('peer: load the yaml package', `require(${JSON.stringify(path.join(ROOT, 'node_modules/yaml'))});`),
  ], RUNS);
  reach('activation', row(table, 'load and activate').median, 15, 'ms');
}

/** From the start of the activation to findings that are shown: for the `time`th time, the first being at a glance. */
const shown = (time: number): string => `
  const text = require('node:fs').readFileSync(process.argv[1].replace('script.cjs', 'text.md'), 'utf8');
  const uri = { scheme: 'file', path: '/council/a.ilacs.md', fsPath: '/council/a.ilacs.md', toString: () => 'file:///council/a.ilacs.md' };
  globalThis.openDocuments = [{ uri, languageId: 'markdown', version: 1, isClosed: false, isDirty: false, getText: () => text, lineCount: 1, lineAt: () => ({ range: {} }), offsetAt: () => text.length }];
  const start = performance.now();
  let times = 0;
  globalThis.onDiagnostics = (of, found) => {
    if (of === uri && found.length > 0 && ++times === ${time}) { console.log(performance.now() - start); process.exit(0); }
  };
  require(${dist('extension.js')}).activate(context);
`;

async function opening(folder: string): Promise<void> {
  writeFileSync(path.join(folder, 'text.md'), selfEvaluation(WORDS));
  // The parser as an extension would ship it.
  buildSync({ entryPoints: [path.join(ROOT, 'test/bench/support/peers.ts')], outfile: path.join(folder, 'parser.cjs'), bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', external: ['markdownlint/sync'], logLevel: 'error' });
  const parser = `const text = require('node:fs').readFileSync(process.argv[1].replace('script.cjs', 'text.md'), 'utf8'); const { Module } = require('node:module'); const load = Module._load; Module._load = function (name, ...rest) { return name === 'markdownlint/sync' ? {} : load.call(this, name, ...rest); };`;
  const loaded = `const { bareParse } = require('./parser.cjs');`;
  const table = await compare(`Opening a document of ${WORDS.toLocaleString('en')} words`, [
    { name: 'activation, loading and first findings: all that weigh no words', run: () => inFreshProcess(folder, `${STAND_IN} ${shown(1)}`) },
    { name: 'the same, until those are shown too that weigh words', run: () => inFreshProcess(folder, `${STAND_IN} ${shown(2)}`) },
    { name: 'peer: cold parse, parser loaded with it', run: () => inFreshProcess(folder, `${parser} const start = performance.now(); ${loaded} bareParse(text); console.log(performance.now() - start);`) },
    { name: 'peer: cold parse alone', run: () => inFreshProcess(folder, `${parser} ${loaded} const start = performance.now(); bareParse(text); console.log(performance.now() - start);`) },
  ], RUNS);
  reach('first findings on opening (all that weigh no words), over a cold parse with loading', ratio(table, 'activation', 'peer: cold parse, parser'), 1.5);
  reach('first findings on opening (all that weigh no words), over a cold parse alone', ratio(table, 'activation', 'peer: cold parse alone'), 1.5);
}
