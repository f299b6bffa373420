/** How many passages that make a claim have their evidence, and whether any says what practice means for children. */
import { isFinding } from '../dialect/callouts';
import type { Part, ProseBlock, SelfEvaluation } from '../dialect/model';
import { partwise, rangeOf } from '../dialect/partwise';
import { sentencesIn } from '../rules/sentences';
import { contains, type Span } from '../text/span';
import { describesImpact, judgesFor, type LocalWording } from '../wording';
import type { CriterionContext, Extent } from './check';

/** The share of passages with a claim that have evidence; true where none makes a claim. */
export function evidencedClaims({ model, findings, span, wording }: CriterionContext): Extent | true {
  const unmet = findings.filter(({ uri, ruleId, span: { start } }) => uri === undefined && (ruleId === 'missing-evidence' || ruleId === 'finding-without-evidence') && start >= span.start && start < span.end);
  const unmetIn = new Map<number, Span[]>();
  for (const { span: place } of unmet) {
    const { from } = rangeOf(model.parts, place);
    unmetIn.set(from, [...unmetIn.get(from) ?? [], place]);
  }
  let all = 0;
  const lacking: Span[] = [];
  forBlocksWithin(model, claimsByPart(model, wording), span, (block, at) => {
    all++;
    if (unmetIn.get(at)?.some((place) => contains(block.span, place))) {
      if (isWeakness(block, model.parts[at]!)) {
        all--;
      } else {
        lacking.push(block.span);
      }
    }
  });
  return all === 0 ? true : { met: all - lacking.length, all, lacking };
}

/** Whether a sentence of the section says what is different for children. */
export function saysImpact({ model, span }: CriterionContext): boolean {
  let says = false;
  forBlocksWithin(model, impactByPart(model), span, () => { says = true; });
  return says;
}

const NONE: readonly ProseBlock[] = [];

/** The passages about practice that make a claim, and all findings. */
const claimsByPart = partwise((part: Part, wording: LocalWording): readonly ProseBlock[] => {
  const judges = judgesFor(wording);
  const claims = part.blocks.filter((block) => block.section?.role === 'practice' && block.kind !== 'heading'
    && (isFinding(block, part) || block.prose.some((prose) => sentencesIn(prose).some(({ text }) => judges.claim(text)))));
  return claims.length > 0 ? claims : NONE;
});

const impactByPart = partwise(({ blocks }: Part): readonly ProseBlock[] => {
  const found = blocks.filter((block) => block.kind !== 'heading' && !block.inActionTable
    && block.prose.some((prose) => sentencesIn(prose).some(({ text }) => describesImpact(text))));
  return found.length > 0 ? found : NONE;
});

function forBlocksWithin({ parts }: SelfEvaluation, byPart: readonly (readonly ProseBlock[])[], span: Span, visit: (block: ProseBlock, part: number) => void): void {
  const { from, to } = rangeOf(parts, span);
  for (let at = from; at < to; at++) {
    for (const block of byPart[at]!) {
      if (contains(span, block.span)) {
        visit(block, at);
      }
    }
  }
}

function isWeakness(block: ProseBlock, { callouts }: Part): boolean {
  return callouts.some(({ kind, span }) => (kind === 'improvement' || kind === 'priority') && contains(span, block.span));
}
