/** Which entries of the registers a stretch of the document rests on. */
import type { SelfEvaluation } from '../dialect/model';
import { isEvidence, isFigure } from '../dialect/links';
import type { EvidenceBase, EvidenceEntry, EvidenceKind } from './base';
import { citedPlaces } from './cited';
import { contains, type Span } from '../text/span';

/** The entries cited within a span. */
export function entriesWithin(model: SelfEvaluation, evidence: EvidenceBase | undefined, span: Span): EvidenceEntry[] {
  return evidence ? [...citedPlaces(model, evidence)].filter(([, places]) => places.some((place) => contains(span, place))).map(([entry]) => entry) : [];
}

/** The kinds of evidence within a span; a figure is data, registered or not. */
export function kindsWithin(model: SelfEvaluation, evidence: EvidenceBase | undefined, span: Span): Set<EvidenceKind> {
  const kinds = new Set(entriesWithin(model, evidence, span).flatMap((entry) => entry.kind ?? []));
  if (model.links.some((link) => isFigure(link) && contains(span, link.span))) {
    kinds.add('data');
  }
  return kinds;
}

/** Whether anything within a span can be evidence, registered or not. */
export function citesWithin(model: SelfEvaluation, span: Span): boolean {
  return model.citations.some((citation) => contains(span, citation.span)) || model.links.some((link) => isEvidence(link) && contains(span, link.span));
}

/** Whether an entry is the voice of children, young people or their families. */
export function isVoice(entry: EvidenceEntry): boolean {
  return entry.kind === 'feedback' && entry.from.some((who) => /child|famil|parent|young|care leaver|care experienced/iu.test(who));
}
