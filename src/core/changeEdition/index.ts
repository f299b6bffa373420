/**
 * Changing the edition that a document answers: its front matter, and the headings that would no longer be
 * recognised or no longer bear the name of what is judged. Nothing that an author wrote below a heading is touched,
 * and whatever points at a heading goes on pointing at it.
 */
import { stringify } from 'yaml';
import type { SelfEvaluation } from '../dialect/model';
import type { Edition } from '../framework/schema';
import { differences, type Difference } from './differences';
import { headingChanges } from './headings';
import type { PlannedChange } from './plannedChange';

export interface EditionChange {
  readonly differences: readonly Difference[];
  /** In the order of the text. */
  readonly changes: readonly PlannedChange[];
  /** What an author has to look at, because no rule can decide it. */
  readonly byHand: readonly string[];
}

/** What changes when a document answers another edition. Throws, in words, when it has no front matter that could name it. */
export function changeEdition(model: SelfEvaluation, to: Edition): EditionChange {
  const headings = model.kind.sections === 'edition' ? headingChanges(model, to) : { changes: [], byHand: [] };
  return {
    differences: differences(model.edition, to),
    changes: [frontMatterChange(model, to), ...headings.changes],
    byHand: headings.byHand,
  };
}

function frontMatterChange({ frontMatter }: SelfEvaluation, { id, name }: Edition): PlannedChange {
  const { body } = frontMatter;
  if (!body) {
    throw new Error('This document has no front matter that could name its edition. Begin it with a line of ---, “ilacs: 2026”, and another line of ---, then try again.');
  }
  const value = /^\d+$/u.test(id) ? id : stringify(id, { lineWidth: 0 }).trimEnd();
  const span = frontMatter.valueSpan(['ilacs']);
  const what = `The front matter names ${name}`;
  if (span) {
    // A key without a value has the place behind its colon.
    return { what, edits: [{ span, newText: span.start === span.end ? ` ${value}` : value }] };
  }
  return { what, edits: [{ span: { start: body.start, end: body.start }, newText: `ilacs: ${value}\n` }] };
}

export type { Difference } from './differences';
