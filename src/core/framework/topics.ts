/** What focused visits look at, and the changes that an annual engagement meeting asks about, as data. */
import * as z from 'zod';
import { NEWEST_EDITION } from './index';
import data from './topics.json';

const topicSchema = z.strictObject({
  /** What an author writes into `topics=` of a heading. */
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string(),
  /** The editions that have it. */
  editions: z.array(z.string()).min(1),
  /** Judgement areas that it covers as a whole. */
  areas: z.array(z.string()),
  /** Words by which headings, findings, measures and titles of sources are known to speak of it. */
  words: z.array(z.string()),
  source: z.string(),
  /** `unconfirmed`: its wording is not confirmed for the newest edition, and users are told to check it. */
  confidence: z.enum(['confirmed', 'secondary', 'unconfirmed']),
});

const changeSchema = z.strictObject({ id: z.string().regex(/^[a-z-]+$/), name: z.string(), headings: z.array(z.string()).min(1) });

const schema = z.strictObject({ topics: z.array(topicSchema), changes: z.array(changeSchema), changesSource: z.string() });

/** A particular area of service or cohort of children, as a focused visit looks at one. */
export type Topic = Pick<z.infer<typeof topicSchema>, 'id' | 'name' | 'areas' | 'words' | 'confidence'>;
/** A kind of change that the annual engagement meeting asks about. */
export type ChangeKind = z.infer<typeof changeSchema>;

const { topics, changes } = schema.parse(data);

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
