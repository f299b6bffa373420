import { isFigure } from '../dialect/links';
import type { FrontMatter } from '../dialect/frontMatter';
import type { Part, SelfEvaluation } from '../dialect/model';
import { partwise } from '../dialect/partwise';
import type { Span } from '../text/span';
import { standing } from '../text/standing';
import type { EvidenceBase, EvidenceEntry } from './base';

/** The ids by which the front matter shows that a finding of the last inspection is closed. */
export function closingEvidence({ frontMatter }: Pick<SelfEvaluation, 'frontMatter'>): { id: string; idSpan: Span }[] {
  return (frontMatter.facts.lastInspection?.findings ?? []).flatMap(({ evidence = [] }, finding) => evidence.map((id, place) => {
    const at = ['lastInspection', 'findings', finding, 'evidence'];
    return { id: id.normalize('NFC'), idSpan: frontMatter.valueSpan([...at, place]) ?? frontMatter.valueSpan(at) ?? { start: 0, end: 0 } };
  }));
}

/** Sources with the places where they are cited, in the order of the text. */
export type Places = ReadonlyMap<EvidenceEntry, readonly Span[]>;

/** Where one part cites the entries of the registers: by id, by a plain link to a file or address, or by a figure or chart from it. */
export const citedInPart = standing(findPlaces);

function findPlaces(part: Part, frontMatter: FrontMatter, evidence: EvidenceBase): Places {
  const marks: (readonly [EvidenceEntry | undefined, Span])[] = [
    ...part.citations.map((citation) => [evidence.entries.get(citation.id), citation.idSpan] as const),
    ...idsInFrontMatter(part, frontMatter).map(({ id, idSpan }) => [evidence.entries.get(id), idSpan] as const),
    ...part.links.map((link) => [isFigure(link) ? evidence.dataEntries.get(link.path) : evidence.linkedEntries.get(link.url), link.span] as const),
  ];
  const places = new Map<EvidenceEntry, Span[]>();
  for (const [entry, span] of marks.sort(([, a], [, b]) => a.start - b.start)) {
    if (entry) {
      const spans = places.get(entry);
      if (spans) {
        spans.push(span);
      } else {
        places.set(entry, [span]);
      }
    }
  }
  return places;
}

/** What the front matter cites, when this is the part that holds it. */
export function idsInFrontMatter({ nodes }: Part, frontMatter: FrontMatter): { id: string; idSpan: Span }[] {
  return nodes[0]?.type === 'yaml' ? closingEvidence({ frontMatter }) : [];
}

/** By part, in their order. */
export const citedByPart = partwise(citedInPart);

/** Where each entry of the registers is cited. Rules and completeness ask the same of one document again and again. */
export const citedPlaces = standing((model: SelfEvaluation, evidence: EvidenceBase): Places => {
  const places = new Map<EvidenceEntry, Span[]>();
  citedByPart(model, model.frontMatter, evidence).forEach((own) => own.forEach((spans, entry) => { places.set(entry, [...places.get(entry) ?? [], ...spans]); }));
  return places;
});
