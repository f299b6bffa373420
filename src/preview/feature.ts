/** The preview: ILACS: Open Preview, and Open Preview to the Side. */
import * as vscode from 'vscode';
import { isSelfEvaluation } from '../editor/documents';
import type { Feature } from '../editor/feature';
import { Previews } from './previews';

let previews: Previews | undefined;

export const preview: Feature = (context) => {
  const own = previews = new Previews(context);
  const openIn = (column: vscode.ViewColumn) => async (source: unknown): Promise<void> => {
    const document = await documentToShow(source);
    if (document) {
      own.open(document, column);
    }
  };
  context.commands.set('ilacs.openPreview', openIn(vscode.ViewColumn.Active));
  context.commands.set('ilacs.openPreviewToSide', openIn(vscode.ViewColumn.Beside));
  context.commands.set('ilacs.switchPreviewEdition', () => { own.switchEdition(); });
  return own;
};

/** Fills a panel that VS Code kept over a reload; `state` is what the page had kept. Called once all features have started. */
export async function revivePreview(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
  await previews?.revive(panel, state);
}

/** The document of a menu's file, or of the active editor. */
async function documentToShow(source: unknown): Promise<vscode.TextDocument | undefined> {
  const document = source instanceof vscode.Uri ? await vscode.workspace.openTextDocument(source) : vscode.window.activeTextEditor?.document;
  if (document && isSelfEvaluation(document)) {
    return document;
  }
  const begin = 'New Self-Evaluation…';
  // Not waited for: the command is done, whatever becomes of the offer.
  void vscode.window.showInformationMessage('The preview shows a self-evaluation, a file named *.ilacs.md. Open one, or begin a new one.', begin).then(async (chosen) => {
    if (chosen === begin) {
      await vscode.commands.executeCommand('ilacs.newSelfEvaluation');
    }
  });
  return undefined;
}
