/** Above each weakness: how many actions address it, and where they are. */
import * as vscode from 'vscode';
import { threadOf } from '../../core/thread';
import { SELECTOR, toRange } from '../documents';
import type { Feature } from '../feature';

export const threadCodeLens: Feature = ({ analyses }) => {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    analyses.onDidChange(() => { changed.fire(); }),
    vscode.languages.registerCodeLensProvider(SELECTOR, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        const { model, evidence } = await analyses.current(document);
        return threadOf(model, evidence).findings.filter(({ kind }) => kind !== 'strength').map(({ span, actions, closed }) => {
          const range = toRange(model.lines, span);
          const places = actions.map((action) => new vscode.Location(document.uri, toRange(model.lines, action.span)));
          return new vscode.CodeLens(range, {
            title: inWords(actions.length, closed !== undefined),
            command: actions.length === 0 ? '' : 'editor.action.showReferences',
            arguments: [document.uri, range.start, places],
          });
        });
      },
    }),
  );
};

function inWords(actions: number, closed: boolean): string {
  if (actions === 0) {
    return closed ? 'closed' : 'addressed by no action';
  }
  return `addressed by ${actions === 1 ? '1 action' : `${actions} actions`}`;
}
