import type { BlockPatch, BlockPlace, InsertedBlock } from './messages';

/** A block with its HTML. */
export interface FullBlock extends BlockPlace {
  readonly html: string;
}

/** What changes a page that shows one list of blocks so that it shows another. */
export function diffBlocks(before: readonly BlockPlace[], after: readonly FullBlock[]): BlockPatch {
  const shortest = Math.min(before.length, after.length);
  let from = 0;
  while (from < shortest && isSame(before[from]!, after[from]!, 0)) {
    from += 1;
  }
  const shift = (after.at(-1)?.line ?? 0) - (before.at(-1)?.line ?? 0);
  let kept = 0;
  while (kept < shortest - from && isSame(before[before.length - 1 - kept]!, after[after.length - 1 - kept]!, shift)) {
    kept += 1;
  }
  const removed = before.slice(from, before.length - kept);
  return { from, removed: removed.length, inserted: withoutKnown(after.slice(from, after.length - kept), removed), shift: kept > 0 ? shift : 0 };
}

/** The places of the blocks after a patch. */
export function patchPlaces(places: readonly BlockPlace[], { from, removed, inserted, shift }: BlockPatch): BlockPlace[] {
  return [
    ...places.slice(0, from),
    ...inserted.map(({ id, line, lines }) => ({ id, line, lines })),
    ...places.slice(from + removed).map((place) => (shift === 0 ? place : { ...place, line: place.line + shift })),
  ];
}

function isSame(a: BlockPlace, b: BlockPlace, shift: number): boolean {
  return a.id === b.id && a.line + shift === b.line && a.lines === b.lines;
}

/** Blocks that are only moved need not be sent again. */
function withoutKnown(inserted: readonly FullBlock[], removed: readonly BlockPlace[]): InsertedBlock[] {
  const known = new Map<number, number>();
  removed.forEach(({ id }) => { known.set(id, (known.get(id) ?? 0) + 1); });
  return inserted.map(({ id, line, lines, html }) => {
    const left = known.get(id) ?? 0;
    known.set(id, left - 1);
    return left > 0 ? { id, line, lines } : { id, line, lines, html };
  });
}
