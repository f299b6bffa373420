/** Where a focused visit could help: topics on which the self-evaluation names weaknesses or its data declines, with the plan that a visit would test. */
import type { PhrasingContent } from 'mdast';
import { topicsOf } from '../framework/topics';
import { blockOf, type Keyed } from './blocks';
import type { ThreadFinding } from '../thread';
import { dueInWords, weaknessesOf } from './findings';
import { gather, type Gathered } from './gather';
import { itemMarkdown, strong, text } from './markdown';
import { figure, inWordsOf } from './measures';
import type { BriefingBlock } from './model';
import type { Origin } from './origin';

/** One item for each topic of the edition with something to tell; the topics with most weaknesses first. */
export function focusBlocks(origin: Origin, keys: Keyed): BriefingBlock[] {
  return topicsOf(origin.model.edition.id)
    .map((topic) => troubled(gather(topic, origin)))
    .filter(({ weaknesses, measures, worse }) => weaknesses.length + measures.length + worse.length > 0)
    .sort((a, b) => b.weaknesses.length - a.weaknesses.length)
    .map((one) => blockOf(keys.next(one.topic.id), 'item', itemMarkdown(...focusWords(one, origin))));
}

/** What of a topic gives cause to look closer. */
function troubled({ topic, findings, directions, measures }: Gathered) {
  return {
    topic, weaknesses: weaknessesOf(findings),
    worse: directions.filter(({ direction }) => direction === 'deteriorated'),
    measures: measures.filter(({ course }) => course === 'worse'),
  };
}

function focusWords({ topic, weaknesses, worse, measures }: ReturnType<typeof troubled>, origin: Origin): [PhrasingContent[], PhrasingContent[][]] {
  const name = `${topic.name}${topic.confidence === 'unconfirmed' ? ' (check: the framework’s wording of this topic is not confirmed)' : ''}`;
  const lines: (readonly [string, readonly PhrasingContent[][]])[] = [
    ['Areas for improvement, and the plan that a visit would support: ', weaknesses.map((finding) => [
      origin.link(finding.title, origin.anchorAt({ id: finding.id, span: finding.callout!.span })), text(' ('), ...planWords(finding, origin), text(')'),
    ])],
    ['Direction of travel: ', worse.map((callout) => [origin.link('deteriorated', origin.anchorAt({ id: callout.id, span: callout.span }))])],
    ['Measures: ', measures.map((moved) => [text(`${moved.measure.label} `), figure(moved, moved.latest), text(` (${inWordsOf(moved)})`)])],
  ];
  return [[strong(text(name))], lines.filter(([, parts]) => parts.length > 0).map(([lead, parts]) => [text(lead), ...listed(parts), text('.')])];
}

/** In short: the action leads to the plan; the section above tells it in full. */
function planWords({ actions }: ThreadFinding, origin: Origin): PhrasingContent[] {
  return actions.length === 0 ? [text('no action')] : listed(actions.map((action) => [
    origin.link('action', origin.anchorAt(action)), text([action.owner && ` of ${action.owner}`, action.due && ` due ${dueInWords(action.due)}`].filter(Boolean).join(',')),
  ]));
}

/** Parts with semicolons between them. */
function listed(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text('; '), ...part]));
}
