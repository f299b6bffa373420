import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const SHARED = FRONT_MATTER.replace('---\n\n', 'status: shared\n---\n\n');
const AUDIT = 'Jayden (9) and his sister waited seven months for a plan (LCS 123456). His NHS number is 999 124 6932, DOB 12/03/2017, and mum’s mobile is 07700 900123. They live at 4 High Street, CT1 2AB.';

const codeOf = ({ code }: vscode.Diagnostic): unknown => typeof code === 'object' ? code.value : code;
const personal = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter((one) => codeOf(one) === 'personal-data');

interface Check { readonly id: string; readonly outcome: string; readonly message: string }

const check = (uri: vscode.Uri, edition?: string): Thenable<Check[]> => vscode.commands.executeCommand('ilacs.checkBeforeSharing', uri, edition);

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

describe('Personal data', () => {
  const target = inWorkspace('privacy.pdf');

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
  });
  after(removeDrafts);

  it('shows as errors at once when a case audit is pasted into a shared document', async () => {
    const { document } = await openDraft(`${SHARED}# Title\n\n¦\n`);
    await vscode.env.clipboard.writeText(AUDIT);
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    const found = await until('the errors', () => (personal(document.uri).length === 6 ? personal(document.uri) : undefined));
    assert.deepEqual(found.map(({ range }) => document.getText(range)), ['Jayden (9)', '123456', '999 124 6932', '12/03/2017', '07700 900123', 'CT1 2AB']);
    assert.ok(found.every(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    assert.ok(found.every(({ message }) => !/Jayden|6932/u.test(message)));
  });

  it('is taken out by quick fixes, each one undo', async () => {
    const text = `${SHARED}# Title\n\nJayden (9) and his sister waited.\n`;
    const { document } = await openDraft(text);
    const { range } = await until('the error', () => personal(document.uri)[0]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value);
    assert.deepEqual(actions.map(({ title }) => title), ['Replace with “A child”', 'Remove the name', 'This is not personal data…', 'Why? Open the page about this rule']);
    await vscode.workspace.applyEdit(actions[0]!.edit!);
    assert.ok(document.getText().endsWith('\nA child and his sister waited.\n'));
    await until('the finding to go', () => personal(document.uri).length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('stops the export of a shared document until it is mended', async () => {
    const { document } = await openDraft(`${SHARED}# Title\n\nJayden (9) waited.\n`);
    assert.equal((await check(document.uri)).find(({ id }) => id === 'personal-data')?.outcome, 'stop');
    assert.equal(await vscode.commands.executeCommand('ilacs.exportPdf', document.uri, target), undefined);
    assert.equal(await exists(target), false);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(document.getText().indexOf('Jayden')), document.positionAt(document.getText().indexOf(' waited'))), 'A child');
    await vscode.workspace.applyEdit(edit);
    assert.ok(await vscode.commands.executeCommand('ilacs.exportPdf', document.uri, target));
    assert.equal(await exists(target), true);
  });

  it('does not stop the public edition for an internal part', async () => {
    const { document } = await openDraft(`${SHARED}# Title\n\nText.\n\n## Us {.internal}\n\nJayden (9) waited.\n`);
    assert.deepEqual((await Promise.all([check(document.uri), check(document.uri, 'public')])).map((all) => all.find(({ id }) => id === 'personal-data')?.outcome), ['stop', 'pass']);
    assert.ok(await vscode.commands.executeCommand('ilacs.exportPdf', document.uri, target, 'public'));
  });
});
