/** When files are renamed or moved in VS Code, registers and links go with them, as part of the same change. */
import * as vscode from 'vscode';
import { editsForMoves, type PathEdit } from '../../core/evidence/moves';
import type { Analyses } from '../analyses';
import type { Feature } from '../feature';
import { setting } from '../settings';
import { VscodeWorkspace } from '../vscodeWorkspace';
import { everyAnalysis, locationOf } from './subject';

export const evidenceMoves: Feature = ({ analyses }) => {
  /** What was written for a move that is under way, to say so when it is done. */
  let written: readonly PathEdit[] = [];
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      if (setting<boolean>('evidence.updatePathsOnMove')) {
        event.waitUntil(follow(event.files, analyses, event.token).then(({ edits, edit }) => {
          written = edits;
          return edit;
        }));
      }
    }),
    vscode.workspace.onDidRenameFiles(() => {
      if (written.length > 0) {
        const files = new Set(written.map(({ uri }) => uri)).size;
        void vscode.window.showInformationMessage(`${written.length === 1 ? '1 path' : `${written.length} paths`} in ${files === 1 ? '1 file' : `${files} files`} now ${written.length === 1 ? 'leads' : 'lead'} to the new place. Undo takes it back.`);
      }
      written = [];
    }),
  );
};

async function follow(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[], analyses: Analyses, token: vscode.CancellationToken): Promise<{ edits: PathEdit[]; edit: vscode.WorkspaceEdit }> {
  const all = await everyAnalysis(analyses, token);
  const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
  const edits = editsForMoves(moves, all, new VscodeWorkspace());
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, span, newText } of edits) {
    const place = locationOf({ uri, span }, all);
    edit.replace(place.uri, place.range, newText);
  }
  return { edits, edit };
}
