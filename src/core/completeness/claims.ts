/** How many passages that make a claim have their evidence, and whether any says what practice means for children. */
import { findingOf, inWeakness, isBegun, isFinding } from '../dialect/callouts';
import type { Part, ProseBlock, SelfEvaluation } from '../dialect/model';
import { partwise, rangeOf, stretchwise } from '../dialect/partwise';
import type { RuleId } from '../rules/ids';
import { sentencesIn } from '../rules/sentences';
import { contains, type Span } from '../text/span';
import { standing } from '../text/standing';
import { describesImpact, judgesFor, type LocalWording } from '../wording';
import type { CriterionContext, Extent } from './check';

/** Passages about practice that make a claim. */
interface Claims {
  readonly count: number;
  /** Those without evidence; an area for improvement or for priority action among them counts nowhere. */
  readonly bare: readonly Bare[];
}

interface Bare {
  readonly span: Span;
  /** The rule that tells it. */
  readonly toldBy: RuleId;
  readonly isWeakness: boolean;
}

/** The share of passages with a claim that have evidence, or a reason why not; true where none makes a claim. */
export function evidencedClaims({ model, silenced, severities, span, wording }: CriterionContext): Extent | true {
  return shareOf(claimsWithin(model, span, wording), silenced, severities);
}

/** The claims of a section are the same while those of its parts are. */
const shareOf = standing(({ count, bare }: Claims, silenced: CriterionContext['silenced'], severities: CriterionContext['severities']): Extent | true => {
  const isExcused = ({ span: place, toldBy }: Bare): boolean => severities.get(toldBy) === 'off'
    || silenced.some(({ finding }) => finding.ruleId === toldBy && contains(place, finding.span));
  const unmet = bare.filter((one) => !isExcused(one));
  const lacking = unmet.filter(({ isWeakness }) => !isWeakness).map((one) => one.span);
  const all = count - (unmet.length - lacking.length);
  return all === 0 ? true : { met: all - lacking.length, all, lacking: () => lacking };
});

/** Whether a sentence of the section says what is different for children. */
export function saysImpact({ model, span }: CriterionContext): boolean {
  const byPart = impactByPart(model);
  const { from, to } = rangeOf(model.parts, span);
  for (let at = from; at < to; at++) {
    if (byPart[at]!.some((block) => contains(span, block.span))) {
      return true;
    }
  }
  return false;
}

const NONE: readonly ProseBlock[] = [];

const impactByPart = partwise(({ blocks }: Part): readonly ProseBlock[] => {
  const found = blocks.filter((block) => block.kind !== 'heading' && !block.inActionTable
    && block.prose.some((prose) => sentencesIn(prose).some(({ text }) => describesImpact(text))));
  return found.length > 0 ? found : NONE;
});

const NO_CLAIMS: Claims = { count: 0, bare: [] };

/** The claims of a part that lie wholly within `span`, or all. */
function claimsIn(part: Part, wording: LocalWording, span?: Span): Claims {
  const judges = judgesFor(wording);
  const claims = part.blocks.filter((block) => block.section?.role === 'practice' && block.kind !== 'heading' && (!span || contains(span, block.span))
    && (isFinding(block, part) || block.prose.some((prose) => sentencesIn(prose).some(({ text }) => judges.claim(text)))));
  const bare = claims.filter((block) => !block.hasEvidence).flatMap((block): Bare[] => {
    const callout = findingOf(block, part);
    const begun = !callout || isBegun(part.text.slice(callout.markerSpan.end - part.span.start, callout.span.end - part.span.start));
    return begun ? [{ span: block.span, toldBy: callout ? 'finding-without-evidence' : 'missing-evidence', isWeakness: inWeakness(block.span, part) }] : [];
  });
  return claims.length === 0 ? NO_CLAIMS : { count: claims.length, bare };
}

const claimsByPart = partwise((part: Part, wording: LocalWording) => claimsIn(part, wording),
  (before, now) => before.count === now.count && before.bare.length === 0 && now.bare.length === 0);

const claimsInStretch = stretchwise((claims: readonly Claims[]): Claims =>
  ({ count: claims.reduce((sum, { count }) => sum + count, 0), bare: claims.flatMap(({ bare }) => bare) }));

function claimsWithin(model: SelfEvaluation, span: Span, wording: LocalWording): Claims {
  return claimsInStretch(model.parts, span, claimsByPart(model, wording), (part) => claimsIn(part, wording, span));
}
