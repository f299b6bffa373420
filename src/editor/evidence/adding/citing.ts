import type * as vscode from 'vscode';
import { citationAt } from '../../../core/evidence/adding/citing';

/** Where a citation is to go. It holds for the text as it was: the author may write on while questions are open. */
export class CitingPlace {
  readonly #version: number;

  constructor(private readonly document: vscode.TextDocument, private readonly offset: number) {
    this.#version = document.version;
  }

  /** Whether the text is still the one that the place was chosen in. */
  get stands(): boolean {
    return this.document.version === this.#version && !this.document.isClosed;
  }

  /** Adds to an edit the citation of an entry there. */
  cite(id: string, edit: vscode.WorkspaceEdit): void {
    const { offset, text } = citationAt(this.document.getText(), this.offset, id);
    edit.insert(this.document.uri, this.document.positionAt(offset), text);
  }
}
