/** What an author tags with a topic: `{topics="front-door care-leavers"}` at the end of a heading. */
import type { HeadingEntry } from '../dialect/model';

/** The topics of a heading, as written: ids between blanks or commas. */
export function topicsIn({ attributes }: Pick<HeadingEntry, 'attributes'>): readonly string[] {
  return (attributes.get('topics') ?? attributes.get('topic') ?? '').toLowerCase().split(/[\s,;]+/u).filter((id) => id !== '');
}
