/** The findings of a thread: the last inspection's from the front matter, the document's own from its callouts. */
import { isBegun } from '../dialect/callouts';
import type { Callout, SelfEvaluation } from '../dialect/model';
import { sourceOf } from '../dialect/partwise';
import type { EvidenceBase } from '../evidence/base';
import { within } from '../text/origin';
import type { Span } from '../text/span';
import { EvidenceFinder } from './evidence';
import { Keys } from './keys';
import type { FindingGap, Gap, ThreadAction, ThreadFinding } from './model';

/** A finding whose links are still being tied. */
export interface DraftFinding extends ThreadFinding {
  readonly actions: ThreadAction[];
  readonly gaps: Gap<FindingGap>[];
}

/** Reads all findings; their actions and gaps are yet to be filled. */
export function readFindings(model: SelfEvaluation, base: EvidenceBase | undefined): DraftFinding[] {
  const evidence = new EvidenceFinder(model, base);
  const own = model.callouts.filter((callout) => callout.kind !== 'direction' && isBegun(sourceOf(model, { start: callout.markerSpan.end, end: callout.span.end })));
  const keys = new Keys();
  return [...inspectionFindings(model, evidence, keys), ...own.map((callout) => calloutFinding(callout, model, evidence, keys))];
}

function inspectionFindings({ frontMatter }: SelfEvaluation, evidence: EvidenceFinder, keys: Keys): DraftFinding[] {
  const findings = frontMatter.facts.lastInspection?.findings ?? [];
  return findings.map(({ id, text, type, closed, evidence: ids = [] }, index): DraftFinding => {
    const at = (...path: PropertyKey[]): Span | undefined => frontMatter.valueSpan(['lastInspection', 'findings', index, ...path]);
    const span = at('text') ?? { start: 0, end: 0 };
    return {
      key: keys.next(`inspection:${id}`), source: 'inspection', kind: type, id, title: text, span, idSpan: at('id'), callout: undefined, section: undefined,
      evidence: ids.map((named, place) => evidence.named(named, at('evidence', place) ?? at('evidence') ?? span)),
      closed, actions: [], gaps: [],
    };
  });
}

function calloutFinding(callout: Callout, model: SelfEvaluation, evidence: EvidenceFinder, keys: Keys): DraftFinding {
  const { kind, id, idSpan, title, section, markerSpan } = callout;
  const rest = sourceOf(model, { start: markerSpan.start, end: callout.span.end });
  const firstLine = /^[^\r\n]*/u.exec(rest)![0].trimEnd();
  const name = title || firstWords(rest.slice(firstLine.length));
  return {
    key: keys.next(`callout:${id ?? name}`), source: 'callout', kind: kind as ThreadFinding['kind'], id, idSpan, callout, section, title: name,
    span: within(markerSpan, 0, firstLine.length),
    evidence: evidence.within(callout.span), closed: undefined, actions: [], gaps: [],
  };
}

/** What a callout without a title says first. */
function firstWords(body: string): string {
  const words = body.replace(/^[\s>]+/gmu, '').replace(/\s+/gu, ' ').trim();
  return words.length <= 80 ? words : `${words.slice(0, words.lastIndexOf(' ', 80))} …`;
}
