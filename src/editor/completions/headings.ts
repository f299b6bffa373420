import { insertables, type Insertable } from '../../core/templates/insertables';
import { withoutLineEnd } from '../../core/templates/template';
import { questionAt, type Place, type Proposal } from './place';

const TYPED = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/u;

/** `#` at the start of a line: the questions and judgement areas that have no section yet. */
export function headingProposals(place: Place): Proposal[] {
  const typed = TYPED.exec(place.before);
  if (!typed || place.after.trim() !== '') {
    return [];
  }
  const words = (typed[2] ?? '').toLowerCase();
  const from = place.before.indexOf('#');
  return wanted(place, typed[1]!.length)
    .filter(({ label }) => label.toLowerCase().startsWith(words))
    .map(({ kind, label, purpose, template }) => ({
      kind: 'section',
      label,
      description: kind === 'question' ? 'Question' : 'Judgement area',
      documentation: purpose,
      insert: withoutLineEnd(template),
      // All the signs that can be typed, so that a second # still finds it.
      filter: `###### ${label}`,
      from,
      to: place.before.length + place.after.length,
    }));
}

/** Judgement areas only under question 1, and first where the author has typed their level. */
function wanted(place: Place, depth: number): Insertable[] {
  const missing = insertables(place.model).filter(({ id, present }) => !present || isBeingTyped(id, place));
  const questions = missing.filter(({ kind }) => kind === 'question');
  const areas = questionAt(place) === 'q1' ? missing.filter(({ kind }) => kind === 'judgement') : [];
  const level = place.model.sections.find((section) => section.id === 'q1')?.heading.depth ?? 0;
  return depth > level ? [...areas, ...questions] : [...questions, ...areas];
}

function isBeingTyped(id: string, { model, lineStart, before }: Place): boolean {
  const begins = lineStart + before.indexOf('#');
  return model.sections.some((section) => section.id === id && section.heading.span.start === begins);
}
