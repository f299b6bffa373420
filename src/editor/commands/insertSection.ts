/** ILACS: Insert Question or Section… offers what is missing first, and puts it where it belongs. */
import * as vscode from 'vscode';
import type { SelfEvaluation } from '../../core/dialect/model';
import { SECTION_KIND_PLURALS } from '../../core/framework/outline';
import { insertables, type Insertable } from '../../core/templates/insertables';
import { placementOf } from '../../core/templates/placement';
import { asSnippet } from '../../core/templates/template';
import { isSelfEvaluation } from '../documents';
import type { Feature } from '../feature';

export const insertSection: Feature = ({ analyses, commands }) => {
  commands.set('ilacs.insertSection', async (id) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isSelfEvaluation(editor.document)) {
      throw new Error('Open a self-evaluation (a file that ends in .ilacs.md) first, and put the cursor where you want to go on.');
    }
    const { model } = await analyses.current(editor.document);
    const wanted = typeof id === 'string' ? insertables(model).find((one) => one.id === id) : await choose(model);
    if (wanted) {
      // The choice may have taken a while; what happens goes by the text as it is now.
      await insertOrShow(wanted, (await analyses.current(editor.document)).model, editor);
    }
  });
  return new vscode.Disposable(() => { commands.delete('ilacs.insertSection'); });
};

/** Who chooses what is there already wants to go on writing it, not to have it twice. */
async function insertOrShow(wanted: Insertable, model: SelfEvaluation, editor: vscode.TextEditor): Promise<void> {
  const place = model.sections.find((section) => section.id === wanted.id)?.heading.span.end ?? (wanted.id === 'action-table' ? model.actionTables.at(-1)?.span.start : undefined);
  if (place === undefined) {
    await insert(wanted, model, editor);
    return;
  }
  const position = editor.document.positionAt(place);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function insert(wanted: Insertable, model: SelfEvaluation, editor: vscode.TextEditor): Promise<void> {
  const { offset, template } = placementOf(wanted, model, editor.document.offsetAt(editor.selection.active));
  const position = editor.document.positionAt(offset);
  // A snippet inserted where nothing is seen would leave its author lost.
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await editor.insertSnippet(new vscode.SnippetString(asSnippet(template)), position, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
}

async function choose(model: SelfEvaluation): Promise<Insertable | undefined> {
  const all = insertables(model);
  const missing = all.filter((one) => !one.present);
  const chosen = await vscode.window.showQuickPick([
    ...[...SECTION_KIND_PLURALS].flatMap(([sort, names]) => group(`Missing ${names}`, missing.filter(({ kind }) => kind === sort))),
    ...group('At the cursor', missing.filter(({ kind }) => kind === 'callout')),
    ...group('Actions', missing.filter(({ kind }) => kind === 'actions')),
    ...group('Already there: go to it', all.filter((one) => one.present)),
  ], { title: 'Insert Question or Section', placeHolder: 'What do you want to write next?', matchOnDetail: true });
  return chosen?.insertable;
}

interface Item extends vscode.QuickPickItem {
  readonly insertable?: Insertable;
}

function group(label: string, members: readonly Insertable[]): Item[] {
  return members.length === 0 ? [] : [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...members.map((insertable) => ({ insertable, label: insertable.present ? `$(check) ${insertable.label}` : insertable.label, detail: insertable.purpose })),
  ];
}
