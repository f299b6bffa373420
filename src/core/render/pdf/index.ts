/** Prepares a self-evaluation for the PDF engine. */
export { pdfDocument, type CitedEvidence, type CompletenessFacts, type PdfOptions, type PreparedPdf } from './document';
export { wantedImages } from './images';
export type { SourceFacts } from './sources';
export type { PdfDocument } from './tree';
