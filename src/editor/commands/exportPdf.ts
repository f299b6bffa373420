/** Export to PDF: from the palette, the editor's title and the explorer. */
import * as vscode from 'vscode';
import type { EditionKind } from '../../core/sharing';
import type { Feature } from '../feature';
import { readSettings, setting } from '../settings';
import { VscodeWorkspace } from '../vscodeWorkspace';
import { chooseEdition, isStopped, startEngine, stopEngine, tellResult } from './exporting';
import { exportTo } from './exportTo';
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
    const exported = await exportTo(module, {
      document, title: 'Export Self-Evaluation to PDF', target: target instanceof vscode.Uri ? target : undefined, proposed: targetBeside(document, edition),
      take: async () => [await context.analyses.snapshot(document)],
      make: ([analysis], told) => module.makePdf(typesetter, analysis!, new VscodeWorkspace(), {
        date: new Date().toISOString().slice(0, 10),
        withCompleteness: setting<boolean>('export.completenessAppendix', document),
        edition,
        settings: readSettings(document),
        ...told,
      }),
    });
    if (exported) {
      void tellResult(module, { document, edition, analysis: exported.analyses[0]!, ...exported });
    }
    return exported?.target;
  });

  return new vscode.Disposable(stopEngine);
};

function targetBeside({ uri }: vscode.TextDocument, edition: EditionKind): vscode.Uri {
  return uri.with({ path: uri.path.replace(/(?:\.ilacs)?\.md$/iu, edition === 'public' ? '-public.pdf' : '.pdf') });
}
