import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const Q1 = '## What do we know about the quality and impact of social work practice?\n\n';
const REGISTER = '# Ours.\n- id: audit-a   # the first\n  title: "Audit *of* plans"\n  kind: audit\n  date: 2026-07-31\n  owner: Principal Social Worker\n  file: sources/audit.txt\n\n- id: voice\n  title: What children said\n  kind: feedback\n  from: [children]\n  date: 2026-09-01\n  url: https://council.example/voice\n';
const TEXT = `${FRONT_MATTER.replace('ilacs: 2026\n', 'ilacs: 2026\nevidence: sources.yaml\n')}${Q1}Plans are better [@audit-a; @voice, p. 2]. See [the audit](sources/audit.txt) and [@audit-a].\n`;

describe('Evidence in the editor', () => {
  let editor: vscode.TextEditor;
  let register: vscode.TextDocument;
  const at = (document: vscode.TextDocument, words: string, last = false): vscode.Position =>
    document.positionAt((last ? document.getText().lastIndexOf(words) : document.getText().indexOf(words)) + 2);
  const name = (uri: vscode.Uri): string => uri.path.split('/').at(-1)!.replace(/^draft-.*/u, 'draft');

  before(async () => {
    await vscode.workspace.fs.writeFile(inWorkspace('sources/audit.txt'), new TextEncoder().encode('The audit.\n'));
    await vscode.workspace.fs.writeFile(inWorkspace('sources.yaml'), new TextEncoder().encode(REGISTER));
    editor = await openDraft(`${TEXT}¦`);
    register = await vscode.workspace.openTextDocument(inWorkspace('sources.yaml'));
    await until('the register is read', () => vscode.languages.getDiagnostics(editor.document.uri).every(({ code }) => typeof code !== 'object' || code.value !== 'unknown-evidence-id'));
  });

  after(async () => {
    await removeDrafts();
    await vscode.workspace.fs.delete(inWorkspace('sources.yaml'));
    await vscode.workspace.fs.delete(inWorkspace('sources'), { recursive: true });
  });

  it('says on hover what stands behind a citation, and how old it is', async () => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, at(editor.document, '@audit-a'));
    const said = found.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    assert.match(said, /\*\*Audit \\\*of\\\* plans\*\*/u);
    assert.match(said, /Audit · 31 July 2026, 2 months|Audit · 31 July 2026, 9 weeks/u);
    assert.match(said, /Principal Social Worker/u);
    assert.match(said, /Cited 3 times, in “What do we know about the quality and impact of social work practice\?”/u);
  });

  it('leads from a citation to its entry, and from the entry to its file', async () => {
    const definition = async (document: vscode.TextDocument, position: vscode.Position): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, position);
      return found.map((one) => ('targetUri' in one ? `${name(one.targetUri)}:${one.targetRange.start.line}` : `${name(one.uri)}:${one.range.start.line}`));
    };
    assert.ok((await definition(editor.document, at(editor.document, '@audit-a'))).includes('sources.yaml:1'));
    assert.ok((await definition(register, at(register, 'audit-a'))).includes('audit.txt:0'));
  });

  it('finds every place that cites an entry, and no other', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', register.uri, at(register, 'audit-a'));
    const places = found.map(({ uri, range }) => `${name(uri)}:${range.start.line}:${range.start.character}`).sort();
    assert.equal(places.filter((place) => place.startsWith('draft')).length, 3);
    assert.ok(places.includes('sources.yaml:1:6'));
  });

  it('offers its files in the target of a link, and what was cited last first', async () => {
    const offered = async (document: vscode.TextDocument, words: string, trigger: string): Promise<string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(document.getText().indexOf(words) + words.length), trigger);
      return items.filter(({ command }) => command?.command === 'ilacs.sourceUsed').map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.deepEqual(await offered(editor.document, '[the audit](', '('), ['sources/audit.txt']);
    await vscode.commands.executeCommand('ilacs.sourceUsed', 'voice');
    assert.deepEqual(await offered(editor.document, '[@', '@'), ['voice', 'audit-a']);
    await vscode.commands.executeCommand('ilacs.sourceUsed', 'audit-a');
    assert.deepEqual(await offered(editor.document, '[@', '@'), ['audit-a', 'voice']);
  });

  it('makes links of citations, files and addresses', async () => {
    const links = async (uri: vscode.Uri): Promise<string[]> => (await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri)).map(({ target }) => target?.toString() ?? '');
    assert.equal((await links(editor.document.uri)).filter((target) => target.endsWith('sources/audit.txt')).length >= 2, true);
    assert.ok((await links(register.uri)).includes('https://council.example/voice'));
  });

  it('says above an entry how often it is cited', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', register.uri, 10);
    assert.deepEqual(lenses.map(({ command }) => command?.title), ['cited 3 times', 'cited once']);
  });

  it('is found as a symbol of the workspace, by the words of its title', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'children said');
    assert.ok(found.some(({ name: symbol, location }) => symbol === '@voice' && location.uri.path.endsWith('sources.yaml')));
  });

  it('renames an id in the register and every citation, keeps all else, and refuses what cannot be', async () => {
    const rename = (position: vscode.Position, to: string): Thenable<vscode.WorkspaceEdit> => vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', editor.document.uri, position, to);
    for (const [place, to] of [['@audit-a', 'voice'], ['@audit-a', 'two words']] as const) {
      const edits = await rename(at(editor.document, place), to).then((edit) => edit.size, () => 0);
      assert.equal(edits, 0, `${place} to ${to}`);
    }
    assert.ok(await vscode.workspace.applyEdit(await rename(at(editor.document, '@audit-a'), 'audit-2026')));
    assert.equal(register.getText(), REGISTER.replace('audit-a', 'audit-2026'));
    assert.equal(editor.document.getText(), TEXT.replaceAll('@audit-a', '@audit-2026'));
    await register.save();
  });
});
