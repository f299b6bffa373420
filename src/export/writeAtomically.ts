/**
 * Writes a file whole or not at all: first beside its target, then into its place in one step. Whatever
 * goes wrong, an earlier file stays as it was and nothing is left lying about.
 */
import { randomBytes } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { abortError, ExportError, FileInUseError } from './errors';

/** What is asked of the file system; tests put a Windows in its place. */
export type FileSystem = Pick<typeof nodeFs, 'open' | 'rename' | 'unlink' | 'realpath' | 'stat'>;

export interface WriteOptions {
  readonly signal?: AbortSignal;
  readonly fs?: FileSystem;
}

/** A virus scanner may hold a new file for a moment, so the last step is tried again before it is given up. */
const PAUSES = [50, 150, 300];

/**
 * Writes a file, over an earlier one if there is one.
 * @throws `FileInUseError` when another program holds the earlier file, an `AbortError` when cancelled,
 *   `ExportError` when the folder cannot be written to.
 */
export async function writeAtomically(target: string, bytes: Uint8Array, { signal, fs = nodeFs }: WriteOptions = {}): Promise<void> {
  const place = await placeOf(target, fs);
  const temporary = join(dirname(place), `.ilacs-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeBeside(temporary, bytes, signal, fs);
    throwIfAborted(signal);
    await moveIntoPlace(temporary, place, fs);
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    throw error instanceof ExportError || (error as Error).name === 'AbortError' ? error : inWords(error, place);
  }
}

/** Where the bytes really go: behind a symbolic link, so that the link stays one. */
async function placeOf(target: string, fs: FileSystem): Promise<string> {
  const place = await fs.realpath(target).catch(() => target);
  const isFolder = await fs.stat(place).then((found) => found.isDirectory(), () => false);
  if (isFolder) {
    throw new ExportError(`“${basename(target)}” is a folder. Choose another name for the file.`);
  }
  return place;
}

async function writeBeside(temporary: string, bytes: Uint8Array, signal: AbortSignal | undefined, fs: FileSystem): Promise<void> {
  throwIfAborted(signal);
  const file = await fs.open(temporary, 'wx');
  try {
    await file.writeFile(bytes, { signal });
    // Only what has reached the disk may take the earlier file's place.
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moveIntoPlace(temporary: string, place: string, fs: FileSystem): Promise<void> {
  for (const pause of [...PAUSES, undefined]) {
    try {
      return await fs.rename(temporary, place);
    } catch (error) {
      if (!isHeld(error)) {
        throw error;
      }
      if (pause === undefined) {
        throw new FileInUseError(basename(place), String(error));
      }
      await new Promise((resolve) => { setTimeout(resolve, pause); });
    }
  }
}

/** The codes with which Windows refuses to replace a file that a program has open. */
function isHeld(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error));
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw abortError();
  }
}

function inWords(error: unknown, place: string): ExportError {
  const folder = dirname(place);
  const detail = String(error);
  switch (codeOf(error)) {
    case 'ENOENT': return new ExportError(`The folder “${folder}” does not exist. Choose another place for the file.`, detail);
    case 'ENOTDIR': return new ExportError(`“${folder}” is not a folder. Choose another place for the file.`, detail);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS': return new ExportError(`Files cannot be saved in “${folder}”. Choose another folder for the file, or ask for permission to write there.`, detail);
    case 'ENOSPC':
    case 'EDQUOT': return new ExportError('There is no room left on the disk. Free some space and export again.', detail);
    case 'ENAMETOOLONG': return new ExportError('The name of the file is too long. Choose a shorter one.', detail);
    default: return new ExportError(`“${basename(place)}” could not be saved. Choose another place for it and export again.`, detail);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
