/**
 * Makes PDFs in a thread of its own. The thread is kept between exports, because starting it takes longer
 * than setting a document; it is ended when an export is cancelled, when it has grown too large (the
 * typesetter's memory never shrinks), and when nobody has exported for a while.
 */
import { Worker } from 'node:worker_threads';
import type { PreparedPdf } from '../core/render/pdf';
import type { PreflightNote } from '../core/render/preflight';
import { workerFiles } from './assets';
import { dataFiles } from './dataFiles';
import { abortError, ExportError } from './errors';
import type { FromWorker, PdfJob, PdfStage, WorkerFiles } from './protocol';

export interface PdfEngineOptions {
  /** The bundled `worker.ts`. */
  readonly workerPath: string;
  /** Where the typesetter and its fonts lie; see `assets.ts`. */
  readonly assetsDir: string;
  /** How many megabytes the typesetter may hold after an export before it is replaced. */
  readonly mostMegabytes?: number;
  /** How long an idle thread is kept. */
  readonly idleMilliseconds?: number;
}

export interface ExportOptions {
  /** Cancels the export at once, whatever it is doing. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: PdfStage) => void;
}

export interface MadePdf {
  readonly pdf: Uint8Array;
  /** What only shows when the document is set: missing signs, damaged images. */
  readonly notes: readonly PreflightNote[];
}

export class PdfEngine {
  readonly #options: Required<PdfEngineOptions>;
  #worker: Worker | undefined;
  /** How many exports the thread has made. */
  #exports = 0;
  #idle: NodeJS.Timeout | undefined;
  /** Exports take turns. */
  #last: Promise<unknown> = Promise.resolve();
  #disposed = false;

  constructor(options: PdfEngineOptions) {
    this.#options = { mostMegabytes: 256, idleMilliseconds: 180_000, ...options };
  }

  /** Starts the thread ahead of an export. Never throws. */
  start(): void {
    if (this.#worker) {
      return;
    }
    try {
      this.#running();
      this.#restLater();
    } catch {
      // The export will meet the same trouble, and there is someone to tell.
    }
  }

  /**
   * Sets a prepared document.
   * @throws an `AbortError` when cancelled, `ExportError` when the document cannot be set.
   */
  export(prepared: PreparedPdf, options: ExportOptions = {}): Promise<MadePdf> {
    options.onProgress?.('starting');
    const turn = this.#queue({ files: dataFiles(prepared.document), images: prepared.images }, options);
    // Whoever cancels while another export has its turn need not wait for that.
    return options.signal ? untilAborted(turn, options.signal) : turn;
  }

  #queue(job: PdfJob, options: ExportOptions): Promise<MadePdf> {
    const turn = this.#last.then(() => this.#run(job, options));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the thread; an export under way is cancelled, later ones are refused. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.#end();
  }

  async #run(job: PdfJob, { signal, onProgress }: ExportOptions): Promise<MadePdf> {
    if (this.#disposed || signal?.aborted) {
      throw abortError();
    }
    clearTimeout(this.#idle);
    try {
      const done = await answer(this.#running(), job, signal, onProgress);
      this.#exports += 1;
      if (done.memory > this.#options.mostMegabytes * 1_000_000) {
        await this.#replace(job);
      }
      return { pdf: done.pdf, notes: done.notes };
    } catch (error) {
      // Whatever happened, the next export deserves a fresh thread.
      await this.#end();
      throw error;
    } finally {
      this.#restLater();
    }
  }

  /** Another thread, which knows the last document as the one before did: its author may export it again. */
  async #replace(last: PdfJob): Promise<void> {
    // A document that fills a thread by itself would fill the next one too, and so on.
    const outgrown = this.#exports > 1;
    await this.#end();
    if (outgrown) {
      this.#queue(last, {}).catch(() => undefined);
    } else {
      this.start();
    }
  }

  #running(): Worker {
    if (this.#disposed) {
      throw abortError();
    }
    if (!this.#worker) {
      this.#exports = 0;
      const worker = new Worker(this.#options.workerPath, { workerData: assets(this.#options.assetsDir), execArgv: [], env: {} });
      // Without a listener an error in an idle thread would end the whole process.
      worker.on('error', () => undefined);
      worker.once('exit', () => {
        if (this.#worker === worker) {
          this.#worker = undefined;
        }
      });
      this.#worker = worker;
    }
    return this.#worker;
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #restLater(): void {
    clearTimeout(this.#idle);
    if (this.#worker) {
      // An idle thread must not keep the command line from ending.
      this.#worker.unref();
      this.#idle = setTimeout(() => { void this.#end(); }, this.#options.idleMilliseconds).unref();
    }
  }
}

function assets(folder: string): WorkerFiles {
  try {
    return workerFiles(folder);
  } catch (error) {
    throw new ExportError('The PDF engine’s files are missing. Install the extension again.', String(error));
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let cancel = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    cancel = () => { reject(abortError()); };
    signal.addEventListener('abort', cancel);
  });
  return Promise.race([work, aborted]).finally(() => { signal.removeEventListener('abort', cancel); });
}

type Done = Extract<FromWorker, { kind: 'done' }>;

/** Hands a job to the worker and waits for its end. */
function answer(worker: Worker, job: PdfJob, signal: AbortSignal | undefined, onProgress: ExportOptions['onProgress']): Promise<Done> {
  let stopListening = (): void => undefined;
  return new Promise<Done>((resolve, reject) => {
    const hear = (message: FromWorker): void => {
      switch (message.kind) {
        case 'ready': return;
        case 'progress': return onProgress?.(message.stage);
        case 'done': return resolve(message);
        case 'failed': return reject(cannotSet(message));
        case 'broken': return reject(stopped(message.detail));
      }
    };
    const fail = (error: Error): void => { reject(stopped(error.message)); };
    const exit = (): void => { reject(signal?.aborted ? abortError() : stopped('The thread ended.')); };
    const cancel = (): void => { reject(abortError()); };
    worker.on('message', hear).on('error', fail).on('exit', exit);
    signal?.addEventListener('abort', cancel);
    stopListening = () => {
      worker.off('message', hear).off('error', fail).off('exit', exit);
      signal?.removeEventListener('abort', cancel);
    };
    worker.ref();
    worker.postMessage(job);
  }).finally(() => { stopListening(); });
}

function cannotSet({ near, detail }: Extract<FromWorker, { kind: 'failed' }>): ExportError {
  const where = near ? `the part that begins “${near.slice(0, 80)}” cannot be laid out` : 'something in the document cannot be laid out';
  return new ExportError(`The PDF could not be made: ${where}. Take that part out, or write it more simply, and export again.`, detail);
}

function stopped(detail: string): ExportError {
  return new ExportError('The PDF engine stopped before it had finished. Export again; if it stops again, take large images out of the document.', detail);
}
