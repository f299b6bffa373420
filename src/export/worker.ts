/**
 * The thread that sets PDFs. It loads the typesetting engine once and takes one job at a time; the
 * engine's side (`pdfEngine.ts`) ends it to cancel a job, or when it has grown too large.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import template from '../../media/pdf/template.typ';
import type { FromWorker, PdfJob, WorkerFiles } from './protocol';
import { Typesetter } from './typesetter';

/** How long nobody must have asked for anything until an export is rehearsed, and how often that is done. */
const QUIET = 300;
const REHEARSALS = 2;
/** An export that takes longer than this has run the engine's code for long enough. */
const LONG = 3_000;

const files = workerData as WorkerFiles;
const say = (message: FromWorker): void => { parentPort!.postMessage(message); };

const starting = Typesetter.start(readFileSync(files.wasm), files.fonts.map((font) => readFileSync(font)), template);
starting.then(() => { say({ kind: 'ready' }); }, broken);

let rehearsed = 0;
let quiet: NodeJS.Timeout | undefined;

parentPort!.on('message', (job: PdfJob) => {
  clearTimeout(quiet);
  starting.then((typesetter) => {
    const start = performance.now();
    const done = typesetter.set(job, (stage) => { say({ kind: 'progress', stage }); });
    say(done);
    typesetter.makeRoom();
    if (done.kind === 'done' && performance.now() - start < LONG) {
      rehearseLater(typesetter, job);
    }
  }).catch(broken);
});

/** The first document that a thread sets is set again, while nobody waits, until exports run as fast as they can. */
function rehearseLater(typesetter: Typesetter, job: PdfJob): void {
  if (rehearsed < REHEARSALS) {
    quiet = setTimeout(() => {
      rehearsed += 1;
      typesetter.rehearse(job, rehearsed);
      typesetter.makeRoom();
      rehearseLater(typesetter, job);
    }, QUIET).unref();
  }
}

function broken(error: unknown): void {
  say({ kind: 'broken', detail: error instanceof Error ? error.stack ?? error.message : String(error) });
}
