/** Changes of people, systems or practice model, where the author marks them or names them in a heading. */
import type { HeadingEntry } from '../dialect/model';
import { CHANGES } from '../framework/topics';
import { blockOf, promptBlock, type Keyed } from './blocks';
import { plainText } from './inline';
import { itemMarkdown, strong, text } from './markdown';
import type { BriefingBlock } from './model';
import type { Origin } from './origin';
import { topicsIn } from './tagged';

/** One item for each marked heading; where nothing is marked, a prompt that says how. */
export function changeBlocks(origin: Origin, keys: Keyed): BriefingBlock[] {
  const marked = origin.model.headings.filter((heading) => origin.isTold(heading)).flatMap((heading) => {
    const kinds = kindsOf(heading);
    return kinds.length > 0 ? [{ heading, kinds }] : [];
  });
  if (marked.length === 0) {
    const ids = CHANGES.map(({ id }) => id).join(', ');
    return [promptBlock(keys, 'none', `Nothing in the self-evaluation is marked as a change of people, systems or practice model. Write here what changed; or mark a heading there by {topics="${CHANGES[0]!.id}"} at its end (${ids}) and bring this briefing up to date`)];
  }
  return marked.map(({ heading, kinds }) => {
    const said = origin.saidBelow(heading);
    return blockOf(keys.next(heading.id), 'item', itemMarkdown([
      strong(text(`${kinds.join(', ')}: `), origin.link(heading.text, heading.id), text('.')),
      ...plainText(said) === '' ? [] : [text(' '), ...said],
      ...origin.citedBelow(heading),
    ]));
  });
}

/** The kinds of change that a heading is marked with, or names. */
function kindsOf(heading: HeadingEntry): string[] {
  const own = topicsIn(heading);
  const words = heading.text.toLowerCase().replace(/^[\d.\s()]+/u, '').trim();
  return CHANGES.filter(({ id, headings }) => own.includes(id) || headings.includes(words)).map(({ name }) => name);
}
