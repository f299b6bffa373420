import { access, constants, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';

/** Whether a file on the disk may not be written, by its mark or for want of the right. False where only trying can tell. Never throws. */
export async function isReadOnly(uri: string): Promise<boolean> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') {
    return false;
  }
  try {
    // Windows has a mark for it, which stands for the bits; an administrator may write all the same, but should not unasked.
    const isMarked = ((await stat(fsPath)).mode & 0o222) === 0;
    return isMarked || await access(fsPath, constants.W_OK).then(() => false, () => true);
  } catch {
    return false;
  }
}
