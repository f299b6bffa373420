import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const OPTIONS = { authority: 'Wessex County Council', period: { from: '2025-10-01', to: '2026-09-30' }, edition: '2026' };

const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe('Commands', () => {
  it('are all there that the manifest names', async () => {
    const extension = vscode.extensions.getExtension('ilacs-self-evaluation.ilacs-self-evaluation');
    await extension?.activate();
    const { contributes } = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    const known = await vscode.commands.getCommands(true);
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter((command) => !known.includes(command)), []);
  });
});

describe('New Self-Evaluation', () => {
  const folder = inWorkspace('new');
  const create = (options: object = {}): Thenable<vscode.Uri | undefined> =>
    vscode.commands.executeCommand('ilacs.newSelfEvaluation', { ...OPTIONS, folder, ...options });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  });

  it('writes the document, its register, its measures and their folders', async () => {
    const uri = await create();
    assert.equal(uri?.path, vscode.Uri.joinPath(folder, 'wessex-self-evaluation-2026.ilacs.md').path);
    const entries = await vscode.workspace.fs.readDirectory(folder);
    assert.deepEqual(entries.map(([name]) => name).sort(), ['data', 'evidence', 'evidence.yaml', 'wessex-self-evaluation-2026.ilacs.md']);
    assert.equal(await read(vscode.Uri.joinPath(folder, 'data/measures.csv')), 'measure,period,value,unit,target,comparator,label,better\n');
    assert.match(await read(uri!), /^---\nilacs: 2026\nauthority: Wessex County Council\nperiod: \{ from: 2025-10-01, to: 2026-09-30 \}\n/u);
  });

  it('opens it with the first prompt selected, and only the prompts are found fault with', async () => {
    const uri = await create({ lastInspection: { kind: 'short', date: '2024-05-10', judgements: { leaders: 'good' } } });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri?.toString());
    assert.match(editor!.document.getText(editor!.selection), /^\[What is the quality of practice, [^\]]*\]$/u);
    const rules = (): unknown[] => vscode.languages.getDiagnostics(uri!).filter((one) => one.source === 'ILACS').map(({ code }) => typeof code === 'object' ? code.value : code);
    await until('the findings', () => rules().length === 7);
    assert.deepEqual([...new Set(rules())], ['placeholder-text']);
  });

  it('never writes over a document', async () => {
    const uri = await create({ name: 'mine' });
    await vscode.workspace.fs.writeFile(uri!, new TextEncoder().encode('My own words.\n'));
    assert.equal(await create({ name: 'mine' }), undefined);
    assert.equal(await create({ name: 'mine.ilacs.md' }), undefined);
    assert.equal(await read(uri!), 'My own words.\n');
  });

  it('keeps a register and measures that are there', async () => {
    const register = vscode.Uri.joinPath(folder, 'evidence.yaml');
    const measures = vscode.Uri.joinPath(folder, 'data/measures.csv');
    await vscode.workspace.fs.writeFile(register, new TextEncoder().encode('[]\n'));
    await vscode.workspace.fs.writeFile(measures, new TextEncoder().encode('mine\n'));
    assert.ok(await create());
    assert.deepEqual([await read(register), await read(measures)], ['[]\n', 'mine\n']);
  });

  it('writes nothing when it is told nonsense', async () => {
    for (const wrong of [{ edition: '1999' }, { name: '../up' }, { period: { from: 'yesterday', to: '2026-09-30' } }]) {
      assert.equal(await create(wrong), undefined);
    }
    await assert.rejects(async () => vscode.workspace.fs.stat(folder));
  });
});

describe('Insert Question or Section', () => {
  after(removeDrafts);

  const insert = (id: string): Thenable<void> => vscode.commands.executeCommand('ilacs.insertSection', id);

  it('puts a question where it belongs, and takes one undo', async () => {
    const text = `${FRONT_MATTER}# Title\n\n## What do we know?\n\nText.\n\n## What are our plans?\n\nPlans.¦\n`;
    const { document } = await openDraft(text);
    await insert('q2');
    assert.match(document.getText(), /\nText\.\n\n## How do we know it\?\n\n\[Which audits[^\n]*\]\n\n## What are our plans\?\n/u);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text.replace('¦', ''));
  });

  it('puts a callout below the list that the cursor is in, not into it', async () => {
    const { document } = await openDraft(`${FRONT_MATTER}- One\n  - Tw¦o\n\nAfter.\n`);
    await insert('strength');
    assert.match(document.getText(), /\n {2}- Two\n\n> \[!STRENGTH\] [^\n]*\n> [^\n]*\n\nAfter\.\n$/u);
  });

  it('goes to a section that is there already, and writes nothing', async () => {
    const editor = await openDraft(`${FRONT_MATTER}# Title\n\n## How do we know it?\n\nText.¦\n`);
    await insert('q2');
    assert.equal(editor.document.isDirty, false);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '## How do we know it?');
  });

  it('selects the first prompt, so that the next key replaces it', async () => {
    const { document } = await openDraft(`${FRONT_MATTER}¦\n`);
    await insert('direction');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: 'Fewer moves.' });
    assert.match(document.getText(), /> \[!DIRECTION\] improved\n> Fewer moves\.\n/u);
  });
});

describe('Format Action Table', () => {
  after(removeDrafts);

  it('lines up the table, which takes one undo', async () => {
    const before = '## What are our plans for the next 12 months to maintain or improve practice?\n\n|Action|Owner|Due|\n|-|-|-|\n|Train all managers|Head|2027-03-31|\n';
    const { document } = await openDraft(`${FRONT_MATTER}${before}¦`);
    await vscode.commands.executeCommand('ilacs.formatActionTable');
    assert.ok(document.getText().endsWith('| Action             | Owner | Due        |\n| ------------------ | ----- | ---------- |\n| Train all managers | Head  | 2027-03-31 |\n'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), FRONT_MATTER + before);
  });
});

describe('Tab in a table', () => {
  after(removeDrafts);

  it('goes from cell to cell, and begins a row behind the last; undo takes it all back', async () => {
    const table = '| Action | Owner |\n| --- | --- |\n| Tra¦in | Head |\n';
    const { document } = await openDraft(`${FRONT_MATTER}${table}`);
    const selected = (): string => document.getText(vscode.window.activeTextEditor?.selection);
    await vscode.commands.executeCommand('ilacs.nextTableCell');
    assert.equal(selected(), 'Head');
    await vscode.commands.executeCommand('ilacs.previousTableCell');
    assert.equal(selected(), 'Train');
    await vscode.commands.executeCommand('ilacs.nextTableCell');
    await vscode.commands.executeCommand('ilacs.nextTableCell');
    await vscode.commands.executeCommand('type', { text: 'Mend' });
    await vscode.commands.executeCommand('ilacs.nextTableCell');
    await vscode.commands.executeCommand('type', { text: 'Lead' });
    assert.ok(document.getText().endsWith('| Train | Head |\n| Mend | Lead |\n'), document.getText());
    for (let times = 0; times < 10 && document.isDirty; times++) {
      await vscode.commands.executeCommand('undo');
    }
    assert.equal(document.getText(), FRONT_MATTER + table.replace('¦', ''));
  });
});
