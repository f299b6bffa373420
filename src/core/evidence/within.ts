/** What a stretch of the document, say a section, rests on. */
import { inWeakness } from '../dialect/callouts';
import { isEvidence, isFigure } from '../dialect/links';
import type { FrontMatter } from '../dialect/frontMatter';
import type { Part, SelfEvaluation } from '../dialect/model';
import { partwise, rangeOf, sameList, stretchwise } from '../dialect/partwise';
import { contains, type Span } from '../text/span';
import type { EvidenceBase, EvidenceEntry, EvidenceKind } from './base';
import { citedInPart } from './cited';

/** What some text rests on. */
interface Rest {
  readonly entries: ReadonlySet<EvidenceEntry>;
  /** The same, in the order of the text. */
  readonly listed: readonly EvidenceEntry[];
  /** Of these, what is cited for more than a weakness. */
  readonly weighed: ReadonlySet<EvidenceEntry>;
  readonly kinds: ReadonlySet<EvidenceKind>;
}

/** What one part rests on. It holds no places, so that typing beside a source changes nothing of it. */
interface PartRest {
  readonly entries: readonly EvidenceEntry[];
  readonly weighed: readonly EvidenceEntry[];
  readonly showsData: boolean;
}

const NOTHING: PartRest = { entries: [], weighed: [], showsData: false };

/** What stands within `span`, or all of the part. */
function restInPart(part: Part, frontMatter: FrontMatter, evidence: EvidenceBase | undefined, span?: Span): PartRest {
  const { citations, links } = part;
  const counts = (place: Span): boolean => !span || contains(span, place);
  const cited = evidence ? [...citedInPart(part, frontMatter, evidence)].filter(([, places]) => places.some(counts)) : [];
  const showsData = links.some((link) => isFigure(link) && counts(link.span));
  if (cited.length + citations.length === 0 && !showsData) {
    return NOTHING;
  }
  const weighed = cited.filter(([, places]) => places.some((place) => counts(place) && !inWeakness(place, part)));
  return { entries: cited.map(([entry]) => entry), weighed: weighed.map(([entry]) => entry), showsData };
}

const restByPart = partwise((part: Part, frontMatter: FrontMatter, evidence: EvidenceBase | undefined) => restInPart(part, frontMatter, evidence),
  (before, now) => before.showsData === now.showsData && sameList(before.entries, now.entries) && sameList(before.weighed, now.weighed));

function together(rests: readonly PartRest[]): Rest {
  const [entries, weighed] = [new Set<EvidenceEntry>(), new Set<EvidenceEntry>()];
  let showsData = false;
  for (const rest of rests) {
    if (rest !== NOTHING) {
      rest.entries.forEach((entry) => { entries.add(entry); });
      rest.weighed.forEach((entry) => { weighed.add(entry); });
      showsData ||= rest.showsData;
    }
  }
  const listed = [...entries];
  const kinds = new Set(listed.flatMap((entry) => entry.kind ?? []));
  return { entries, listed, weighed, kinds: showsData ? kinds.add('data') : kinds };
}

/** Several criteria and rules ask the same of one section. */
const restInStretch = stretchwise(together);

function restOf(model: SelfEvaluation, evidence: EvidenceBase | undefined, span: Span): Rest {
  const { parts, frontMatter } = model;
  return restInStretch(parts, span, restByPart(model, frontMatter, evidence), (part) => restInPart(part, frontMatter, evidence, span));
}

const citedKnown = new WeakMap<object, ReadonlySet<EvidenceEntry>>();

/** The entries that are cited at all; the same set as before while these are the same. */
export function citedEntries(model: SelfEvaluation, evidence: EvidenceBase): ReadonlySet<EvidenceEntry> {
  const before = citedKnown.get(model.lineage);
  const { entries } = restOf(model, evidence, { start: 0, end: model.parts.at(-1)!.span.end });
  const same = before === entries || (before?.size === entries.size && [...entries].every((entry) => before.has(entry)));
  const cited = same ? before : entries;
  citedKnown.set(model.lineage, cited);
  return cited;
}

/** The entries cited within a span, in the order of the text. */
export function entriesWithin(model: SelfEvaluation, evidence: EvidenceBase | undefined, span: Span): readonly EvidenceEntry[] {
  return restOf(model, evidence, span).listed;
}

/** Those of them that are cited for more than an area for improvement or for priority action. */
export function weighedWithin(model: SelfEvaluation, evidence: EvidenceBase | undefined, span: Span): ReadonlySet<EvidenceEntry> {
  return restOf(model, evidence, span).weighed;
}

/** Where an entry is cited within a span. */
export function placesWithin({ parts, frontMatter }: SelfEvaluation, evidence: EvidenceBase, entry: EvidenceEntry, span: Span): Span[] {
  const { from, to } = rangeOf(parts, span);
  return parts.slice(from, to).flatMap((part) => citedInPart(part, frontMatter, evidence).get(entry)?.filter((place) => contains(span, place)) ?? []);
}

/** The kinds of evidence within a span; a figure is data, registered or not. */
export function kindsWithin(model: SelfEvaluation, evidence: EvidenceBase | undefined, span: Span): ReadonlySet<EvidenceKind> {
  return restOf(model, evidence, span).kinds;
}

/** Whether anything within a span can be evidence, registered or not. */
export function citesWithin({ parts }: SelfEvaluation, span: Span): boolean {
  const { from, to } = rangeOf(parts, span);
  return parts.slice(from, to).some(({ citations, links }) => citations.some((citation) => contains(span, citation.span)) || links.some((link) => isEvidence(link) && contains(span, link.span)));
}

const voices = new WeakMap<EvidenceEntry, boolean>();

/** Whether an entry is the voice of children, young people or their families. */
export function isVoice(entry: EvidenceEntry): boolean {
  let heard = voices.get(entry);
  if (heard === undefined) {
    heard = entry.kind === 'feedback' && entry.from.some((who) => /child|famil|parent|young|care leaver|care experienced/iu.test(who));
    voices.set(entry, heard);
  }
  return heard;
}
