import type { FrontMatter } from '../dialect/frontMatter';
import type { EvidenceEntry } from '../evidence/base';
import { citedInPart } from '../evidence/cited';
import { dayInWords } from '../text/dates';
import type { Span } from '../text/span';
import { judgesFor, removalFrom, type Judges } from '../wording';
import type { Fix, Report, Rule } from './rule';
import { quote, sentencesIn, type Sentence } from './sentences';

export const inspectionOnly: Rule = {
  id: 'inspection-only',
  severity: 'warning',
  title: 'Written only for inspection',
  *words(part, { settings: { wording } }) {
    const judges = judgesFor(wording);
    for (const block of part.blocks) {
      for (const sentence of block.prose.flatMap(sentencesIn)) {
        const match = judges.inspectionOnly(sentence.text);
        if (match) {
          yield {
            span: sentence.spanOf(match.start, match.end),
            message: `${quote(sentence.text.slice(match.start, match.end))} reads as written for inspection. ${match.hint}`,
            explain: () => match.explanation,
            fixes: fixesFor(sentence),
          };
        }
      }
    }
  },
  *sources(cited, { frontMatter, evidence, settings: { wording } }) {
    const judges = judgesFor(wording);
    for (const entry of evidence.entries.values()) {
      const told = cited.has(entry) ? whyOnlyForInspection(entry, frontMatter, judges) : undefined;
      if (told) {
        yield { uri: entry.register, span: told.span, message: told.message };
      }
    }
  },
  *partWithEvidence(part, { frontMatter, evidence, settings: { wording } }) {
    const judges = judgesFor(wording);
    for (const [entry, places] of citedInPart(part, frontMatter, evidence)) {
      const told = whyOnlyForInspection(entry, frontMatter, judges);
      if (told) {
        yield* places.map((span): Report => ({ span, message: told.message, related: [{ uri: entry.register, span: told.span, message: 'It is registered here.' }] }));
      }
    }
  },
};

/** What a source shows to be made for inspection, and where its entry says so. */
function whyOnlyForInspection(entry: EvidenceEntry, { facts: { notified } }: FrontMatter, judges: Judges): { span: Span; message: string } | undefined {
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
  // Letters and reports from outside bear the name of what they are about.
  const title = entry.kind === 'external' ? undefined : judges.inspectionOnly(entry.title);
  return title && told('title', `reads as made for inspection (${quote(entry.title.slice(title.start, title.end))})`);
}

/** Taking out the words that speak of inspection, where the rest of the sentence stands by itself. */
function fixesFor(sentence: Sentence): Fix[] {
  const removal = removalFrom(sentence.text);
  const words = removal && sentence.text.slice(removal.start, removal.end);
  const span = removal && sentence.spanOf(removal.start, removal.end);
  // Words are left where they stand when the source holds more than them: a citation, a link, the mark of a block.
  if (!removal || !words || !span || span.end - span.start !== words.length || /\s\s/u.test(words)) {
    return [];
  }
  const clause = words.slice(0, words.length - removal.instead.length).replace(/^,/u, '');
  return [{ title: `Take out ${quote(clause, 60)}`, edits: [{ span, newText: removal.instead }], preferred: true }];
}
