import { CALLOUT_NAMES } from '../dialect/callouts';
import { dayInWords } from '../text/dates';
import type { Thread, ThreadFinding } from '../thread';
import type { Change, ChangeGroup } from './model';
import { pairUp, titleKey } from './pair';

/** What became of each finding; `closed` counts weaknesses that are none any more: declared closed, or now a strength. */
export function compareFindings(before: Thread, after: Thread): ChangeGroup & { readonly closed: number } {
  const { pairs, gone, added } = pairUp(before.findings, after.findings, ({ source, id, title }) => [
    id === undefined ? undefined : `${source}#${id}`, `${source} ${titleKey(title)}`,
  ], ({ title }) => title);
  const changes: Change[] = [
    ...added.map((finding): Change => ({ kind: 'new', what: named(finding), details: [], span: finding.span })),
    ...pairs.flatMap(({ before: old, after: now }): Change[] => {
      const details = detailsOf(old, now);
      return details.length === 0 ? [] : [{ kind: 'changed', what: named(now), details, span: now.span }];
    }),
    ...gone.map((finding): Change => ({ kind: 'gone', what: named(finding), details: [], span: undefined })),
  ];
  return { id: 'findings', title: 'Findings', changes, closed: pairs.filter(({ before: old, after: now }) => isClosed(old, now)).length };
}

function named({ kind, title, source }: ThreadFinding): string {
  return `${source === 'inspection' ? 'Last inspection' : CALLOUT_NAMES[kind]}: ${title}`;
}

function detailsOf(old: ThreadFinding, now: ThreadFinding): string[] {
  return [
    ...titleKey(old.title) === titleKey(now.title) ? [] : [`reworded; it was “${old.title}”`],
    ...old.kind === now.kind ? [] : [`was ${article(CALLOUT_NAMES[old.kind].toLowerCase())}, is ${article(CALLOUT_NAMES[now.kind].toLowerCase())}`],
    ...now.closed !== undefined && old.closed === undefined ? [`closed on ${dayInWords(now.closed)}`] : [],
    ...old.closed !== undefined && now.closed === undefined ? ['open again'] : [],
    ...amount('action', old.actions.length, now.actions.length),
    ...amount('source', old.evidence.length, now.evidence.length),
    ...now.actions.length > 0 && now.actions.every(({ complete }) => complete) && !(old.actions.length > 0 && old.actions.every(({ complete }) => complete)) ? ['all its actions are complete'] : [],
  ];
}

function amount(what: string, before: number, after: number): string[] {
  return before === after ? [] : [`${after} ${what}${after === 1 ? '' : 's'}, before ${before}`];
}

function article(words: string): string {
  return `${/^[aeiou]/u.test(words) ? 'an' : 'a'} ${words}`;
}

function isClosed(old: ThreadFinding, now: ThreadFinding): boolean {
  return old.kind !== 'strength' && old.closed === undefined && (now.kind === 'strength' || now.closed !== undefined);
}
