import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './support/until';
import { openFile } from './support/workspace';

const CLAIM = 'Re-referrals have fallen from 24% to 17% over the year.';

const ours = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'ILACS');
const code = ({ code: written }: vscode.Diagnostic): unknown => typeof written === 'object' ? written.value : written;
const codes = (uri: vscode.Uri): unknown[] => ours(uri).map(code);

describe('Diagnostics', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;

  const lineOf = (text: string): number => document.positionAt(document.getText().indexOf(text)).line;
  const insertAfterHeading = (heading: string, text: string): Thenable<boolean> =>
    editor.edit((edit) => { edit.insert(new vscode.Position(lineOf(heading) + 1, 0), text); });
  const moveAway = (): void => { editor.selection = new vscode.Selection(0, 0, 0, 0); };

  beforeEach(async () => {
    editor = await openFile('self-evaluation.ilacs.md');
    document = editor.document;
    await until('the document is clean', () => ours(document.uri).length === 0);
  });

  afterEach(async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.workspace.getConfiguration('ilacs').update('rules.missing-evidence', undefined, vscode.ConfigurationTarget.Global);
  });

  it('show a claim without a source, on its sentence, and let it go when it is cited and when it is undone', async () => {
    await insertAfterHeading('### Children in care', `\n${CLAIM}\n`);
    moveAway();
    const [found] = await until('a finding', () => ours(document.uri).length > 0 && ours(document.uri));
    assert.equal(document.getText(found!.range), CLAIM);
    assert.equal(found!.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(code(found!), 'missing-evidence');
    await editor.edit((edit) => { edit.insert(found!.range.end.translate(0, -1), ' [@audit-2026-q2]'); });
    await until('no finding', () => ours(document.uri).length === 0);
    await vscode.commands.executeCommand('undo');
    await until('the finding again', () => ours(document.uri).length === 1);
  });

  for (const opened of ['```\n', '<!-- ']) {
    it(`are what they were when “${opened.trim()}” is opened above them, written in, and taken out by undo`, async () => {
      await insertAfterHeading('### Children in care', `\n${CLAIM}\n`);
      moveAway();
      await until('a finding', () => codes(document.uri).join() === 'missing-evidence');
      await editor.edit((edit) => { edit.insert(new vscode.Position(lineOf('### Children who need help'), 0), opened); });
      moveAway();
      await until('other findings, for sections are lost', () => ours(document.uri).length > 0 && !codes(document.uri).includes('missing-evidence'));
      await editor.edit((edit) => { edit.insert(new vscode.Position(lineOf(CLAIM) - 1, 0), 'Written within.\n'); });
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('undo');
      const [found, ...others] = await until('the finding again', () => codes(document.uri).includes('missing-evidence') && ours(document.uri));
      assert.deepEqual(others, []);
      assert.equal(document.getText(found!.range), CLAIM);
    });
  }

  it('lead to the page of their rule', async () => {
    await insertAfterHeading('### Children in care', `\n${CLAIM}\n`);
    moveAway();
    const [found] = await until('a finding', () => ours(document.uri).length > 0 && ours(document.uri));
    const { target } = found!.code as { target: vscode.Uri };
    assert.match((await vscode.workspace.openTextDocument(target)).getText(), /^# /u);
  });

  it('wait while the sentence is being typed, and come when its author pauses', async () => {
    await insertAfterHeading('### Children in care', '\n\n');
    const place = new vscode.Position(lineOf('### Children in care') + 2, 0);
    editor.selection = new vscode.Selection(place, place);
    for (const word of CLAIM.split(/(?<= )/u)) {
      await vscode.commands.executeCommand('type', { text: word });
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.deepEqual(codes(document.uri), [], 'nothing is said of a sentence that is being typed');
    }
    await until('the finding after a pause', () => codes(document.uri).includes('missing-evidence'));
  });

  it('follow the severity that is set', async () => {
    await insertAfterHeading('### Children in care', `\n${CLAIM}\n`);
    moveAway();
    await until('a finding', () => ours(document.uri).length === 1);
    const rules = vscode.workspace.getConfiguration('ilacs');
    await rules.update('rules.missing-evidence', 'error', vscode.ConfigurationTarget.Global);
    await until('an error', () => ours(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Error);
    await rules.update('rules.missing-evidence', 'off', vscode.ConfigurationTarget.Global);
    await until('no finding', () => ours(document.uri).length === 0);
  });

  it('follow the register while it is edited, and stand in it', async () => {
    const register = await openFile('evidence.yaml');
    const entry = register.document.getText().indexOf('care-leavers-2026');
    await register.edit((edit) => { edit.insert(register.document.positionAt(entry), 'x-'); });
    await until('an unknown id', () => codes(document.uri).includes('unknown-evidence-id'));
    await vscode.commands.executeCommand('undo');
    await until('no finding', () => ours(document.uri).length === 0);
    const kind = register.document.getText().indexOf('kind: audit') + 'kind: '.length;
    await register.edit((edit) => { edit.insert(register.document.positionAt(kind), 'x'); });
    const [found] = await until('a problem in the register', () => ours(register.document.uri).length > 0 && ours(register.document.uri));
    assert.equal(code(found!), 'invalid-register');
    assert.equal(register.document.getText(found!.range), 'xaudit');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('a clean register', () => ours(register.document.uri).length === 0);
  });

  it('follow files that go and come back on disk', async () => {
    const file = vscode.Uri.joinPath(document.uri, '../evidence/audit-2026-q2.txt');
    const content = await vscode.workspace.fs.readFile(file);
    await vscode.workspace.fs.delete(file);
    await until('a missing file', () => codes(document.uri).includes('missing-evidence-file'));
    await vscode.workspace.fs.writeFile(file, content);
    await until('no finding', () => ours(document.uri).length === 0);
  });

  it('go with the document when it is deleted while it is open', async () => {
    const copy = vscode.Uri.joinPath(document.uri, '../copy.ilacs.md');
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode('# Nothing yet\n'));
    await vscode.commands.executeCommand('vscode.open', copy);
    await until('findings', () => ours(copy).length > 0);
    await vscode.workspace.fs.delete(copy);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('none left', () => ours(copy).length === 0);
  });

  it('say in words what cannot be read, and never throw', async () => {
    await editor.edit((edit) => { edit.insert(document.positionAt(document.getText().length), `\n${'>'.repeat(10_000)} deep\n`); });
    const [found] = await until('a finding', () => codes(document.uri).includes('unreadable-document') && ours(document.uri));
    assert.match(found!.message, /nested too deeply/u);
  });
});
