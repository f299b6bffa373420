import type { FrontMatter } from '../dialect/frontMatter';
import type { Part, SelfEvaluation } from '../dialect/model';
import { partwise } from '../dialect/partwise';
import type { Span } from '../text/span';
import { standing } from '../text/standing';
import { nearest } from './nearest';
import type { Report, Rule } from './rule';

export const danglingReference: Rule = {
  id: 'dangling-reference',
  severity: 'error',
  title: 'A reference leads nowhere',
  *document(model) {
    yield* danglingIn(referencesByPart(model), knownIds(model.anchors, model.frontMatter));
    yield* unknownSections(model);
  },
};

type References = readonly { readonly id: string; readonly span: Span }[];

/** Told again as it was while neither references nor ids change. */
const danglingIn = standing((byPart: readonly References[], known: ReadonlySet<string>): readonly Report[] =>
  byPart.flat().filter(({ id }) => !known.has(id)).map(({ id, span }) => report(id, span, known)));

/** All that may be named; anchors stay the same object while none comes or goes. */
const knownIds = standing((anchors: SelfEvaluation['anchors'], { facts }: FrontMatter): ReadonlySet<string> =>
  new Set([...anchors.keys(), ...facts.lastInspection?.findings.map(({ id }) => id) ?? []]));

/** Keys of `sections:` in the front matter; a section that is still to be written may be named. */
function* unknownSections({ outline, frontMatter, headings, sections }: SelfEvaluation): Iterable<Report> {
  for (const id of Object.keys(frontMatter.facts.sections ?? {})) {
    if (![outline.sections, sections, headings].some((list) => list.some((one) => one.id === id))) {
      yield { span: frontMatter.keySpan(['sections', id]) ?? { start: 0, end: 0 }, message: `No section of this document is called ${id}. Name a question (q1 to q3), a judgement area or the {#id} of a heading.` };
    }
  }
}

/** Links to `#id`, and `#id` in the Addresses column; a link in that column is told once. */
const referencesByPart = partwise((part: Part): References => {
  const links = part.links.filter((link) => link.kind === 'anchor').map((link) => ({ id: link.fragment, span: link.urlSpan, whole: link.span.start }));
  const linked = new Set(links.map((link) => link.whole));
  const addresses = part.actionTables
    .flatMap((table) => table.actions)
    .flatMap((action) => action.addresses)
    .filter((address) => address.marked && !linked.has(address.span.start));
  return [...links, ...addresses];
}, (before, now) => before.length === 0 && now.length === 0);

function report(id: string, span: Span, known: ReadonlySet<string>): Report {
  return {
    span,
    message: `Nothing in this document is called #${id}. Name the {#id} of a heading, a callout or a finding of the last inspection.`,
    fixes: nearest(id, known).map((other, index) => ({ title: `Change to #${other}`, edits: [{ span, newText: `#${other}` }], preferred: index === 0 })),
  };
}
