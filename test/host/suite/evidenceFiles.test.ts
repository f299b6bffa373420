import * as assert from 'node:assert/strict';
import { mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const Q1 = '## What do we know about the quality and impact of social work practice?\n\n### Leaders\n\n';
const REGISTER = '# Ours.\r\n- id: audit-a   # the first\r\n  title: Audit of plans\r\n  kind: audit\r\n  date: 2026-07-31\r\n  file: sources/audit.txt # here\r\n\r\n# The end.\r\n';
/** SHA-256 of “The audit.” and a line end. */
const FINGERPRINT = /\n {2}sha256: [0-9a-f]{64}\r\n\r\n# The end\.\r\n$/u;

describe('The files of evidence', () => {
  const write = (path: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
  const read = async (path: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
  const draft = (body: string): Thenable<vscode.TextEditor> => openDraft(`${FRONT_MATTER.replace('ilacs: 2026\n', 'ilacs: 2026\nevidence: sources.yaml\n')}${Q1}${body}`);
  const told = (uri: vscode.Uri, rule: string): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'object' && code.value === rule);

  /** What another test wrote may still be in memory for a moment. */
  const registerIsRead = ({ uri }: vscode.TextDocument): Promise<unknown> => until('the register is read', async () => {
    const register = await vscode.workspace.openTextDocument(inWorkspace('sources.yaml'));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    return register.getText() === REGISTER && links.some(({ target }) => target?.path.endsWith('sources/audit.txt'));
  });

  beforeEach(async () => {
    await write('sources/audit.txt', 'The audit.\n');
    await write('sources.yaml', REGISTER);
  });
  afterEach(async () => {
    await removeDrafts();
    await vscode.workspace.fs.delete(inWorkspace('sources.yaml'));
    for (const folder of ['sources', 'moved', 'here']) {
      await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true }).then(undefined, () => undefined);
    }
  });

  it('are watched from when they are marked as reviewed, and can be marked again', async () => {
    const { document } = await draft('Plans are better [@audit-a].¦\n');
    await registerIsRead(document);
    const options = { document: document.uri.toString(), ids: ['audit-a'] };
    await vscode.commands.executeCommand('ilacs.markEvidenceReviewed', options);
    const marked = await read('sources.yaml');
    assert.match(marked, FINGERPRINT);
    assert.equal(marked.replace(/ {2}sha256: .*\r\n/u, ''), REGISTER);

    await write('sources/audit.txt', 'The audit, corrected.\n');
    await until('the change is told where it is cited and in the register', () => told(document.uri, 'changed-evidence').length === 1 && told(inWorkspace('sources.yaml'), 'changed-evidence').length === 1);
    const [diagnostic] = told(document.uri, 'changed-evidence');
    assert.equal(document.getText(diagnostic!.range), 'audit-a');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, diagnostic!.range);
    const fix = actions.find(({ title }) => title === 'Mark as reviewed')!;
    await vscode.commands.executeCommand(fix.command!.command, ...fix.command!.arguments!);
    await until('it is as it was reviewed again', () => told(document.uri, 'changed-evidence').length === 0);
    assert.notEqual(await read('sources.yaml'), marked);
    assert.match(await read('sources.yaml'), FINGERPRINT);
  });

  it('are read when a folder comes with the register and the measures that a document names', async () => {
    await write('moved/sources.yaml', REGISTER.replace('file: sources/', 'file: '));
    await write('moved/audit.txt', 'The audit.\n');
    await write('moved/m.csv', 'measure,period,value\nvisits,2026-09,86\n');
    const { document } = await openDraft(`${FRONT_MATTER.replace('ilacs: 2026\n', 'ilacs: 2026\nevidence: here/sources.yaml\nmeasures: here/m.csv\n')}${Q1}Plans are better [@audit-a].¦\n`);
    await until('both are missing', () => told(document.uri, 'invalid-register').length === 1 && told(document.uri, 'invalid-measures').length === 1);
    await rename(inWorkspace('moved').fsPath, inWorkspace('here').fsPath);
    await until('both are read', () => told(document.uri, 'invalid-register').length === 0 && told(document.uri, 'invalid-measures').length === 0);
    assert.deepEqual(told(document.uri, 'unknown-evidence-id').concat(told(document.uri, 'missing-evidence-file')), []);
    await rename(inWorkspace('here').fsPath, inWorkspace('moved').fsPath);
    await until('both are missing again', () => told(document.uri, 'invalid-register').length === 1 && told(document.uri, 'invalid-measures').length === 1);
  });

  it('take their paths in the register and in links with them when they are moved', async () => {
    const { document } = await draft('Plans are better [@audit-a]. See [it](sources/audit.txt#page=2).¦\n');
    const before = document.getText();
    const move = new vscode.WorkspaceEdit();
    move.renameFile(inWorkspace('sources/audit.txt'), inWorkspace('moved/audit of plans.txt'));
    assert.ok(await vscode.workspace.applyEdit(move));
    await until('the link leads to the new place', () => document.getText() === before.replace('(sources/audit.txt#', '(moved/audit%20of%20plans.txt#'));
    const register = await vscode.workspace.openTextDocument(inWorkspace('sources.yaml'));
    assert.equal(register.getText(), REGISTER.replace('sources/audit.txt', 'moved/audit of plans.txt'));
    await until('nothing is missing', () => told(document.uri, 'missing-evidence-file').length === 0);
    await register.save();
  });

  it('take their paths with them when a folder around them is renamed', async () => {
    const { document } = await draft('Plans are better [@audit-a]. See [it](sources/audit.txt).¦\n');
    await registerIsRead(document);
    const move = new vscode.WorkspaceEdit();
    move.renameFile(inWorkspace('sources'), inWorkspace('moved/of 2026'));
    assert.ok(await vscode.workspace.applyEdit(move));
    await until('the link leads to the new place', () => document.getText().includes('(moved/of%202026/audit.txt)'));
    const register = await vscode.workspace.openTextDocument(inWorkspace('sources.yaml'));
    assert.equal(register.getText(), REGISTER.replace('sources/audit.txt', 'moved/of 2026/audit.txt'));
    await until('nothing is missing', () => told(document.uri, 'missing-evidence-file').length === 0);
    await register.save();
  });

  it('are not followed out of the folder by a link on the disk', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'ilacs-outside-'));
    try {
      await writeFile(path.join(outside, 'secret.txt'), 'Not ours.');
      await symlink(path.join(outside, 'secret.txt'), inWorkspace('sources/secret.txt').fsPath);
      const { document } = await draft('Plans are better ([seen](sources/secret.txt)).¦\n');
      const [found] = await until('it is told', () => told(document.uri, 'missing-evidence-file').length > 0 && told(document.uri, 'missing-evidence-file'));
      assert.match(found!.message, /lies outside this folder/u);
    } finally {
      await rm(outside, { recursive: true });
    }
  });

  it('stay where they are named when the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('ilacs');
    await settings.update('evidence.updatePathsOnMove', false, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await draft('See [it](sources/audit.txt).¦\n');
      const move = new vscode.WorkspaceEdit();
      move.renameFile(inWorkspace('sources/audit.txt'), inWorkspace('sources/other.txt'));
      await vscode.workspace.applyEdit(move);
      await until('the link is told to lead nowhere', () => told(document.uri, 'missing-evidence-file').length > 0);
      assert.match(document.getText(), /\(sources\/audit\.txt\)/u);
    } finally {
      await settings.update('evidence.updatePathsOnMove', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
