/** From what an author wrote to a URI, without ever leaving the workspace. */
import { URI, Utils } from 'vscode-uri';
import type { Workspace } from '../workspace';

/**
 * The URI of a path as written in a file (percent-decoded, `/` or `\`). Undefined when it lies outside
 * the workspace: a drive, a network share, or too many `..`.
 */
export function resolvePath(fromFile: string, written: string, workspace: Workspace): string | undefined {
  const path = written.replaceAll('\\', '/');
  if (path.includes('\0') || /^(?:[a-z]:|\/\/)/iu.test(path)) {
    return undefined;
  }
  const uri = /^file:/iu.test(path) ? URI.parse(path) : Utils.resolvePath(Utils.dirname(URI.parse(fromFile)), path);
  return workspace.includes(uri.toString()) ? uri.toString() : undefined;
}

/** The path that leads from one file to another, as documents and registers write it: not encoded, with `/`. */
export function relativePath(fromFile: string, toFile: string): string {
  const folder = URI.parse(fromFile).path.split('/').slice(0, -1);
  const file = URI.parse(toFile).path.split('/');
  const parting = folder.findIndex((part, index) => part !== file[index]);
  const shared = parting < 0 ? folder.length : parting;
  return [...Array.from({ length: folder.length - shared }, () => '..'), ...file.slice(shared)].join('/');
}

/** The last part of a URI, for people. */
export function fileName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}
