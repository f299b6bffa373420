/** The words by which letters and reports of inspections are read: data. */
import type * as z from 'zod';
import words from './data/words.json';
import type { wordsSchema } from './wordsSchema';

export const WORDS = words as z.infer<typeof wordsSchema>;

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
