/** Words of movement: "has fallen", "improved", "doubled". */
import type { Polarity } from './model';

export type Movement = 'risen' | 'fallen' | 'unchanged' | 'improved' | 'worsened' | 'doubled' | 'halved';

const WORDS: readonly (readonly [Movement, RegExp])[] = [
  ['doubled', /\b(?:more than |almost |nearly )?doubl(?:ed|ing)\b/iu],
  ['halved', /\b(?:more than |almost |nearly )?halv(?:ed|ing)\b/iu],
  ['risen', /\b(?:r[io]sen?|rose|rising|increas(?:ed|es|ing)|gr[eo]wn?|growing|gone up|went up|up from|climb(?:ed|ing)|higher than)\b/iu],
  ['fallen', /\b(?:f[ae]ll(?:en|ing)?|decreas(?:ed|es|ing)|reduc(?:ed|ing)|dropp(?:ed|ing)|declin(?:ed|ing)|gone down|went down|come down|came down|down from|lower than|cut from)\b/iu],
  ['improved', /\b(?:improv(?:ed|es|ing)|better than)\b/iu],
  ['worsened', /\b(?:worsen(?:ed|ing)|deteriorat(?:ed|ing)|worse than|slipp(?:ed|ing))\b/iu],
  ['unchanged', /\b(?:unchanged|stayed the same|remained the same|has not changed|stable|steady|stood still)\b/iu],
];
const DENIED = /\b(?:not|no longer|never|without|yet to|rather than|did not|has not|have not|nor)\b/iu;

/** The one movement that a sentence speaks of; undefined when it speaks of none, of several, or denies one. */
export function movementIn(sentence: string): Movement | undefined {
  const found = WORDS.filter(([, pattern]) => pattern.test(sentence)).map(([movement]) => movement);
  const [only] = found;
  return found.length === 1 && (only === 'unchanged' || !DENIED.test(sentence)) ? only : undefined;
}

/**
 * Whether numbers moved as the word says: `first` is the earlier. Undefined where it cannot be told, since
 * nobody knows which way is good.
 */
export function movedSo(movement: Movement, first: number, last: number, better: Polarity | undefined): boolean | undefined {
  switch (movement) {
    case 'risen': return last > first;
    case 'fallen': return last < first;
    case 'unchanged': return Math.abs(last - first) <= Math.abs(first) * 0.05;
    case 'doubled': return last >= first * 1.8 && last <= first * 2.9;
    case 'halved': return last <= first * 0.55 && last >= first * 0.3;
    case 'improved': return better && (better === 'higher' ? last > first : last < first);
    case 'worsened': return better && (better === 'higher' ? last < first : last > first);
  }
}
