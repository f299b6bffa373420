/** Export to PDF: from the palette, the editor's title and the explorer. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { EditionKind } from '../../core/sharing';
import type { FinishedPdf, MakePdfOptions } from '../../export/pdf';
import type { Feature } from '../feature';
import { readSettings, setting } from '../settings';
import { VscodeWorkspace } from '../vscodeWorkspace';
import { chooseEdition, chooseTarget, isStopped, startEngine, stopEngine, tellResult, withProgress, write } from './exporting';
import { selfEvaluationFor } from './source';

export const exportPdf: Feature = (context) => {
  context.commands.set('ilacs.exportPdf', async (source, target, wanted) => {
    const document = await selfEvaluationFor(source, 'export', 'Export to PDF');
    const before = await context.analyses.snapshot(document);
    const edition = wanted === 'public' || wanted === 'internal' ? wanted : await chooseEdition(before);
    if (!edition || await isStopped(document, before, edition)) {
      return undefined;
    }
    const { module, typesetter } = await startEngine(context.extension.extensionUri);
    const make = (analysis: Analysis, told: Partial<MakePdfOptions> = {}): Promise<FinishedPdf> => module.makePdf(typesetter, analysis, new VscodeWorkspace(), {
      date: new Date().toISOString().slice(0, 10),
      withCompleteness: setting<boolean>('export.completenessAppendix', document),
      edition,
      settings: readSettings(document),
      ...told,
    });
    const chosen = target instanceof vscode.Uri ? target : await chooseTarget(() => make(before), targetBeside(document, edition), 'Export Self-Evaluation to PDF');
    if (!chosen) {
      return undefined;
    }
    const { analysis, finished } = await withProgress(document, async (signal, onProgress) => {
      const analysis = await context.analyses.snapshot(document);
      const finished = await make(analysis, { signal, onProgress });
      await write(module, chosen, finished.pdf, signal);
      return { analysis, finished };
    });
    void tellResult(module, chosen, document, analysis, finished, edition);
    return chosen;
  });

  return new vscode.Disposable(stopEngine);
};

function targetBeside({ uri }: vscode.TextDocument, edition: EditionKind): vscode.Uri {
  return uri.with({ path: uri.path.replace(/(?:\.ilacs)?\.md$/iu, edition === 'public' ? '-public.pdf' : '.pdf') });
}
