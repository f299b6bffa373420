/** The files that the PDF engine needs beside its code, as the build lays them out. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkerFiles } from './protocol';

/** The name of the typesetter in the folder of assets; its fonts lie in `fonts/` beside it. */
export const WASM_NAME = 'typst_ts_web_compiler_bg.wasm';
export const FONTS_FOLDER = 'fonts';

/**
 * The files in a folder of assets, fonts in the order of their names, which makes the result the same on
 * every machine. Throws when the folder has no fonts.
 */
export function workerFiles(assetsDir: string): WorkerFiles {
  const folder = join(assetsDir, FONTS_FOLDER);
  const fonts = readdirSync(folder).filter((name) => name.endsWith('.ttf')).sort().map((name) => join(folder, name));
  if (fonts.length === 0) {
    throw new Error(`There are no fonts in ${folder}.`);
  }
  return { wasm: join(assetsDir, WASM_NAME), fonts };
}
