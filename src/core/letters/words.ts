/** The words by which letters and reports of inspections are read: data, checked once. */
import * as z from 'zod';
import { inspectionKind } from '../framework/inspections';
import words from './data/words.json';

const headings = z.strictObject({
  /** Headings that say just this. */
  whole: z.array(z.string()),
  /** Headings that begin so. */
  beginning: z.array(z.string()),
});

const schema = z.strictObject({
  headings: z.strictObject({ strength: headings, improvement: headings, priority: headings, other: headings }),
  /** A sentence in which an authority "must" "take" action is a priority wherever it stands. */
  priorityActions: z.strictObject({ must: z.array(z.string()), take: z.array(z.string()) }),
  /** What names a kind of inspection; the one that is named first is it. */
  kinds: z.array(z.strictObject({ kind: inspectionKind, words: z.array(z.string()) })),
  /** What names an inspection whose kind it does not say. */
  inspection: z.array(z.string()),
  /** An inspection whose dates span no more days than this is taken for a short one. */
  shortInspectionDays: z.number().int(),
  /** Lines of letterheads and footers. */
  furniture: z.array(z.string()),
  /** Words behind which a hyphen at the end of a line belongs to the word: `decision-` / `making`. */
  compounds: z.array(z.string()),
});

export const WORDS = schema.parse(words);

export type SectionRole = keyof typeof WORDS.headings;

const ROLES = Object.entries(WORDS.headings).map(([role, { whole, beginning }]) => ({
  role: role as SectionRole, whole: new Set(whole.map(bare)), beginning: beginning.map(bare),
}));

/** How many words may follow those by which a heading is known. */
const MOST_MORE_WORDS = 10;

/** The role that a heading gives to what stands below it; undefined for headings that are not known. */
export function roleOfHeading(heading: string): SectionRole | undefined {
  const known = bare(heading);
  const found = ROLES.find(({ whole, beginning }) => whole.has(known)
    || beginning.some((words) => known === words || known.startsWith(`${words} `) && known.slice(words.length).trim().split(' ').length <= MOST_MORE_WORDS));
  return found?.role;
}

/** Lower case, without numbering, emphasis and punctuation. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/^\s*(?:\(?\d+(?:\.\d+)*[.):]?\s+)?/u, '').replace(/[’']/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const PRIORITY = new RegExp(`\\b(?:${WORDS.priorityActions.must.join('|')})\\s+(?:\\w+\\s+)?(?:${WORDS.priorityActions.take.join('|')})\\b`, 'iu');

/** Whether a sentence asks for priority action, wherever it stands. */
export function asksForPriority(text: string): boolean {
  return PRIORITY.test(text);
}
