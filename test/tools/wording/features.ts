/**
 * What a sentence is judged by: which words it holds, which of them stand together, and which stand near
 * a word of inspection. Each of these is a feature, a number made of its kind and the names in it.
 */
import { SURROUNDINGS } from '../../../src/core/wording/layout';
import { BEGIN, END } from '../../../src/core/wording/names';
import type { Token } from '../../../src/core/wording/tokens';
import { NOTHING, type Seen, type Vocabulary } from './vocabulary';

/** Kinds of feature: a name by itself, two side by side, and a name before or behind a word of inspection. */
export const [WORD, PAIR, BEFORE, AFTER] = [0, 1, 2, 3] as const;

/** Told of each feature, each time that it occurs. */
type Visitor = (feature: number) => void;

/** A feature of two names, or of none and one. */
export function featureOf(kind: number, first: number, second: number): number {
  return (kind << 28) | (first << 14) | second;
}

/** The kind and the names of a feature. */
export function partsOf(feature: number): { kind: number; first: number; second: number } {
  return { kind: feature >> 28, first: (feature >> 14) & 0x3fff, second: feature & 0x3fff };
}

/** What is seen of the words of a sentence, with its begin and its end. */
export function seeWords(tokens: readonly Token[], vocabulary: Vocabulary): Seen[] {
  return [BEGIN, ...tokens.map(({ word }) => word), END].map((word) => vocabulary.see(word));
}

/** Visits the features of a sentence. The model adds up the same in a shorter way. */
export function visitFeatures(seen: readonly Seen[], visit: Visitor): void {
  seen.forEach(({ names, anchor }, at) => {
    names.forEach((name) => { visit(featureOf(WORD, NOTHING, name)); });
    seen[at + 1]?.names.forEach((behind) => { names.forEach((before) => { visit(featureOf(PAIR, before, behind)); }); });
    if (anchor !== NOTHING) {
      visitSurroundings(seen, at, visit);
    }
  });
}

/** What stands around a word of inspection, before or behind it. */
function visitSurroundings(seen: readonly Seen[], at: number, visit: Visitor): void {
  for (let near = Math.max(0, at - SURROUNDINGS); near < Math.min(seen.length, at + SURROUNDINGS + 1); near++) {
    if (near !== at) {
      seen[near]!.names.forEach((name) => { visit(featureOf(near < at ? BEFORE : AFTER, seen[at]!.anchor, name)); });
    }
  }
}
