/** Citations and the sources behind them, in words. */
import type { Element, ElementContent } from 'hast';
import type { Citation } from '../../dialect/model';
import { isWhollyRead, type EvidenceEntry, type EvidenceKind } from '../../evidence/base';
import { dayInWords } from '../../text/dates';
import type { RenderContext } from './context';
import { element } from './element';

const KINDS: Readonly<Record<EvidenceKind, string>> = {
  data: 'Data', audit: 'Practice audit', feedback: 'Feedback', report: 'Internal report', learning: 'Learning from complaints and reviews', external: 'External source',
};

/** What a pointer is told of a source: "Practice audit · 14 October 2026". */
export function sourceInWords({ kind, from, date }: EvidenceEntry): string {
  const voices = from.length > 0 ? ` from ${from.join(', ')}` : '';
  return [kind && KINDS[kind] + voices, date && dayInWords(date)].filter(Boolean).join(' · ');
}

/** A bracket of citations, with the titles of the sources in place of their ids; empty where this edition withholds them all. */
export function citationElement(citations: readonly Citation[], context: RenderContext): Element {
  const told = citations.filter(({ withheld }) => !withheld);
  if (told.length === 0) {
    return element('span', {});
  }
  const parts = told.flatMap((citation, index): (ElementContent | string)[] => [
    ...index > 0 ? ['; '] : [],
    source(citation, context),
    ...citation.locator === undefined ? [] : [`, ${citation.locator}`],
  ]);
  return element('span', { className: ['citation'] }, '[', ...parts, ']');
}

function source({ id }: Citation, { evidence }: RenderContext): ElementContent {
  const entry = evidence?.entries.get(id);
  if (!evidence || (!entry && !isWhollyRead(evidence))) {
    return element('span', {}, `@${id}`);
  }
  if (!entry) {
    return element('span', { className: ['unknown'] }, `@${id}: not in the evidence register`);
  }
  const title = sourceInWords(entry);
  const target = entry.file ?? entry.url;
  return target === undefined
    ? element('span', { title }, entry.title)
    : element('a', { href: target, title, dataSource: id }, entry.title);
}
