import { fileSpan } from '../evidence/base';
import { citedInPart } from '../evidence/cited';
import { quote } from './sentences';
import type { Report, Rule } from './rule';

export const changedEvidence: Rule = {
  id: 'changed-evidence',
  severity: 'information',
  title: 'A source has changed since it was reviewed',
  *sources(_cited, { evidence }) {
    for (const entry of evidence.changed) {
      yield { uri: entry.register, span: fileSpan(entry), message: `The file of ${quote(entry.title)} has changed since it was reviewed. Check that what is said of it still holds, then mark it as reviewed.` };
    }
  },
  *partWithEvidence(part, { frontMatter, evidence }) {
    for (const [entry, places] of evidence.changed.size > 0 ? citedInPart(part, frontMatter, evidence) : []) {
      if (evidence.changed.has(entry)) {
        yield* places.map((span): Report => ({
          span,
          message: `${quote(entry.title)} has changed since it was reviewed. Check that what you say of it still holds, then mark it as reviewed.`,
          related: [{ uri: entry.register, span: fileSpan(entry), message: 'It is registered here.' }],
        }));
      }
    }
  },
};
