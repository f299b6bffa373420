import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/**
 * A new, empty folder under the system's temporary folder, by its real path. Its name says nothing of the extension,
 * so that an error which names the extension is one of the extension.
 */
export function makeTemporaryFolder(purpose: string): string {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `vscode-${purpose}-`)));
}

/** Removes a folder that a process which just ended may still have been writing to. */
export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
