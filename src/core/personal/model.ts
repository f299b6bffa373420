/** Personal data: what kinds there are, and what a detector says that it has found. */

export type IdentifierKind =
  | 'nhs-number'
  | 'upn'
  | 'national-insurance'
  | 'date-of-birth'
  | 'postcode'
  | 'case-number'
  | 'court-number'
  | 'person'
  | 'email'
  | 'telephone'
  | 'home-number';

/**
 * How much speaks for it. `sure`: shape, check digit or context leave no reasonable doubt. `likely`: more
 * for it than against it. `doubtful`: only the shape fits, so the author is told and nobody is stopped.
 */
export type Certainty = 'sure' | 'likely' | 'doubtful';

/** One identifier in a text; `start` and `end` are indices of that text. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
  /** What says the same without naming anybody: "a young person", the outward half of a postcode. */
  readonly neutral?: string;
}

/** What an authority can say about its own personal data. */
export interface PersonalSettings {
  /** Names of case systems beside the usual ones, whose numbers are personal data. */
  readonly caseSystems: readonly string[];
  /** Postcodes, numbers and addresses of the council and other public bodies, which are not. */
  readonly safe: readonly string[];
}

export const DEFAULT_PERSONAL: PersonalSettings = { caseSystems: [], safe: [] };

/** Finds one kind of identifier. `place` is set for the name of a file, where words are joined by signs. */
export type Detector = (text: string, settings: PersonalSettings, place: 'text' | 'file-name') => Iterable<Identifier>;
