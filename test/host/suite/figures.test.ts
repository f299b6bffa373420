import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts, typeKeys, acceptSuggestion } from './support/draft';
import { inWorkspace } from './support/workspace';
import { until } from './support/until';

const CSV = 'measure,period,value,unit,target,comparator,label,better\nvisits,2026-06,84,%,90,,Visits in time,higher\nvisits,2026-09,86.5,%,90,,Visits in time,higher\nplans,2026-09,c,count,,,"Plans, *open*",\n';
const TOP = FRONT_MATTER.replace('ilacs: 2026\n', 'ilacs: 2026\nmeasures: figures.csv\n');
const Q1 = '## What do we know about the quality and impact of social work practice?\n\n### Children in care\n\n';

const accept = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

/** Accepts what stands first in each list that a command shows, until the text is as expected. */
async function acceptLists({ document }: vscode.TextEditor, expected: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!document.getText().includes(expected)) {
    assert.ok(Date.now() < end, `Waited in vain for “${expected}”; the text is:\n${document.getText()}`);
    await accept();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('Figures', () => {
  before(() => vscode.workspace.fs.writeFile(inWorkspace('figures.csv'), new TextEncoder().encode(CSV)));
  after(async () => {
    await removeDrafts();
    await vscode.workspace.fs.delete(inWorkspace('figures.csv'));
  });

  it('are completed from the measures and periods of a file while typing', async () => {
    const editor = await openDraft(`${TOP}${Q1}Visits: ¦\n`);
    await typeKeys('[86.5%](figures.csv#vis');
    await acceptSuggestion(editor, 'figures.csv#visits@');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await acceptSuggestion(editor, '[86.5%](figures.csv#visits@2026-09)');
  });

  it('are inserted by a command, as the cell has them', async () => {
    const editor = await openDraft(`${TOP}${Q1}Visits: ¦\n`);
    void vscode.commands.executeCommand('ilacs.insertFigure');
    await acceptLists(editor, 'Visits: [86.5%](figures.csv#visits@2026-09)');
  });

  it('are inserted as a chart on lines of its own', async () => {
    const editor = await openDraft(`${TOP}${Q1}Visits are ¦late.\n`);
    void vscode.commands.executeCommand('ilacs.insertChart');
    await acceptLists(editor, 'Visits are late.\n\n![Visits in time](figures.csv#visits)\n');
  });

  it('are made of a number that someone typed, which can be undone', async () => {
    const editor = await openDraft(`${TOP}${Q1}In September nearly 87¦% of visits were made in time.\n`);
    const before = editor.document.getText();
    void vscode.commands.executeCommand('ilacs.linkNumber');
    await acceptLists(editor, 'nearly [87%](figures.csv#visits@2026-09) of visits');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('say on hover what the data says, and show no Markdown of the file', async () => {
    const editor = await openDraft(`${TOP}${Q1}At [86¦.5%](figures.csv#visits@2026-09) and [few](figures.csv#plans@2026-09).\n`);
    const hover = async (place: string): Promise<string> => {
      const position = editor.document.positionAt(editor.document.getText().indexOf(place) + 1);
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, position);
      return found.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    };
    const said = await hover('86.5');
    assert.match(said, /Visits in time, September 2026\\: 86\\\.5%/u);
    assert.match(said, /data:image\/svg\+xml;base64,/u);
    assert.match(said, /Row 3 of figures\\\.csv/u);
    assert.match(await hover('few'), /Plans, \\\*open\\\*, September 2026\\: suppressed \\\(c\\\)/u);
  });

  it('are checked against the file as it changes', async () => {
    const editor = await openDraft(`${TOP}${Q1}At [86.5%](figures.csv#visits@2026-09)¦.\n`);
    const flagged = (): boolean => vscode.languages.getDiagnostics(editor.document.uri).some(({ code }) => typeof code === 'object' && code.value === 'figure-mismatch');
    await vscode.workspace.fs.writeFile(inWorkspace('figures.csv'), new TextEncoder().encode(CSV.replace('86.5', '79')));
    await until('the figure is flagged', flagged);
    await vscode.workspace.fs.writeFile(inWorkspace('figures.csv'), new TextEncoder().encode(CSV));
    await until('it agrees again', () => !flagged());
  });
});
