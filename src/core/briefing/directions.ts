/** The direction of travel of each judgement area, with the reason that the self-evaluation gives first. */
import type { JudgementArea } from '../framework/schema';
import { contains } from '../text/span';
import { blockOf, promptBlock, type Keyed } from './blocks';
import { plainText } from './inline';
import { itemMarkdown, strong, text } from './markdown';
import type { BriefingBlock } from './model';
import type { Origin } from './origin';

/** One item for each direction that is stated, in the order of the edition, and a prompt for the areas without one. */
export function directionBlocks(origin: Origin, keys: Keyed): BriefingBlock[] {
  const stated = origin.model.edition.areas.map((area) => ({ area, block: directionOf(area, origin, keys) }));
  const silent = stated.filter(({ block }) => block.length === 0).map(({ area }) => area.shortName);
  return [
    ...stated.flatMap(({ block }) => block),
    ...silent.length > 0 ? [promptBlock(keys, 'silent', `The self-evaluation states no direction of travel for: ${silent.join(', ')}. State it there, with its reasons, and bring this briefing up to date`)] : [],
  ];
}

function directionOf(area: JudgementArea, origin: Origin, keys: Keyed): BriefingBlock[] {
  const sections = origin.model.sections.filter(({ id }) => id === area.id);
  return origin.model.callouts
    .filter((callout) => callout.direction !== undefined && sections.some(({ span }) => contains(span, callout.span)) && origin.isTold(callout))
    .map((callout) => {
      const said = origin.saidIn(callout);
      const where = origin.link(area.shortName, callout.id ?? sections[0]!.heading.id);
      return blockOf(keys.next(area.id), 'item', itemMarkdown([
        strong(where, text(`: ${callout.direction}.`)), ...plainText(said) === '' ? [] : [text(' '), ...said], ...origin.citedWithin(callout.span),
      ]));
    });
}
