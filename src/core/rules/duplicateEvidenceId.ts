import type { EvidenceEntry } from '../evidence/base';
import type { Rule } from './rule';

export const duplicateEvidenceId: Rule = {
  id: 'duplicate-evidence-id',
  severity: 'error',
  title: 'Two entries share an id',
  *sources(_cited, { evidence }) {
    const first = new Map<string, EvidenceEntry>();
    for (const entry of evidence.registers.flatMap((register) => register.entries)) {
      const earlier = first.get(entry.id);
      if (!earlier) {
        first.set(entry.id, entry);
        continue;
      }
      yield {
        uri: entry.register,
        span: entry.idSpan,
        message: `The id “${entry.id}” is taken by “${earlier.title}”. Give this entry an id of its own.`,
        related: [{ uri: earlier.register, span: earlier.idSpan, message: 'The first entry with this id.' }],
      };
    }
  },
};
