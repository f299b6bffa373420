/** Whether a document is still there: on disk, and open. What a preview says of it when it is not. */
import * as vscode from 'vscode';
import type { Notice } from './messages';

const GONE: Notice = { text: 'The document was deleted or moved. This is how it last stood.' };
const CLOSED: Notice = {
  text: 'The document is closed. This is how it stood when it was last open.',
  action: { label: 'Open the document', ask: 'reopen' },
};

export class Presence implements vscode.Disposable {
  readonly #watching: vscode.Disposable;
  #isGone = false;
  #isClosed = false;

  /** `onChange` is called whenever there is something to look up in `notice`. */
  constructor(private readonly uri: vscode.Uri, private readonly onChange: () => void) {
    // VS Code may hold a document for minutes after its last editor was closed, so the file itself is watched.
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*'));
    const look = (changed: vscode.Uri): void => {
      if (changed.toString() === uri.toString()) {
        void this.#look();
      }
    };
    this.#watching = vscode.Disposable.from(watcher, watcher.onDidCreate(look), watcher.onDidDelete(look));
  }

  /** Undefined when all is well. */
  get notice(): Notice | undefined {
    return this.#isGone ? GONE : this.#isClosed ? CLOSED : undefined;
  }

  /** Its text is being followed. */
  opened(): void {
    this.#isClosed = false;
    this.onChange();
  }

  /** Its text is no longer followed. */
  closed(): void {
    this.#isClosed = true;
    void this.#look();
  }

  dispose(): void {
    this.#watching.dispose();
  }

  async #look(): Promise<void> {
    // A document that was never saved has no file to lose.
    this.#isGone = this.uri.scheme !== 'untitled' && !await vscode.workspace.fs.stat(this.uri).then(() => true, () => false);
    this.onChange();
  }
}
