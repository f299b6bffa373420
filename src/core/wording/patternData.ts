/** The form of pattern data: patterns of one kind share what is said about them. */
export interface PatternGroup {
  readonly id: string;
  /** One sentence: why it reads so. */
  readonly explanation: string;
  /** A better direction for the author. */
  readonly hint: string;
  /** Patterns, see `pattern.ts`. */
  readonly match: readonly string[];
}
