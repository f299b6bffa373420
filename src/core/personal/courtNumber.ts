/** Numbers of cases in the family court: a court of two letters, the year, the kind of case, five digits. */
import { matchesOf } from '../text/matches';
import type { Detector } from './model';

const SHAPE = /(?<![\p{L}\p{N}])[A-Z]{2}[ /]?\d{2}[ /]?[CPFZADJ][ /]?\d{5}(?![\p{L}\p{N}])/gu;

export const courtNumbers: Detector = function* courtNumbers(text) {
  for (const { index, 0: written } of matchesOf(SHAPE, text)) {
    yield { kind: 'court-number', start: index, end: index + written.length, certainty: 'sure' };
  }
};
