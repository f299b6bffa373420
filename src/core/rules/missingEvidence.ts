import { isFinding } from '../dialect/callouts';
import type { ProseBlock } from '../dialect/model';
import { judgesFor, type Judges } from '../wording';
import type { Report, Rule } from './rule';
import { quote, sentencesIn, trimmedSpan } from './sentences';

export const missingEvidence: Rule = {
  id: 'missing-evidence',
  severity: 'warning',
  title: 'A claim has no evidence',
  *words(part, { settings: { wording } }) {
    const judges = judgesFor(wording);
    for (const block of part.blocks) {
      if (block.section?.role === 'practice' && block.kind !== 'heading' && !block.hasEvidence && !isFinding(block, part)) {
        // A finding is told as such, whether or not its words make a claim.
        const claim = firstClaim(block, judges);
        if (claim) {
          yield claim;
        }
      }
    }
  },
};

/** One source can serve a whole block, so a block without any is told once, at its first claim. */
function firstClaim(block: ProseBlock, judges: Judges): Report | undefined {
  for (const sentence of block.prose.flatMap(sentencesIn)) {
    if (judges.claim(sentence.text)) {
      return {
        span: trimmedSpan(sentence),
        message: `No evidence for ${quote(sentence.text)}. Cite a source with [@…] or link a document.`,
        explain: () => judges.whyClaim(sentence.text),
      };
    }
  }
  return undefined;
}
