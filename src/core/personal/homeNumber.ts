/** Ofsted's numbers of children's homes: a home for one child is as good as that child's name. */
import { matchesOf } from '../text/matches';
import type { Detector } from './model';

const SHAPE = /(?<![\p{L}\p{N}])SC ?\d{6}(?![\p{L}\p{N}])/gu;
const URN = /\b(?:URN|Ofsted (?:registration )?number)[\s:#]{1,3}(\d{7})(?!\d)/gu;

export const homeNumbers: Detector = function* homeNumbers(text) {
  for (const { index, 0: written } of matchesOf(SHAPE, text)) {
    yield { kind: 'home-number', start: index, end: index + written.length, certainty: 'doubtful' };
  }
  for (const match of matchesOf(URN, text)) {
    const end = match.index + match[0].length;
    yield { kind: 'home-number', start: end - match[1]!.length, end, certainty: 'doubtful' };
  }
};
