import * as assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import * as vscode from 'vscode';
import { openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const OLD = '---\nilacs: 2018\nauthority: Wessex\nperiod: { from: 2025-10-01, to: 2026-09-30 }\n---\n\n# T\n\n## What do we know?\n\n### Children in care and care leavers\n\nChildren are settled.\n\n## How do we know it?\n\nAudits, as [above](#children-in-care-and-care-leavers).\n\n## What are our plans?\n\nPlans.¦\n';
const OWN = inWorkspace('.ilacs/editions/wessex.yaml');

const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const told = (uri: vscode.Uri, rule: string): string[] => vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'object' && code.value === rule).map(({ message }) => message);
const change = (edition: string): Thenable<boolean | undefined> => vscode.commands.executeCommand('ilacs.changeEdition', { edition });

describe('Change Edition', () => {
  afterEach(async () => {
    await removeDrafts();
    for (const folder of ['.ilacs', 'away']) {
      await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true }).then(undefined, () => undefined);
    }
  });

  it('changes front matter and headings at once, and takes one undo', async () => {
    const { document } = await openDraft(OLD);
    assert.equal(await change('2026'), true);
    const text = document.getText();
    assert.match(text, /^---\nilacs: 2026\n/u);
    assert.match(text, /\n### Children in care \{#children-in-care-and-care-leavers\}\n\nChildren are settled\.\n\n### Care leavers\n/u);
    await until('the sections of the new edition are read, and links still lead somewhere', () => told(document.uri, 'missing-judgement').some((message) => message.includes('Leaders')) && told(document.uri, 'dangling-reference').length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), OLD.replace('¦', ''));
  });

  it('answers an edition of the authority’s own, and tells in its file what is wrong', async () => {
    await write(OWN, 'id: wessex\nname: Wessex\nextends: 2026\nareas:\n  - id: leaders\n  - id: early-help\n    name: Early help\n    shortName: Early help\n');
    const { document } = await openDraft(OLD.replace('ilacs: 2018', 'ilacs: 2026'));
    await until('the edition is known', async () => await change('wessex') === true);
    assert.match(document.getText(), /^---\nilacs: wessex\n/u);
    assert.match(document.getText(), /\n### Early help\n\n\[/u);
    await until('its judgement areas are asked for', () => told(document.uri, 'missing-judgement').some((message) => message.includes('Leaders')));
    // In an editor: of a change on disk in a folder that came inside another, VS Code on Linux may never tell (parcel-bundler/watcher, issue 97).
    const file = await vscode.workspace.openTextDocument(OWN);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(OWN, new vscode.Range(2, 0, file.lineCount, 0), 'extends: 1999\n');
    await vscode.workspace.applyEdit(edit);
    await until('the file says what is wrong', () => told(OWN, 'invalid-edition').length === 1);
    await until('the document says that it is not known', () => told(document.uri, 'invalid-front-matter').length === 1);
    await file.save();
  });

  it('knows an edition whose folder comes and goes with it', async () => {
    await write(inWorkspace('away/editions/wessex.yaml'), 'id: wessex\nname: Wessex\nextends: 2026\n');
    const { document } = await openDraft(OLD.replace('ilacs: 2018', 'ilacs: wessex'));
    await until('it is not known', () => told(document.uri, 'invalid-front-matter').length === 1);
    await rename(inWorkspace('away').fsPath, inWorkspace('.ilacs').fsPath);
    await until('it is known', () => told(document.uri, 'invalid-front-matter').length === 0);
    await rename(inWorkspace('.ilacs').fsPath, inWorkspace('away').fsPath);
    await until('it is not known any more', () => told(document.uri, 'invalid-front-matter').length === 1);
  });
});
