/** The pack for an engagement meeting: briefing, self-evaluation and figures with their sources, as one checked PDF. */
import type { Analysis } from '../core/analysis';
import { figuresMarkdown } from '../core/briefing/figures';
import { Origin } from '../core/briefing/origin';
import { withoutPrompts } from '../core/briefing/written';
import { parseSelfEvaluation } from '../core/dialect';
import type { SelfEvaluation } from '../core/dialect/model';
import type { EvidenceBase } from '../core/evidence/base';
import { packDocument, type PackPart } from '../core/render/pdf';
import { DEFAULT_SETTINGS } from '../core/rules/settings';
import { checkBeforeSharing, publicEdition, whyStopped } from '../core/sharing';
import { contains, spanOf } from '../core/text/span';
import type { Workspace } from '../core/workspace';
import { checkPdf } from './checkPdf';
import { abortError, ExportError } from './errors';
import { readImages } from './images';
import { STAGES, type FinishedPdf, type MakePdfOptions } from './makePdf';
import type { PdfEngine } from './pdfEngine';

/** What a pack may hold, in its order; the sources of whatever it holds come last. */
export const PACK_PARTS = ['briefing', 'self-evaluation', 'figures'] as const;
export type PackPartId = (typeof PACK_PARTS)[number];

export interface Pack {
  /** The briefing, with its file's name. */
  readonly briefing: { readonly analysis: Analysis; readonly file: string };
  readonly selfEvaluation: { readonly analysis: Analysis; readonly file: string };
  readonly parts: readonly PackPartId[];
}

/**
 * Makes and checks the PDF of a pack. Nothing is written to disk.
 * @throws an `AbortError` when cancelled, `ExportError` with words for the user when it cannot be made.
 */
export async function makePack(engine: Pick<PdfEngine, 'export'>, pack: Pack, workspace: Workspace, options: MakePdfOptions): Promise<FinishedPdf> {
  const analyses = [...pack.parts.includes('briefing') ? [pack.briefing.analysis] : [], pack.selfEvaluation.analysis];
  const edition = options.edition ?? 'internal';
  for (const { model } of analyses) {
    if (model.unreadable) {
      throw new ExportError(`The PDF could not be made. ${model.unreadable.message}`);
    }
  }
  const sharing = analyses.map(withoutLeftOut).flatMap((analysis) => checkBeforeSharing(analysis, edition, options.settings ?? DEFAULT_SETTINGS));
  const stopped = whyStopped(sharing);
  if (stopped !== undefined) {
    throw new ExportError(stopped);
  }
  const parts: PackPart[] = [];
  for (const part of partsOf(pack, edition === 'public')) {
    parts.push({ ...part, ...await readImages(part.model, part.evidence?.measures, pack.selfEvaluation.analysis.uri, workspace) });
  }
  if (options.signal?.aborted) {
    throw abortError();
  }
  const cover = pack.briefing.analysis.model;
  const prepared = packDocument(parts, {
    title: cover.title ?? 'Annual engagement meeting', model: cover, footer: edition === 'public' ? 'Public edition' : '',
    facts: [{ label: 'In this pack', value: [...parts.map(({ heading }) => heading), 'Sources'].join(', ') }],
  }, { date: options.date });
  const made = await engine.export(prepared, { signal: options.signal, onProgress: (stage) => options.onProgress?.(STAGES[stage]) });
  return { pdf: made.pdf, checks: checkPdf(made.pdf), notes: [...prepared.notes, ...made.notes], sharing };
}

/** Without what is said of prompts that the pack leaves out. */
function withoutLeftOut(analysis: Analysis): Analysis {
  const left = analysis.model.kind.id === 'engagement-meeting' ? withoutPrompts(analysis.model).tree.children.map(spanOf) : undefined;
  const findings = analysis.findings.filter(({ ruleId, uri, span }) => ruleId !== 'placeholder-text' || uri !== undefined || (left?.some((block) => contains(block, span)) ?? true));
  return { ...analysis, findings };
}

interface Part extends PackPart { readonly evidence: EvidenceBase | undefined }

function partsOf({ briefing, selfEvaluation, parts }: Pack, isPublic: boolean): Part[] {
  const shown = (analysis: Analysis): { readonly model: SelfEvaluation; readonly evidence: EvidenceBase | undefined } => (isPublic ? publicEdition(analysis.model, analysis.evidence) : analysis);
  const figures = parts.includes('figures') ? figuresMarkdown(new Origin(selfEvaluation.analysis, selfEvaluation.file), isPublic ? shown(selfEvaluation.analysis).model : undefined) : undefined;
  const told = shown(briefing.analysis);
  const all = new Map<PackPartId, Part | undefined>([
    ['briefing', { heading: 'Briefing', file: briefing.file, evidence: told.evidence, model: withoutPrompts(told.model) }],
    ['self-evaluation', { heading: 'Self-evaluation', file: selfEvaluation.file, ...pick(shown(selfEvaluation.analysis)) }],
    ['figures', figures === undefined ? undefined : { heading: 'Figures', evidence: selfEvaluation.analysis.evidence, model: parseSelfEvaluation(figures) }],
  ]);
  return PACK_PARTS.filter((id) => parts.includes(id)).flatMap((id) => all.get(id) ?? []);
}

function pick({ model, evidence }: { readonly model: SelfEvaluation; readonly evidence: EvidenceBase | undefined }): Pick<Part, 'model' | 'evidence'> {
  return { model, evidence };
}
