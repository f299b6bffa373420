/** The sections that a document is read against and what is asked of each, from its kind and its edition. */
import type { DocumentKind, KindSection, SectionNeed } from './kindSchema';
import type { Criterion, Edition, SectionRole } from './schema';

/** `question` and `judgement` are those of an edition; `part` and `partner` those of other kinds of documents. */
export type SectionKind = 'question' | 'judgement' | KindSection['kind'];

/** What people call a section of each kind, and several of them. */
export const SECTION_KIND_NAMES: ReadonlyMap<SectionKind, string> = new Map([['question', 'Question'], ['judgement', 'Judgement area'], ['part', 'Section'], ['partner', 'Partner']]);
export const SECTION_KIND_PLURALS: ReadonlyMap<SectionKind, string> = new Map([['question', 'questions'], ['judgement', 'judgement areas'], ['part', 'sections'], ['partner', 'partners']]);

/** One section as the framework has it, whether or not a document does. */
export interface SectionForm {
  /** `q1`, a judgement area such as `children-in-care`, or the id that a kind gives it. */
  readonly id: string;
  readonly kind: SectionKind;
  readonly role: SectionRole;
  readonly need: SectionNeed;
  /** The id of the section that it stands in. */
  readonly within: string | undefined;
  /** Whose evidence it rests on. */
  readonly partner: string | undefined;
  /** The heading that the tool writes. */
  readonly heading: string;
  /** What else it may be called. */
  readonly wordings: readonly string[];
  readonly prompt: string;
}

export interface Outline {
  /** In the order of a document; those within a section follow it. */
  readonly sections: readonly SectionForm[];
  readonly criteria: readonly Criterion[];
}

/** Both come from a few constants or files, and each document asks again with every key. */
const known = new WeakMap<DocumentKind, WeakMap<Edition, Outline>>();

/** The outline of a kind under an edition; the same object for the same two. Throws when a kind asks for a criterion that nobody words. */
export function outlineOf(kind: DocumentKind, edition: Edition): Outline {
  const ofKind = known.get(kind) ?? new WeakMap<Edition, Outline>();
  known.set(kind, ofKind);
  let outline = ofKind.get(edition);
  if (!outline) {
    outline = { sections: kind.sections === 'edition' ? editionSections(edition) : kind.sections.map(ofKindSection), criteria: criteriaOf(kind, edition) };
    ofKind.set(edition, outline);
  }
  return outline;
}

function ofKindSection({ within, partner, ...section }: KindSection): SectionForm {
  return { ...section, within, partner };
}

/** The three questions, and behind the first that speaks of practice its judgement areas. */
function editionSections({ questions, areas }: Edition): SectionForm[] {
  const outer = questions.find(({ role }) => role === 'practice');
  const inner = areas.map(({ id, name, shortName, wordings, prompt }): SectionForm => ({
    id, kind: 'judgement', role: 'practice', need: 'suggested', within: outer?.id, partner: undefined, heading: shortName, wordings: [name, ...wordings], prompt,
  }));
  return questions.flatMap((question): SectionForm[] => {
    const own: SectionForm = { ...question, kind: 'question', need: 'needed', within: undefined, partner: undefined };
    return question === outer ? [own, ...inner] : [own];
  });
}

function criteriaOf({ id, criteria }: DocumentKind, edition: Edition): readonly Criterion[] {
  return criteria === 'edition' ? edition.criteria : criteria.map((own): Criterion => {
    const { weight, needs, met, why, how, ...rest } = { ...edition.criteria.find((criterion) => criterion.id === own.id), ...own };
    if (weight === undefined || needs === undefined || met === undefined || why === undefined || how === undefined) {
      throw new Error(`The kind “${id}” asks for “${own.id}”, which edition ${edition.id} does not word.`);
    }
    return { ...rest, weight, needs, met, why, how };
  });
}
