import type { FrontMatter } from '../dialect/frontMatter';
import type { EvidenceEntry } from '../evidence/base';
import { citedInPart } from '../evidence/cited';
import { dayInWords } from '../text/dates';
import type { Span } from '../text/span';
import { judgesFor } from '../wording';
import type { Report, Rule } from './rule';
import { quote, sentencesIn } from './sentences';

export const inspectionOnly: Rule = {
  id: 'inspection-only',
  severity: 'warning',
  title: 'Written only for inspection',
  *part(part, { settings: { wording } }) {
    const judges = judgesFor(wording);
    for (const block of part.blocks) {
      for (const sentence of block.prose.flatMap(sentencesIn)) {
        const match = judges.inspectionOnly(sentence.text);
        if (match) {
          yield {
            span: sentence.spanOf(match.start, match.end),
            message: `${quote(sentence.text.slice(match.start, match.end))} reads as written for inspection. ${match.hint}`,
            explanation: match.explanation,
          };
        }
      }
    }
  },
  *sources(cited, { frontMatter, evidence }) {
    for (const entry of evidence.entries.values()) {
      const told = cited.has(entry) ? whyOnlyForInspection(entry, frontMatter) : undefined;
      if (told) {
        yield { uri: entry.register, span: told.span, message: told.message };
      }
    }
  },
  *partWithEvidence(part, { frontMatter, evidence }) {
    for (const [entry, places] of citedInPart(part, frontMatter, evidence)) {
      const told = whyOnlyForInspection(entry, frontMatter);
      if (told) {
        yield* places.map((span): Report => ({ span, message: told.message, related: [{ uri: entry.register, span: told.span, message: 'It is registered here.' }] }));
      }
    }
  },
};

/** What a source shows to be made for inspection, and where its entry says so. */
function whyOnlyForInspection(entry: EvidenceEntry, { facts: { notified } }: FrontMatter): { span: Span; message: string } | undefined {
  const told = (key: string, words: string): { span: Span; message: string } => ({
    span: entry.valueSpans.get(key) ?? entry.idSpan,
    message: `The evidence “${entry.title}” ${words}. Rely on what the service makes in ordinary business.`,
  });
  if (entry.purpose === 'inspection') {
    return told('purpose', 'was made for inspection');
  }
  if (notified !== undefined && entry.date !== undefined && entry.date > notified) {
    return told('date', `is dated ${dayInWords(entry.date)}, after notice of inspection was received`);
  }
  return undefined;
}
