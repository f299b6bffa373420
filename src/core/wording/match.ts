/** What a detector says of a sentence. */
export interface WordingMatch {
  /** The id of the pattern that matched. */
  readonly pattern: string;
  /** Where in the sentence: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** One sentence: why it reads so. */
  readonly explanation: string;
  /** A better direction for the author. */
  readonly hint: string;
}
