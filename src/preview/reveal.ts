/** Going from a preview to the text. */
import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { otherTexts } from '../core/evidence/base';
import { columnOf } from '../editor/opening';
import type { FromWebview } from './requests';

/** Shows a place in the editor: of the document, or of a register or measure file beside it. */
export async function revealPlace(request: Extract<FromWebview, { kind: 'reveal' }>, document: vscode.Uri, analysis: Analysis | undefined): Promise<void> {
  const uri = request.file === undefined ? document : vscode.Uri.parse((analysis?.evidence ? otherTexts(analysis.evidence)[request.file]?.uri : undefined) ?? document.toString());
  const place = new vscode.Position(request.line, request.column);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn: columnOf(uri), preserveFocus: false });
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await keepFocus(editor);
}

/**
 * Sees that the author can type where they were led. VS Code may notice that the page was pressed only after the
 * focus has gone on to the editor, and would then give it back to the page.
 */
async function keepFocus({ document, viewColumn }: vscode.TextEditor): Promise<void> {
  for (const wait of [50, 150]) {
    await new Promise((resolve) => { setTimeout(resolve, wait); });
    if (vscode.window.tabGroups.activeTabGroup.viewColumn !== viewColumn) {
      await vscode.window.showTextDocument(document, { viewColumn });
    }
  }
}
