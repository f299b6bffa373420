/**
 * What a sentence is judged by: which words it holds, which of them stand together, and which stand near
 * a word of inspection. Each of these is a feature, a number made of its kind and the names in it.
 */
import { tokensOf, type Token } from './tokens';
import { BEGIN, END, NOTHING, type Seen, type Vocabulary } from './vocabulary';

/** Kinds of feature, in the order of their numbers. */
export const KINDS = ['word', 'pair', 'before', 'after'] as const;
const [WORD, PAIR, BEFORE, AFTER] = [0, 1, 2, 3] as const;

/** How far from a word of inspection its surroundings reach, in words. */
const SURROUNDINGS = 10;

export interface Words {
  readonly tokens: readonly Token[];
  /** What is seen of each token, with the begin before and the end behind. */
  readonly seen: readonly Seen[];
}

/** Told of each feature, some more than once, with the places in `seen` that it rests on. */
export type Visitor = (feature: number, at: number, also: number) => void;

/** A feature of two names, or of none and one. */
export function featureOf(kind: number, first: number, second: number): number {
  return ((kind << 14) | first) * (1 << 14) + second;
}

/** The words of a sentence as the model sees them. */
export function wordsOf(sentence: string, vocabulary: Vocabulary): Words {
  const tokens = tokensOf(sentence, true);
  const seen = [vocabulary.see(BEGIN)];
  for (const { word } of tokens) {
    seen.push(vocabulary.see(word));
  }
  seen.push(vocabulary.see(END));
  return { tokens, seen };
}

export function visitFeatures({ seen }: Words, visit: Visitor): void {
  const last = seen.length - 1;
  const anchors: number[] = [];
  for (let at = 0; at < last; at++) {
    const { names, anchor } = seen[at]!;
    if (anchor !== NOTHING) {
      anchors.push(at);
    }
    for (let i = 0; i < names.length; i++) {
      visit(featureOf(WORD, NOTHING, names[i]!), at, at);
    }
    visitPairs(names, seen[at + 1]!.names, at, visit);
  }
  for (const at of anchors) {
    visitSurroundings(seen, at, visit);
  }
}

function visitPairs(first: readonly number[], second: readonly number[], at: number, visit: Visitor): void {
  for (let i = 0; i < first.length; i++) {
    for (let j = 0; j < second.length; j++) {
      visit(featureOf(PAIR, first[i]!, second[j]!), at, at + 1);
    }
  }
}

/** What stands around a word of inspection, before or behind it. */
function visitSurroundings(seen: readonly Seen[], at: number, visit: Visitor): void {
  const { anchor } = seen[at]!;
  const end = Math.min(seen.length, at + SURROUNDINGS + 1);
  for (let near = Math.max(0, at - SURROUNDINGS); near < end; near++) {
    if (near !== at) {
      const { names } = seen[near]!;
      for (let i = 0; i < names.length; i++) {
        visit(featureOf(near < at ? BEFORE : AFTER, anchor, names[i]!), near, at);
      }
    }
  }
}
