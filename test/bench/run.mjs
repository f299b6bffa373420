/**
 * `npm run bench`: builds the benchmarks in a temporary folder, as the product is built, and runs them there with this
 * command's arguments. Run from their sources they would be told the name of every function that they make, which costs
 * time that the product as shipped does not take.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');

/** What we are compared with, and what no bundle can hold. It is found in `node_modules`, which lies beside the bundles as a link. */
const APART = ['esbuild', 'markdownlint', 'playwright-core'];

/** In a bundle all modules have one address. Those of the tests look for files by their own, so it is written in. */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8')
        .replace(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(file).href))
        .replace(/\b__dirname\b/g, JSON.stringify(path.dirname(file))),
      loader: 'ts',
    }));
  },
};

async function main(args) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ilacs-bench-')));
  try {
    await bundle(folder);
    const { status } = spawnSync(process.execPath, [path.join(folder, 'run.mjs'), ...args], { cwd: ROOT, stdio: 'inherit' });
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function bundle(folder) {
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await build({
    entryPoints: ['run.ts', 'support/memoryAfterEdits.ts'].map((file) => path.join(HERE, file)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: APART,
    loader: { '.typ': 'text', '.css': 'text' },
    // Packages that are CommonJS ask for parts of Node in its way.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    // The typesetter's loader asks for its own address, which is never used: the bytes are handed to it.
    logOverride: { 'empty-import-meta': 'silent' },
    logLevel: 'warning',
    plugins: [ownAddresses],
  });
}

await main(process.argv.slice(2));
