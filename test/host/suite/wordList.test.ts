import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const LIST = inWorkspace('.ilacs/wording.yaml');
const Q1 = '## What do we know about the quality and impact of social work practice?\n\n### Leaders\n\n';

describe('The word list', () => {
  const told = (uri: vscode.Uri, rule: string): string[] => vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'object' && code.value === rule).map(({ message }) => message);

  afterEach(async () => {
    await removeDrafts();
    await vscode.workspace.fs.delete(inWorkspace('.ilacs'), { recursive: true }).then(undefined, () => undefined);
  });

  it('takes words that are fine here by quick fix, and heeds what is typed into it', async () => {
    const { document } = await openDraft(`${FRONT_MATTER}${Q1}Each team keeps a folder ready for Ofsted.\n\nWe hold golden folders and a golden hour.¦\n`);
    await until('the sentence is told', () => told(document.uri, 'inspection-only').length === 1);
    const { range } = vscode.languages.getDiagnostics(document.uri).find(({ code }) => typeof code === 'object' && code.value === 'inspection-only')!;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
    const fix = actions.find(({ command }) => command?.command === 'ilacs.addWordingException')!;
    assert.match(fix.title, /^“.*Ofsted” is fine here: add it to the word list$/u);
    assert.notEqual(fix.isPreferred, true);
    await vscode.commands.executeCommand(fix.command!.command, ...fix.command!.arguments!);
    await until('it is told no more', () => told(document.uri, 'inspection-only').length === 0);
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(LIST));
    assert.match(saved, /^# Words of your own[^]*\nexceptions:\n {2}- ".*Ofsted"\n/u);

    const list = await vscode.workspace.openTextDocument(LIST);
    await vscode.window.showTextDocument(list, { viewColumn: vscode.ViewColumn.Beside });
    const edit = new vscode.WorkspaceEdit();
    edit.replace(LIST, new vscode.Range(0, 0, list.lineCount, 0), 'phrases:\n  - golden hour\n  - 12\n');
    await vscode.workspace.applyEdit(edit);
    await until('both judgements follow the list', () => told(document.uri, 'inspection-only').length === 2);
    await until('what it cannot use is told in it', () => told(LIST, 'invalid-word-list').length === 1);
    await list.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(LIST);
    await until('without it, all is as ever', () => told(document.uri, 'inspection-only').length === 1 && told(LIST, 'invalid-word-list').length === 0);
  });

  it('is made when it is opened for the first time, and counts beside the settings', async () => {
    const { document } = await openDraft(`${FRONT_MATTER}${Q1}We hold a golden hour.¦\n`);
    await vscode.commands.executeCommand('ilacs.openWordList');
    assert.equal(vscode.window.activeTextEditor!.document.uri.toString(), LIST.toString());
    assert.match(vscode.window.activeTextEditor!.document.getText(), /^phrases:$/mu);
    const settings = vscode.workspace.getConfiguration('ilacs');
    await settings.update('wording.phrases', ['golden hour'], vscode.ConfigurationTarget.Workspace);
    try {
      await until('the setting counts', () => told(document.uri, 'inspection-only').length === 1);
    } finally {
      await settings.update('wording.phrases', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
