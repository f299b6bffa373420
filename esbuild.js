/*
 * Builds everything that runs, into dist/:
 *   node esbuild.js                development: readable, with source maps
 *   node esbuild.js --production   as shipped: small, without
 *   node esbuild.js --watch        development, again on every change
 * `--quiet` prints no table of sizes.
 */
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const fonts = require('./src/export/fonts.json');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const quiet = process.argv.includes('--quiet');

/** The licences of what is not ours. */
const NOTICES = 'dist/THIRD-PARTY-NOTICES.txt';

/** Modules that others load with `import()` when first wanted: those of the editor, which have much in common, and others. Each lies beside the bundles. */
const LAZY_EDITOR = ['src/language.ts', 'src/features.ts'];
const LAZY_ALONE = ['src/export/pdf.ts', 'src/core/measures/sheet.ts'];
const LAZY = [...LAZY_EDITOR, ...LAZY_ALONE];

/** Large data that several bundles need: each lies beside them, as one file for all. */
const DATA = ['src/core/wording/data/model.json', 'src/core/wording/data/runs.json'];

const common = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

const inNode = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  loader: { '.typ': 'text', '.css': 'text' },
  // As modules, of which a bundle holds only what it uses. What its package offers to Node asks for an environment variable at every token.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  // Zod asks for it, and VS Code logs a warning at every extension that does.
  define: { navigator: 'undefined' },
  // A lazy bundle is then loaded with require(), which knows VS Code's own `vscode` module and starts faster.
  supported: { 'dynamic-import': false },
  // The typesetter's loader asks for its own address, which is never used: the bytes are handed to it.
  logOverride: { 'empty-import-meta': 'silent' },
  plugins: [lazyBundles(), dataBeside()],
};

/**
 * Each run reads it anew. A regular expression that stands in it is checked whenever the code is read, and one of all letters
 * takes as long as a page of code; written as `new RegExp` it is only made when it is wanted.
 */
const inTerminal = {
  ...inNode,
  banner: { js: '#!/usr/bin/env node' },
  supported: { ...inNode.supported, 'regexp-sticky-and-unicode-flags': false },
};

const inWebview = { ...common, platform: 'browser', format: 'iife', target: 'es2022' };

/** What both know is in a file of its own, `shared.js`: esbuild can only do that with modules, of which scripts are made then. */
const editor = {
  ...inNode,
  entryPoints: LAZY_EDITOR,
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  supported: {},
  chunkNames: 'shared',
  sourcemap: production ? false : 'inline',
  write: false,
  plugins: [...inNode.plugins, scripts()],
};

const bundles = [
  bundle(inNode, 'src/extension.ts', 'extension.js'),
  editor,
  ...LAZY_ALONE.map((source) => bundle(inNode, source, outputOf(source))),
  bundle(inNode, 'src/export/worker.ts', 'pdfWorker.js'),
  bundle(inTerminal, 'src/cli.ts', 'cli.js'),
  // Their style sheets lie beside them.
  bundle(inWebview, 'src/preview/client/main.ts', 'preview/preview.js'),
  bundle(inWebview, 'src/page/client.ts', 'page/page.js'),
];

function bundle(options, source, output) {
  return { ...options, entryPoints: [source], outfile: `dist/${output}` };
}

function outputOf(source) {
  return `${path.basename(source, '.ts')}.js`;
}

/** Leaves a lazy module out of the bundle that imports it. All bundles that run in Node lie in one folder. */
function lazyBundles() {
  return {
    name: 'lazy-bundles',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path: wanted, kind, resolveDir }) => {
        const file = path.resolve(resolveDir, wanted).replace(/\.(?:ts|js)$/, '');
        const lazy = LAZY.find((source) => path.resolve(source) === `${file}.ts`);
        return lazy && kind === 'dynamic-import' ? { path: `./${outputOf(lazy)}`, external: true } : undefined;
      });
    },
  };
}

/** Leaves large data out of the bundles that import it. A file is read when something of it is first asked for. */
function dataBeside() {
  return {
    name: 'data-beside',
    setup(build) {
      build.onResolve({ filter: /\.json$/ }, ({ path: wanted, resolveDir, namespace }) => {
        const data = DATA.find((source) => path.resolve(source) === path.resolve(resolveDir, wanted));
        return namespace === 'data' ? { path: wanted, external: true } : data && { path: data, namespace: 'data' };
      });
      build.onLoad({ filter: /.*/, namespace: 'data' }, ({ path: source }) => {
        const keys = Object.keys(JSON.parse(fs.readFileSync(source, 'utf8')));
        const properties = keys.map((key) => `get ${key}() { return read().${key}; }`);
        return { contents: `let data; const read = () => data ??= require('./${path.basename(source)}'); export default { ${properties.join(', ')} };` };
      });
    },
  };
}

/** Writes modules as scripts, which require() can load. */
function scripts() {
  return {
    name: 'scripts',
    setup(build) {
      build.onEnd(async ({ outputFiles = [] }) => {
        for (const { path: file, text } of outputFiles) {
          const { code } = await esbuild.transform(text, { format: 'cjs', platform: 'node', target: inNode.target, minify: production, sourcemap: production ? false : 'inline', supported: inNode.supported, logOverride: inNode.logOverride });
          fs.writeFileSync(file, code);
        }
      });
    },
  };
}

/** Small, and in ASCII alone, which Node reads in half the time. */
function writeData() {
  for (const source of DATA) {
    const text = JSON.stringify(JSON.parse(fs.readFileSync(source, 'utf8')));
    fs.writeFileSync(`dist/${path.basename(source)}`, text.replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`));
  }
}

/** What runs but is no code of ours: the typesetter, and the fonts with their licences. */
function assets() {
  const typesetter = require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  const families = new Set(fonts.map((font) => font.split('/').slice(0, 2).join('/')));
  return [
    { from: typesetter, to: `dist/${path.basename(typesetter)}` },
    ...fonts.map((font) => ({ from: `node_modules/${font}`, to: `dist/fonts/${path.basename(font)}` })),
    ...[...families].map((family) => ({ from: `node_modules/${family}/LICENSE_FONT`, to: `dist/fonts/${path.basename(family)}.LICENSE.txt` })),
  ];
}

function copyAssets() {
  for (const { from, to } of assets()) {
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.copyFileSync(from, to);
  }
}

/** Gathers the licences of all packages whose code is in a bundle or whose files are copied: most ask to be passed on. */
function writeNotices(inputs) {
  const files = [...Object.keys(inputs), ...assets().map(({ from }) => path.relative(__dirname, path.resolve(from)))];
  const folders = new Set(files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean));
  const notices = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
    const texts = fs.readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)/i.test(file)).sort();
    return [`${name} ${version} (${license ?? 'licence in its readme'})`, ...texts.map((file) => fs.readFileSync(`${folder}/${file}`, 'utf8').trim())].join('\n\n');
  });
  fs.writeFileSync(NOTICES, `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

/** Removes what an earlier build left and this one did not make. Nothing else is touched: tests may be using it. */
function removeLeftovers(made) {
  const kept = new Set(made.map((file) => path.normalize(file)));
  for (const name of fs.readdirSync('dist', { recursive: true })) {
    const file = path.join('dist', name);
    if (fs.statSync(file).isFile() && !kept.has(file)) {
      fs.rmSync(file);
    }
  }
}

function printSizes(outputs) {
  for (const [file, { bytes }] of Object.entries(outputs)) {
    if (!file.endsWith('.map')) {
      console.log(`${String(Math.ceil(bytes / 1024)).padStart(6)} kB  ${file}`);
    }
  }
}

async function main() {
  process.chdir(__dirname);
  copyAssets();
  writeData();
  if (watch) {
    await Promise.all(bundles.map(async (options) => (await esbuild.context({ ...options, logLevel: 'info' })).watch()));
    return;
  }
  const results = await Promise.all(bundles.map((options) => esbuild.build(options)));
  const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
  writeNotices(Object.assign({}, ...results.map(({ metafile }) => metafile.inputs)));
  removeLeftovers([...Object.keys(outputs), ...assets().map(({ to }) => to), ...DATA.map((source) => `dist/${path.basename(source)}`), NOTICES]);
  fs.chmodSync('dist/cli.js', 0o755);
  if (!quiet) {
    printSizes(outputs);
  }
}

main().catch((error) => {
  // esbuild has printed what is wrong in a source; anything else is told here.
  if (!error.errors) {
    console.error(error);
  }
  process.exitCode = 1;
});
