/** Who answers for a section, and how far it is: from its heading's attribute, or from `sections:` in the front matter. */
import type { HeadingEntry, SelfEvaluation } from './model';

export interface Responsibility {
  /** A role, or a name. */
  readonly owner: string | undefined;
  /** As written: draft, review, agreed. */
  readonly status: string | undefined;
}

/** Who answers for what a heading opens. The attribute counts first; what it leaves out, the front matter may say. */
export function responsibilityOf(model: SelfEvaluation, heading: HeadingEntry): Responsibility {
  const section = model.sections.find((candidate) => candidate.heading === heading);
  const named = model.frontMatter.facts.sections;
  const written = named?.[section?.id ?? ''] ?? named?.[heading.id];
  return { owner: heading.attributes.get('owner') || written?.owner, status: heading.attributes.get('status') || written?.status };
}

/** Who answers for a section by its id, also for one that is not written yet. */
export function responsibilityFor(model: SelfEvaluation, sectionId: string): Responsibility {
  const section = model.sections.find((candidate) => candidate.id === sectionId);
  if (section) {
    return responsibilityAt(model, section.heading.span.start);
  }
  const { sections, owner } = model.frontMatter.facts;
  return { owner: sections?.[sectionId]?.owner ?? owner, status: sections?.[sectionId]?.status };
}

/** Who answers for a place: the nearest heading around it that names an owner, or else the document's owner; the status likewise. */
export function responsibilityAt(model: SelfEvaluation, offset: number): Responsibility {
  let owner: string | undefined;
  let status: string | undefined;
  let depth = 7;
  for (const heading of model.headings.toReversed()) {
    if (heading.span.start <= offset && heading.depth < depth) {
      depth = heading.depth;
      const own = responsibilityOf(model, heading);
      owner ??= own.owner;
      status ??= own.status;
    }
  }
  return { owner: owner ?? model.frontMatter.facts.owner, status };
}
