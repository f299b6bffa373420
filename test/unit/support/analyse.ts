/** Text in, findings out: the way in which most tests speak to the core. */
import { URI } from 'vscode-uri';
import { analyseModel, type Analysis } from '../../../src/core/analysis';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { DEFAULT_SETTINGS, type AnalysisSettings } from '../../../src/core/rules/settings';
import { textOf } from '../../../src/core/evidence/base';
import { EvidenceLibrary } from '../../../src/core/evidence/library';
import { MemoryWorkspace } from '../../../src/core/memoryWorkspace';
import type { RuleId } from '../../../src/core/rules/ids';
import type { Finding } from '../../../src/core/rules/rule';

export const FOLDER = 'file:///council';
export const DOCUMENT = `${FOLDER}/self-evaluation.ilacs.md`;
export const TODAY = '2026-11-23';

/** Valid front matter, to put before what a test is about. */
export const FRONT_MATTER = joinLines(
  '---',
  'ilacs: 2026',
  'authority: Wessex County Council',
  'period: { from: 2025-10-01, to: 2026-09-30 }',
  '---',
  '',
);

/** A document with all sections, so that only what a test adds is found. `practice` stands under Children in care. */
export function complete(practice: string, actions = 'We will keep the plan under review.'): string {
  return joinLines(
    FRONT_MATTER,
    '# Self-evaluation', '',
    '## What do we know about the quality and impact of social work practice?', '',
    '### Leaders', '', 'See below.', '',
    '### Help and protection', '', 'See below.', '',
    '### Care leavers', '', 'See below.', '',
    '### Children in care', '', practice, '',
    '## How do we know it?', '', 'See the register.', '',
    '## What are our plans for the next 12 months to maintain or improve practice?', '', actions, '',
  );
}

export function joinLines(...lines: string[]): string {
  return lines.join('\n');
}

export interface Analysed {
  readonly analysis: Analysis;
  readonly workspace: MemoryWorkspace;
  readonly library: EvidenceLibrary;
}

/** Every rule as it is out of the box. */
export const EVERY_RULE: Partial<AnalysisSettings> = { severities: new Map() };

/** Without the rules that look at whole sections and registers, of which most tests have but a passage. */
const PASSAGE: Partial<AnalysisSettings> = { severities: new Map([['single-source-section', 'off'], ['no-voice', 'off'], ['unused-evidence', 'off']]) };

/** Analyses a document with the files beside it, by their path from its folder. */
export async function analyse(text: string, files: Readonly<Record<string, string>> = {}, set: Partial<AnalysisSettings> = PASSAGE): Promise<Analysed> {
  const workspace = new MemoryWorkspace(new Map(Object.entries(files).map(([path, content]) => [URI.file(`/council/${path}`).toString(), content])), FOLDER);
  const library = new EvidenceLibrary(workspace, () => TODAY);
  const settings = await library.localSettings(DOCUMENT, { ...DEFAULT_SETTINGS, ...set });
  const model = parseSelfEvaluation(text, settings.framework);
  return { analysis: analyseModel(DOCUMENT, model, settings, await library.gatherAll(model, DOCUMENT)), workspace, library };
}

/** The findings of a rule as `flagged text` in the document, or `file: flagged text` elsewhere. */
export async function flagged(ruleId: RuleId, text: string, files: Readonly<Record<string, string>> = {}, settings = EVERY_RULE): Promise<string[]> {
  const { analysis } = await analyse(text, files, settings);
  return analysis.findings.filter((finding) => finding.ruleId === ruleId).map((finding) => flaggedText(finding, analysis));
}

export function flaggedText({ uri, span }: Finding, { model, evidence }: Analysis): string {
  const file = uri !== undefined && evidence ? textOf(evidence, uri) : undefined;
  return file ? `${uri!.slice(FOLDER.length + 1)}: ${file.text.slice(span.start, span.end)}` : model.text.slice(span.start, span.end);
}

/** A text with the edits of a finding's first fix applied. */
export function applyFirstFix(text: string, finding: Finding): string {
  return [...finding.fixes?.[0]?.edits ?? []]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}
