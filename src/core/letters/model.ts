/** What a letter or report of an inspection says, read from its text. */
import type { LastInspection } from '../route';
import type { DateRange } from '../text/dates';
import type { Span } from '../text/span';

export interface Letter {
  /** Undefined where it does not say. */
  readonly kind: LastInspection['kind'] | undefined;
  /** The day of the letter, or on which the report was published; without one, the last day of the visit. ISO 8601. */
  readonly date: string | undefined;
  /** The days on which inspectors were there. */
  readonly visit: DateRange | undefined;
  readonly authority: string | undefined;
  /** Grades by the id of the judgement area, those alone that are told without doubt. */
  readonly judgements: ReadonlyMap<string, string>;
  readonly strengths: readonly LetterFinding[];
  readonly improvements: readonly LetterFinding[];
  readonly priorities: readonly LetterFinding[];
  /** Why nothing could be read, in words; the rest is then empty. */
  readonly problem?: string;
}

export interface LetterFinding {
  /** Made of its words, the same each time, and unlike any other of the letter. */
  readonly id: string;
  /** On one line, as written. */
  readonly text: string;
  /** Where it stands in the text that was read. */
  readonly span: Span;
}
