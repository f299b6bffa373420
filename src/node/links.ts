import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';

/** Why such a file is not read. */
export const LEADS_OUTSIDE = 'it is a link that leads out of this folder';

/**
 * Whether a file lies within folders by its name alone, while links on the way to it lead out of them. Only a disk can
 * tell; where nothing is there, nothing leads outside. Never throws.
 */
export async function leadsOutside(uri: string, roots: readonly string[]): Promise<boolean> {
  const file = onDisk(uri);
  const real = file === undefined ? undefined : await realPath(file);
  if (real === undefined || real === file) {
    return false;
  }
  for (const root of roots) {
    const folder = onDisk(root);
    const realFolder = folder === undefined ? undefined : await realPath(folder);
    if (realFolder !== undefined && isWithin(realFolder, real)) {
      return false;
    }
  }
  return true;
}

function onDisk(uri: string): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? fsPath : undefined;
}

function realPath(file: string): Promise<string | undefined> {
  return realpath(file).catch(() => undefined);
}

function isWithin(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
