/**
 * Tolerant matching of an author's headings against the sections of an outline: questions, judgement areas, …
 *
 * Councils are given no format, so a heading is reduced to the words that carry its meaning before it is
 * compared: case, punctuation, leading numbering, the person ("we", "you", "the authority") and words
 * that say nothing ("the", "our", "local authority") fall away on both sides.
 */
import type { Outline, SectionForm } from './outline';

const NUMBERING = /^\s*(?:(?:question|part|section|q)\s*(?:\d+|[a-z]|[ivx]+)\b|\(?\d+(?:\.\d+)*[.):]?\s|\(?(?:\d+|[a-z]|[ivx]+)[.):])[\s.):–—-]*/iu;
const QUESTION_ALONE = /^\s*(?:question|q)\s*([123])\s*[.:)]?\s*$/iu;

const PERSON: Readonly<Record<string, string>> = { you: 'we', they: 'we', i: 'we', council: 'we', authority: 'we', does: 'do', twelve: '12', months: 'month', childrens: 'children' };
const FILLERS = new Set(['the', 'a', 'an', 'of', 'and', 'or', 'in', 'within', 'our', 'your', 'their', 'its', 'local', 'we', 'on', 'for', 'to', 'with', 'it', 'this', 'that', 'experiences', 'experience', 'progress', 'who', 'need', 's']);

/** What numbers a heading, with the space behind it: `1.2 `, `(a) `; empty where nothing does. */
export function numberingOf(heading: string): string {
  return NUMBERING.exec(heading)?.[0] ?? '';
}

/** The words of a heading that carry its meaning, in order, joined by single spaces. */
function essence(heading: string): string {
  return heading
    .replace(NUMBERING, '')
    .toLowerCase()
    .replace(/[’'‘]s\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => PERSON[word] ?? word)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .join(' ');
}

/** Wordings are matched against many headings, so each is reduced once. */
const essences = new WeakMap<SectionForm, ReadonlySet<string>>();

function essencesOf(form: SectionForm): ReadonlySet<string> {
  let known = essences.get(form);
  if (!known) {
    known = new Set([form.heading, ...form.wordings].map(essence));
    essences.set(form, known);
  }
  return known;
}

/**
 * The section that a heading opens, by its `{#children-in-care}` or by its words; undefined when it opens none.
 * `outer` is the id of the section that the heading stands in: a section that belongs in another counts only there.
 */
export function matchSection({ sections }: Outline, text: string, ownId: string | undefined, outer: string | undefined): SectionForm | undefined {
  const alone = QUESTION_ALONE.exec(text);
  const wanted = ownId ?? (alone ? `q${alone[1]}` : undefined);
  const words = essence(text);
  const find = (inside: string | undefined): SectionForm | undefined => {
    const here = sections.filter(({ within }) => within === inside);
    return here.find(({ id }) => id === wanted) ?? here.find((form) => essencesOf(form).has(words));
  };
  return find(undefined) ?? (outer === undefined ? undefined : find(outer));
}
