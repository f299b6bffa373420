/** Every place where the `#id` of a finding or a heading is given or named: for going there, and for renaming. */
import type { Link, SelfEvaluation } from '../dialect/model';
import { percentDecoded } from '../text/percent';
import { spanOf, type Span } from '../text/span';
import { threadOf } from './index';

export interface IdOccurrence {
  /** A `reference` has its id elsewhere: the target of its link is an occurrence of its own. */
  readonly kind: 'definition' | 'address' | 'link' | 'reference';
  readonly id: string;
  /** The id alone, without `#`, quotes or brackets; where it cannot be told, the whole that names it. */
  readonly span: Span;
  /** Whether `span` is the id alone, so that another can be written in its place. */
  readonly exact: boolean;
}

/** All occurrences of the ids that an author gave, definitions first, each in the order of the text. */
export function idOccurrences(model: SelfEvaluation): IdOccurrence[] {
  const definitions = definitionsOf(model);
  const given = new Set(definitions.map(({ id }) => id));
  const links = model.links.filter(({ kind, fragment }) => kind === 'anchor' && given.has(fragment)).map((link) => linkOccurrence(link, model));
  const addresses = model.actionTables.flatMap(({ actions }) => actions).flatMap((action) => action.addresses)
    .filter(({ id }) => given.has(id))
    // An address that is a link is among the links.
    .filter(({ span }) => model.text[span.start] !== '[')
    .map(({ id, span }): IdOccurrence => {
      const start = span.start + (model.text[span.start] === '#' ? 1 : 0);
      return { kind: 'address', id, span: { start, end: span.end }, exact: model.text.slice(start, span.end) === id };
    });
  return [...definitions, ...[...links, ...targets(model, given), ...addresses].sort((a, b) => a.span.start - b.span.start)];
}

function definitionsOf(model: SelfEvaluation): IdOccurrence[] {
  const headings = model.headings.map(({ id, idSpan }) => ({ id, idSpan }));
  // A direction of travel is no finding, yet may be pointed at.
  const callouts = model.callouts.filter(({ kind }) => kind === 'direction');
  return [...threadOf(model).findings, ...callouts, ...headings].flatMap(({ id, idSpan }): IdOccurrence[] => {
    if (id === undefined || idSpan === undefined) {
      return [];
    }
    const quoted = /^["']/u.test(model.text[idSpan.start] ?? '') ? 1 : 0;
    const span = { start: idSpan.start + quoted, end: idSpan.end - quoted };
    return [{ kind: 'definition', id, span, exact: model.text.slice(span.start, span.end) === id }];
  });
}

/** The targets of reference links, `[ref]: #visits`, which stand apart from the links. */
function targets({ tree, text }: SelfEvaluation, given: ReadonlySet<string>): IdOccurrence[] {
  return tree.children.flatMap((node): IdOccurrence[] => {
    const span = node.type === 'definition' ? spanOf(node) : { start: 0, end: 0 };
    const target = /^\[[^\]]*\]:\s*<?#([^\s<>]+)/u.exec(text.slice(span.start, span.end));
    const id = target ? percentDecoded(target[1]!) : '';
    const start = span.start + (target?.[0].length ?? 0) - (target?.[1]!.length ?? 0);
    return given.has(id) ? [{ kind: 'link', id, span: { start, end: start + target![1]!.length }, exact: true }] : [];
  });
}

function linkOccurrence({ fragment, urlSpan }: Link, { text }: SelfEvaluation): IdOccurrence {
  const target = /^<?#([^\s<>]*)>?$/u.exec(text.slice(urlSpan.start, urlSpan.end));
  const start = urlSpan.start + (target ? target[0].indexOf('#') + 1 : 0);
  return target
    ? { kind: 'link', id: fragment, span: { start, end: start + target[1]!.length }, exact: true }
    : { kind: text[urlSpan.start] === '[' ? 'reference' : 'link', id: fragment, span: urlSpan, exact: false };
}
