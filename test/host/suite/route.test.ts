import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';

interface Words { readonly summary: string; readonly check: boolean; readonly statements: readonly { readonly text: string }[] }

const INSPECTED = FRONT_MATTER.replace('authority:', 'lastInspection:\n  kind: standard\n  date: 2026-05-11\n  judgements: { leaders: good, help-and-protection: good, care-leavers: outstanding }\n  findings:\n    - { id: plans, text: Plans for children in need }\nauthority:');

describe('The route after an inspection', () => {
  afterEach(removeDrafts);

  const hover = async (document: vscode.TextDocument, words: string): Promise<string> => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(document.getText().indexOf(words) + 2));
    return found.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n').replaceAll('\\', '');
  };

  it('is told on hover, with its reason, its source, and a word to check it', async () => {
    const { document } = await openDraft(INSPECTED);
    const said = await hover(document, 'lastInspection');
    assert.match(said, /\*\*A short inspection may follow, between 11 November 2028 and 11 November 2029\.\*\*/u);
    assert.match(said, /because leaders and at least two of the three practice judgements were judged good or outstanding/u);
    assert.match(said, /Check: not confirmed in a published rule\. Source: /u);
    assert.match(await hover(document, '2026-05-11'), /An action plan (?:is|was) wanted by 18 August 2026: 70 working days/u);
    assert.match(await hover(document, 'findings:'), /An action plan (?:is|was) wanted by 18 August 2026/u);
    assert.match(await hover(document, 'Plans for'), /An action plan (?:is|was) wanted by 18 August 2026/u);
    assert.equal(await hover(document, 'authority:'), '');
  });

  it('is shown by a command, on a page', async () => {
    const { document } = await openDraft(INSPECTED);
    const words = await vscode.commands.executeCommand<Words>('ilacs.showRoute', document.uri);
    assert.equal(words.check, true);
    assert.ok(words.statements.some(({ text }) => text.includes('18 August 2026')));
    await until('the page is there', () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).some(({ label }) => label.startsWith('Inspection Route: draft-')));
  });

  it('cannot be told where no inspection is named, and that is said', async () => {
    const { document } = await openDraft(FRONT_MATTER);
    assert.equal(await vscode.commands.executeCommand('ilacs.showRoute', document.uri), undefined);
  });
});
