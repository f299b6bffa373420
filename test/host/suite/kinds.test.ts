import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const BASE = { authority: 'Wessex County Council', edition: '2026' };

describe('New Document', () => {
  const folder = inWorkspace('new-kinds');
  const create = (options: object): Thenable<vscode.Uri | undefined> => vscode.commands.executeCommand('ilacs.newDocument', { ...BASE, folder, ...options });
  const rules = (uri: vscode.Uri): unknown[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'ILACS').map(({ code }) => (typeof code === 'object' ? code.value : code));

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  });

  it('begins a letter with its own facts and sections, at the first prompt, and without a register', async () => {
    const uri = await create({ kind: 'letter', own: { date: '2026-03-01', inspection: 'focused-visit' } });
    assert.equal(uri?.path, vscode.Uri.joinPath(folder, 'wessex-letter-2026.ilacs.md').path);
    const editor = vscode.window.activeTextEditor!;
    assert.match(editor.document.getText(), /^---\nilacs: 2026\nkind: letter\nauthority: Wessex County Council\ndate: 2026-03-01\ninspection: focused-visit\n---\n\n# Letter\n\n## Strengths\n/u);
    assert.match(editor.document.getText(editor.selection), /^\[What does the letter say works well\?\]$/u);
    assert.deepEqual((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name), ['wessex-letter-2026.ilacs.md']);
    await until('only its prompts are found fault with', () => rules(uri!).length === 3 && rules(uri!).every((rule) => rule === 'placeholder-text'));
  });

  it('begins a multi-agency self-evaluation beside a register, and offers its own headings', async () => {
    const uri = await create({ kind: 'jtai', period: { from: '2025-10-01', to: '2026-09-30' }, own: { theme: 'domestic-abuse-2024' } });
    assert.match(vscode.window.activeTextEditor!.document.getText(), /\n### Police\n/u);
    assert.ok((await vscode.workspace.fs.readDirectory(folder)).some(([name]) => name === 'evidence.yaml'));
    // The register appears behind the document, which is read in the meantime.
    await until('only its prompts are found fault with', () => rules(uri!).length > 0 && rules(uri!).every((rule) => rule === 'placeholder-text'));
  });

  it('writes nothing where a fact is missing that the kind needs', async () => {
    for (const wrong of [{ kind: 'letter', own: { date: '2026-03-01' } }, { kind: 'jtai' }, { kind: 'memo' }]) {
      assert.equal(await create(wrong), undefined);
    }
    await assert.rejects(async () => vscode.workspace.fs.stat(folder));
  });
});
