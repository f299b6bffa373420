import * as vscode from 'vscode';
import { decodeText } from '../core/text/decode';
import { leadsOutside, LEADS_OUTSIDE } from '../node/links';
import type { FileState, ReadResult, Workspace } from '../core/workspace';

/** A register is text that a person keeps; anything larger is a mistake. */
const LARGEST_READ = 20_000_000;

/** A film of an hour would fill the memory. */
const LARGEST_FILE = 500_000_000;

/** Files through VS Code's own file systems, so that remote and virtual workspaces work as local ones do. */
export class VscodeWorkspace implements Workspace {
  async read(uri: string): Promise<ReadResult> {
    // Where nothing is unsaved the file counts: VS Code keeps a text for minutes after its editor was closed, though the file is another or gone.
    const unsaved = vscode.workspace.textDocuments.find((document) => document.isDirty && !document.isClosed && document.uri.toString() === uri);
    if (unsaved) {
      return { kind: 'text', text: unsaved.getText() };
    }
    try {
      const target = vscode.Uri.parse(uri);
      if (await leadsOutside(uri, this.#roots())) {
        return { kind: 'unreachable', reason: LEADS_OUTSIDE };
      }
      const { size } = await vscode.workspace.fs.stat(target);
      if (size > LARGEST_READ) {
        return { kind: 'unreachable', reason: 'it is too large' };
      }
      return decodeText(await vscode.workspace.fs.readFile(target));
    } catch (error) {
      return isMissing(error) ? { kind: 'missing' } : { kind: 'unreachable', reason: error instanceof Error ? error.message : 'unknown' };
    }
  }

  async readBytes(uri: string): Promise<Uint8Array | undefined> {
    try {
      const target = vscode.Uri.parse(uri);
      const isReadable = !await leadsOutside(uri, this.#roots()) && (await vscode.workspace.fs.stat(target)).size <= LARGEST_FILE;
      return isReadable ? await vscode.workspace.fs.readFile(target) : undefined;
    } catch {
      return undefined;
    }
  }

  async stat(uri: string): Promise<FileState> {
    try {
      if (await leadsOutside(uri, this.#roots())) {
        return 'outside';
      }
      const { type } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
      return (type & vscode.FileType.Directory) !== 0 ? 'folder' : 'file';
    } catch (error) {
      return isMissing(error) ? 'missing' : 'unreachable';
    }
  }

  async list(uri: string): Promise<readonly string[]> {
    try {
      const entries = await leadsOutside(uri, this.#roots()) ? [] : await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
      return entries.filter(([, type]) => (type & vscode.FileType.Directory) === 0).map(([name]) => name).sort();
    } catch {
      return [];
    }
  }

  /** A file opened on its own, without a folder, may speak of what lies beside and below it. */
  includes(uri: string): boolean {
    const target = vscode.Uri.parse(uri);
    return vscode.workspace.getWorkspaceFolder(target) !== undefined
      || vscode.workspace.textDocuments.some((document) => isBelow(document.uri, target));
  }

  #roots(): string[] {
    const lone = vscode.workspace.textDocuments.filter(({ uri }) => vscode.workspace.getWorkspaceFolder(uri) === undefined).map(({ uri }) => vscode.Uri.joinPath(uri, '..'));
    return [...vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [], ...lone].map((uri) => uri.toString());
  }
}

function isBelow(document: vscode.Uri, target: vscode.Uri): boolean {
  const folder = `${vscode.Uri.joinPath(document, '..').toString()}/`;
  return vscode.workspace.getWorkspaceFolder(document) === undefined
    && document.scheme !== 'untitled'
    && target.toString().startsWith(folder);
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
}
