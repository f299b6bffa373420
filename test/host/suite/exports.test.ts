import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { selfEvaluation } from '../../support/generate';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const Q1 = '## What do we know about the quality and impact of social work practice?\n\n';
/** Longer than what Check Before Sharing sets ahead. */
const LONG = 62_000;

const check = (document: vscode.TextDocument): Thenable<unknown> => vscode.commands.executeCommand('ilacs.checkBeforeSharing', document.uri);

describe('Exports', () => {
  const target = inWorkspace('exported.pdf');
  const picture = inWorkspace('picture.svg');
  const SHORT = `${FRONT_MATTER}${Q1}Text.\n¦`;
  const read = async (uri: vscode.Uri): Promise<Uint8Array> => vscode.workspace.fs.readFile(uri);
  const drawn = (colour: string): Thenable<void> => vscode.workspace.fs.writeFile(picture, new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="${colour}"/></svg>`));

  /** A document of which the editor knows all, so that its export waits for the typesetter alone. */
  const analysed = async (text: string): Promise<vscode.TextDocument> => {
    const { document } = await openDraft(text);
    await vscode.commands.executeCommand('ilacs.copyGapList', document.uri, 'csv');
    return document;
  };
  const exported = async (document: vscode.TextDocument): Promise<Uint8Array> => {
    assert.ok(await vscode.commands.executeCommand('ilacs.exportPdf', document.uri, target, 'internal'));
    return read(target);
  };
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await removeDrafts();
    for (const uri of [target, picture]) {
      await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    }
  });

  it('are quick after Check Before Sharing, which sets the document once, and are the same', async function () {
    this.timeout(120_000);
    const short = (await openDraft(SHORT)).document;
    const [first, unchecked, checked] = [await analysed(selfEvaluation(12_000, 1)), await analysed(selfEvaluation(12_000, 2)), await analysed(selfEvaluation(12_000, 3))];
    await exported(first);
    await check(checked);
    // Exports take turns: behind that of another document, what was begun before it is done.
    await exported(short);
    const after = await timed(() => exported(checked));
    const pdf = await read(target);
    const without = await timed(() => exported(unchecked));
    assert.ok(after < without / 2, `${after} ms after the check, ${without} ms without`);
    assert.deepEqual(await exported(checked), pdf);
  });

  it('do not wait for a very long document that was checked before', async function () {
    this.timeout(120_000);
    const short = (await openDraft(SHORT)).document;
    const long = (await openDraft(selfEvaluation(LONG))).document;
    await exported(short);
    await check(long);
    const behind = await timed(() => exported(short));
    const whole = await timed(() => exported(long));
    assert.ok(behind < whole / 2, `${behind} ms behind the long document, which takes ${whole} ms`);
  });

  it('show a picture as it is on disk when the name is chosen', async () => {
    const { document } = await openDraft(`${FRONT_MATTER}${Q1}![A coloured bar](picture.svg)\n¦`);
    await drawn('red');
    const red = await exported(document);
    await drawn('blue');
    const blue = await exported(document);
    assert.notDeepEqual(red, blue);
    await drawn('red');
    let chosen: vscode.Uri | undefined;
    void vscode.commands.executeCommand<vscode.Uri | undefined>('ilacs.exportPdf', document.uri).then((uri) => { chosen = uri; });
    // Exports take turns: behind others, what is made while the dialog is open has been made.
    const short = (await openDraft(SHORT)).document;
    await exported(short);
    await exported(short);
    await drawn('blue');
    const uri = await until('the proposed name is taken', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return chosen;
    });
    assert.deepEqual(await read(uri), blue);
    await vscode.workspace.fs.delete(uri);
  });
});
