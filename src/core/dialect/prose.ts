/**
 * Runs of an author's own prose as plain text, with the way back to the source.
 *
 * What is not prose is blanked or left out, never guessed at later: code, HTML, images, footnote marks
 * and bare addresses become a space, citations are blanked with spaces of the same length. What remains
 * is text that a sentence splitter and the wording detectors can read as a person would.
 */
import type { PhrasingContent, Text } from 'mdast';
import { lastAtOrBefore } from '../text/lines';
import { LiveSpan, type Moving, type Origin } from '../text/origin';
import { spanOf, type Span } from '../text/span';

/** Where a piece of the plain text came from: equal lengths, so that positions inside it carry over. */
interface Segment {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

export class Prose implements Moving {
  /** Of prose that belongs to a part of a live text: what its segments are counted from. */
  #origin: Origin | undefined;
  readonly #start: number;

  constructor(
    readonly text: string,
    readonly segments: readonly Segment[],
    /** Indices of characters that the source escapes with a backslash. */
    readonly escaped: ReadonlySet<number>,
    /** The block that holds it. */
    public span: Span,
  ) {
    this.#start = span.start;
  }

  moveWith(origin: Origin): void {
    this.#origin = origin;
    this.span = new LiveSpan(origin, this.span.start, this.span.end);
  }

  /** The place in the source of a stretch of the text. */
  sourceSpan(start: number, end: number): Span {
    const from = this.#sourceOf(start);
    const to = Math.max(from, this.#sourceOf(end - 1) + 1);
    return this.#origin ? new LiveSpan(this.#origin, from, to) : { start: from, end: to };
  }

  /** The same prose with some stretches blanked, given in order; positions stay. */
  blank(stretches: readonly Span[]): Prose {
    const pieces: string[] = [];
    let done = 0;
    for (const { start, end } of stretches) {
      pieces.push(this.text.slice(done, start), ' '.repeat(end - start));
      done = end;
    }
    return new Prose(pieces.join('') + this.text.slice(done), this.segments, this.escaped, this.span);
  }

  /** A stretch as prose of its own. */
  slice(start: number, end: number): Prose {
    return new Prose(' '.repeat(start) + this.text.slice(start, end), this.segments, this.escaped, this.sourceSpan(start, Math.max(end, start + 1)));
  }

  #sourceOf(index: number): number {
    const segment = this.segments[lastAtOrBefore(this.segments, index, ({ at }) => at)];
    return segment ? segment.source + Math.max(0, Math.min(index - segment.at, segment.length)) : this.#start;
  }
}

/** The prose of some inline nodes; `span` is the block that holds them. */
export function proseOf(nodes: readonly PhrasingContent[], source: string, span: Span): Prose {
  const builder = new ProseBuilder(source, span);
  for (const node of nodes) {
    builder.add(node);
  }
  return builder.finish();
}

const [LINE_FEED, CARRIAGE_RETURN, AMPERSAND, BACKSLASH] = [10, 13, 38, 92];
const CHARACTER_REFERENCE = /&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);/iy;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;

class ProseBuilder {
  #text = '';
  #segments: { at: number; source: number; length: number }[] = [];
  #escaped = new Set<number>();
  #cursor: number;

  constructor(private readonly source: string, private readonly span: Span) {
    this.#cursor = span.start;
  }

  add(node: PhrasingContent): void {
    if (node.type === 'text') {
      this.#addText(node);
    } else if (node.type === 'link' && isBareAddress(node.children, node.url)) {
      this.#gap(node);
    } else if ('children' in node) {
      node.children.forEach((child) => { this.add(child); });
    } else {
      this.#gap(node);
    }
    this.#cursor = Math.max(this.#cursor, spanOf(node).end);
  }

  finish(): Prose {
    return new Prose(this.#text, this.#segments, this.#escaped, this.span);
  }

  /** A space where something stood that is not prose. */
  #gap(node: PhrasingContent): void {
    this.#push(' ', node.position ? spanOf(node).start : this.#cursor, 1);
  }

  /**
   * Walks the text of a node and its source side by side. They differ at backslash escapes, character
   * references and line ends, behind which the source holds the markers of the blocks around.
   */
  #addText(node: Text): void {
    let at = this.#startOf(node);
    for (let i = 0; i < node.value.length; i++) {
      const plain = this.#plainFrom(node.value, i, at);
      if (plain > 0) {
        this.#push(node.value.slice(i, i + plain), at, plain);
        at += plain;
        i += plain - 1;
        continue;
      }
      const character = node.value[i]!;
      if (character === '\n' || character === '\r') {
        at = this.#skip(/[ \t]*/y, at);
        this.#push(character, at, 1);
        at += 1;
        if (character === '\n' || node.value[i + 1] !== '\n') {
          at = this.#skip(/[ \t>]*/y, at);
        }
      } else if (this.source[at] === '\\' && this.source[at + 1] === character && PUNCTUATION.test(character)) {
        this.#escaped.add(this.#text.length);
        this.#push(character, at + 1, 1);
        at += 2;
      } else {
        const reference = this.source[at] === '&' ? this.#referenceAt(at, node.value, i) : 0;
        this.#push(character, at, 1);
        at += reference || 1;
      }
    }
    this.#cursor = at;
  }

  /** How many characters from here on stand in the source as they are: almost all do. */
  #plainFrom(value: string, i: number, at: number): number {
    let length = 0;
    while (i + length < value.length) {
      const [read, written] = [value.charCodeAt(i + length), this.source.charCodeAt(at + length)];
      if (read === LINE_FEED || read === CARRIAGE_RETURN || written === BACKSLASH || written === AMPERSAND) {
        break;
      }
      length++;
    }
    return length;
  }

  /** Some text nodes that a parser extension splits off carry no position: they follow what came before. */
  #startOf(node: Text): number {
    if (node.position) {
      return spanOf(node).start;
    }
    const found = this.source.indexOf(node.value, this.#cursor);
    return found >= 0 && found < this.span.end ? found : this.#cursor;
  }

  #skip(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return at + (pattern.exec(this.source)?.[0].length ?? 0);
  }

  /** The length of a character reference that stands in the source for `value[i]`, or 0. */
  #referenceAt(at: number, value: string, i: number): number {
    CHARACTER_REFERENCE.lastIndex = at;
    const reference = CHARACTER_REFERENCE.exec(this.source)?.[0];
    return reference && !value.startsWith(reference, i) ? reference.length : 0;
  }

  #push(text: string, source: number, length: number): void {
    const last = this.#segments.at(-1);
    if (last && last.source + last.length === source && last.at + last.length === this.#text.length) {
      last.length += length;
    } else {
      this.#segments.push({ at: this.#text.length, source, length });
    }
    this.#text += text;
  }
}

/** Whether a link shows nothing but its own address. */
function isBareAddress(children: readonly PhrasingContent[], url: string): boolean {
  const only = children[0];
  return children.length === 1 && only?.type === 'text' && (only.value === url || `mailto:${only.value}` === url || `http://${only.value}` === url);
}
