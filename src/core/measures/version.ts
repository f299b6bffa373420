import type { MeasureBase, MeasureFileState } from './model';

const numbers = new WeakMap<MeasureFileState, number>();
let last = 0;

/** A key for all that some measure files say: the same as long as none of them is read anew. */
export function versionOf(base: MeasureBase): string {
  return [...base].map(([path, state]) => {
    let number = numbers.get(state);
    if (number === undefined) {
      last += 1;
      number = last;
      numbers.set(state, number);
    }
    return `${path} ${number}`;
  }).join('\n');
}
