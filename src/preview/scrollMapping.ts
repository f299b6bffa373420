/**
 * Lines of the text and heights on the page. Lines count from 0 and may have a fraction; heights are
 * pixels from the top of the page. Pure, so that scrolling can be tested without a page.
 */

/** A line whose height is known. */
export interface Anchor {
  readonly line: number;
  readonly y: number;
}

/** What the reader sees: from `top`, `height` pixels. */
export interface View {
  readonly top: number;
  readonly height: number;
}

/** Something on the page. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Anchors in order, without those that lie above or before the one in front: footnotes, for instance, stand elsewhere in the text. */
export function inOrder(anchors: readonly Anchor[]): Anchor[] {
  const ordered: Anchor[] = [];
  for (const anchor of anchors) {
    const last = ordered.at(-1);
    if (!last || (anchor.line > last.line && anchor.y >= last.y)) {
      ordered.push(anchor);
    }
  }
  return ordered;
}

/** The height of a line, between the anchors around it in proportion; `anchors` as `inOrder` gives them. */
export function yOfLine(anchors: readonly Anchor[], line: number): number {
  return between(anchors, line, 'line', 'y');
}

/** The line at a height. */
export function lineOfY(anchors: readonly Anchor[], y: number): number {
  return between(anchors, y, 'y', 'line');
}

/** Kept free above and below what is brought into view. */
const MARGIN = 24;

/**
 * Where to scroll so that something can be seen; undefined to stay. What can be seen already stays where
 * it is. Unless it may jump, as while an author types, the page follows only what grows out of view.
 */
export function scrollToReveal({ top, bottom }: Extent, view: View, mayJump: boolean): number | undefined {
  const viewBottom = view.top + view.height;
  const isVisible = top >= view.top && bottom <= viewBottom;
  const isFilling = top <= view.top && bottom >= viewBottom;
  const isTouching = bottom > view.top && top < viewBottom;
  if (isVisible || isFilling || (!mayJump && !isTouching)) {
    return undefined;
  }
  const wanted = top < view.top || bottom - top > view.height - 2 * MARGIN ? top - MARGIN : bottom - view.height + MARGIN;
  return Math.max(0, wanted);
}

function between(anchors: readonly Anchor[], value: number, from: keyof Anchor, to: keyof Anchor): number {
  const index = anchors.findLastIndex((anchor) => anchor[from] <= value);
  const before = anchors[index];
  const after = anchors[index + 1];
  if (!before) {
    return anchors[0]?.[to] ?? 0;
  }
  if (!after || after[from] === before[from]) {
    return before[to];
  }
  return before[to] + ((value - before[from]) / (after[from] - before[from])) * (after[to] - before[to]);
}
