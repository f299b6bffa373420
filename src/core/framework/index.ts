/** The inspection framework as the tool knows it: its editions, and the kinds of documents that belong to it. */
import common from './editions/common.json';
import edition2018 from './editions/2018.json';
import edition2023 from './editions/2023.json';
import edition2026 from './editions/2026.json';
import engagementMeeting from './kinds/engagement-meeting.json';
import focusedVisit from './kinds/focused-visit.json';
import jtai from './kinds/jtai.json';
import letter from './kinds/letter.json';
import selfEvaluation from './kinds/self-evaluation.json';
import type { DocumentKind } from './kindSchema';
import type { Edition } from './schema';

export interface Framework {
  /** Oldest first, and behind them those of the authority's own. */
  readonly editions: readonly Edition[];
  /** The first is that of documents that name none. */
  readonly kinds: readonly DocumentKind[];
}

/** Oldest first. What the editions share stands once, in `common.json`; an edition may state its own. That all have their form, a test checks. */
export const EDITIONS: readonly Edition[] = [edition2018, edition2023, edition2026].map((own) => ({ ...common, ...own }) as Edition);

/** What comes with the tool; an authority may have editions of its own besides. */
export const FRAMEWORK: Framework = {
  editions: EDITIONS,
  kinds: [selfEvaluation, engagementMeeting, focusedVisit, letter, jtai] as readonly DocumentKind[],
};

/** The edition in force for documents that name none. */
export const NEWEST_EDITION: Edition = EDITIONS[EDITIONS.length - 1]!;

/** What any of these editions judges, by id: their areas, and overall effectiveness. */
export function judgedAreas(editions: readonly Edition[]): string[] {
  return [...new Set([...editions.flatMap(({ areas }) => areas.map(({ id }) => id)), 'overall-effectiveness'])];
}

/** The edition of that id, or undefined. */
export function editionOf(id: string, { editions }: Framework = FRAMEWORK): Edition | undefined {
  return editions.find((edition) => edition.id === id);
}

/** The kind of that id; the first, which is that of a self-evaluation, where none is named or none is known. */
export function kindOf(id: string | undefined, { kinds }: Framework = FRAMEWORK): DocumentKind {
  return kinds.find((kind) => kind.id === id) ?? kinds[0]!;
}
