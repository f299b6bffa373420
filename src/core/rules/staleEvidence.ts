import { isCurrent, newestDay } from '../evidence/age';
import { citedInPart } from '../evidence/cited';
import { dayInWords, timeBefore } from '../text/dates';
import type { Rule } from './rule';
import { quote } from './sentences';

/** Reports and letters from outside keep their worth: they are dated, and read as of their date. */
export const staleEvidence: Rule = {
  id: 'stale-evidence',
  severity: 'warning',
  title: 'A source is older than the period',
  *partWithEvidence(part, { frontMatter, evidence, settings: { evidenceMonths } }) {
    const end = frontMatter.facts.period?.to;
    if (end === undefined) {
      return;
    }
    for (const [entry, places] of citedInPart(part, frontMatter, evidence)) {
      if (!isCurrent(entry, end, evidenceMonths)) {
        const newest = newestDay(entry)!;
        for (const span of places) {
          yield {
            span,
            message: `${quote(entry.title)} speaks of ${dayInWords(newest)}, ${timeBefore(newest, end)!} before the end of the period. Cite something newer beside it, or say why it still holds.`,
            related: [{ uri: entry.register, span: entry.idSpan, message: 'It is registered here.' }],
          };
        }
      }
    }
  },
};
