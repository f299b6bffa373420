/** What is missing or old on a topic: told, so that it can be mended in ordinary business. */
import { isCurrent, newestDay } from '../evidence/age';
import { isVoice } from '../evidence/within';
import { dayBeforePeriodEnd, dayInWords } from '../text/dates';
import type { Span } from '../text/span';
import { isEmpty, type Gathered } from './gather';
import type { Origin } from './origin';

export interface TopicGap {
  /** Unlike any other of the topic. */
  readonly key: string;
  /** A sentence. */
  readonly words: string;
  /** Where in the self-evaluation it is felt; undefined for what is nowhere. */
  readonly span: Span | undefined;
  /** The source that it speaks of. */
  readonly source?: string;
}

export interface GapSettings {
  /** ISO 8601. */
  readonly today: string;
  /** How many months before the end of the period evidence still speaks for it. */
  readonly evidenceMonths: number;
}

/** The gaps of a topic, the gravest first. */
export function topicGaps(gathered: Gathered, origin: Origin, settings: GapSettings): TopicGap[] {
  if (isEmpty(gathered)) {
    return [{ key: 'nothing', words: 'The self-evaluation says nothing of this topic.', span: undefined }];
  }
  return [...findingGaps(gathered), ...planGaps(gathered, settings), ...evidenceGaps(gathered, origin, settings), ...pictureGaps(gathered)];
}

function findingGaps({ findings }: Gathered): TopicGap[] {
  return findings.flatMap((finding) => finding.gaps.map(({ kind, span }): TopicGap => ({
    key: `${kind}:${finding.key}`, words: `${kind === 'no-action' ? 'No action answers' : 'No evidence for'} “${finding.title}”.`, span,
  })));
}

function planGaps({ actions }: Gathered, { today }: GapSettings): TopicGap[] {
  return actions.flatMap((action): TopicGap[] => {
    const overdue = !action.complete && action.due !== undefined && action.due.range.to < today;
    return [
      ...overdue ? [{ key: `overdue:${action.key}`, words: `Overdue since ${dayInWords(action.due!.range.to)}: “${action.title}”.`, span: action.span }] : [],
      ...action.gaps.filter(({ kind }) => kind === 'no-owner' || kind === 'no-due' || kind === 'no-success-measure')
        .map(({ kind, words, span }): TopicGap => ({ key: `${kind}:${action.key}`, words: `${words}: “${action.title}”.`, span })),
    ];
  });
}

function evidenceGaps({ sources, sections, findings }: Gathered, { model }: Origin, { evidenceMonths }: GapSettings): TopicGap[] {
  const where = sections[0]?.heading.span ?? findings[0]?.span;
  const end = model.frontMatter.facts.period?.to;
  const stale = end === undefined ? [] : sources.filter((entry) => !isCurrent(entry, end, evidenceMonths));
  return [
    ...sources.some(({ kind }) => kind === 'audit') ? [] : [{ key: 'no-audit', words: 'No audit, dip sample or observation of practice.', span: where }],
    ...sources.some(isVoice) ? [] : [{ key: 'no-voice', words: 'No feedback from children or families.', span: where }],
    ...stale.map((entry): TopicGap => ({ key: `stale:${entry.id}`, words: `Old: “${entry.title}”, ${dayBeforePeriodEnd(newestDay(entry)!, end)}.`, span: where, source: entry.id })),
  ];
}

function pictureGaps({ sections, findings, directions, measures }: Gathered): TopicGap[] {
  const where = sections[0]?.heading.span ?? findings[0]?.span;
  return [
    ...sections.length === 0 ? [{ key: 'no-section', words: 'No section of its own.', span: where }] : [],
    ...findings.length === 0 ? [{ key: 'no-finding', words: 'No strength and no area for improvement is named.', span: where }] : [],
    ...directions.length === 0 ? [{ key: 'no-direction', words: 'No direction of travel of its own.', span: where }] : [],
    ...measures.length === 0 ? [{ key: 'no-measure', words: 'No measure.', span: where }] : [],
  ];
}
