import { ofThread } from './ofThread';
import type { Rule } from './rule';
import { quote } from './sentences';

export const findingWithoutEvidence: Rule = {
  id: 'finding-without-evidence',
  severity: 'warning',
  title: 'A finding has no evidence',
  document: ofThread(function* ({ findings }) {
    for (const { title, gaps } of findings) {
      for (const { span } of gaps.filter(({ kind }) => kind === 'no-evidence')) {
        yield { span, message: `Nothing shows ${quote(title)}. Cite a source with [@…] in this finding, or link a document.` };
      }
    }
  }),
};
