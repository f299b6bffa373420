import { isOverdue } from '../report/gaps';
import type { Thread, ThreadAction } from '../thread';
import type { Change, ChangeGroup } from './model';
import { pairUp, titleKey } from './pair';

/** What became of each action; `today` (ISO 8601) tells which are overdue. `rewritten` counts those that changed and were not completed. */
export function compareActions(before: Thread, after: Thread, today: string): ChangeGroup & { readonly completed: number; readonly rewritten: number } {
  const { pairs, gone, added } = pairUp(before.actions, after.actions, ({ title }) => [titleKey(title)], ({ title }) => title);
  const overdue = (action: ThreadAction): string[] => isOverdue(action, today) ? ['overdue'] : [];
  const changes: Change[] = [
    ...added.map((action): Change => ({ kind: 'new', what: action.title, details: overdue(action), span: action.span })),
    ...pairs.flatMap(({ before: old, after: now }): Change[] => {
      const details = [...detailsOf(old, now), ...overdue(now)];
      return details.length === 0 ? [] : [{ kind: 'changed', what: now.title, details, span: now.span }];
    }),
    ...gone.map((action): Change => ({ kind: 'gone', what: action.title, details: [], span: undefined })),
  ];
  const completed = pairs.filter(({ before: old, after: now }) => now.complete && !old.complete).length;
  const touched = pairs.filter(({ before: old, after: now }) => detailsOf(old, now).length > 0).length;
  return { id: 'actions', title: 'Actions', changes, completed, rewritten: touched - completed };
}

function detailsOf(old: ThreadAction, now: ThreadAction): string[] {
  return [
    ...titleKey(old.title) === titleKey(now.title) ? [] : [`reworded; it was “${old.title}”`],
    ...now.complete && !old.complete ? ['complete'] : [],
    ...old.complete && !now.complete ? ['open again'] : [],
    ...value('due', old.due?.text, now.due?.text, later(old, now)),
    ...value('owner', old.owner, now.owner),
    ...value('success measure', old.success, now.success),
    ...now.complete === old.complete ? value('status', old.status, now.status) : [],
    ...ids(old) === ids(now) ? [] : [`answers ${ids(now) || 'no finding'}, before ${ids(old) || 'none'}`],
  ];
}

function value(what: string, before: string | undefined, after: string | undefined, more = ''): string[] {
  return before === after ? [] : [`${what} ${after === undefined ? 'taken out' : `“${after}”`}${before === undefined ? ', before none' : `, before “${before}”`}${more}`];
}

function later({ due: old }: ThreadAction, { due: now }: ThreadAction): string {
  return old && now && now.range.to !== old.range.to ? (now.range.to > old.range.to ? ' (put back)' : ' (brought forward)') : '';
}

function ids({ addresses }: ThreadAction): string {
  return addresses.map(({ id }) => `#${id}`).join(', ');
}
