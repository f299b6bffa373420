/** Plain text, with what stands in it by the dialect's conventions: citations, and findings that an action names. */
import type { Element, ElementContent } from 'hast';
import type { Text } from 'mdast';
import type { Point } from 'unist';
import { defaultHandlers } from 'remark-rehype';
import type { Part } from '../../dialect/model';
import { proseOf, type Prose } from '../../dialect/prose';
import { spanOf } from '../../text/span';
import { citationElement } from './citations';
import type { RenderContext } from './context';
import { element } from './element';
import type { Handler } from './handler';

/** Something that replaces a stretch of a text node's value. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly content: Element;
}

const BRACKET = /\[@[^[\]]*\]/gu;

export function textHandler(context: RenderContext): Handler {
  return (state, node: Text) => {
    const pieces = [...citationPieces(node, context), ...findingPieces(node, context)];
    if (pieces.length === 0) {
      return defaultHandlers.text(state, node);
    }
    const content: ElementContent[] = [];
    let at = 0;
    for (const piece of pieces.sort((a, b) => a.start - b.start)) {
      content.push({ type: 'text', value: node.value.slice(at, piece.start) }, piece.content);
      at = piece.end;
    }
    return [...content, { type: 'text', value: node.value.slice(at) }];
  };
}

/** Brackets that the model reads as citations; an escaped one looks alike, but begins elsewhere in the source. */
function citationPieces(node: Text, context: RenderContext): Piece[] {
  if (!node.position || !node.value.includes('[@')) {
    return [];
  }
  const part = context.partOf(node);
  const prose = proseAtHome(node, part);
  return [...node.value.matchAll(BRACKET)].flatMap((bracket): Piece[] => {
    const start = bracket.index;
    const citations = prose.escaped.has(start) ? [] : context.citationsAt(part.span.start + prose.sourceSpan(start, start + 1).start);
    // A citation that is left out takes the space before it along.
    const gap = citations.every(({ withheld }) => withheld) ? /\s*$/u.exec(node.value.slice(0, start))![0].length : 0;
    return citations.length === 0 ? [] : [{ start: start - gap, end: start + bracket[0].length, content: citationElement(citations, context) }];
  });
}

/** A reader knows a finding by its words, not by its id. */
function findingPieces(node: Text, context: RenderContext): Piece[] {
  const span = spanOf(node);
  if (!node.position || span.end - span.start !== node.value.length) {
    return [];
  }
  return context.addressesWithin(span).flatMap(({ id, span: named }): Piece[] => {
    const finding = context.findingTitle(id);
    return finding
      ? [{ start: named.start - span.start, end: named.end - span.start, content: finding.inDocument ? element('a', { href: `#doc-${id}` }, finding.title) : element('span', {}, finding.title) }]
      : [];
  });
}

/** The prose of a text node, with places that count from the beginning of its part. */
function proseAtHome(node: Text, part: Part): Prose {
  const [{ start, end }, from] = [spanOf(node), part.span.start];
  const place = (offset: number): Point => ({ line: 1, column: 1, offset: offset - from });
  return proseOf([{ ...node, position: { start: place(start), end: place(end) } }], part.text, { start: start - from, end: end - from });
}

/** The end of a text node from an index of its value on, as a node that knows where it stands in the source. */
export function textFrom(node: Text, start: number, part: Part): Text {
  const value = node.value.slice(start);
  if (!node.position || value === '') {
    return { ...node, value };
  }
  const offset = part.span.start + proseAtHome(node, part).sourceSpan(start, start + 1).start;
  return { ...node, value, position: { ...node.position, start: { ...node.position.start, offset } } };
}
