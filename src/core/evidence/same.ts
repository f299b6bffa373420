/** Whether what was gathered from other files is what was gathered before. */
import type { EvidenceBase } from './base';

/** `before`, if the two say the same: then nothing that was worked out from it needs to be worked out again. */
export function sameAsBefore(before: EvidenceBase | undefined, after: EvidenceBase): EvidenceBase {
  const keys = Object.keys(after) as (keyof EvidenceBase)[];
  return before && keys.every((key) => isSame(before[key], after[key])) ? before : after;
}

/** Registers, entries and measure files are the same objects until they are read again. */
function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Map && b instanceof Map) {
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && isAlike(value, b.get(key)));
  }
  if (a instanceof Set && b instanceof Set) {
    return a.size === b.size && [...a].every((one) => b.has(one));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => isAlike(one, b[index]));
  }
  return a === b;
}

/** Small facts, such as why a file cannot be read, are made anew each time. */
function isAlike(a: unknown, b: unknown): boolean {
  return a === b || (isFact(a) && isFact(b) && JSON.stringify(a) === JSON.stringify(b));
}

function isFact(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((held) => typeof held !== 'object');
}
