/** A command cannot do what it was asked; the message says why in plain words. Ends with exit code 2. */
export class CannotRun extends Error {}

/** What Node says when a file cannot be opened, in plain words. */
export function whyNotOpened(file: string, error: unknown): CannotRun {
  const code = (error as { code?: unknown }).code;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'There is no such file',
    EISDIR: 'This is a folder, not a file',
    EACCES: 'You are not allowed to read this file',
  };
  return new CannotRun(`${reasons[String(code)] ?? `This file cannot be opened (${String(code ?? error)})`}: ${file}`);
}
