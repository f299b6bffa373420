/** Writes what a new document consists of, and never over what is there. */
import * as vscode from 'vscode';
import { kindOf, type Framework } from '../../../core/framework';
import { MEASURES_STARTER, newDocument, REGISTER_STARTER } from '../../../core/templates/files';
import type { DocumentFacts } from '../../../core/templates/frontMatter';

const EXTENSION = '.ilacs.md';

/** The document of that name, with or without its ending. */
export function documentUri(folder: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, `${name.replace(/\.ilacs\.md$/iu, '')}${EXTENSION}`);
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes the document, and where its kind rests on evidence, beside it the register, the measure file and the folders
 * that are not there yet. Throws with a message for the author when there is a document of that name.
 */
export async function writeFiles(folder: vscode.Uri, name: string, facts: DocumentFacts, framework: Framework): Promise<vscode.Uri> {
  const uri = documentUri(folder, name);
  await create(uri, newDocument(facts, framework), 'must-be-new');
  if (kindOf(facts.kind, framework).frontMatter.offered.includes('evidence')) {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, 'evidence'));
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, 'data'));
    await create(vscode.Uri.joinPath(folder, 'evidence.yaml'), REGISTER_STARTER, 'may-be-there');
    await create(vscode.Uri.joinPath(folder, 'data', 'measures.csv'), MEASURES_STARTER, 'may-be-there');
  }
  return uri;
}

/** The edit refuses to overwrite by itself, so that a file that appears between question and answer is safe, too. */
async function create(uri: vscode.Uri, text: string, mode: 'must-be-new' | 'may-be-there'): Promise<void> {
  if (await exists(uri)) {
    if (mode === 'must-be-new') {
      throw new Error(`There is a file “${uri.path.slice(uri.path.lastIndexOf('/') + 1)}” in this folder already. Nothing was written; choose another name.`);
    }
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: mode === 'may-be-there', contents: new TextEncoder().encode(text) });
  if (!await vscode.workspace.applyEdit(edit) || !await exists(uri)) {
    throw new Error(`The file “${uri.fsPath}” could not be written. Check that you may write to this folder.`);
  }
}
