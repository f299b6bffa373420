import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';
import { inWorkspace } from './support/workspace';

const DATED = `${FRONT_MATTER.replace('authority:', 'engagementMeeting: 2026-12-10\nauthority:')}## What are our plans for the next 12 months?\n\n| Action | Owner | Due | Success measure |\n|---|---|---|---|\n| Review plans, all; of them | Head of Service | 2026-12-01 | None drifts |\n`;

describe('The calendar', () => {
  const FILE = 'dates.ics';
  const read = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(FILE)));
  afterEach(async () => {
    await removeDrafts();
    await vscode.workspace.fs.delete(inWorkspace(FILE)).then(undefined, () => undefined);
  });

  it('is written into a file, over an earlier one', async () => {
    const { document } = await openDraft(DATED);
    await vscode.workspace.fs.writeFile(inWorkspace(FILE), new TextEncoder().encode('earlier'));
    const target = await vscode.commands.executeCommand<vscode.Uri>('ilacs.exportCalendar', document.uri, inWorkspace(FILE));
    assert.equal(target.toString(), inWorkspace(FILE).toString());
    const text = await read();
    assert.match(text, /^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r?\n?$/u);
    assert.match(text, /DTSTART;VALUE=DATE:20261210\r\n/u);
    assert.match(text, /DTSTART;VALUE=DATE:20261201\r\n[^]*SUMMARY:Review plans\\, all\\; of them\r\n/u);
    const names = (await vscode.workspace.fs.readDirectory(inWorkspace(''))).map(([name]) => name);
    assert.ok(!names.some((name) => name.endsWith('.tmp')));
  });

  it('is not written where there are no dates, and that is said', async () => {
    const { document } = await openDraft(FRONT_MATTER);
    assert.equal(await vscode.commands.executeCommand('ilacs.exportCalendar', document.uri, inWorkspace(FILE)), undefined);
    await assert.rejects(async () => read());
  });

  it('is a view of the side bar', async () => {
    await openDraft(DATED);
    await vscode.commands.executeCommand('ilacs.calendar.focus');
    await until('the command of the view is there', async () => (await vscode.commands.getCommands(true)).includes('ilacs.calendar.focus'));
  });
});
