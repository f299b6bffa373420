import type { SelfEvaluation } from '../dialect/model';
import type { EvidenceBase, EvidenceEntry } from '../evidence/base';
import { citedPlaces } from '../evidence/cited';
import { dayInWords } from '../text/dates';
import { judgesFor } from '../wording';
import type { Report, Rule } from './rule';
import { quote, sentencesIn } from './sentences';

export const inspectionOnly: Rule = {
  id: 'inspection-only',
  severity: 'warning',
  title: 'Written only for inspection',
  *document(model, { wording }) {
    const judges = judgesFor(wording);
    for (const block of model.blocks) {
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
  *evidence(model, evidence) {
    const cited = citedPlaces(model, evidence);
    for (const entry of evidence.entries.values()) {
      const reason = cited.has(entry) ? whyOnlyForInspection(entry, model) : undefined;
      if (reason) {
        yield* reports(entry, reason, model, evidence);
      }
    }
  },
};

function whyOnlyForInspection(entry: EvidenceEntry, model: SelfEvaluation): { key: string; words: string } | undefined {
  const { notified } = model.frontMatter.facts;
  if (entry.purpose === 'inspection') {
    return { key: 'purpose', words: 'was made for inspection' };
  }
  if (notified !== undefined && entry.date !== undefined && entry.date > notified) {
    return { key: 'date', words: `is dated ${dayInWords(entry.date)}, after notice of inspection was received` };
  }
  return undefined;
}

/** In the register at the key that tells, and wherever it is cited. */
function* reports(entry: EvidenceEntry, { key, words }: { key: string; words: string }, model: SelfEvaluation, evidence: EvidenceBase): Iterable<Report> {
  const message = `The evidence “${entry.title}” ${words}. Rely on what the service makes in ordinary business.`;
  const span = entry.valueSpans.get(key) ?? entry.idSpan;
  yield { uri: entry.register, span, message };
  for (const place of citedPlaces(model, evidence).get(entry) ?? []) {
    yield { span: place, message, related: [{ uri: entry.register, span, message: 'It is registered here.' }] };
  }
}
