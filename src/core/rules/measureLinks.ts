/** Where a document names measures. */
import { isFigure } from '../dialect/links';
import type { Link, Part, SelfEvaluation } from '../dialect/model';
import type { Span } from '../text/span';

/** The place at which a document first names a measure file. */
export function namesMeasures(model: SelfEvaluation, path: string): Span {
  const link = model.links.find((candidate) => candidate.path === path && isFigure(candidate));
  return link?.urlSpan ?? model.frontMatter.valueSpan(['measures']) ?? { start: 0, end: model.lines.startOf(1) };
}

/** The target of a link with another measure or period; undefined where it is written elsewhere, as in a definition. */
export function withFragment({ text, span }: Pick<Part, 'text' | 'span'>, link: Link, fragment: string): { span: Span; newText: string } | undefined {
  const written = text.slice(link.urlSpan.start - span.start, link.urlSpan.end - span.start);
  const hash = written.indexOf('#');
  return written === link.url && hash >= 0
    ? { span: { start: link.urlSpan.start + hash + 1, end: link.urlSpan.end }, newText: fragment.replace(/[\s()<>]/gu, encodeURIComponent) }
    : undefined;
}
