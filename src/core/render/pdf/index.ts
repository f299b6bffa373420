/** Prepares a self-evaluation for the PDF engine. */
export { pdfDocument, type CitedEvidence, type CompletenessFacts, type PdfOptions, type PreparedPdf } from './document';
export { packDocument, type PackPart } from './pack';
export { wantedImages } from './images';
export type { SourceFacts } from './sources';
export type { PdfDocument } from './tree';
