/**
 * NHS numbers: ten digits, usually shown 3-3-4, the last a check digit (NHS data dictionary: weights 10 to
 * 2, modulus 11). One in eleven numbers of ten digits passes the check, so a label or the spacing decides.
 */
import { matchesOf } from '../text/matches';
import { around, A_REFERENCE } from './context';
import type { Certainty, Detector } from './model';

const SHAPE = /(?<![\p{L}\p{N}.,£$€/+-])([4-9]\d{2})([\s-]?)(\d{3})([\s-]?)(\d{4})(?![\p{L}\p{N}%]|[.,/-]\d)/gu;
/** The ranges that are issued in England, Wales and the Isle of Man, and that of test numbers. */
const ISSUED = /^(?:4|[67]|999)/u;
const LABEL = /\bNHS\b/iu;

export const nhsNumbers: Detector = function* nhsNumbers(text) {
  for (const match of matchesOf(SHAPE, text)) {
    const digits = match[1]! + match[3]! + match[5]!;
    if (isNhsNumber(digits)) {
      const end = match.index + match[0].length;
      yield { kind: 'nhs-number', start: match.index, end, certainty: certainty(text, match.index, end, digits, match[2] !== '' && match[4] !== '') };
    }
  }
};

/** Whether ten digits hold together: the check digit is right, and not the tenth that is never issued. */
export function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  return /^\d{10}$/u.test(digits) && (11 - sum % 11) % 11 === Number(digits[9]);
}

function certainty(text: string, start: number, end: number, digits: string, spaced: boolean): Certainty {
  const { before, after } = around(text, start, end, 40);
  if (LABEL.test(before) || LABEL.test(after.slice(0, 16))) {
    return 'sure';
  }
  if (!ISSUED.test(digits) || A_REFERENCE.test(before)) {
    return 'doubtful';
  }
  return spaced ? 'sure' : 'likely';
}
