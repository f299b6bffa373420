import { citedPlaces } from '../evidence/cited';
import { quote } from './sentences';
import type { Rule } from './rule';

export const changedEvidence: Rule = {
  id: 'changed-evidence',
  severity: 'information',
  title: 'A source has changed since it was reviewed',
  *evidence(model, evidence) {
    const cited = citedPlaces(model, evidence);
    for (const entry of evidence.changed) {
      const registered = entry.valueSpans.get('file') ?? entry.idSpan;
      yield { uri: entry.register, span: registered, message: `The file of ${quote(entry.title)} has changed since it was reviewed. Check that what is said of it still holds, then mark it as reviewed.` };
      for (const span of cited.get(entry) ?? []) {
        yield {
          span,
          message: `${quote(entry.title)} has changed since it was reviewed. Check that what you say of it still holds, then mark it as reviewed.`,
          related: [{ uri: entry.register, span: registered, message: 'It is registered here.' }],
        };
      }
    }
  },
};
