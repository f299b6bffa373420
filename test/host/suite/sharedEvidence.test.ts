import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const Q1 = '## What do we know about the quality and impact of social work practice?\n\n';
const OURS = '# Ours.\n- id: audit-a\n  title: Audit of plans\n  kind: audit\n  date: 2026-07-31\n  url: https://council.example/audit\n';
const TEAM = '- id: voice\n  title: What children said\n  kind: feedback\n  from: [children]\n  date: 2026-09-01\n  url: https://council.example/voice\n';
const LAST_YEAR = `${FRONT_MATTER.replace('ilacs: 2026\n', 'ilacs: 2026\nevidence: sources.yaml\n')}${Q1}Plans were better [@audit-a].\n`;

/** Two self-evaluations share a register; one of them, which is not open in an editor, has no other. */
describe('Evidence that several documents share', () => {
  let draft: vscode.TextEditor;
  let ours: vscode.TextDocument;
  const write = (path: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
  const at = (document: vscode.TextDocument, words: string): vscode.Position => document.positionAt(document.getText().indexOf(words) + 1);
  const codes = ({ uri }: vscode.TextDocument): unknown[] => vscode.languages.getDiagnostics(uri).map(({ code }) => typeof code === 'object' && code.value);

  before(async () => {
    await write('sources.yaml', OURS);
    await write('team.yaml', TEAM);
    await write('last-year.ilacs.md', LAST_YEAR);
    draft = await openDraft(`${FRONT_MATTER.replace('ilacs: 2026\n', 'ilacs: 2026\nevidence: [sources.yaml, team.yaml]\n')}${Q1}Plans are better [@audit-a]. So [@audit-a, p. 2; @voice], see [it](https://council.example/audit).\n¦`);
    ours = await vscode.workspace.openTextDocument(inWorkspace('sources.yaml'));
    // Earlier tests had files of these names; VS Code tells a while later that they are there again.
    for (const name of ['sources.yaml', 'team.yaml']) {
      const { uri } = await vscode.workspace.openTextDocument(inWorkspace(name));
      await until(`${name} is read`, async () => (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).length > 0);
    }
  });

  after(async () => {
    await removeDrafts();
    for (const file of ['sources.yaml', 'team.yaml', 'last-year.ilacs.md']) {
      await vscode.workspace.fs.delete(inWorkspace(file));
    }
  });

  it('is counted over all of them above its entry, open or not', async () => {
    const lenses = async (document: vscode.TextDocument): Promise<unknown[]> => (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10)).map(({ command }) => command?.title);
    assert.deepEqual(await lenses(ours), ['cited 4 times in 2 documents']);
    assert.deepEqual(await lenses(await vscode.workspace.openTextDocument(inWorkspace('team.yaml'))), ['cited once']);
  });

  it('brings no problems of documents that nobody has in front', () => {
    assert.deepEqual(vscode.languages.getDiagnostics(inWorkspace('last-year.ilacs.md')), []);
  });

  it('is found wherever it is cited', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', ours.uri, at(ours, 'audit-a'));
    const files = found.map(({ uri }) => uri.path.split('/').at(-1)!.replace(/^draft-.*/u, 'draft')).sort();
    assert.deepEqual(files, ['draft', 'draft', 'draft', 'last-year.ilacs.md', 'sources.yaml']);
  });

  it('tells what is wrong in any register, once, on the value', async () => {
    const team = await vscode.workspace.openTextDocument(inWorkspace('team.yaml'));
    const wrong = new vscode.WorkspaceEdit();
    wrong.replace(team.uri, new vscode.Range(3, 8, 3, 18), '[1]');
    assert.ok(await vscode.workspace.applyEdit(wrong));
    const [found] = await until('a problem in the second register', () => codes(team).includes('invalid-register') && vscode.languages.getDiagnostics(team.uri));
    assert.equal(team.getText(found!.range), '[1]');
    await write('team.yaml', TEAM);
    await vscode.window.showTextDocument(team);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('it is right again', () => !codes(team).includes('invalid-register'));
  });

  it('is renamed in its register and in every document, and nothing else is', async () => {
    const before = draft.document.getText();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', ours.uri, at(ours, 'audit-a'), 'plans-2026');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const lastYear = await vscode.workspace.openTextDocument(inWorkspace('last-year.ilacs.md'));
    assert.equal(ours.getText(), OURS.replace('audit-a', 'plans-2026'));
    assert.equal(draft.document.getText(), before.replaceAll('@audit-a', '@plans-2026'));
    assert.equal(lastYear.getText(), LAST_YEAR.replace('@audit-a', '@plans-2026'));
    await vscode.workspace.saveAll(false);
  });
});
