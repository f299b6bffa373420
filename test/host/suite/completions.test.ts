import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptSuggestion, FRONT_MATTER, openDraft, removeDrafts, typeKeys } from './support/draft';

const Q1 = '## What do we know about the quality and impact of social work practice?';
const Q3 = '## What are our plans for the next 12 months to maintain or improve practice?';

/** What is offered at `¦`, by our own provider: others offer words without a description. */
async function offered(marked: string, trigger?: string): Promise<vscode.CompletionItem[]> {
  const { document, selection } = await openDraft(marked);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, selection.active, trigger);
  return list.items.filter((item) => typeof item.label === 'object' && item.filterText !== undefined && item.insertText instanceof vscode.SnippetString && item.sortText?.startsWith('0000'));
}

const labels = (items: readonly vscode.CompletionItem[]): string[] => items.map(({ label }) => typeof label === 'object' ? label.label : label);

describe('Completions', () => {
  after(removeDrafts);

  it('offer missing questions and judgement areas on #', async () => {
    const items = await offered(`${FRONT_MATTER}${Q1}\n\nText.\n\n### Leaders\n\nText.\n\n###¦\n`, '#');
    assert.deepEqual(labels(items).slice(0, 3), ['Help and protection', 'Children in care', 'Care leavers']);
    assert.match((items[0]!.insertText as vscode.SnippetString).value, /^### Help and protection\n\n\$\{1:\[/u);
    assert.ok(items.every((item) => item.commitCharacters === undefined || item.commitCharacters.length === 0), 'no key but Enter and Tab accepts');
  });

  it('offer callouts on >, sources on @, a table on | in question 3 and anchors on #', async () => {
    assert.equal((await offered(`${Q1}\n\n>¦\n`, '>')).length, 4);
    assert.deepEqual(labels(await offered(`${Q1}\n\nTimely [@¦].\n`, '@')), ['performance-2026-09', 'audit-2026-q2', 'care-leavers-2026']);
    assert.deepEqual(labels(await offered(`${Q3}\n\n|¦\n`, '|')), ['Action table']);
    assert.deepEqual(labels(await offered('# Title\n\n## Practice {#practice}\n\nSee [it](#¦).\n', '#')), ['#title', '#practice']);
  });

  it('offer nothing in code, comments and the middle of a line', async () => {
    for (const marked of ['```\n#¦\n```\n', '<!--\n[@¦\n-->\n', 'Text `[@¦]`.\n', 'Number #¦\n']) {
      assert.deepEqual(labels(await offered(marked)), [], marked);
    }
  });

  it('pop up while typing, and insert a section whose prompt is selected', async () => {
    const editor = await openDraft(`${FRONT_MATTER}# Title\n\n¦\n`);
    await typeKeys('#');
    await acceptSuggestion(editor, Q1);
    await typeKeys('We know it well.');
    assert.match(editor.document.getText(), /practice\?\n\nWe know it well\.\n/u);
  });

  it('pop up again for the second sign of a deeper heading', async () => {
    const editor = await openDraft(`${FRONT_MATTER}${Q1}\n\nText.\n\n¦\n`);
    await typeKeys('###');
    await acceptSuggestion(editor, '\n### Leaders\n');
  });

  it('find a source by the words of its title', async () => {
    const editor = await openDraft(`${FRONT_MATTER}${Q1}\n\nTimely ¦\n`);
    await typeKeys('[@leavers');
    await acceptSuggestion(editor, 'Timely [@care-leavers-2026]\n');
  });

  it('leave alone who types a heading of their own', async () => {
    const { document } = await openDraft(`${FRONT_MATTER}# Title\n\n¦\n`);
    for (const key of '## Our practice\nText') {
      await typeKeys(key);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    assert.match(document.getText(), /\n\n## Our practice\nText\n$/u);
  });
});
