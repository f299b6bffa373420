/** Export to PDF: from the palette, the editor's title and the explorer. */
import * as vscode from 'vscode';
import type { EditionKind } from '../../core/sharing';
import type { Feature } from '../feature';
import { makerOf, startEngine, stopEngine } from './engine';
import { chooseEdition, isStopped, tellResult } from './exporting';
import { exportTo } from './exportTo';
import { selfEvaluationFor } from './source';

export const exportPdf: Feature = (context) => {
  context.commands.set('ilacs.exportPdf', async (source, target, wanted) => {
    const document = await selfEvaluationFor(source, 'export', 'Export to PDF');
    // It starts while its author is asked what is to be exported.
    const starting = startEngine(context.extension.extensionUri);
    const before = await context.analyses.snapshot(document);
    const edition = wanted === 'public' || wanted === 'internal' ? wanted : await chooseEdition(before);
    if (!edition || await isStopped(document, before, edition)) {
      return undefined;
    }
    const engine = await starting;
    const exported = await exportTo(engine.module, {
      document, title: 'Export Self-Evaluation to PDF', target: target instanceof vscode.Uri ? target : undefined, proposed: targetBeside(document, edition),
      take: async () => [await context.analyses.snapshot(document)],
      make: makerOf(engine, document, edition),
    });
    if (exported) {
      void tellResult(engine.module, { document, edition, analysis: exported.analyses[0]!, ...exported });
    }
    return exported?.target;
  });

  return new vscode.Disposable(stopEngine);
};

function targetBeside({ uri }: vscode.TextDocument, edition: EditionKind): vscode.Uri {
  return uri.with({ path: uri.path.replace(/(?:\.ilacs)?\.md$/iu, edition === 'public' ? '-public.pdf' : '.pdf') });
}
