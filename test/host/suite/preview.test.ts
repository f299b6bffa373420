import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './support/until';
import { inWorkspace, openFile } from './support/workspace';

const previews = (): vscode.Tab[] => vscode.window.tabGroups.all
  .flatMap((group) => group.tabs)
  .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('ilacs.preview'));

const copyTo = async (name: string): Promise<vscode.Uri> => {
  await vscode.workspace.fs.copy(inWorkspace('self-evaluation.ilacs.md'), inWorkspace(name), { overwrite: true });
  return inWorkspace(name);
};

describe('The preview', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('no preview is left', () => previews().length === 0);
  });

  it('opens to the side under the name of its document, and leaves the author where they write', async () => {
    const editor = await openFile('self-evaluation.ilacs.md');
    await vscode.commands.executeCommand('ilacs.openPreviewToSide');
    const [tab] = await until('a preview', () => previews().length > 0 && previews());
    assert.equal(tab!.label, 'Preview self-evaluation.ilacs.md');
    assert.notEqual(tab!.group.viewColumn, editor.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  });

  it('is one for each document, however often it is asked for', async () => {
    await openFile('self-evaluation.ilacs.md');
    await vscode.commands.executeCommand('ilacs.openPreviewToSide');
    await vscode.commands.executeCommand('ilacs.openPreviewToSide');
    await until('a preview', () => previews().length === 1);
    const other = await copyTo('other.ilacs.md');
    await vscode.commands.executeCommand('ilacs.openPreviewToSide', other);
    await until('a second preview', () => previews().length === 2);
    assert.deepEqual(previews().map(({ label }) => label).sort(), ['Preview other.ilacs.md', 'Preview self-evaluation.ilacs.md']);
    await vscode.workspace.fs.delete(other);
  });

  it('opens in place from the explorer', async () => {
    await vscode.commands.executeCommand('ilacs.openPreview', inWorkspace('self-evaluation.ilacs.md'));
    const [tab] = await until('a preview', () => previews().length > 0 && previews());
    assert.equal(tab!.group.viewColumn, vscode.ViewColumn.One);
  });

  it('does not open for a document that is no self-evaluation', async () => {
    await openFile('evidence.yaml');
    await vscode.commands.executeCommand('ilacs.openPreviewToSide');
    assert.deepEqual(previews(), []);
  });

  it('shows the public edition, and the whole again', async () => {
    await openFile('self-evaluation.ilacs.md');
    await vscode.commands.executeCommand('ilacs.openPreviewToSide');
    await until('a preview', () => previews().length === 1);
    await vscode.commands.executeCommand('ilacs.switchPreviewEdition');
    await until('the public edition', () => previews()[0]?.label === 'Preview self-evaluation.ilacs.md (public edition)');
    await vscode.commands.executeCommand('ilacs.switchPreviewEdition');
    await until('the whole', () => previews()[0]?.label === 'Preview self-evaluation.ilacs.md');
  });

  it('follows its document to another name', async () => {
    const from = await copyTo('before.ilacs.md');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(from));
    await vscode.commands.executeCommand('ilacs.openPreviewToSide');
    await until('a preview', () => previews().length === 1);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, inWorkspace('after.ilacs.md'));
    await vscode.workspace.applyEdit(edit);
    await until('the new name', () => previews()[0]?.label === 'Preview after.ilacs.md');
    await vscode.workspace.fs.delete(inWorkspace('after.ilacs.md'));
  });
});
