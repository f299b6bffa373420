/** What the last inspection found, and the actions that answer it. */
import { dayInWords } from '../text/dates';
import type { ThreadFinding } from '../thread';
import { blockOf, type Keyed } from './blocks';
import { progressWords, endOf } from './findings';
import { itemMarkdown, strong, text } from './markdown';
import type { BriefingBlock } from './model';
import type { Origin } from './origin';

/** One item for each finding of the last inspection, with what was done and is planned. */
export function progressBlocks(origin: Origin, keys: Keyed): BriefingBlock[] {
  return origin.thread.findings.filter(({ source }) => source === 'inspection').map((finding) => progressBlock(finding, origin, keys));
}

function progressBlock(finding: ThreadFinding, origin: Origin, keys: Keyed): BriefingBlock {
  const { title, closed, actions, evidence } = finding;
  const state = closed !== undefined ? ` Declared closed on ${dayInWords(closed)}.` : actions.length === 0 ? ' No action of the self-evaluation answers it.' : '';
  const words = [strong(origin.link(title.replace(/\s+/gu, ' ')), text(endOf(title))), text(state), ...origin.cited(evidence)];
  return blockOf(keys.next(finding.key), 'item', itemMarkdown(words, actions.map((action) => [text('Plan: '), ...progressWords(action, origin)])));
}
