/** How an authority withholds small numbers of children. */

export interface SmallNumberSettings {
  /** The largest number that is withheld; councils use 4 or 5. 0 withholds none. */
  readonly threshold: number;
  /** What stands in its place: words, such as "fewer than 6", or a sign, such as "<6", "c" or "*". */
  readonly convention: string;
}

export const DEFAULT_SMALL_NUMBERS: SmallNumberSettings = { threshold: 5, convention: 'fewer than 6' };

/** What stands in a sentence for a withheld number. Letters and signs alone are for cells. */
export function withheldInProse({ threshold, convention }: SmallNumberSettings): string {
  return /\d/u.test(convention) ? convention : `fewer than ${threshold + 1}`;
}

/** What stands in a cell for a withheld number, as Markdown. */
export function withheldInCell({ convention }: SmallNumberSettings): string {
  return convention.replace(/[*_|\\]/gu, '\\$&');
}
