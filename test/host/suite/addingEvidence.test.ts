import * as assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const Q1 = '## What do we know about the quality and impact of social work practice?\n\n### Leaders\n\n';
const REGISTER = '# Ours.\r\n- id: audit-a   # the first\r\n  title: "Audit of plans"\r\n  kind: audit\r\n  date: 2026-07-31\r\n  file: sources/audit.txt\r\n\r\n# The end.\r\n';

describe('Adding evidence', () => {
  const write = (path: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
  const read = async (path: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
  const draft = async (body: string, register = 'sources.yaml'): Promise<vscode.TextEditor> => {
    const editor = await openDraft(`${FRONT_MATTER.replace('ilacs: 2026\n', `ilacs: 2026\nevidence: ${register}\n`)}${Q1}${body}`);
    // What another test wrote may still be in memory for a moment.
    await until('the register is read', async () => {
      if (register !== 'sources.yaml') {
        return true;
      }
      const { uri } = await vscode.workspace.openTextDocument(inWorkspace(register));
      return (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).length === 1;
    });
    return editor;
  };
  const add = (options: object): Thenable<string | undefined> => vscode.commands.executeCommand('ilacs.addEvidence', options);
  const SURVEY = { kind: 'feedback', title: 'Survey: what children said', from: ['children'], date: '2026-09-01' };

  beforeEach(async () => {
    await write('sources/audit.txt', 'The audit.\n');
    await write('sources/survey 2026.txt', 'The survey.\n');
    await write('sources.yaml', REGISTER);
  });
  afterEach(async () => {
    await removeDrafts();
    await vscode.workspace.fs.delete(inWorkspace('sources.yaml'));
    await vscode.workspace.fs.delete(inWorkspace('sources'), { recursive: true });
  });

  it('writes the entry behind the last one, keeps the rest of the register sign by sign, and cites it in the sentence', async () => {
    const { document } = await draft('Children feel heard.¦\n');
    const id = await add({ ...SURVEY, file: inWorkspace('sources/survey 2026.txt').toString() });
    assert.equal(id, 'survey-what-children-said');
    assert.ok(document.getText().endsWith('Children feel heard [@survey-what-children-said].\n'));
    assert.equal(await read('sources.yaml'), `${REGISTER.trimEnd()}\r\n\r\n- id: survey-what-children-said\r\n  title: "Survey: what children said"\r\n  kind: feedback\r\n  from: [children]\r\n  date: 2026-09-01\r\n  file: sources/survey 2026.txt\r\n`);
  });

  it('cites the entry that a file has already, and adds nothing', async () => {
    const { document } = await draft('Plans are better.¦\n');
    assert.equal(await add({ ...SURVEY, file: inWorkspace('sources/audit.txt').toString() }), 'audit-a');
    assert.ok(document.getText().endsWith('Plans are better [@audit-a].\n'));
    assert.equal(await read('sources.yaml'), REGISTER);
  });

  it('makes the register with the first entry', async () => {
    await draft('Plans are better.¦\n', 'sources/new.yaml');
    await add({ kind: 'audit', title: 'Audit', url: 'https://intranet.example/audit?id=1&x=2' });
    assert.match(await read('sources/new.yaml'), /^# The evidence register[^]*\n- id: audit\n {2}title: Audit\n {2}kind: audit\n {2}url: https:\/\/intranet\.example\/audit\?id=1&x=2\n$/u);
  });

  it('does not lose what somebody is just writing into the register', async () => {
    const register = await vscode.workspace.openTextDocument(inWorkspace('sources.yaml'));
    await draft('Plans are better.¦\n');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(register.uri, new vscode.Position(0, 0), '# Just now.\n');
    const [, id] = await Promise.all([vscode.workspace.applyEdit(edit), add({ kind: 'audit', title: 'Another', url: 'https://example.org/b' })]);
    assert.match(register.getText(), new RegExp(`^# Just now\\.[^]*- id: ${id}\\r?\\n`, 'u'));
    assert.equal(register.getText().split('- id:').length, 3);
    await register.save();
  });

  it('gives two sources of one name ids of their own', async () => {
    await write('sources/own.yaml', REGISTER);
    await draft('Plans are better.¦\n', 'sources/own.yaml');
    const ids = [await add({ kind: 'audit', title: 'Same', url: 'https://example.org/1' }), await add({ kind: 'audit', title: 'Same', url: 'https://example.org/2' })];
    assert.deepEqual(ids, ['same', 'same-2']);
  });

  it('adds to the register in front, for the self-evaluation that uses it, and cites nowhere', async () => {
    const { document } = await draft('Plans are better.¦\n');
    const before = document.getText();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace('sources.yaml')));
    assert.equal(await add({ kind: 'audit', title: 'From here', url: 'https://example.org/here' }), 'from-here');
    assert.match((await vscode.workspace.openTextDocument(inWorkspace('sources.yaml'))).getText(), /\n- id: from-here\r\n/u);
    assert.equal(document.getText(), before);
    await vscode.workspace.saveAll(false);
  });

  it('leaves a register that is read-only as it is, and the text with it', async () => {
    await write('sources/kept.yaml', REGISTER);
    await chmod(inWorkspace('sources/kept.yaml').fsPath, 0o444);
    const { document } = await draft('Plans are better.¦\n', 'sources/kept.yaml');
    const before = document.getText();
    assert.equal(await add({ kind: 'audit', title: 'Another', url: 'https://example.org/b' }), undefined);
    assert.equal(await read('sources/kept.yaml'), REGISTER);
    assert.equal(document.getText(), before);
    assert.deepEqual(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty), []);
  });

  it('writes nothing into a register that cannot be read, and says so', async () => {
    await write('sources/broken.yaml', '- id: a\n  title: "open\n');
    const { document } = await draft('Plans are better.¦\n', 'sources/broken.yaml');
    const before = document.getText();
    await add({ kind: 'audit', title: 'Another', url: 'https://example.org/b' });
    assert.equal(await read('sources/broken.yaml'), '- id: a\n  title: "open\n');
    assert.equal(document.getText(), before);
  });

  it('is a quick fix of a claim without evidence and of an unknown id', async () => {
    const { document } = await draft('Re-referrals have fallen from 24% to 17%.\n\nPlans are better [@nobody].¦\n');
    const codes = (): unknown[] => vscode.languages.getDiagnostics(document.uri).map(({ code }) => typeof code === 'object' && code.value);
    await until('both findings', () => codes().includes('missing-evidence') && codes().includes('unknown-evidence-id'));
    const found = await Promise.all(vscode.languages.getDiagnostics(document.uri).map(({ range }) => vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range)));
    const commands = found.flat().filter(({ command }) => /Evidence$/u.test(command?.command ?? '')).map(({ title, command }) => [title, command!.command]);
    assert.deepEqual(commands, [['Cite evidence…', 'ilacs.citeEvidence'], ['Add “nobody” to the register…', 'ilacs.addEvidence']]);
  });
});
