/** The facts of the front matter as the head of the page. */
import type { Element, Root } from 'hast';
import type { SelfEvaluation } from '../../dialect/model';
import { statusOf } from '../pdf/cover';
import { kindFacts } from '../kindFacts';
import { periodInWords } from '../pdf/words';
import { element } from './element';

/** The head of the page: who, what time, how far it has come. */
export function factsTree(model: SelfEvaluation): Root {
  const title = titleToShow(model);
  const facts = factsOf(model).map(([label, value]): Element => element('div', {}, element('dt', {}, label), element('dd', {}, value)));
  const parts = [
    ...facts.length > 0 ? [element('dl', {}, ...facts)] : [],
    ...title === undefined ? [] : [element('h1', {}, title)],
  ];
  return { type: 'root', children: parts.length > 0 ? [element('header', { className: ['facts'] }, ...parts)] : [] };
}

/** The title of a document that has no heading of its own to say it. */
export function titleToShow({ headings, title, kind }: SelfEvaluation): string | undefined {
  return headings.some((heading) => heading.depth === 1) ? undefined : title ?? kind.shortName;
}

function factsOf(model: SelfEvaluation): [string, string][] {
  const { authority, period, owner, status } = model.frontMatter.facts;
  const facts: [string, string | undefined][] = [
    ['Authority', authority],
    ['Period', period && periodInWords(`${period.from}/${period.to}`)],
    ['Status', status && statusOf(model)],
    ['Owner', owner],
    ...kindFacts(model),
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}
