/** What a stretch of the document, say a section, rests on. */
import { isEvidence, isFigure } from '../dialect/links';
import type { Part, SelfEvaluation } from '../dialect/model';
import { partwise, rangeOf } from '../dialect/partwise';
import { contains, type Span } from '../text/span';
import type { EvidenceBase, EvidenceEntry, EvidenceKind } from './base';
import { citedByPart } from './cited';

interface Rest {
  readonly entries: ReadonlySet<EvidenceEntry>;
  readonly kinds: ReadonlySet<EvidenceKind>;
}

/** Several criteria and rules ask the same of one section. */
const known = new WeakMap<SelfEvaluation, { readonly evidence: EvidenceBase | undefined; readonly bySpan: Map<string, Rest> }>();

function restOf(model: SelfEvaluation, evidence: EvidenceBase | undefined, span: Span): Rest {
  let answers = known.get(model);
  if (!answers || answers.evidence !== evidence) {
    answers = { evidence, bySpan: new Map() };
    known.set(model, answers);
  }
  const key = `${span.start} ${span.end}`;
  const answer = answers.bySpan.get(key) ?? findRest(model, evidence, span);
  answers.bySpan.set(key, answer);
  return answer;
}

function findRest(model: SelfEvaluation, evidence: EvidenceBase | undefined, span: Span): Rest {
  const entries = new Set<EvidenceEntry>();
  const cited = evidence ? citedByPart(model, model.frontMatter, evidence) : [];
  const figures = figuresByPart(model);
  let showsData = false;
  const { from, to } = rangeOf(model.parts, span);
  for (let at = from; at < to; at++) {
    const places = cited[at];
    if (places && places.size > 0) {
      const whole = contains(span, model.parts[at]!.span);
      places.forEach((spans, entry) => {
        if (whole || spans.some((place) => contains(span, place))) {
          entries.add(entry);
        }
      });
    }
    showsData ||= figures[at]!.length > 0 && figures[at]!.some((place) => contains(span, place));
  }
  const kinds = new Set([...entries].flatMap((entry) => entry.kind ?? []));
  return { entries, kinds: showsData ? kinds.add('data') : kinds };
}

const NONE: readonly Span[] = [];

const figuresByPart = partwise(({ links }: Part): readonly Span[] => (links.length === 0 ? NONE : links.filter(isFigure).map(({ span }) => span)));

/** The entries cited within a span. */
export function entriesWithin(model: SelfEvaluation, evidence: EvidenceBase | undefined, span: Span): EvidenceEntry[] {
  return [...restOf(model, evidence, span).entries];
}

/** Where an entry is cited within a span. */
export function placesWithin(model: SelfEvaluation, evidence: EvidenceBase, entry: EvidenceEntry, span: Span): Span[] {
  const { from, to } = rangeOf(model.parts, span);
  return citedByPart(model, model.frontMatter, evidence).slice(from, to).flatMap((places) => places.get(entry)?.filter((place) => contains(span, place)) ?? NONE);
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

/** Whether an entry is the voice of children, young people or their families. */
export function isVoice(entry: EvidenceEntry): boolean {
  return entry.kind === 'feedback' && entry.from.some((who) => /child|famil|parent|young|care leaver|care experienced/iu.test(who));
}
