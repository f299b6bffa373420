import { isFigure } from '../dialect/links';
import type { SelfEvaluation } from '../dialect/model';
import type { Span } from '../text/span';
import type { EvidenceBase, EvidenceEntry } from './base';

/** The ids by which the front matter shows that a finding of the last inspection is closed. */
export function closingEvidence({ frontMatter }: SelfEvaluation): { id: string; idSpan: Span }[] {
  return (frontMatter.facts.lastInspection?.findings ?? []).flatMap(({ evidence = [] }, finding) => evidence.map((id, place) => {
    const at = ['lastInspection', 'findings', finding, 'evidence'];
    return { id: id.normalize('NFC'), idSpan: frontMatter.valueSpan([...at, place]) ?? frontMatter.valueSpan(at) ?? { start: 0, end: 0 } };
  }));
}

type Places = ReadonlyMap<EvidenceEntry, readonly Span[]>;

/** Rules and completeness ask the same of one document again and again. */
const known = new WeakMap<SelfEvaluation, { readonly evidence: EvidenceBase; readonly places: Places }>();

/** Where each entry of the registers is cited: by its id, by a plain link to its file or address, or by a figure or chart from it. */
export function citedPlaces(model: SelfEvaluation, evidence: EvidenceBase): Places {
  let answer = known.get(model);
  if (answer?.evidence !== evidence) {
    answer = { evidence, places: findPlaces(model, evidence) };
    known.set(model, answer);
  }
  return answer.places;
}

function findPlaces(model: SelfEvaluation, evidence: EvidenceBase): Places {
  const places = new Map<EvidenceEntry, Span[]>();
  const add = (entry: EvidenceEntry | undefined, span: Span): void => {
    if (entry) {
      const spans = places.get(entry) ?? [];
      spans.push(span);
      places.set(entry, spans);
    }
  };
  model.citations.forEach((citation) => { add(evidence.entries.get(citation.id), citation.idSpan); });
  closingEvidence(model).forEach(({ id, idSpan }) => { add(evidence.entries.get(id), idSpan); });
  model.links.forEach((link) => { add(isFigure(link) ? evidence.dataEntries.get(link.path) : evidence.linkedEntries.get(link.url), link.span); });
  return places;
}
