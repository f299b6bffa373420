/** Writes a new entry into the register, and its citation into the document, as one edit that one undo takes back. */
import * as vscode from 'vscode';
import type { Analysis } from '../../../core/analysis';
import { insertionOf, type NewEntry } from '../../../core/evidence/adding/newEntry';
import { DEFAULT_REGISTER } from '../../../core/evidence/library';
import { resolvePath } from '../../../core/evidence/resolve';
import { REGISTER_STARTER } from '../../../core/templates/files';
import { VscodeWorkspace } from '../../vscodeWorkspace';
import { changeRegister } from '../changeRegister';
import type { CitingPlace } from './citing';

export interface RegisterPlace {
  readonly uri: vscode.Uri;
  /** Whether the file is there; it is made with the first entry. */
  readonly exists: boolean;
}

/** The register that new evidence of a document goes into: the first that it names. Throws, in words, where there can be none. */
export function registerFor({ uri, model, evidence }: Analysis): RegisterPlace {
  if (vscode.Uri.parse(uri).scheme === 'untitled') {
    throw new Error('Save the self-evaluation first: its evidence register stands beside it.');
  }
  const written = model.frontMatter.facts.evidence?.[0] ?? DEFAULT_REGISTER;
  const register = resolvePath(uri, written, new VscodeWorkspace());
  const problem = evidence?.missingRegisters.find((one) => one.written === written);
  if (register === undefined || (problem && problem.reason !== 'is not there')) {
    throw new Error(`The evidence register “${written}” ${problem?.reason ?? 'lies outside this folder'}. Nothing was written.`);
  }
  return { uri: vscode.Uri.parse(register), exists: evidence?.registers.some((one) => one.uri === register) ?? false };
}

/** Adds an entry; with `cite`, cites it there too. Throws, in words, when nothing could be written. */
export async function writeEntry(entry: NewEntry, register: RegisterPlace, cite?: CitingPlace): Promise<void> {
  const document = register.exists || await new VscodeWorkspace().stat(register.uri.toString()) === 'file' ? await vscode.workspace.openTextDocument(register.uri) : undefined;
  await changeRegister(register.uri, document, () => {
    const edit = new vscode.WorkspaceEdit();
    addEntry(edit, entry, register.uri, document);
    cite?.cite(entry.id, edit);
    return edit;
  });
}

/** Adds to an edit an entry of a register; where there is no document of it, the register is made. Throws, in words, where it cannot be added to. */
export function addEntry(edit: vscode.WorkspaceEdit, entry: NewEntry, register: vscode.Uri, document: vscode.TextDocument | undefined): void {
  const { offset, text } = insertionOf(entry, document?.getText() ?? REGISTER_STARTER);
  if (document) {
    edit.insert(register, document.positionAt(offset), text);
  } else {
    const contents = new TextEncoder().encode(`${REGISTER_STARTER.slice(0, offset)}${text}${REGISTER_STARTER.slice(offset)}`);
    edit.createFile(register, { overwrite: false, contents });
  }
}
