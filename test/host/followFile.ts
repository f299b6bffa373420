import * as fs from 'node:fs';

const INTERVAL_MS = 200;

/**
 * Prints what is appended to a file, as it comes.
 * @returns a function that prints the rest and stops
 */
export function followFile(file: string): () => void {
  fs.writeFileSync(file, '');
  let shown = 0;
  const show = (): void => {
    const bytes = fs.readFileSync(file);
    process.stdout.write(bytes.subarray(shown));
    shown = bytes.length;
  };
  const timer = setInterval(show, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    show();
  };
}
