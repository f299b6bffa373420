/** How many passages that make a claim have their evidence, and whether any says what practice means for children. */
import { isFinding } from '../dialect/callouts';
import type { Part, ProseBlock, SelfEvaluation } from '../dialect/model';
import { partwise, rangeOf } from '../dialect/partwise';
import type { Finding } from '../rules/rule';
import { sentencesIn } from '../rules/sentences';
import { contains, type Span } from '../text/span';
import { describesImpact, judgesFor, type LocalWording } from '../wording';
import type { CriterionContext, Extent } from './check';

/** The share of passages with a claim that have evidence; true where none makes a claim. */
export function evidencedClaims({ model, findings, span, wording }: CriterionContext): Extent | true {
  const { parts } = model;
  const counts = countsByPart(model, wording);
  const { from, to } = rangeOf(parts, span);
  const within = (at: number): readonly ProseBlock[] => blocksWithin(span, claimsIn(parts[at]!, wording));
  let all = within(from).length + (to - from > 1 ? within(to - 1).length : 0);
  for (let at = from + 1; at < to - 1; at++) {
    all += counts[at]!;
  }
  const lacking: Span[] = [];
  for (const [at, places] of unmetByPart(findings, model)) {
    const unmet = at < from || at >= to ? NONE : within(at).filter((block) => places.some((place) => contains(block.span, place)));
    const strong = unmet.filter((block) => !isWeakness(block, parts[at]!));
    all -= unmet.length - strong.length;
    lacking.push(...strong.map((block) => block.span));
  }
  return all === 0 ? true : { met: all - lacking.length, all, lacking };
}

/** Whether a sentence of the section says what is different for children. */
export function saysImpact({ model, span }: CriterionContext): boolean {
  const byPart = impactByPart(model);
  const { from, to } = rangeOf(model.parts, span);
  for (let at = from; at < to; at++) {
    if (blocksWithin(span, byPart[at]!).length > 0) {
      return true;
    }
  }
  return false;
}

const NONE: readonly ProseBlock[] = [];

const claimsKnown = new WeakMap<Part, { readonly wording: LocalWording; readonly claims: readonly ProseBlock[] }>();

/** The passages of a part that speak of practice and make a claim, and all findings. */
function claimsIn(part: Part, wording: LocalWording): readonly ProseBlock[] {
  let known = claimsKnown.get(part);
  if (known?.wording !== wording) {
    const judges = judgesFor(wording);
    const claims = part.blocks.filter((block) => block.section?.role === 'practice' && block.kind !== 'heading'
      && (isFinding(block, part) || block.prose.some((prose) => sentencesIn(prose).some(({ text }) => judges.claim(text)))));
    known = { wording, claims };
    claimsKnown.set(part, known);
  }
  return known.claims;
}

/** A number for each part is added up without looking at any of them. */
const countsByPart = partwise((part: Part, wording: LocalWording) => claimsIn(part, wording).length);

const impactByPart = partwise(({ blocks }: Part): readonly ProseBlock[] => {
  const found = blocks.filter((block) => block.kind !== 'heading' && !block.inActionTable
    && block.prose.some((prose) => sentencesIn(prose).some(({ text }) => describesImpact(text))));
  return found.length > 0 ? found : NONE;
});

/** Those that lie wholly within a span. */
function blocksWithin(span: Span, blocks: readonly ProseBlock[]): readonly ProseBlock[] {
  return blocks.length === 0 ? blocks : blocks.filter((block) => contains(span, block.span));
}

const unmetKnown = new WeakMap<readonly Finding[], ReadonlyMap<number, Span[]>>();

/** Where evidence is missing, by the index of the part. Each section asks for the same. */
function unmetByPart(findings: readonly Finding[], { parts }: SelfEvaluation): ReadonlyMap<number, Span[]> {
  let unmet = unmetKnown.get(findings) as Map<number, Span[]> | undefined;
  if (!unmet) {
    unmet = new Map();
    let part = 0;
    for (const { uri, ruleId, span } of findings) {
      if ((ruleId === 'missing-evidence' || ruleId === 'finding-without-evidence') && uri === undefined) {
        // Both are in the order of the text.
        for (const { start } = span; part < parts.length - 1 && parts[part]!.span.end <= start; part++);
        unmet.set(part, [...unmet.get(part) ?? [], span]);
      }
    }
    unmetKnown.set(findings, unmet);
  }
  return unmet;
}

function isWeakness(block: ProseBlock, { callouts }: Part): boolean {
  return callouts.some(({ kind, span }) => (kind === 'improvement' || kind === 'priority') && contains(span, block.span));
}
