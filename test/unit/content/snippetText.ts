/** The part of the snippet syntax of VS Code that our snippets use, read strictly: anything else throws. */

export interface Stop {
  readonly number: number;
  /** What stands there until the author types. */
  readonly text: string;
  readonly choices: readonly string[] | undefined;
}

const STOP = /\$(?:(\d+)|\{(\d+)(?::([^{}$]+)|\|([^{}$|]+)\|)?\})/gu;

/** The stops of a snippet in the order of its text. */
export function stopsOf(body: string): Stop[] {
  const stops = [...body.matchAll(STOP)].map(([, bare, number, text, choices]): Stop => ({
    number: Number(bare ?? number),
    text: text ?? choices?.split(',')[0] ?? '',
    choices: choices?.split(','),
  }));
  const rest = body.replace(STOP, '');
  if (/[$\\]/u.test(rest)) {
    throw new Error(`This snippet holds a stop that is not well formed: ${rest}`);
  }
  return stops;
}

/** The text that a snippet inserts when its author types nothing. */
export function expand(body: string): string {
  const stops = stopsOf(body);
  let at = 0;
  return body.replace(STOP, () => stops[at++]!.text);
}
