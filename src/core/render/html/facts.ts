/** The facts of the front matter as the head of the page. */
import type { Element, Root } from 'hast';
import type { SelfEvaluation } from '../../dialect/model';
import { statusInWords } from '../pdf/cover';
import { periodInWords } from '../pdf/words';
import { element } from './element';

/** The head of the page: who, what time, how far it has come. A document without a heading gets its title here. */
export function factsTree(model: SelfEvaluation): Root {
  const title = model.headings.some((heading) => heading.depth === 1)
    ? []
    : [element('h1', { className: ['title'] }, model.title ?? 'Self-evaluation')];
  const pairs = factsOf(model).map(([label, value]): Element => element('div', {}, element('dt', {}, label), element('dd', {}, value)));
  const list = pairs.length > 0 ? [element('dl', {}, ...pairs)] : [];
  return { type: 'root', children: [...title, ...list].length > 0 ? [element('header', { className: ['facts'] }, ...list, ...title)] : [] };
}

function factsOf(model: SelfEvaluation): [string, string][] {
  const { authority, period, owner, status } = model.frontMatter.facts;
  const facts: [string, string | undefined][] = [
    ['Authority', authority],
    ['Period', period && periodInWords(`${period.from}/${period.to}`)],
    ['Status', status && statusInWords(model)],
    ['Owner', owner],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}
