/**
 * Unique pupil numbers: a check letter, an authority, a school, a year and a serial (DfE, "Unique pupil
 * numbers", the same test as rule 1510 of the children in need census). A temporary number ends in a letter.
 */
import { matchesOf } from '../text/matches';
import type { Detector } from './model';

/** The letters of a UPN by their index: I, O and S are left out. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const SHAPE = /(?<![\p{L}\p{N}])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![\p{L}\p{N}])/giu;

export const upns: Detector = function* upns(text) {
  for (const match of matchesOf(SHAPE, text)) {
    if (isUpn(match[0])) {
      yield { kind: 'upn', start: match.index, end: match.index + match[0].length, certainty: 'sure' };
    }
  }
};

/** Whether the check letter of thirteen characters is right. */
export function isUpn(written: string): boolean {
  const upn = written.toUpperCase();
  const sum = [...upn.slice(1)].reduce((total, character, place) => total + valueOf(character) * (place + 2), 0);
  return LETTERS[sum % 23] === upn[0];
}

function valueOf(character: string): number {
  return /\d/u.test(character) ? Number(character) : LETTERS.indexOf(character);
}
