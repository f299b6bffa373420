/** The PDF engine as the product builds it, built from the sources once per test run. */
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import fonts from '../../../../src/export/fonts.json';
import { WASM_NAME } from '../../../../src/export/assets';
import { PdfEngine, type PdfEngineOptions } from '../../../../src/export/pdfEngine';

const ROOT = resolve(__dirname, '../../../..');
const OUT = join(ROOT, 'out', 'pdf-tests');
const packages = createRequire(join(ROOT, 'package.json'));

export interface BuiltEngine {
  readonly workerPath: string;
  readonly assetsDir: string;
}

let built: Promise<BuiltEngine> | undefined;

/** Bundles the worker and lays its assets beside it. */
export function builtEngine(): Promise<BuiltEngine> {
  built ??= buildEngine();
  return built;
}

/** A fresh engine; the caller disposes of it. */
export async function makeEngine(options: Partial<PdfEngineOptions> = {}): Promise<PdfEngine> {
  return new PdfEngine({ ...await builtEngine(), ...options });
}

/** The fonts' files, as paths in `node_modules`. */
export function fontFiles(): string[] {
  return fonts.map((font) => packages.resolve(font));
}

async function buildEngine(): Promise<BuiltEngine> {
  const assetsDir = join(OUT, String(process.pid));
  rmSync(assetsDir, { recursive: true, force: true });
  mkdirSync(join(assetsDir, 'fonts'), { recursive: true });
  const workerPath = join(assetsDir, 'pdfWorker.js');
  await build({
    entryPoints: [join(ROOT, 'src/export/worker.ts')],
    outfile: workerPath,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    loader: { '.typ': 'text' },
    // The typesetter's loader asks for its own address, which is never used: the bytes are handed to it.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  symlinkSync(packages.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'), join(assetsDir, WASM_NAME));
  fontFiles().forEach((font) => { copyFileSync(font, join(assetsDir, 'fonts', basename(font))); });
  process.once('exit', () => { rmSync(assetsDir, { recursive: true, force: true }); });
  return { workerPath, assetsDir };
}
