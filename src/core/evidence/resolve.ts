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

/** The last part of a URI, for people. */
export function fileName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}
