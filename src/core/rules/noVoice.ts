import { isWhollyRead } from '../evidence/base';
import { entriesWithin, isVoice, kindsWithin } from '../evidence/within';
import type { Rule } from './rule';

export const noVoice: Rule = {
  id: 'no-voice',
  severity: 'warning',
  title: 'A section does not hear children or families',
  *evidence(model, evidence) {
    if (!isWhollyRead(evidence)) {
      return;
    }
    for (const { kind, heading, span } of model.sections) {
      // Where nothing is cited yet, there is another thing to say first.
      if (kind === 'judgement' && kindsWithin(model, evidence, span).size > 0 && !entriesWithin(model, evidence, span).some(isVoice)) {
        yield { span: heading.textSpan, message: `“${heading.text}” cites no feedback from children or families. Cite a source whose kind is feedback and whose “from” names them.` };
      }
    }
  },
};
