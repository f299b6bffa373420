/**
 * Tolerant matching of an author's headings against the edition's questions and judgement areas.
 *
 * Councils are given no format, so a heading is reduced to the words that carry its meaning before it is
 * compared: case, punctuation, leading numbering, the person ("we", "you", "the authority") and words
 * that say nothing ("the", "our", "local authority") fall away on both sides.
 */
import type { Edition, JudgementArea, Question } from './schema';

const NUMBERING = /^\s*(?:(?:question|part|section|q)\s*(?:\d+|[a-z]|[ivx]+)\b|\(?\d+(?:\.\d+)*[.):]?\s|\(?(?:\d+|[a-z]|[ivx]+)[.):])[\s.):–—-]*/iu;
const QUESTION_ALONE = /^\s*(?:question|q)\s*([123])\s*[.:)]?\s*$/iu;

const PERSON: Readonly<Record<string, string>> = { you: 'we', they: 'we', i: 'we', council: 'we', authority: 'we', does: 'do', twelve: '12', months: 'month', childrens: 'children' };
const FILLERS = new Set(['the', 'a', 'an', 'of', 'and', 'or', 'in', 'within', 'our', 'your', 'their', 'its', 'local', 'we', 'on', 'for', 'to', 'with', 'it', 'this', 'that', 'experiences', 'experience', 'progress', 'who', 'need', 's']);

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
const essences = new WeakMap<Question | JudgementArea, ReadonlySet<string>>();

function essencesOf(entry: Question | JudgementArea): ReadonlySet<string> {
  let known = essences.get(entry);
  if (!known) {
    const names = 'heading' in entry ? [entry.heading] : [entry.name, entry.shortName];
    known = new Set([...names, ...entry.wordings].map(essence));
    essences.set(entry, known);
  }
  return known;
}

/** The question that a heading asks, by its `{#q1}` or by its words; undefined when it asks none. */
export function matchQuestion(edition: Edition, text: string, ownId?: string): Question | undefined {
  const alone = QUESTION_ALONE.exec(text);
  const wanted = ownId ?? (alone ? `q${alone[1]}` : undefined);
  return edition.questions.find((question) => question.id === wanted)
    ?? edition.questions.find((question) => essencesOf(question).has(essence(text)));
}

/** The judgement area that a heading names, by its `{#children-in-care}` or by its words. */
export function matchArea(edition: Edition, text: string, ownId?: string): JudgementArea | undefined {
  return edition.areas.find((area) => area.id === ownId)
    ?? edition.areas.find((area) => essencesOf(area).has(essence(text)));
}
