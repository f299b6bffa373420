/** How many passages that make a claim have their evidence, and whether any says what practice means for children. */
import { isFinding } from '../dialect/callouts';
import type { ProseBlock, SelfEvaluation } from '../dialect/model';
import { sentencesIn } from '../rules/sentences';
import { contains } from '../text/span';
import { describesImpact, judgesFor, type LocalWording } from '../wording';
import type { CriterionContext, Extent } from './check';

/** The share of passages with a claim that have evidence; true where none makes a claim. */
export function evidencedClaims({ model, findings, span, wording }: CriterionContext): Extent | true {
  const unmet = findings.filter(({ ruleId }) => ruleId === 'missing-evidence' || ruleId === 'finding-without-evidence');
  const claims = claimBlocks(model, wording).filter((block) => contains(span, block.span));
  const lacking = claims.filter((block) => unmet.some((finding) => contains(block.span, finding.span)));
  const counted = lacking.filter((block) => !isWeakness(block, model));
  const all = claims.length - (lacking.length - counted.length);
  return all === 0 ? true : { met: all - counted.length, all, lacking: counted.map((block) => block.span) };
}

/** Whether a sentence of the section says what is different for children. */
export function saysImpact({ model, span }: CriterionContext): boolean {
  return proseWithin(model, span).some((block) => block.prose.some((prose) => sentencesIn(prose).some(({ text }) => describesImpact(text))));
}

const known = new WeakMap<SelfEvaluation, readonly ProseBlock[]>();

/** The passages about practice that make a claim, and all findings. Found once for a document: sections lie within one another. */
function claimBlocks(model: SelfEvaluation, wording: LocalWording): readonly ProseBlock[] {
  let blocks = known.get(model);
  if (!blocks) {
    const judges = judgesFor(wording);
    blocks = model.blocks.filter((block) => block.section?.role === 'practice' && block.kind !== 'heading'
      && (isFinding(block, model) || block.prose.some((prose) => sentencesIn(prose).some(({ text }) => judges.claim(text)))));
    known.set(model, blocks);
  }
  return blocks;
}

function proseWithin(model: SelfEvaluation, span: CriterionContext['span']): ProseBlock[] {
  return model.blocks.filter((block) => block.kind !== 'heading' && !block.inActionTable && contains(span, block.span));
}

function isWeakness(block: ProseBlock, { callouts }: SelfEvaluation): boolean {
  return callouts.some(({ kind, span }) => (kind === 'improvement' || kind === 'priority') && contains(span, block.span));
}
