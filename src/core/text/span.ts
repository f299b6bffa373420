/**
 * A stretch of a file's text: `start` inclusive, `end` exclusive, in UTF-16 code units from the
 * beginning of the file. The one way in which the core says *where* something is; faces turn it into
 * their own lines and columns at the edge.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** From where one thing begins to where another does. */
export class Stretch implements Span {
  constructor(readonly from: Span, readonly until: Span) {}

  get start(): number {
    return this.from.start;
  }

  get end(): number {
    return this.until.start;
  }

  toJSON(): Span {
    return { start: this.start, end: this.end };
  }
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether an offset lies within a span; its end counts, because a cursor stands behind a character. */
export function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

/** The span of a syntax node; nodes made by a parser always have one. */
export function spanOf(node: { position?: { start: { offset?: number }; end: { offset?: number } } | undefined }): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
