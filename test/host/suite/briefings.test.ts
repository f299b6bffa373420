import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';

const PLANS = '## What are our plans for the next 12 months to maintain or improve practice?\n\n| Action | Addresses | Owner | Due | Success measure | Status |\n|---|---|---|---|---|---|\n| Train | #drift | PSW | 2027-01-31 | All trained | Under way |\n';
const TEXT = `${FRONT_MATTER}# Ours\n\n## What do we know about the quality and impact of social work practice?\n\n### Care leavers\n\nThey are known.\n\n> [!STRENGTH] Help is early {#early}\n> Families say so.\n\n> [!IMPROVEMENT] Plans drift {#drift}\n> They do.\n\n${PLANS}`;

const made: vscode.Uri[] = [];
const prepare = async (uri: vscode.Uri, options: object = {}): Promise<vscode.TextDocument> => document('ilacs.prepareMeetingPack', uri, options);
const visit = async (uri: vscode.Uri, options: object = {}): Promise<vscode.TextDocument> => document('ilacs.focusedVisitBriefing', uri, options);

async function document(command: string, uri: vscode.Uri, options: object): Promise<vscode.TextDocument> {
  const written = await vscode.commands.executeCommand<vscode.Uri | undefined>(command, uri, options);
  assert.ok(written, `${command} wrote nothing`);
  made.push(written);
  return vscode.workspace.openTextDocument(written);
}

async function edit(target: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = target.getText().indexOf(from);
  assert.ok(at >= 0, from);
  const change = new vscode.WorkspaceEdit();
  change.replace(target.uri, new vscode.Range(target.positionAt(at), target.positionAt(at + from.length)), to);
  await vscode.workspace.applyEdit(change);
}

const exists = (uri: vscode.Uri): Promise<boolean> => Promise.resolve(vscode.workspace.fs.stat(uri)).then(() => true, () => false);

describe('Briefings', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of made.splice(0)) {
      await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    }
    await removeDrafts();
  });

  it('for a meeting are a document beside the self-evaluation, open to be edited', async () => {
    const { document: source } = await openDraft(TEXT);
    const briefing = await prepare(source.uri);
    assert.equal(briefing.uri.path, source.uri.path.replace('.ilacs.md', '-engagement-meeting-2026.ilacs.md'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), briefing.uri.toString());
    assert.match(briefing.getText(), /\n- \*\*\[Help is early\]\(draft-[^)]*\.ilacs\.md#early\)\.\*\* Families say so\.\n/u);
    assert.equal(source.getText(), TEXT);
  });

  it('are brought up to date in one step that can be undone, and keep every word of the author', async () => {
    const { document: source } = await openDraft(TEXT);
    const briefing = await prepare(source.uri);
    await edit(briefing, 'They do.', 'They do, and here is why.');
    await edit(briefing, '[Who was there, what was discussed, and what the inspector asked]', 'We met on Thursday.');
    const before = briefing.getText();
    await edit(source, 'Families say so.', 'Parents say so.');
    await edit(source, '> They do.', '> Most do.');
    const refreshed = await prepare(source.uri, { existing: 'refresh', confirm: false });
    assert.equal(refreshed.uri.toString(), briefing.uri.toString());
    const text = briefing.getText();
    assert.match(text, /Parents say so\./u);
    assert.match(text, /They do, and here is why\./u);
    assert.match(text, /We met on Thursday\./u);
    assert.doesNotMatch(text, /Most do/u);
    await vscode.commands.executeCommand('undo');
    assert.equal(briefing.getText(), before);
  });

  it('are brought up to date from within themselves, too, and nothing is written where nothing has changed', async () => {
    const { document: source } = await openDraft(TEXT);
    const briefing = await visit(source.uri, { topic: 'care-leavers' });
    const again = await visit(briefing.uri, { existing: 'refresh', confirm: false });
    assert.equal(again.uri.toString(), briefing.uri.toString());
    assert.equal(briefing.isDirty, false);
  });

  it('never write over a file: another name, or only opened', async () => {
    const { document: source } = await openDraft(TEXT);
    const briefing = await prepare(source.uri);
    await vscode.workspace.fs.writeFile(briefing.uri, new TextEncoder().encode('My own words.\n'));
    await until('the editor to see it', () => briefing.getText() === 'My own words.\n');
    assert.equal((await prepare(source.uri, { existing: 'open' })).getText(), 'My own words.\n');
    assert.equal(await vscode.commands.executeCommand('ilacs.prepareMeetingPack', source.uri, { existing: 'refresh', confirm: false }), undefined);
    assert.equal(briefing.getText(), 'My own words.\n');
    const other = await prepare(source.uri, { existing: 'new' });
    assert.match(other.uri.path, /-engagement-meeting-2026-2\.ilacs\.md$/u);
    assert.match(other.getText(), /Help is early/u);
  });

  it('on a topic or a cohort of focused visits gather what is there, under a name of their own', async () => {
    const { document: source } = await openDraft(TEXT);
    const topic = await visit(source.uri, { topic: 'care-leavers' });
    assert.match(topic.uri.path, /-focused-visit-care-leavers\.ilacs\.md$/u);
    assert.match(topic.getText(), /- \*\*\[Care leavers\]\([^)]*#care-leavers\)\.\*\* They are known\./u);
    const cohort = await visit(source.uri, { topic: 'Children with plans' });
    assert.match(cohort.uri.path, /-focused-visit-children-with-plans\.ilacs\.md$/u);
  });

  it('lead to the line of what they speak of', async () => {
    const { document: source } = await openDraft(TEXT);
    const briefing = await prepare(source.uri);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', briefing.uri, 100);
    const offset = briefing.getText().indexOf('#early');
    const link = links.find(({ range }) => range.contains(briefing.positionAt(offset)));
    assert.equal(link?.target?.fragment, `L${source.positionAt(TEXT.indexOf('> [!STRENGTH]')).line + 1},1`);
    assert.equal(link.target.path, source.uri.path);
  });

  it('turn what was agreed into an action of the plan, and take it back with one undo', async () => {
    const { document: source } = await openDraft(TEXT);
    const briefing = await prepare(source.uri);
    await edit(briefing, '- [What was agreed, by whom and by when; on each item, choose the light bulb to add it to the plan]', '- Look at plans again by 31 March 2027');
    const place = briefing.positionAt(briefing.getText().indexOf('Look at plans'));
    const actions = await until('the light bulb', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', briefing.uri, new vscode.Range(place, place));
      const ours = found.filter(({ command }) => command?.command === 'ilacs.addAgreed');
      return ours.length > 0 && ours;
    });
    assert.deepEqual(actions.map(({ title }) => title.replace(/draft-[^ ]*\.ilacs\.md/u, 'FILE')), ['Add to the plan of FILE', 'Add to FILE as an area for improvement…']);
    const [asAction, asFinding] = actions.map(({ command }) => command!);
    await vscode.commands.executeCommand(asAction!.command, ...asAction!.arguments as unknown[]);
    assert.match(source.getText(), /\| Train .*\n\| Look at plans again by 31 March 2027 \| \[[^\]]*\] \| \[[^\]]*\] \| 2027-03-31 \|/u);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), source.uri.toString());
    // The same again is not written twice.
    const once = source.getText();
    await vscode.commands.executeCommand(asAction!.command, ...asAction!.arguments as unknown[]);
    assert.equal(source.getText(), once);
    await vscode.commands.executeCommand('undo');
    assert.equal(source.getText(), TEXT);
    await vscode.commands.executeCommand(asFinding!.command, { ...(asFinding!.arguments as object[])[0], section: 'care-leavers' });
    assert.match(source.getText(), /\n> \[!IMPROVEMENT\] Look at plans again by 31 March 2027 \{#finding-1\}\n> \[[^\]]*\] \(\[agreed at the engagement meeting\]\([^)]*-engagement-meeting-2026\.ilacs\.md#agreed\)\)\n/u);
  });

  it('go into one PDF with the self-evaluation and its figures', async () => {
    const { document: source } = await openDraft(TEXT);
    const briefing = await prepare(source.uri);
    const target = source.uri.with({ path: source.uri.path.replace('.ilacs.md', '-pack.pdf') });
    made.push(target);
    assert.ok(await vscode.commands.executeCommand('ilacs.exportMeetingPack', briefing.uri, target, ['briefing', 'self-evaluation']));
    assert.equal(await exists(target), true);
  }).timeout(60_000);

  it('say in words where the self-evaluation that they were made from is gone', async () => {
    const { document: lost } = await openDraft(FRONT_MATTER.replace('---\n\n', 'selfEvaluation: nowhere.ilacs.md\n---\n\n# Title\n'));
    assert.equal(await vscode.commands.executeCommand('ilacs.prepareMeetingPack', lost.uri), undefined);
    const { document: letter } = await openDraft(FRONT_MATTER.replace('---\nilacs', '---\nkind: letter\nilacs'));
    assert.equal(await vscode.commands.executeCommand('ilacs.prepareMeetingPack', letter.uri), undefined);
  });
});

describe('Show What Exists for a Focused Visit', () => {
  after(removeDrafts);

  it('opens a page, and only one', async () => {
    const { document: source } = await openDraft(TEXT);
    await vscode.commands.executeCommand('ilacs.showVisitReadiness', source.uri);
    await vscode.commands.executeCommand('ilacs.showVisitReadiness', source.uri);
    const pages = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label)).filter((label) => label.startsWith('What Exists'));
    await until('the page', () => pages().length === 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
