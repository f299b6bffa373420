/** ILACS: Export Calendar… writes the dates of a self-evaluation into a file that Outlook and other calendars read. */
import * as vscode from 'vscode';
import { calendarOf } from '../../core/calendar/events';
import { calendarFile } from '../../core/calendar/ics';
import { writeAtomically } from '../../export/writeAtomically';
import { nameOf, selfEvaluationFor, today } from '../commands/documentFor';
import type { Feature } from '../feature';
import { readSettings } from '../settings';
import { ShownDocument } from '../views/shown';

export const exportCalendar: Feature = ({ analyses, commands }) => {
  const shown = new ShownDocument(analyses, () => undefined);
  commands.set('ilacs.exportCalendar', async (source, target) => {
    const document = await selfEvaluationFor(source instanceof vscode.Uri ? source : shown.uri, 'Export Calendar…');
    const analysis = await analyses.snapshot(document);
    const events = calendarOf(analysis, today(), readSettings(document).evidenceMonths);
    if (events.length === 0) {
      throw new Error(`${nameOf(document.uri)} holds no dates yet. Give actions their due dates, or add engagementMeeting or lastInspection to the facts at the top.`);
    }
    const chosen = target instanceof vscode.Uri ? target : await chooseTarget(document);
    if (!chosen) {
      return undefined;
    }
    const { authority } = analysis.model.frontMatter.facts;
    const text = calendarFile(events, analysis.model, `${authority ?? nameOf(document.uri)}: dates of the self-evaluation`, new Date().toISOString());
    await write(chosen, new TextEncoder().encode(text));
    void tell(chosen, events.length);
    return chosen;
  });
  return shown;
};

function chooseTarget(document: vscode.TextDocument): Thenable<vscode.Uri | undefined> {
  const name = document.uri.path.replace(/(?:\.ilacs)?\.md$/iu, '.ics');
  return vscode.window.showSaveDialog({ title: 'Export Calendar', defaultUri: document.uri.with({ path: name }), filters: { 'Calendar (iCalendar)': ['ics'] } });
}

/** On a disk, whole or not at all; elsewhere as well as the file system of that place can. */
async function write(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  await (target.scheme === 'file' ? writeAtomically(target.fsPath, bytes) : vscode.workspace.fs.writeFile(target, bytes));
}

async function tell(target: vscode.Uri, count: number): Promise<void> {
  const actions = target.scheme === 'file' ? ['Open', 'Reveal'] : [];
  const chosen = await vscode.window.showInformationMessage(`${nameOf(target)} holds ${count === 1 ? '1 date' : `${count} dates`}. Opened, it is added to your calendar; add a newer export later, and dates that moved move there too.`, ...actions);
  if (chosen === 'Open') {
    await vscode.env.openExternal(target);
  } else if (chosen === 'Reveal') {
    await vscode.commands.executeCommand(vscode.env.remoteName === undefined ? 'revealFileInOS' : 'revealInExplorer', target);
  }
}
