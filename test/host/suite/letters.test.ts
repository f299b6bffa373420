import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

interface Result { readonly added: readonly { readonly id: string }[]; readonly known: readonly unknown[] }

const LETTER = '14 March 2026\n\nDear Alex\n\nFocused visit to Wessex children’s services\n\nThis letter tells what was found on the focused visit on 10 and 11 February 2026.\n\nWhat needs to improve in this area of social work practice?\n\n• The precision of plans, so that parents can tell what\nhas to change.\n• Return interviews.\n\nMain findings\n\nFine.\n';
const LINES = 'lastInspection:\n  kind: focused-visit\n  date: 2026-03-14\n  findings:\n    - { id: precision-plans-parents-can, text: "The precision of plans, so that parents can tell what has to change.", type: improvement }\n    - { id: return-interviews, text: Return interviews., type: improvement }\n';
const DRAFT = `${FRONT_MATTER.replace('authority:', 'authority:   # ours\n ')}## What are our plans for the next 12 months?\n\nText.\n`;

describe('Add Letter to Self-Evaluation', () => {
  afterEach(async () => {
    await removeDrafts();
    await vscode.workspace.fs.delete(inWorkspace('ofsted-letter.txt')).then(undefined, () => undefined);
  });
  const add = (options: object): Thenable<Result | undefined> => vscode.commands.executeCommand('ilacs.addLetter', options);
  const unanswered = (document: vscode.TextDocument): number => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => typeof code === 'object' && code.value === 'inspection-finding-unanswered').length;

  it('puts the findings of a pasted letter into the facts, which one undo takes back, and they are then to be answered', async () => {
    const { document } = await openDraft(DRAFT);
    const result = await add({ text: LETTER, findings: 'all' });
    assert.equal(result?.added.length, 2);
    assert.equal(document.getText(), DRAFT.replace('---\n\n', `${LINES}---\n\n`));
    await until('the findings are to be answered', () => unanswered(document) === 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), DRAFT);
  });

  it('reads a file, and adds nothing twice', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace('ofsted-letter.txt'), new TextEncoder().encode(LETTER));
    const { document } = await openDraft(DRAFT);
    const options = { file: inWorkspace('ofsted-letter.txt').toString(), document: document.uri.toString(), findings: 'all' };
    await add(options);
    const text = document.getText();
    const again = await add(options);
    assert.deepEqual([again?.added.length, again?.known.length], [0, 2]);
    assert.equal(document.getText(), text);
  });

  it('keeps another inspection or replaces it, and the earlier findings either way', async () => {
    const inspected = DRAFT.replace('---\n\n', 'lastInspection:\n  kind: standard\n  date: 2024-03-15\n  findings: [{ id: old, text: Old }]\n---\n\n');
    const kept = await openDraft(inspected);
    await add({ text: LETTER, findings: ['return-interviews'], existing: 'keep' });
    assert.match(kept.document.getText(), /kind: standard\n {2}date: 2024-03-15\n {2}findings: \[\{ id: old, text: Old \}, \{ id: return-interviews, text: Return interviews\., type: improvement \}\]/u);
    const replaced = await openDraft(inspected);
    await add({ text: LETTER, findings: ['return-interviews'], existing: 'replace' });
    assert.match(replaced.document.getText(), /kind: focused-visit\n {2}date: 2026-03-14\n {2}findings: \[\{ id: old, text: Old \}, \{/u);
  });

  it('reads a document that is kept as a letter, and takes its kind and day from the facts at its top', async () => {
    const letter = await openDraft('---\nilacs: 2026\nkind: letter\nauthority: Wessex County Council\ndate: 2026-03-15\ninspection: short\n---\n\n# Letter\n\n## Strengths\n\n[What does the letter say works well?]\n\n## What needs to improve\n\n- Visits.\n');
    const { document } = await openDraft(DRAFT);
    const result = await add({ file: letter.document.uri.toString(), findings: 'all' });
    assert.equal(result?.added.length, 1);
    assert.match(document.getText(), /lastInspection:\n {2}kind: short\n {2}date: 2026-03-15\n {2}findings:\n {4}- \{ id: visits, text: Visits\., type: improvement \}\n/u);
  });

  it('shows what it read, all ticked, and asks for kind and date; Escape writes nothing', async () => {
    const { document } = await openDraft(DRAFT);
    const running = add({ text: LETTER });
    // VS Code does not tell what a question shows; it goes on when it is accepted, as with Enter.
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (let question = 0; question < 3; question++) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    assert.equal((await running)?.added.length, 2);
    assert.ok(document.getText().includes(LINES));
    await vscode.commands.executeCommand('undo');
    const given = add({ text: LETTER });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await given, undefined);
    assert.equal(document.getText(), DRAFT);
  });

  it('says so where a text holds no findings, and writes nothing', async () => {
    const { document } = await openDraft(DRAFT);
    assert.equal(await add({ text: 'A kind letter.', findings: 'all' }), undefined);
    assert.equal(await add({ text: '', findings: 'all' }), undefined);
    assert.equal(await add({ file: inWorkspace('missing-letter.txt').toString(), document: document.uri.toString() }), undefined);
    assert.equal(document.getText(), DRAFT);
  });
});
