import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { Analyses } from '../analyses';
import { isSelfEvaluation } from '../documents';

/** The self-evaluation that a view of the side bar is about: the one last looked at, while another file has the focus. */
export class ShownDocument implements vscode.Disposable {
  #document: vscode.TextDocument | undefined;
  readonly #disposable: vscode.Disposable;

  /** `changed` is told when another is shown, or when there is more to know of the one that is. */
  constructor(private readonly analyses: Analyses, private readonly changed: () => void) {
    const active = vscode.window.activeTextEditor?.document;
    this.#document = active && isSelfEvaluation(active) ? active : undefined;
    this.#disposable = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => { this.#follow(editor); }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) {
          this.#document = undefined;
          changed();
        }
      }),
      analyses.onDidChange(({ document }) => {
        if (document === this.#document) {
          changed();
        }
      }),
    );
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  get uri(): vscode.Uri | undefined {
    return this.#document?.uri;
  }

  get analysis(): Analysis | undefined {
    return this.#document && this.analyses.latest(this.#document);
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor && isSelfEvaluation(editor.document) && editor.document !== this.#document) {
      this.#document = editor.document;
      this.changed();
    }
  }
}
