/** Where an entry of a register is defined and cited, over several documents. */
import type { Analysis } from '../analysis';
import { touches, type Span } from '../text/span';
import type { EvidenceEntry } from './base';
import { citedPlaces } from './cited';

export interface Occurrence {
  readonly uri: string;
  readonly span: Span;
  /** A plain link to the file of an entry cites it without naming its id. */
  readonly kind: 'definition' | 'citation' | 'link';
}

/** The entry that stands at an offset of a document: a citation of it, or a plain link to what it registers. */
export function entryCitedAt({ model, evidence }: Analysis, offset: number): { readonly entry: EvidenceEntry; readonly span: Span; readonly named: boolean } | undefined {
  const citation = model.citations.find(({ idSpan }) => touches(idSpan, offset));
  const cited = citation && evidence?.entries.get(citation.id);
  if (cited) {
    return { entry: cited, span: citation.idSpan, named: true };
  }
  const link = model.links.find(({ span }) => touches(span, offset));
  const linked = link && evidence?.linkedEntries.get(link.url);
  return linked && { entry: linked, span: link.span, named: false };
}

/** The entry of a register within which an offset lies; `named` where it is the id itself. */
export function entryDefinedAt({ evidence }: Analysis, register: string, offset: number): { readonly entry: EvidenceEntry; readonly span: Span; readonly named: boolean } | undefined {
  const entries = evidence?.registers.find(({ uri }) => uri === register)?.entries ?? [];
  const entry = entries.find(({ span }) => touches(span, offset));
  return entry && { entry, span: entry.idSpan, named: touches(entry.idSpan, offset) };
}

/** Every place that speaks of an entry: its definition first, then document by document. */
export function occurrencesOf(entry: EvidenceEntry, analyses: readonly Analysis[]): Occurrence[] {
  const definition: Occurrence = { uri: entry.register, span: entry.idSpan, kind: 'definition' };
  const cited = analyses.flatMap(({ uri, model, evidence }) => {
    // Each document has read the register for itself, so an entry is known by its register and id.
    const own = evidence?.entries.get(entry.id);
    const places = own?.register === entry.register && evidence ? citedPlaces(model, evidence).get(own) ?? [] : [];
    const ids = new Set(model.citations.map(({ idSpan }) => idSpan.start));
    return places.map((span): Occurrence => ({ uri, span, kind: ids.has(span.start) ? 'citation' : 'link' }));
  });
  return [definition, ...cited];
}
