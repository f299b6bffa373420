import { readdir, readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { leadsOutside, LEADS_OUTSIDE } from './links';
import { decodeText } from '../core/text/decode';
import type { FileState, ReadResult, Workspace } from '../core/workspace';

/** A register or a document is text that a person keeps; anything larger is a mistake. */
const LARGEST_READ = 20_000_000;

/** A film of an hour would fill the memory. */
const LARGEST_FILE = 500_000_000;

/** Files on disk, below one or more folders. */
export class NodeWorkspace implements Workspace {
  /** `roots`: URIs of folders, without a slash at the end. */
  constructor(private readonly roots: readonly string[]) {}

  async read(uri: string): Promise<ReadResult> {
    try {
      if (await leadsOutside(uri, this.roots)) {
        return { kind: 'unreachable', reason: LEADS_OUTSIDE };
      }
      const path = URI.parse(uri).fsPath;
      if ((await stat(path)).size > LARGEST_READ) {
        return { kind: 'unreachable', reason: 'it is too large' };
      }
      return decodeText(await readFile(path));
    } catch (error) {
      return isMissing(error) ? { kind: 'missing' } : { kind: 'unreachable', reason: error instanceof Error ? error.message : 'unknown' };
    }
  }

  async readBytes(uri: string): Promise<Uint8Array | undefined> {
    try {
      const path = URI.parse(uri).fsPath;
      const isReadable = !await leadsOutside(uri, this.roots) && (await stat(path)).size <= LARGEST_FILE;
      return isReadable ? await readFile(path) : undefined;
    } catch {
      return undefined;
    }
  }

  async stat(uri: string): Promise<FileState> {
    try {
      if (await leadsOutside(uri, this.roots)) {
        return 'outside';
      }
      return (await stat(URI.parse(uri).fsPath)).isDirectory() ? 'folder' : 'file';
    } catch (error) {
      return isMissing(error) ? 'missing' : 'unreachable';
    }
  }

  async list(uri: string): Promise<readonly string[]> {
    try {
      const entries = await leadsOutside(uri, this.roots) ? [] : await readdir(URI.parse(uri).fsPath, { withFileTypes: true });
      return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name).sort();
    } catch {
      return [];
    }
  }

  includes(uri: string): boolean {
    return this.roots.some((root) => uri === root || uri.startsWith(`${root}/`));
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}
