/** What the front matter says of a document because of its kind, for the head of a page and for a cover. */
import type { SelfEvaluation } from '../dialect/model';
import { topicsOf } from '../framework/topics';
import { themeName } from '../framework/themes';
import { INSPECTION_KINDS } from '../templates/frontMatter';
import { dayInWords } from '../text/dates';

/** Labels with values, in the order in which a reader asks; none for a self-evaluation. */
export function kindFacts({ kind, edition, frontMatter: { facts: { date, inspection, topic, theme } } }: SelfEvaluation): [string, string][] {
  const about = INSPECTION_KINDS.find(([id]) => id === inspection)?.[1];
  const facts: [string, string | undefined][] = [
    ['About', about],
    ['Topic', topic === undefined ? undefined : topicsOf(edition.id).find(({ id }) => id === topic)?.name ?? topic],
    ['Theme', theme === undefined ? undefined : themeName(theme, kind)],
    ['Date', date === undefined ? undefined : dayInWords(date)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}
