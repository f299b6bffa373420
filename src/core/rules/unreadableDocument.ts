import type { Part, SelfEvaluation } from '../dialect/model';
import { partwise } from '../dialect/partwise';
import type { Rule } from './rule';

/** What a decoder puts in the place of bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';

export const unreadableDocument: Rule = {
  id: 'unreadable-document',
  severity: 'error',
  title: 'Cannot be checked',
  *document(model) {
    if (model.unreadable) {
      yield model.unreadable;
    }
    const lost = firstLost(model);
    if (lost !== undefined) {
      yield {
        span: { start: lost, end: lost + 1 },
        message: 'A character could not be read here, because the file is not saved as UTF-8. Choose “Reopen with Encoding” before you change anything, then save it with the encoding UTF-8.',
      };
    }
  },
};

const lostByPart = partwise(({ text }: Part) => text.indexOf(REPLACEMENT));

function firstLost(model: SelfEvaluation): number | undefined {
  const at = lostByPart(model).findIndex((lost) => lost >= 0);
  return at < 0 ? undefined : model.parts[at]!.span.start + lostByPart(model)[at]!;
}
