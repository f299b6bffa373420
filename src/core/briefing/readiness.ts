/** “If the call came today”: what the service has on each topic of focused visits, how old it is, and what is missing. */
import { newestDay } from '../evidence/age';
import { topicsOf, type Topic } from '../framework/topics';
import type { Span } from '../text/span';
import { topicGaps, type GapSettings, type TopicGap } from './gaps';
import { gather, isEmpty } from './gather';
import type { Origin } from './origin';

/** Something that is there, and where. */
export interface Held {
  readonly words: string;
  readonly span: Span | undefined;
}

export interface TopicReadiness {
  readonly topic: Topic;
  /** Whether the self-evaluation says anything on it. */
  readonly isThere: boolean;
  readonly sections: readonly Held[];
  readonly strengths: readonly Held[];
  readonly weaknesses: readonly Held[];
  readonly actions: readonly Held[];
  readonly measures: number;
  /** With the day on which each was made, or else the last that it covers; the newest first, those without a day last. */
  readonly sources: readonly { readonly title: string; readonly day: string | undefined }[];
  readonly gaps: readonly TopicGap[];
}

/** All topics of the edition, in the framework's order. */
export function readiness(origin: Origin, settings: GapSettings): TopicReadiness[] {
  return topicsOf(origin.model.edition.id).map((topic) => {
    const gathered = gather(topic, origin);
    const findings = (isWanted: (kind: string) => boolean): Held[] => gathered.findings.filter(({ kind }) => isWanted(kind)).map(({ title, span }) => ({ words: title, span }));
    return {
      topic,
      isThere: !isEmpty(gathered),
      sections: gathered.sections.map(({ heading }) => ({ words: heading.text, span: heading.span })),
      strengths: findings((kind) => kind === 'strength'),
      weaknesses: findings((kind) => kind !== 'strength'),
      actions: gathered.actions.map(({ title, span }) => ({ words: title, span })),
      measures: gathered.measures.length,
      sources: gathered.sources.map((entry) => ({ title: entry.title, day: entry.date ?? newestDay(entry) })).sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1)),
      gaps: topicGaps(gathered, origin, settings),
    };
  });
}
