/** Prepares a self-evaluation for the PDF engine. */
export { pdfDocument } from './document';
export type { CitedEvidence, CompletenessFacts, PdfOptions, PreparedPdf } from './options';
export { packDocument, type PackPart } from './pack';
export { wantedImages } from './images';
export type { SourceFacts } from './sources';
export type { PdfDocument } from './tree';
