/** ILACS: Format Action Table lines up the columns of the table at the cursor, or of every table of actions. */
import * as vscode from 'vscode';
import { formatTable } from '../../core/templates/formatTable';
import { touches } from '../../core/text/span';
import { isSelfEvaluation } from '../documents';
import type { Feature } from '../feature';

export const formatActionTable: Feature = ({ analyses, commands }) => {
  commands.set('ilacs.formatActionTable', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isSelfEvaluation(editor.document)) {
      throw new Error('Open a self-evaluation (a file that ends in .ilacs.md) first, and put the cursor in its table of actions.');
    }
    const { document } = editor;
    const { model } = await analyses.current(document);
    const cursor = document.offsetAt(editor.selection.active);
    const here = model.actionTables.filter(({ span }) => touches(span, cursor));
    const tables = here.length > 0 ? here : model.actionTables;
    if (tables.length === 0) {
      throw new Error('This self-evaluation has no table of actions yet. Type | under the third question to begin one.');
    }
    await editor.edit((edit) => {
      for (const { span } of tables) {
        // From the start of its line, so that the marks of a quotation before each line are seen.
        const start = new vscode.Position(document.positionAt(span.start).line, 0);
        const range = new vscode.Range(start, document.positionAt(span.end));
        const before = document.getText(range);
        const after = formatTable(before);
        if (after !== before) {
          edit.replace(range, after);
        }
      }
    });
  });
  return new vscode.Disposable(() => { commands.delete('ilacs.formatActionTable'); });
};
