/** Where an entry of a register is defined and cited, over several documents. */
import type { Analysis } from '../analysis';
import type { SelfEvaluation } from '../dialect/model';
import { touches, type Span } from '../text/span';
import type { EvidenceEntry } from './base';
import { citedPlaces } from './cited';

export interface Occurrence {
  readonly uri: string;
  readonly span: Span;
  /** A plain link to the file of an entry, or a figure from it, cites it without naming its id. */
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
    const links = linkStarts(model);
    return places.map((span): Occurrence => ({ uri, span, kind: links.has(span.start) ? 'link' : 'citation' }));
  });
  return [definition, ...cited];
}

/** A register asks for each of its entries where it is cited. */
const known = new WeakMap<SelfEvaluation, ReadonlySet<number>>();

function linkStarts(model: SelfEvaluation): ReadonlySet<number> {
  const starts = known.get(model) ?? new Set(model.links.map(({ span }) => span.start));
  known.set(model, starts);
  return starts;
}
