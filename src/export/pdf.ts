/** What the editor and the command line need of the export. A bundle of its own, loaded with the first one. */
import path from 'node:path';
import { PdfEngine } from './pdfEngine';

/** The engine with the files that lie beside the bundles; `dist` is their folder. */
export function createPdfEngine(dist: string): PdfEngine {
  return new PdfEngine({ workerPath: path.join(dist, 'pdfWorker.js'), assetsDir: dist });
}

export { ExportError } from './errors';
export { checksInWords, makePdf, type FinishedPdf, type MakePdfOptions } from './makePdf';
export { MadeAhead, type Make, type Told } from './madeAhead';
export { makePack, PACK_PARTS, type PackPartId } from './makePack';
export type { PdfEngine } from './pdfEngine';
export { writeAtomically } from './writeAtomically';
