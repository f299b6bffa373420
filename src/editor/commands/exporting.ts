/** What every export to PDF shares: the edition, what stops it, and telling what was made. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { checkBeforeSharing, hasInternalParts, whyStopped, withheldOf, type EditionKind } from '../../core/sharing';
import type { FinishedPdf } from '../../export/pdf';
import { toRange } from '../documents';
import { readSettings } from '../settings';
import { showChecks } from './checkBeforeSharing';
import type { PdfModule } from './engine';

/** Asked only where the editions differ; undefined when the author has given up. */
export async function chooseEdition({ model, evidence }: Analysis): Promise<EditionKind | undefined> {
  if (!hasInternalParts(withheldOf(model, evidence))) {
    return 'internal';
  }
  const items = [
    { label: 'Public edition', detail: 'Without what is marked as internal, and without sources that are not public', edition: 'public' as const },
    { label: 'Internal edition', detail: 'The whole document', edition: 'internal' as const },
  ];
  return (await vscode.window.showQuickPick(items, { title: 'Export Self-Evaluation to PDF', placeHolder: 'Which edition?' }))?.edition;
}

/** A shared document with personal data is not exported; its author is told why, and can see where. */
export async function isStopped(document: vscode.TextDocument, analysis: Analysis, edition: EditionKind): Promise<boolean> {
  const why = whyStopped(checkBeforeSharing(analysis, edition, readSettings(document)));
  if (why !== undefined) {
    void vscode.window.showErrorMessage(why, 'Show What Stops It').then((chosen) => (chosen ? showChecks(document, analysis, edition) : undefined));
  }
  return why !== undefined;
}

/** A PDF that was made of a document, and where it lies. */
interface Result {
  readonly document: vscode.TextDocument;
  readonly analysis: Analysis;
  readonly edition: EditionKind;
  readonly target: vscode.Uri;
  readonly finished: FinishedPdf;
}

/** Says what was made and what was checked, and offers what people do next. */
export async function tellResult(module: PdfModule, { document, analysis, edition, target, finished: { checks, notes, sharing } }: Result): Promise<void> {
  const differences = notes.length === 0 ? '' : ` ${notes.length === 1 ? 'One thing shows' : `${notes.length} things show`} differently from the text.`;
  const open = sharing.filter(({ id, outcome }) => outcome !== 'pass' && (id === 'personal-data' || id === 'small-numbers' || id === 'placeholders'));
  const before = open.length === 0 ? '' : ` Before you share it: ${open.map((check) => check.message).join(' ')}`;
  const message = `${target.path.split('/').at(-1)!} is ready. ${module.checksInWords(checks)}${differences}${before}`;
  const actions = ['Open', 'Reveal', ...notes.length > 0 ? ['Show What Differs'] : [], ...open.length > 0 ? ['Check Before Sharing'] : []];
  const show = checks.every((check) => check.passed) ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  switch (await show(message, ...actions)) {
    case 'Open': return void await vscode.env.openExternal(target);
    case 'Reveal': return void await vscode.commands.executeCommand(vscode.env.remoteName === undefined ? 'revealFileInOS' : 'revealInExplorer', target);
    case 'Show What Differs': return showNotes(document, analysis, notes);
    case 'Check Before Sharing': return showChecks(document, analysis, edition);
    default: return undefined;
  }
}

/** Each difference leads to its place in the text. */
async function showNotes(document: vscode.TextDocument, { model }: Analysis, notes: FinishedPdf['notes']): Promise<void> {
  const items = notes.map((note) => ({ label: note.message, description: note.span && `line ${model.lines.positionAt(note.span.start).line + 1}`, note }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'What the PDF shows differently from the text' });
  if (chosen?.note.span) {
    await vscode.window.showTextDocument(document, { selection: toRange(model.lines, chosen.note.span) });
  }
}
