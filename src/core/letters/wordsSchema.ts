/** The form of `data/words.json`. A test checks it, so that start-up need not. */
import * as z from 'zod';
import { INSPECTION_KINDS } from '../framework/inspections';

const headings = z.strictObject({
  /** Headings that say just this. */
  whole: z.array(z.string()),
  /** Headings that begin so. */
  beginning: z.array(z.string()),
});

export const wordsSchema = z.strictObject({
  headings: z.strictObject({ strength: headings, improvement: headings, priority: headings, other: headings }),
  /** A sentence in which an authority "must" "take" action is a priority wherever it stands. */
  priorityActions: z.strictObject({ must: z.array(z.string()), take: z.array(z.string()) }),
  /** What names a kind of inspection; the one that is named first is it. */
  kinds: z.array(z.strictObject({ kind: z.enum(INSPECTION_KINDS), words: z.array(z.string()) })),
  /** What names an inspection whose kind it does not say. */
  inspection: z.array(z.string()),
  /** An inspection whose dates span no more days than this is taken for a short one. */
  shortInspectionDays: z.number().int(),
  /** Lines of letterheads and footers. */
  furniture: z.array(z.string()),
  /** Words behind which a hyphen at the end of a line belongs to the word: `decision-` / `making`. */
  compounds: z.array(z.string()),
});
