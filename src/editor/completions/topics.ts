import { CHANGES, topicsOf } from '../../core/framework/topics';
import type { Place, Proposal } from './place';

/** In the attribute of a heading, behind `topics=`. */
const TYPED = /^ {0,3}#{1,6}[ \t].*\{[^{}]*\btopics=(?:"([^"{}]*)|([^\s"{}]*))$/u;

/** The ids of topics, of focused visits and of changes, that the heading has not yet. */
export function topicProposals({ before, after, model }: Place): Proposal[] {
  const typed = TYPED.exec(before);
  if (!typed) {
    return [];
  }
  const written = (typed[1] ?? typed[2] ?? '').split(/[\s,;]+/u);
  const word = written.at(-1)!;
  const all = [
    ...topicsOf(model.edition.id).map(({ id, name }) => ({ id, name, what: 'Topic of focused visits' })),
    ...CHANGES.map(({ id, name }) => ({ id, name, what: 'Change, told at the annual engagement meeting' })),
  ];
  return all.filter(({ id }) => !written.slice(0, -1).includes(id)).map(({ id, name, what }) => ({
    kind: 'value', label: id, description: name, detail: what, insert: [id], filter: id,
    from: before.length - word.length, to: before.length + /^[a-z-]*/u.exec(after)![0].length,
  }));
}
