import { isWhollyRead } from '../evidence/base';
import { idsInFrontMatter } from '../evidence/cited';
import { DEFAULT_REGISTER } from '../evidence/library';
import { nearest } from './nearest';
import type { Rule } from './rule';

export const unknownEvidenceId: Rule = {
  id: 'unknown-evidence-id',
  severity: 'error',
  title: 'A citation names nothing in the register',
  *partWithEvidence(part, { frontMatter, evidence }) {
    // A register that cannot be read says so itself; every citation would only repeat it.
    if (!isWhollyRead(evidence)) {
      return;
    }
    const remedy = evidence.registers.length > 0
      ? 'Correct the id, or add an entry with it.'
      : `There is no register yet: make a file ${DEFAULT_REGISTER} beside this document.`;
    for (const { id, idSpan } of [...part.citations, ...idsInFrontMatter(part, frontMatter)]) {
      if (!evidence.entries.has(id)) {
        yield {
          span: idSpan,
          message: `The evidence register has no entry “${id}”. ${remedy}`,
          fixes: nearest(id, evidence.entries.keys()).map((other, index) => ({ title: `Change to @${other}`, edits: [{ span: idSpan, newText: other }], preferred: index === 0 })),
        };
      }
    }
  },
};
