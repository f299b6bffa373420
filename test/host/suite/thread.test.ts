import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';

const FACTS = FRONT_MATTER.replace('period:', 'lastInspection:\n  kind: standard\n  date: 2024-05-10\n  findings:\n    - { id: "pathway", text: Pathway plans are late, type: improvement }\nperiod:');
const TEXT = `${FACTS}## What do we know about the quality and impact of social work practice?

> [!IMPROVEMENT] Supervision is *not* yet reflective {#supervision}
> See [@audit].

> [!IMPROVEMENT] Visits are late {#visits}
> Too many.

The word supervision stands here; see [why](#supervision).

Also [there][ref].

[ref]: #supervision

## What are our plans for the next 12 months to maintain or improve practice?

| Action | Addresses | Owner | Due | Success measure |
|---|---|---|---|---|
| Train managers | #supervision, pathway | Head of Service | 2027-03-31 | 90% reflective |
| Audit supervision | [that](#supervision) | | 2027-06-30 | |
`;

describe('Findings and actions in the editor', () => {
  let document: vscode.TextDocument;
  const at = (words: string, into = 2): vscode.Position => document.positionAt(document.getText().indexOf(words) + into);
  const hover = async (position: vscode.Position): Promise<string> => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
    return found.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
  };
  const lines = (found: readonly (vscode.Location | vscode.LocationLink)[]): number[] =>
    found.map((one) => ('targetUri' in one ? one.targetRange : one.range).start.line).sort((a, b) => a - b);
  const line = (words: string): number => at(words).line;

  beforeEach(async () => { document = (await openDraft(`${TEXT}¦`)).document; });
  afterEach(removeDrafts);

  it('shows on a finding its actions, and on an id the finding that it names', async () => {
    const finding = await hover(at('[!IMPROVEMENT] Supervision'));
    assert.match(finding, /Addressed by 2 actions/u);
    assert.match(finding, /Train managers[^]*Head of Service · due 2027\\-03\\-31[^]*Audit supervision[^]*no owner/u);
    assert.match(await hover(at('#supervision, pathway')), /Supervision is \\\*not\\\* yet reflective|Supervision is not yet reflective/u);
    assert.match(await hover(at('pathway |')), /Pathway plans are late[^]*found by the last inspection/u);
    assert.match(await hover(at('[!IMPROVEMENT] Visits')), /No action/u);
  });

  it('leads from an id to its finding, and finds all that names it, but no mere word', async () => {
    const definition = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, at('#supervision, pathway'));
    assert.deepEqual(lines(definition), [line('{#supervision}')]);
    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at('{#supervision}', 4));
    assert.deepEqual([...new Set(lines(references))], ['{#supervision}', 'see [why]', 'Also [there]', '[ref]: ', 'Train managers', 'Audit supervision'].map(line));
  });

  it('says above a weakness how many actions address it', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
    assert.deepEqual(lenses.map(({ command }) => command?.title).filter((title) => title?.startsWith('addressed')), ['addressed by 1 action', 'addressed by 2 actions', 'addressed by no action']);
  });

  it('renames an id everywhere and nothing else, and refuses an id that is taken or cannot be one', async () => {
    const rename = (position: vscode.Position, to: string): Thenable<vscode.WorkspaceEdit> => vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, position, to);
    for (const to of ['visits', 'pathway', 'two words', 'true', '']) {
      assert.equal(await rename(at('{#supervision}', 4), to).then((edit) => edit.size, () => 0), 0, to);
    }
    assert.ok(await vscode.workspace.applyEdit(await rename(at('#supervision, pathway'), 'reflective')));
    assert.equal(document.getText(), TEXT.replaceAll('#supervision', '#reflective'));
    assert.ok(await vscode.workspace.applyEdit(await rename(at('"pathway"', 3), 'plans')));
    assert.equal(document.getText(), TEXT.replaceAll('#supervision', '#reflective').replaceAll(/(?<!\w)pathway(?=["\s])/gu, 'plans'));
  });
});
