/** What focused visits look at, and the changes that an annual engagement meeting asks about, as data. */
import type * as z from 'zod';
import type { topicsSchema } from './dataSchemas';
import { NEWEST_EDITION } from './index';
import data from './topics.json';

const { topics, changes } = data as z.infer<typeof topicsSchema>;

/** A particular area of service or cohort of children, as a focused visit looks at one. */
export type Topic = Pick<(typeof topics)[number], 'id' | 'name' | 'areas' | 'words' | 'confidence'>;
/** A kind of change that the annual engagement meeting asks about. */
export type ChangeKind = (typeof changes)[number];

/** The topics of focused visits under an edition, in the framework's order; under one of an authority's own, those of the newest. */
export function topicsOf(edition: string): readonly Topic[] {
  const named = topics.filter(({ editions }) => editions.includes(edition));
  return named.length > 0 ? named : topics.filter(({ editions }) => editions.includes(NEWEST_EDITION.id));
}

/** Changes of people, systems or practice model. */
export const CHANGES: readonly ChangeKind[] = changes;

/** A cohort of the author's own, known by its words. */
export function cohort(name: string): Topic {
  const words = name.replace(/\s+/gu, ' ').trim();
  const id = words.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '').slice(0, 60);
  return { id: id || 'cohort', name: words, areas: [], words: [words], confidence: 'confirmed' };
}

/** Whether a text speaks of a topic, by its words: whole words, in any case, one or many. */
export function speaksOf(text: string, topic: Topic): boolean {
  return patternOf(topic).test(text);
}

const patterns = new WeakMap<Topic, RegExp>();

function patternOf(topic: Topic): RegExp {
  let pattern = patterns.get(topic);
  if (!pattern) {
    const words = topic.words.filter((word) => word.trim() !== '').map((word) => word.trim().replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\s+/gu, '[\\s-]+'));
    pattern = words.length === 0 ? /(?!)/u : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?:s|es|’s|'s)?(?![\\p{L}\\p{N}])`, 'iu');
    patterns.set(topic, pattern);
  }
  return pattern;
}
