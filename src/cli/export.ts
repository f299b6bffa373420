import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Analysis } from '../core/analysis';
import { DEFAULT_SETTINGS } from '../core/rules/settings';
import type { EditionKind } from '../core/sharing';
import type { FinishedPdf, MakePdfOptions } from '../export/pdf';
import { analyseFile, workspaceOf } from '../node/analyseFile';
import { CannotRun, whyNotOpened } from './cannotRun';

/** `ilacs export`: writes the PDF, then says what was checked and what it shows differently. */
export async function exportDocument(args: string[]): Promise<number> {
  const { file, out, withCompleteness, edition } = readArguments(args);
  const analysis = await analyseFile(file, DEFAULT_SETTINGS).catch((error: unknown) => { throw whyNotOpened(file, error); });
  const finished = await writePdf(file, analysis, out, { withCompleteness, edition });
  process.stdout.write(inWords(finished, analysis, out));
  return finished.checks.every((check) => check.passed) ? 0 : 1;
}

async function writePdf(file: string, analysis: Analysis, out: string, options: Pick<MakePdfOptions, 'withCompleteness' | 'edition'>): Promise<FinishedPdf> {
  const { createPdfEngine, ExportError, makePdf, writeAtomically } = await import('../export/pdf');
  const engine = createPdfEngine(__dirname);
  // It is ready when the document is.
  engine.start();
  try {
    const finished = await makePdf(engine, analysis, workspaceOf(file), { date: new Date().toISOString().slice(0, 10), ...options });
    await writeAtomically(path.resolve(out), finished.pdf);
    return finished;
  } catch (error) {
    throw error instanceof ExportError ? new CannotRun(error.message) : error;
  } finally {
    engine.dispose();
  }
}

const OUTCOMES = { pass: '✓', look: '!', stop: '✗' } as const;

function inWords({ checks, notes, pdf, sharing }: FinishedPdf, { model }: Analysis, out: string): string {
  const lines = [
    `Written: ${out} (${Math.ceil(pdf.length / 1024)} kB)`,
    ...checks.map((check) => `  ${check.passed ? '✓' : '✗'} ${check.message}`),
    'Before you share it:',
    ...sharing.map((check) => `  ${OUTCOMES[check.outcome]} ${check.title}: ${check.message}`),
    ...notes.map(({ message, span }) => `  Note${span ? `, line ${model.lines.positionAt(span.start).line + 1}` : ''}: ${message}`),
  ];
  return `${lines.join('\n')}\n`;
}

function readArguments(args: string[]): { file: string; out: string; withCompleteness: boolean; edition: EditionKind } {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { to: { type: 'string' }, out: { type: 'string', short: 'o' }, appendix: { type: 'boolean', default: false }, edition: { type: 'string', default: 'internal' } } });
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
  const { values, positionals: [file, ...more] } = parsed;
  if (file === undefined || more.length > 0) {
    throw new CannotRun('Name one file to export: ilacs export my.ilacs.md --to pdf');
  }
  if (values.to !== 'pdf') {
    throw new CannotRun('Say what to export to: --to pdf');
  }
  const { edition, out = file.replace(/(?:\.ilacs)?\.md$/iu, '').concat(edition === 'public' ? '-public.pdf' : '.pdf') } = values;
  if (edition !== 'internal' && edition !== 'public') {
    throw new CannotRun(`--edition is internal or public, not “${edition}”.`);
  }
  return { file, out, withCompleteness: values.appendix, edition };
}
