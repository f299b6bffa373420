/** Tab and Shift+Tab in a table: from cell to cell, with what a cell says selected, and a new row behind the last. */
import * as vscode from 'vscode';
import { tableAround, tableMove } from '../../core/templates/tableMoves';
import { isSelfEvaluation } from '../documents';
import type { Feature } from '../feature';

/** Says to the key bindings whether Tab is for us. */
const CONTEXT = 'ilacs.inTable';

export const tableCells: Feature = ({ commands }) => {
  let told = false;
  const tell = (editor: vscode.TextEditor | undefined): void => {
    const inTable = editor !== undefined && isSelfEvaluation(editor.document) && isInTable(editor);
    if (inTable !== told) {
      told = inTable;
      void vscode.commands.executeCommand('setContext', CONTEXT, inTable);
    }
  };
  commands.set('ilacs.nextTableCell', () => move(1));
  commands.set('ilacs.previousTableCell', () => move(-1));
  tell(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) {
        tell(textEditor);
      }
    }),
    new vscode.Disposable(() => {
      commands.delete('ilacs.nextTableCell');
      commands.delete('ilacs.previousTableCell');
    }),
  );
};

/** One cursor, or one selection within a line: over several lines, Tab indents them as ever. */
function isInTable({ document, selections }: vscode.TextEditor): boolean {
  const [selection, ...more] = selections;
  return selection !== undefined && more.length === 0 && selection.isSingleLine && tableAround(linesOf(document), selection.active.line) !== undefined;
}

async function move(by: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return;
  }
  const { document, selection } = editor;
  const from = by > 0 ? selection.end : selection.start;
  const to = tableMove(linesOf(document), { line: from.line, column: from.character }, by);
  if (to?.kind === 'cell') {
    select(editor, new vscode.Selection(to.line, to.cell.start, to.line, to.cell.end));
  } else if (to) {
    const end = document.lineAt(to.after).range.end;
    if (await editor.edit((edit) => { edit.insert(end, `\n${to.text}`); })) {
      const column = to.text.indexOf('|') + 2;
      select(editor, new vscode.Selection(to.after + 1, column, to.after + 1, column));
    }
  }
}

function select(editor: vscode.TextEditor, selection: vscode.Selection): void {
  editor.selection = selection;
  editor.revealRange(selection);
}

function linesOf(document: vscode.TextDocument): (line: number) => string | undefined {
  return (line) => (line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined);
}
