import type { SelfEvaluation } from '../dialect/model';
import type { Span } from '../text/span';
import { nearest } from './nearest';
import type { Report, Rule } from './rule';

export const danglingReference: Rule = {
  id: 'dangling-reference',
  severity: 'error',
  title: 'A reference leads nowhere',
  *document(model) {
    const known = new Set([...model.anchors.keys(), ...model.frontMatter.facts.lastInspection?.findings.map((finding) => finding.id) ?? []]);
    for (const { id, span } of references(model)) {
      if (!known.has(id)) {
        yield report(id, span, known);
      }
    }
    yield* unknownSections(model);
  },
};

/** Keys of `sections:` in the front matter; a section that is still to be written may be named. */
function* unknownSections({ outline, frontMatter, headings, sections }: SelfEvaluation): Iterable<Report> {
  const known = new Set([...outline.sections, ...sections, ...headings].map(({ id }) => id));
  for (const id of Object.keys(frontMatter.facts.sections ?? {})) {
    if (!known.has(id)) {
      yield { span: frontMatter.keySpan(['sections', id]) ?? { start: 0, end: 0 }, message: `No section of this document is called ${id}. Name a question (q1 to q3), a judgement area or the {#id} of a heading.` };
    }
  }
}

/** Links to `#id`, and `#id` in the Addresses column; a link in that column is told once. */
function references(model: SelfEvaluation): { id: string; span: Span }[] {
  const links = model.links.filter((link) => link.kind === 'anchor').map((link) => ({ id: link.fragment, span: link.urlSpan, whole: link.span.start }));
  const linked = new Set(links.map((link) => link.whole));
  const addresses = model.actionTables
    .flatMap((table) => table.actions)
    .flatMap((action) => action.addresses)
    .filter((address) => address.marked && !linked.has(address.span.start));
  return [...links, ...addresses];
}

function report(id: string, span: Span, known: ReadonlySet<string>): Report {
  return {
    span,
    message: `Nothing in this document is called #${id}. Name the {#id} of a heading, a callout or a finding of the last inspection.`,
    fixes: nearest(id, known).map((other, index) => ({ title: `Change to #${other}`, edits: [{ span, newText: `#${other}` }], preferred: index === 0 })),
  };
}
