/** The self-evaluation that a letter goes into. */
import * as vscode from 'vscode';
import { nameOf } from '../commands/documentFor';
import { isSelfEvaluation } from '../documents';
import { VscodeWorkspace } from '../vscodeWorkspace';
import { kindSaid, type LetterSource } from './source';

const MOST_OFFERED = 200;

/**
 * The one that was given, or is open, or the only one of the folder; otherwise its author chooses. Undefined when the author
 * gave up. Throws, in words, where there is none.
 */
export async function targetFor(wanted: string | undefined, source: LetterSource): Promise<vscode.TextDocument | undefined> {
  if (wanted !== undefined) {
    return vscode.workspace.openTextDocument(vscode.Uri.parse(wanted));
  }
  const active = vscode.window.activeTextEditor?.document;
  if (active && isSelfEvaluation(active) && mayHold(active.uri, active.getText(), source)) {
    return active;
  }
  const uri = await choose(await candidates(source));
  return uri && (await vscode.window.showTextDocument(uri)).document;
}

async function choose(uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  if (uris.length === 0) {
    throw new Error('There is no self-evaluation to add the letter to. Open one (a file named *.ilacs.md), or begin one with ILACS: New Self-Evaluation…, and add the letter again.');
  }
  const items = uris.map((uri) => ({ label: nameOf(uri), description: vscode.workspace.asRelativePath(uri), uri }));
  return items.length === 1 ? items[0]!.uri : (await vscode.window.showQuickPick(items, { title: 'Add Letter to Self-Evaluation', placeHolder: 'Into which self-evaluation?' }))?.uri;
}

/** A self-evaluation, and no letter, briefing or other document of the dialect. */
function mayHold(uri: vscode.Uri, text: string, source: LetterSource): boolean {
  return uri.toString() !== source.uri?.toString() && kindSaid(text) === 'self-evaluation';
}

/** The self-evaluations of the folder; none is opened for it. */
async function candidates(source: LetterSource): Promise<vscode.Uri[]> {
  const workspace = new VscodeWorkspace();
  const found = await vscode.workspace.findFiles('**/*.[iI][lL][aA][cC][sS].[mM][dD]', '**/node_modules/**', MOST_OFFERED);
  const read = await Promise.all(found.map(async (uri) => ({ uri, result: await workspace.read(uri.toString()) })));
  return read.filter(({ uri, result }) => result.kind === 'text' && mayHold(uri, result.text, source)).map(({ uri }) => uri).sort((a, b) => a.path.localeCompare(b.path, 'en-GB'));
}
