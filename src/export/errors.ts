/** What can go wrong in an export, in words for the person who asked for it. */

/** The message is for the user; `detail` is for the log. */
export class ExportError extends Error {
  override readonly name: string = 'ExportError';

  constructor(message: string, readonly detail?: string) {
    super(message);
  }
}

/** The file is open in another program that lets nobody else write it; on Windows, any PDF viewer may. */
export class FileInUseError extends ExportError {
  override readonly name = 'FileInUseError';

  constructor(file: string, detail?: string) {
    super(`“${file}” is open in another program. Close it there and export again, or choose another name.`, detail);
  }
}

/** What a cancelled export rejects with; its `name` is `AbortError`, and it is no failure to report. */
export function abortError(): DOMException {
  return new DOMException('The export was cancelled.', 'AbortError');
}

/** Whether something was cancelled rather than failed. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
