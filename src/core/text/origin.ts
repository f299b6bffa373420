/**
 * Places that move with the text around them.
 *
 * A live text is kept in parts. Each part has an origin, which says where it begins just now; whatever was
 * read in the part counts from there. When something is typed further up, the origins of the parts below
 * move, and every place in them has moved too: nothing in them is read, or even touched, again.
 *
 * The price is that a place always speaks of the newest version of its text. Whoever needs a version to
 * stay as it is, say for an export that takes a while, reads the text as a whole (`parseSelfEvaluation`).
 */
import type { Point, Position } from 'unist';
import type { Span } from './span';

/** Where a part of a text begins just now: offset and line, both from 0. */
export class Origin {
  offset = 0;
  line = 0;
}

/** A stretch of one part, at the distance `from`–`to` from its origin. */
export class LiveSpan implements Span {
  constructor(readonly origin: Origin, readonly from: number, readonly to: number) {}

  get start(): number {
    return this.origin.offset + this.from;
  }

  get end(): number {
    return this.origin.offset + this.to;
  }

  toJSON(): Span {
    return { start: this.start, end: this.end };
  }
}

/** A place of the syntax tree; columns stay, because a part begins with its line. */
class LivePoint implements Point {
  constructor(private readonly origin: Origin, private readonly lines: number, readonly column: number, private readonly from: number) {}

  get line(): number {
    return this.origin.line + this.lines;
  }

  get offset(): number {
    return this.origin.offset + this.from;
  }
}

/** A position that was counted in a larger text, as one of a part that begins there at `offset` and `line` (from 0). */
export function livePosition({ start, end }: Position, origin: Origin, offset: number, line: number): Position {
  const point = (at: Point): Point => new LivePoint(origin, at.line - line, at.column, at.offset! - offset);
  return { start: point(start), end: point(end) };
}

/** A stretch of a stretch, counted from its start; it moves if that does. */
export function within(span: Span, from: number, to: number): Span {
  return span instanceof LiveSpan ? new LiveSpan(span.origin, span.from + from, span.from + to) : { start: span.start + from, end: span.start + to };
}

/** Something that moves by itself once it knows its origin. */
export interface Moving {
  moveWith(origin: Origin): void;
}

/**
 * Ties what was read in a part, as if it stood at the beginning of a text, to the part's origin: every span
 * in it becomes a live one, in place. Nodes of the syntax tree are left alone; they have live positions already.
 */
export function tie<Value>(value: Value, origin: Origin): Value {
  return tied(value, origin, new Set()) as Value;
}

function tied(value: unknown, origin: Origin, seen: Set<object>): unknown {
  if (typeof value !== 'object' || value === null || value instanceof LiveSpan || isNode(value)) {
    return value;
  }
  if (isSpan(value)) {
    return new LiveSpan(origin, value.start, value.end);
  }
  if (seen.has(value)) {
    return value;
  }
  seen.add(value);
  if (isMoving(value)) {
    value.moveWith(origin);
  } else if (value instanceof Map) {
    value.forEach((one, key) => { value.set(key, tied(one, origin, seen)); });
  } else if (!(value instanceof Set)) {
    for (const key of Object.keys(value)) {
      const held = (value as Record<string, unknown>)[key];
      if (typeof held === 'object' && held !== null) {
        (value as Record<string, unknown>)[key] = tied(held, origin, seen);
      }
    }
  }
  return value;
}

function isSpan(value: object): value is Span {
  return typeof (value as Span).start === 'number' && typeof (value as Span).end === 'number' && Object.keys(value).length === 2;
}

function isNode(value: object): boolean {
  return 'type' in value && 'position' in value;
}

function isMoving(value: object): value is Moving {
  return 'moveWith' in value;
}
