import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** A new, empty folder of our own under the system's temporary folder, by its real path. */
export function makeTemporaryFolder(purpose: string): string {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `ilacs-${purpose}-`)));
}

/** Removes a folder that a process which just ended may still have been writing to. */
export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
