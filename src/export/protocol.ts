/** What the engine and its worker say to each other. */
import type { PreflightNote } from '../core/render/preflight';

/** What a worker is started with: the files it needs, as absolute paths. */
export interface WorkerFiles {
  readonly wasm: string;
  readonly fonts: readonly string[];
}

/** One document to set. */
export interface PdfJob {
  /** The document as the files that the template reads (`dataFiles.ts`): text crosses between threads faster than a tree. */
  readonly files: ReadonlyMap<string, string>;
  /** By the paths that the document names. */
  readonly images: ReadonlyMap<string, Uint8Array>;
}

export type FromWorker =
  /** The fonts are loaded; the next job begins at once. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly stage: PdfStage }
  | { readonly kind: 'done'; readonly pdf: Uint8Array; readonly notes: readonly PreflightNote[]; readonly memory: number }
  /** The document could not be set; `near` is how the part begins that is to blame, when it is known. */
  | { readonly kind: 'failed'; readonly near?: string; readonly detail: string }
  /** The engine itself could not start, or broke. */
  | { readonly kind: 'broken'; readonly detail: string };

/** How far an export has come. */
export type PdfStage = 'starting' | 'images' | 'setting' | 'writing';
