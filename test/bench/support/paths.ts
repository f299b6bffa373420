import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where the bundles of the benchmarks lie, which `run.mjs` builds. */
export const BUNDLES = path.dirname(process.argv[1]!);
