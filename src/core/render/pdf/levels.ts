/** The levels of headings: told to screen readers without gaps, shown as the author chose them. */

/**
 * The levels of a row of headings such that none lies more than one below the one before it, and that
 * headings which stood side by side still do. `[2, 4, 4, 3, 2]` gives `[1, 2, 2, 2, 1]`.
 */
export function withoutGaps(depths: readonly number[]): number[] {
  const open: number[] = [];
  return depths.map((depth) => {
    while (open.length > 0 && open.at(-1)! >= depth) {
      open.pop();
    }
    return open.push(depth);
  });
}

/** How many levels of headings the contents can list and still be taken in at a glance. */
export function contentsDepth(levels: readonly number[]): number {
  const upTo = (level: number): number => levels.filter((each) => each <= level).length;
  if (levels.length === 0) {
    return 0;
  }
  return upTo(3) <= 45 ? 3 : upTo(2) <= 70 ? 2 : 1;
}
