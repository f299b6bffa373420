/**
 * The thread that sets PDFs. It loads the typesetting engine once and takes one job at a time; the
 * engine's side (`pdfEngine.ts`) ends it to cancel a job, or when it has grown too large.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import template from '../../media/pdf/template.typ';
import type { FromWorker, PdfJob, WorkerFiles } from './protocol';
import { Typesetter } from './typesetter';

const files = workerData as WorkerFiles;
const say = (message: FromWorker): void => { parentPort!.postMessage(message); };

const starting = Typesetter.start(readFileSync(files.wasm), files.fonts.map((font) => readFileSync(font)), template);
starting.then(() => { say({ kind: 'ready' }); }, broken);

parentPort!.on('message', (job: PdfJob) => {
  starting.then((typesetter) => {
    say(typesetter.set(job, (stage) => { say({ kind: 'progress', stage }); }));
    typesetter.makeRoom();
  }).catch(broken);
});

function broken(error: unknown): void {
  say({ kind: 'broken', detail: error instanceof Error ? error.stack ?? error.message : String(error) });
}
