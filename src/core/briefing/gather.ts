/**
 * What a self-evaluation holds on one topic: sections by their tag, their judgement area or their words,
 * and what stands in them or speaks of it elsewhere. Nothing is judged, only gathered.
 */
import type { Callout, HeadingEntry } from '../dialect/model';
import type { EvidenceEntry } from '../evidence/base';
import { entriesWithin } from '../evidence/within';
import { speaksOf, type Topic } from '../framework/topics';
import { referenceOf } from '../measures/lookup';
import { contains, type Span } from '../text/span';
import type { ThreadAction, ThreadFinding } from '../thread';
import { toldFindings } from './findings';
import { measuresOf, type MovedMeasure } from './measures';
import type { Origin } from './origin';
import { topicsIn } from './tagged';

export interface GatheredSection {
  readonly heading: HeadingEntry;
  /** To the next heading of the same or a higher level. */
  readonly span: Span;
}

export interface Gathered {
  readonly topic: Topic;
  /** None within another, in the order of the text. */
  readonly sections: readonly GatheredSection[];
  readonly findings: readonly ThreadFinding[];
  /** Those that answer its findings, and others that speak of it. */
  readonly actions: readonly ThreadAction[];
  readonly directions: readonly Callout[];
  readonly sources: readonly EvidenceEntry[];
  readonly measures: readonly MovedMeasure[];
}

/** Gathers one topic. */
export function gather(topic: Topic, origin: Origin): Gathered {
  const { model, analysis, thread } = origin;
  const sections = sectionsOn(topic, origin);
  const within = (span: Span): boolean => sections.some((section) => contains(section.span, span));
  const findings = toldFindings(origin).filter((finding) => within(finding.callout!.span) || speaksOf(`${finding.callout!.title} ${(finding.id ?? '').replace(/[-_.:]/gu, ' ')}`, topic));
  const spans = [...sections.map(({ span }) => span), ...findings.map(({ callout }) => callout!.span)];
  const actions = thread.actions.filter((action) => origin.isTold(action) && (action.findings.some((finding) => findings.includes(finding)) || speaksOf(action.title, topic)));
  const cited = new Set(spans.flatMap((span) => entriesWithin(model, analysis.evidence, span)));
  const sources = [...analysis.evidence?.entries.values() ?? []].filter((entry) => cited.has(entry) || speaksOf(entry.title, topic));
  const shown = new Set(model.links.filter((link) => (link.kind === 'figure' || link.kind === 'chart') && spans.some((span) => contains(span, link.span))).map((link) => referenceOf(link).measure));
  return {
    topic, sections, findings, actions, sources,
    directions: model.callouts.filter((callout) => callout.direction !== undefined && within(callout.span) && origin.isTold(callout)),
    measures: measuresOf(origin).filter(({ measure }) => shown.has(measure.id) || speaksOf(measure.label, topic)),
  };
}

/** Whether there is anything at all. */
export function isEmpty({ sections, findings, actions, sources, measures }: Gathered): boolean {
  return [sections, findings, actions, sources, measures].every((things) => things.length === 0);
}

function sectionsOn(topic: Topic, origin: Origin): GatheredSection[] {
  const { headings, sections, text } = origin.model;
  const role = new Map(sections.map((section) => [section.heading, section]));
  const isOn = (heading: HeadingEntry): boolean => {
    const section = role.get(heading);
    return topicsIn(heading).includes(topic.id)
      || (section?.kind === 'judgement' && topic.areas.includes(section.id))
      // The title and the questions speak of everything; a judgement area is gathered as a whole or not at all.
      || (section === undefined && heading.depth > 1 && speaksOf(heading.text, topic));
  };
  const found = headings.flatMap((heading, index): GatheredSection[] => {
    const next = headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
    return isOn(heading) && origin.isTold(heading) ? [{ heading, span: { start: heading.span.start, end: next?.span.start ?? text.length } }] : [];
  });
  return found.filter((section) => !found.some((outer) => outer !== section && contains(outer.span, section.span)));
}
