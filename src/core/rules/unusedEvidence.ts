import { quote } from './sentences';
import type { Rule } from './rule';

export const unusedEvidence: Rule = {
  id: 'unused-evidence',
  severity: 'hint',
  title: 'A source is cited nowhere',
  *sources(cited, { evidence }) {
    for (const entry of evidence.registers.flatMap(({ entries }) => entries)) {
      // The second of two that share an id is told as such.
      if (!cited.has(entry) && evidence.entries.get(entry.id) === entry) {
        yield { uri: entry.register, span: entry.idSpan, message: `The self-evaluation does not cite ${quote(entry.title)}. Cite it with [@${entry.id}] where it shows something, or leave it here for another year.` };
      }
    }
  },
};
