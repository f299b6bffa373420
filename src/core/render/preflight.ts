/** What an exported document cannot show as it was written: found while it is prepared, told to the user. */
import type { Span } from '../text/span';

export type PreflightKind =
  | 'broken-link'
  | 'missing-image'
  | 'image-without-description'
  | 'unknown-source'
  | 'level-skipped'
  | 'flattened'
  | 'missing-glyph';

/** One thing that the export shows differently from the text, and what the author can do about it. */
export interface PreflightNote {
  readonly kind: PreflightKind;
  /** One or two sentences in plain English. */
  readonly message: string;
  /** Where in the document; absent when it is not one place. */
  readonly span?: Span;
}
