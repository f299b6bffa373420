import type { TextEdit } from '../rules/rule';

/** One change of the text, in words. */
export interface PlannedChange {
  readonly what: string;
  readonly edits: readonly TextEdit[];
}
