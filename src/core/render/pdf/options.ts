/** What a PDF is prepared from besides the model, and what comes of it. */
import type { CriterionResult, SectionCompleteness } from '../../completeness/model';
import type { PreflightNote } from '../preflight';
import type { SourceFacts } from './sources';
import type { PdfDocument } from './tree';

export interface PdfOptions {
  /** The day that the copy bears, ISO 8601. Nothing else in the PDF depends on when it is made. */
  readonly date: string;
  /** What the evidence register holds; without it, citations stay as they are written. */
  readonly evidence?: CitedEvidence;
  /** The bytes of the images of `wantedImages`, by the same key; what is absent is printed as a box. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
  /** What a drawn chart shows, in words, by the same key: told to screen readers behind the author's own. */
  readonly descriptions?: ReadonlyMap<string, string>;
  /** Adds an appendix that says how complete each section is. */
  readonly completeness?: CompletenessFacts;
}

/** What of an `EvidenceBase` the PDF shows. */
export interface CitedEvidence {
  readonly entries: ReadonlyMap<string, SourceFacts>;
  /** Entries that plain links name, by the link's target as written. */
  readonly linkedEntries?: ReadonlyMap<string, { readonly id: string }>;
  /** Entries that figures and charts are taken from, by the path of the measure file as written. */
  readonly dataEntries?: ReadonlyMap<string, { readonly id: string }>;
}

/** What of `Completeness` the PDF shows. */
export interface CompletenessFacts {
  readonly score: number;
  readonly sections: readonly (Pick<SectionCompleteness, 'within' | 'title' | 'score'> & { readonly criteria: readonly Pick<CriterionResult, 'met' | 'message'>[] })[];
}

export interface PreparedPdf {
  readonly document: PdfDocument;
  /** The bytes of the images that the document names, by path. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** What the PDF shows differently from the text, in the order of the text. */
  readonly notes: readonly PreflightNote[];
}
