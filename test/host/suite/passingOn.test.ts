import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';

interface Comparison { readonly summary: string; readonly groups: readonly { readonly id: string; readonly changes: readonly { readonly kind: string; readonly what: string }[] }[] }

const BEFORE = `${FRONT_MATTER}## What do we know?\n\n### Care leavers {owner="Head of Service"}\n\nMost plans are now timely.\n\n> [!DIRECTION] maintained\n> Text.\n`;
const AFTER = BEFORE.replace('maintained', 'improved').replace('Most plans', '> [!IMPROVEMENT] Health comes late {#health}\n> Text.\n\nMost plans');

/** Switches VS Code's git extension on, and waits until it answers, or off as the window began. */
async function setGit(enabled: boolean): Promise<void> {
  await vscode.workspace.getConfiguration('git').update('enabled', enabled, vscode.ConfigurationTarget.Global);
  const git = vscode.extensions.getExtension<{ readonly enabled: boolean }>('vscode.git');
  if (enabled) {
    await git!.activate();
    await until('git answers', () => git!.exports.enabled);
  }
}

const tabs = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

describe('Copy Gap List', () => {
  afterEach(removeDrafts);

  it('copies the gaps by owner and date, as Markdown or as CSV', async () => {
    const { document } = await openDraft(BEFORE);
    const count = await vscode.commands.executeCommand('ilacs.copyGapList', document.uri, 'markdown');
    const markdown = await vscode.env.clipboard.readText();
    assert.match(markdown, /^\| Owner \| Due \| Section \| What is missing \| Where \|\n/u);
    assert.match(markdown, /\n\| Head of Service \| {2}\| Care leavers \| No evidence for ‘Most plans are now timely’[^\n]* \| line 11 \|/u);
    assert.equal(markdown.trim().split('\n').length, Number(count) + 2);
    await vscode.commands.executeCommand('ilacs.copyGapList', document.uri, 'csv');
    assert.match(await vscode.env.clipboard.readText(), /^Owner,Due,Section,What is missing,Where\r\n/u);
  });

  it('opens a page for rich text, and only one', async () => {
    const { document } = await openDraft(BEFORE);
    await vscode.commands.executeCommand('ilacs.copyGapList', document.uri, 'rich');
    await vscode.commands.executeCommand('ilacs.copyGapList', document.uri, 'rich');
    await until('the page is there', () => tabs().some((label) => label.startsWith('Gap List: draft-')));
    assert.equal(tabs().filter((label) => label.startsWith('Gap List')).length, 1);
  });
});

describe('Compare with…', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'ilacs-git-')); });
  afterEach(async () => {
    await setGit(false);
    await removeDrafts();
    rmSync(folder, { recursive: true });
  });
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Author', '-c', 'user.email=author@council.example', ...args], { cwd: folder, encoding: 'utf8' });
  const what = ({ groups }: Comparison, id: string): string[] => groups.find((group) => group.id === id)!.changes.map((change) => `${change.kind} ${change.what}`);

  it('tells what changed against another file', async () => {
    const { document } = await openDraft(AFTER);
    const other = await openDraft(BEFORE);
    const comparison = await vscode.commands.executeCommand<Comparison>('ilacs.compareWith', document.uri, other.document.uri);
    assert.match(comparison.summary, /^Findings: 1 new; direction of travel of Care leavers changed from maintained to improved;/u);
    assert.deepEqual(what(comparison, 'findings'), ['new Area for improvement: Health comes late']);
    await until('the page is there', () => tabs().some((label) => label.startsWith('What Changed: draft-')));
  });

  it('tells what changed since a version in git, with what is not saved yet', async function () {
    this.timeout(60_000);
    const file = path.join(folder, 'ours.ilacs.md');
    writeFileSync(file, BEFORE);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'First version');
    const hash = git('rev-parse', 'HEAD').trim();
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => { edit.replace(new vscode.Range(0, 0, document.lineCount, 0), AFTER); });
    const compared = (): Thenable<Comparison | undefined> => vscode.commands.executeCommand<Comparison | undefined>('ilacs.compareWith', document.uri, hash.slice(0, 8));
    assert.equal(await compared(), undefined, 'git is switched off in these windows, and that is said');
    await setGit(true);
    const comparison = await compared();
    assert.ok(comparison);
    assert.deepEqual(what(comparison, 'findings'), ['new Area for improvement: Health comes late']);
    assert.deepEqual(what(comparison, 'sections'), ['changed Care leavers']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
