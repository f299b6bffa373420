import { SECTION_KIND_NAMES, type SectionKind } from '../../core/framework/outline';
import { insertables, type Insertable } from '../../core/templates/insertables';
import { withoutLineEnd } from '../../core/templates/template';
import { outerSectionAt, type Place, type Proposal } from './place';

const TYPED = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/u;

/** `#` at the start of a line: the questions, judgement areas or other sections of its kind that the document does not have yet. */
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
      description: SECTION_KIND_NAMES.get(kind as SectionKind),
      documentation: purpose,
      insert: withoutLineEnd(template),
      // All the signs that can be typed, so that a second # still finds it.
      filter: `###### ${label}`,
      from,
      to: place.before.length + place.after.length,
    }));
}

/** What stands within a section only there, and first where the author has typed its level. */
function wanted(place: Place, depth: number): Insertable[] {
  const missing = insertables(place.model).filter(({ id, kind, present }) => SECTION_KIND_NAMES.has(kind as SectionKind) && (!present || isBeingTyped(id, place)));
  const around = outerSectionAt(place);
  const outer = missing.filter(({ within }) => within === undefined);
  const inner = around ? missing.filter(({ within }) => within === around.id) : [];
  return depth > (around?.heading.depth ?? 0) ? [...inner, ...outer] : [...outer, ...inner];
}

function isBeingTyped(id: string, { model, lineStart, before }: Place): boolean {
  const begins = lineStart + before.indexOf('#');
  return model.sections.some((section) => section.id === id && section.heading.span.start === begins);
}
