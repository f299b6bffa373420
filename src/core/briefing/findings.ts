/** What is strong, and what is not with the plan for it: the findings of the self-evaluation in its own words. */
import type { PhrasingContent } from 'mdast';
import type { ThreadAction, ThreadFinding } from '../thread';
import { dayInWords } from '../text/dates';
import type { Keyed } from './blocks';
import { blockOf } from './blocks';
import { plainText } from './inline';
import { itemMarkdown, strong, text } from './markdown';
import type { BriefingBlock } from './model';
import type { Origin } from './origin';

/** The callouts of the self-evaluation that may be told, in the order of the text. */
export function toldFindings(origin: Origin): ThreadFinding[] {
  return origin.thread.findings.filter((finding) => finding.source === 'callout' && origin.isTold(finding));
}

/** Weaknesses, those for priority action first. */
export function weaknessesOf(findings: readonly ThreadFinding[]): ThreadFinding[] {
  return [...findings.filter(({ kind }) => kind === 'priority'), ...findings.filter(({ kind }) => kind === 'improvement')];
}

/** One item for each finding: its title, which leads to it, what it says first, and its sources; with the plan below it. */
export function findingBlocks(findings: readonly ThreadFinding[], origin: Origin, keys: Keyed, { withPlan = false } = {}): BriefingBlock[] {
  return findings.map((finding) => {
    const below = withPlan ? finding.actions.map((action) => [text('Plan: '), ...actionWords(action, origin)]) : [];
    return blockOf(keys.next(finding.key), 'item', itemMarkdown(findingWords(finding, origin), below));
  });
}

function findingWords(finding: ThreadFinding, origin: Origin): PhrasingContent[] {
  const callout = finding.callout!;
  const id = origin.anchorAt({ id: finding.id, span: callout.span });
  const said = origin.saidIn(callout);
  const title = titleOf(callout.title);
  const cites = origin.cited(finding.evidence);
  if (title === '') {
    return [...said, text(' ('), origin.link('where it says so', id), text(')'), ...cites];
  }
  const priority = finding.kind === 'priority' ? [text('For priority action: ')] : [];
  return [strong(...priority, origin.link(title, id), text(endOf(title))), ...plainText(said) === '' ? [] : [text(' '), ...said], ...cites];
}

/** An action of the plan with its owner, date, success measure and status, as far as they are written. */
export function actionWords(action: ThreadAction, origin: Origin): PhrasingContent[] {
  return told(action, origin, [action.success && `Success measure: ${closed(action.success)}`, action.status && `Status: ${closed(action.status)}`]);
}

/** The same without the success measure, where what has been done matters more. */
export function progressWords(action: ThreadAction, origin: Origin): PhrasingContent[] {
  return told(action, origin, [action.status && `Status: ${closed(action.status)}`]);
}

function told(action: ThreadAction, origin: Origin, further: readonly (string | undefined)[]): PhrasingContent[] {
  const facts = [action.owner, action.due && `due ${dueInWords(action.due)}`].filter((fact) => fact !== undefined).join('; ');
  const more = further.filter(Boolean).join(' ');
  return [
    origin.link(action.title, origin.anchorAt(action)),
    text(`${facts === '' ? '' : ` (${facts})`}${endOf(action.title) || (facts === '' ? '' : '.')}${more === '' ? '' : ` ${more}`}`),
  ];
}

/** A day in words; a period as it is written. */
export function dueInWords({ text: written, range }: NonNullable<ThreadAction['due']>): string {
  return range.from === range.to ? dayInWords(range.to) : written.replace(/\s+/gu, ' ');
}

function titleOf(written: string): string {
  return written.replace(/\s*\[@[^[\]]*\]/gu, '').replace(/\s+/gu, ' ').trim();
}

/** The full stop that a sentence lacks. */
export function endOf(words: string): string {
  return /[.!?…]["'”’)\]]*$/u.test(words) ? '' : '.';
}

function closed(words: string): string {
  const flat = words.replace(/\s+/gu, ' ').trim();
  return `${flat}${endOf(flat)}`;
}
