/** The whole way from an analysed document to the checked bytes of its PDF: what every face's export calls. */
import type { Analysis } from '../core/analysis';
import { pdfDocument } from '../core/render/pdf';
import type { PreflightNote } from '../core/render/preflight';
import { DEFAULT_SETTINGS, type AnalysisSettings } from '../core/rules/settings';
import { checkBeforeSharing, publicEdition, whyStopped, type EditionKind, type SharingCheck } from '../core/sharing';
import type { Workspace } from '../core/workspace';
import { checkPdf, type PdfCheck } from './checkPdf';
import { abortError, ExportError } from './errors';
import { readImages } from './images';
import type { PdfEngine } from './pdfEngine';
import type { PdfStage } from './protocol';

export interface MakePdfOptions {
  /** The day that the copy bears, ISO 8601. */
  readonly date: string;
  /** The whole document, or what the public may read of it; internal unless told. */
  readonly edition?: EditionKind;
  readonly settings?: AnalysisSettings;
  /** Whether an appendix says how complete each section is; the public edition never has it. */
  readonly withCompleteness?: boolean;
  readonly signal?: AbortSignal;
  /** Told at each step, in words for a progress notification. */
  readonly onProgress?: (words: string) => void;
}

export interface FinishedPdf {
  readonly pdf: Uint8Array;
  /** What was looked at in the finished file. */
  readonly checks: readonly PdfCheck[];
  /** What the PDF shows differently from the text. */
  readonly notes: readonly PreflightNote[];
  /** What left with it. */
  readonly sharing: readonly SharingCheck[];
}

export const STAGES: Readonly<Record<PdfStage, string>> = {
  starting: 'starting the typesetter …',
  images: 'loading pictures …',
  setting: 'laying out the pages …',
  writing: 'writing the PDF …',
};

/**
 * Makes and checks the PDF of a document; `analysis` should be one with evidence, so that citations get
 * their sources. Nothing is written to disk.
 * @throws an `AbortError` when cancelled, `ExportError` with words for the user when it cannot be made.
 */
export async function makePdf(engine: Pick<PdfEngine, 'export'>, analysis: Analysis, workspace: Workspace, options: MakePdfOptions): Promise<FinishedPdf> {
  const { completeness, uri } = analysis;
  if (analysis.model.unreadable) {
    throw new ExportError(`The PDF could not be made. ${analysis.model.unreadable.message}`);
  }
  const isPublic = options.edition === 'public';
  const sharing = checkBeforeSharing(analysis, options.edition ?? 'internal', options.settings ?? DEFAULT_SETTINGS);
  const stopped = whyStopped(sharing);
  if (stopped !== undefined) {
    throw new ExportError(stopped);
  }
  const { model, evidence } = isPublic ? publicEdition(analysis.model, analysis.evidence) : analysis;
  const { images, descriptions } = await readImages(model, evidence?.measures, uri, workspace);
  if (options.signal?.aborted) {
    throw abortError();
  }
  const prepared = pdfDocument(model, { date: options.date, evidence, images, descriptions, completeness: options.withCompleteness && !isPublic ? completeness : undefined });
  const made = await engine.export(prepared, { signal: options.signal, onProgress: (stage) => options.onProgress?.(STAGES[stage]) });
  return { pdf: made.pdf, checks: checkPdf(made.pdf), notes: [...prepared.notes, ...made.notes], sharing };
}

/** What the checks found, in a sentence. */
export function checksInWords(checks: readonly PdfCheck[]): string {
  const failed = checks.filter((check) => !check.passed);
  return failed.length === 0
    ? `All ${checks.length} checks of the file passed.`
    : `${failed.length} of ${checks.length} checks of the file failed: ${failed.map((check) => check.message).join(' ')}`;
}
