/** Copy Gap List: what is still missing, by owner and date, to pass on to those who answer for it. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { gapList, type GapRow } from '../../core/report/gaps';
import { gapTable } from '../../core/report/gapTable';
import { gapListHtml } from '../../core/report/html';
import { asCsv, asMarkdown } from '../../core/report/table';
import { showReportPage } from '../../page/panel';
import type { Feature } from '../feature';
import { goTo, nameOf, selfEvaluationFor, today } from './documentFor';

type Form = 'markdown' | 'csv' | 'rich';

/** VS Code lets an extension put only plain text on the clipboard; a page can put a table there with its form. */
const FORMS: readonly (vscode.QuickPickItem & { readonly form: Form })[] = [
  { form: 'rich', label: 'Rich text', detail: 'For an e-mail or Word: opens the list with a button that copies it as a table.' },
  { form: 'markdown', label: 'Markdown', detail: 'Copies it as a Markdown table.' },
  { form: 'csv', label: 'CSV', detail: 'Copies it as comma-separated values, for Excel.' },
];

export const copyGapList: Feature = ({ extension, analyses, commands }) => {
  commands.set('ilacs.copyGapList', async (source, wanted) => {
    const document = await selfEvaluationFor(source, 'Copy Gap List');
    const form = FORMS.find((one) => one.form === wanted)?.form ?? (await vscode.window.showQuickPick(FORMS, { title: 'Copy Gap List', placeHolder: 'In which form?' }))?.form;
    if (!form) {
      return undefined;
    }
    const analysis = await analyses.snapshot(document);
    const rows = gapList(analysis, today());
    if (form === 'rich') {
      const body = gapListHtml(rows, analysis, nameOf(document.uri));
      showReportPage({ kind: 'ilacs.gapList', title: `Gap List: ${nameOf(document.uri)}`, body, go: (offset) => { void goTo(document.uri, offset); } }, extension.extensionUri);
      return rows.length;
    }
    await vscode.env.clipboard.writeText(textOf(rows, analysis, form));
    void vscode.window.showInformationMessage(`Copied ${rows.length === 1 ? '1 gap' : `${rows.length} gaps`} as ${form === 'csv' ? 'CSV' : 'Markdown'}.`);
    return rows.length;
  });
  return new vscode.Disposable(() => undefined);
};

function textOf(rows: readonly GapRow[], analysis: Analysis, form: 'markdown' | 'csv'): string {
  const table = gapTable(rows, analysis);
  // The byte-order mark is for files, not for the clipboard.
  return form === 'csv' ? asCsv(table).replace('\uFEFF', '') : asMarkdown(table);
}
