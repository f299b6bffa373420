import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace, openFile } from './support/workspace';

const CLAIM = 'Re-referrals have fallen from 24% to 17% over the year.';
const BODY = `${FRONT_MATTER}# Title\n\n## What do we know?\n\n### Leaders\n\n${CLAIM}\n`;
const SILENCE = 'Silence with a reason…';

const codeOf = ({ code }: vscode.Diagnostic): unknown => typeof code === 'object' ? code.value : code;
const findings = (uri: vscode.Uri, rule: string): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter((one) => one.source === 'ILACS' && codeOf(one) === rule);

function findingOf({ uri }: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`a ${rule} finding`, () => findings(uri, rule)[0]);
}

/** The quick fixes for one finding, as VS Code offers them. */
async function actionsFor(document: vscode.TextDocument, rule: string): Promise<vscode.CodeAction[]> {
  const { range } = await findingOf(document, rule);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value);
}

const titles = (actions: readonly vscode.CodeAction[]): string[] => actions.map((action) => action.title);

async function silence(document: vscode.TextDocument, rule: string, reason: string): Promise<void> {
  const action = (await actionsFor(document, rule)).find(({ title }) => title === SILENCE)!;
  const [request] = action.command!.arguments as [object];
  await vscode.commands.executeCommand('ilacs.silenceFinding', { ...request, reason });
}

describe('Quick fixes', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(removeDrafts);

  it('offer what the rule knows first, as the preferred one, and take one undo', async () => {
    const text = BODY.replace('year.', 'year [@audit-2026-q3].');
    const { document } = await openDraft(text);
    const actions = await actionsFor(document, 'unknown-evidence-id');
    assert.deepEqual(titles(actions), ['Change to @audit-2026-q2', 'Add “audit-2026-q3” to the register…', SILENCE, 'Why? Open the page about this rule']);
    assert.equal(actions[0]?.isPreferred, true);
    await vscode.workspace.applyEdit(actions[0]!.edit!);
    assert.ok(document.getText().includes('[@audit-2026-q2]'));
    await until('the finding to go', () => findings(document.uri, 'unknown-evidence-id').length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('add the judgement area that the finding names, where several are missing at one heading', async () => {
    const { document } = await openDraft(BODY);
    const actions = await actionsFor(document, 'missing-judgement');
    assert.deepEqual(titles(actions).filter((title) => title.startsWith('Add')), ['Add a section “Help and protection”', 'Add a section “Children in care”', 'Add a section “Care leavers”']);
  });

  it('silence a finding with a reason, and take one undo', async () => {
    const { document } = await openDraft(BODY);
    await silence(document, 'missing-evidence', 'published in June');
    assert.ok(document.getText().includes(`\n\n<!-- ilacs-ignore missing-evidence: published in June -->\n${CLAIM}\n`));
    await until('the finding to go', () => findings(document.uri, 'missing-evidence').length === 0);
    assert.equal(findings(document.uri, 'unused-suppression').length, 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), BODY);
    await findingOf(document, 'missing-evidence');
  });

  it('take out what was written for inspection, where the rest stands by itself, and take one undo', async () => {
    const text = BODY.replace(CLAIM, 'Records are read each month [@audit-2026-q2]. All plans were reviewed in May in preparation for the inspection.');
    const { document } = await openDraft(text);
    const fix = (await actionsFor(document, 'inspection-only')).find(({ edit }) => edit)!;
    await vscode.workspace.applyEdit(fix.edit!);
    assert.ok(document.getText().includes('[@audit-2026-q2]. All plans were reviewed in May.\n'), document.getText());
    await until('the finding to go', () => findings(document.uri, 'inspection-only').length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('keep a finding silenced while the text around it changes, and no other', async () => {
    const { document } = await openDraft(BODY.replace(CLAIM, 'We hold a mock inspection in June.\n\nWe get ready for Ofsted in July.'));
    await silence(document, 'inspection-only', 'told as it was');
    await until('one finding to stay', () => findings(document.uri, 'inspection-only').length === 1);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('# Title')), 'New words above.\n\n');
    edit.insert(document.uri, document.positionAt(document.getText().length), '\nNew words below, and the call from Ofsted is rehearsed.\n');
    await vscode.workspace.applyEdit(edit);
    await until('the new finding', () => findings(document.uri, 'inspection-only').length === 2);
    assert.deepEqual(findings(document.uri, 'inspection-only').map(({ range }) => /July|rehearsed/u.exec(document.lineAt(range.start).text)?.[0]), ['July', 'rehearsed']);
    assert.equal(findings(document.uri, 'unused-suppression').length, 0);
  });

  it('refuse a reason that would end its comment, and change nothing', async () => {
    const { document } = await openDraft(BODY);
    await silence(document, 'missing-evidence', 'done --> <b>');
    await silence(document, 'missing-evidence', ' ');
    assert.equal(document.getText(), BODY);
    assert.equal(document.isDirty, false);
  });

  it('refuse to silence what the text no longer says', async () => {
    const { document } = await openDraft(BODY);
    const action = (await actionsFor(document, 'missing-evidence')).find(({ title }) => title === SILENCE)!;
    const [request] = action.command!.arguments as [object];
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('# Title')), 'New words above.\n\n');
    await vscode.workspace.applyEdit(edit);
    const before = document.getText();
    await vscode.commands.executeCommand('ilacs.silenceFinding', { ...request, reason: 'known' });
    assert.equal(document.getText(), before);
  });

  it('open the page of the rule', async () => {
    const { document } = await openDraft(BODY);
    const why = (await actionsFor(document, 'missing-evidence')).find(({ title }) => title.startsWith('Why?'))!;
    await vscode.commands.executeCommand(why.command!.command, ...why.command!.arguments as unknown[]);
    const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await until('the page', () => tabs().some((tab) => tab.label.includes('missing-evidence')));
  });

  it('do not offer to silence what stands in a register', async () => {
    const uri = inWorkspace('evidence.yaml');
    const before = await vscode.workspace.fs.readFile(uri);
    try {
      await openDraft(BODY);
      const { document } = await openFile('evidence.yaml');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), '- { id: audit-2026-q2, title: Twice, kind: audit, url: "https://example.org" }\n');
      await vscode.workspace.applyEdit(edit);
      await vscode.window.showTextDocument(document);
      assert.deepEqual(titles(await actionsFor(document, 'duplicate-evidence-id')).filter((title) => title === SILENCE), []);
      assert.ok(titles(await actionsFor(document, 'duplicate-evidence-id')).some((title) => title.startsWith('Why?')));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    } finally {
      await vscode.workspace.fs.writeFile(uri, before);
    }
  });
});
