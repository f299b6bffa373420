/** Shows what would change in a briefing, side by side, and asks whether to do it. */
import * as vscode from 'vscode';
import { refreshedText, type Refresh } from '../../core/briefing/refresh';
import { nameOf } from '../commands/documentFor';

const SCHEME = 'ilacs-proposed';

/** What is proposed, by its address, as long as it is shown. */
const proposed = new Map<string, string>();

/** Lets VS Code show proposals. */
export function provideProposals(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: (uri) => proposed.get(uri.toString()) ?? '' });
}

/** Whether the author wants the changes that are shown. */
export async function isWanted(document: vscode.TextDocument, plan: Refresh): Promise<boolean> {
  const name = nameOf(document.uri);
  // A name that is not one of ours: the proposal is not checked while it is looked at.
  const other = vscode.Uri.from({ scheme: SCHEME, path: `/${name.replace(/\.ilacs\.md$/iu, '')}.md`, query: String(document.version) });
  proposed.set(other.toString(), refreshedText(plan));
  try {
    await vscode.commands.executeCommand('vscode.diff', document.uri, other, `${name}: now and up to date`, { preview: true });
    const items = [
      { label: '$(check) Make these changes', detail: 'One undo takes them back.', wanted: true },
      { label: '$(close) Leave it as it is', detail: 'Nothing is changed.', wanted: false },
    ];
    const chosen = await vscode.window.showQuickPick(items, { title: `Bring ${name} up to date`, placeHolder: 'At the left it is as now, at the right as it would be.', ignoreFocusOut: true });
    return chosen?.wanted ?? false;
  } finally {
    proposed.delete(other.toString());
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === SCHEME));
  }
}
