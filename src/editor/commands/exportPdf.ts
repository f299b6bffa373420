/** Export to PDF: from the palette, the editor's title and the explorer. */
import * as vscode from 'vscode';
import type { EditionKind } from '../../core/sharing';
import type { Feature } from '../feature';
import { readSettings, setting } from '../settings';
import { VscodeWorkspace } from '../vscodeWorkspace';
import { chooseEdition, isStopped, startEngine, stopEngine, tellResult, withProgress, write } from './exporting';
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
    const chosen = target instanceof vscode.Uri ? target : await chooseTarget(document, edition);
    if (!chosen) {
      return undefined;
    }
    const { analysis, finished } = await withProgress(document, async (signal, onProgress) => {
      const analysis = await context.analyses.snapshot(document);
      const finished = await module.makePdf(typesetter, analysis, new VscodeWorkspace(), {
        date: new Date().toISOString().slice(0, 10),
        withCompleteness: setting<boolean>('export.completenessAppendix', document),
        edition,
        settings: readSettings(document),
        signal,
        onProgress,
      });
      await write(module, chosen, finished.pdf, signal);
      return { analysis, finished };
    });
    void tellResult(module, chosen, document, analysis, finished, edition);
    return chosen;
  });

  return new vscode.Disposable(stopEngine);
};

function chooseTarget(document: vscode.TextDocument, edition: EditionKind): Thenable<vscode.Uri | undefined> {
  const name = document.uri.path.replace(/(?:\.ilacs)?\.md$/iu, edition === 'public' ? '-public.pdf' : '.pdf');
  return vscode.window.showSaveDialog({ title: 'Export Self-Evaluation to PDF', defaultUri: document.uri.with({ path: name }), filters: { PDF: ['pdf'] } });
}
