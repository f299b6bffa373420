/**
 * National Insurance numbers (HMRC, National Insurance Manual NIM39110: which letters and prefixes are
 * never used). They have no check digit, so a reference number of the same shape is told apart by its label.
 */
import { matchesOf } from '../text/matches';
import { around, A_REFERENCE } from './context';
import type { Detector } from './model';

const SHAPE = /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu;

export const nationalInsuranceNumbers: Detector = function* nationalInsuranceNumbers(text) {
  for (const { index: start, 0: written } of matchesOf(SHAPE, text)) {
    const end = start + written.length;
    yield { kind: 'national-insurance', start, end, certainty: A_REFERENCE.test(around(text, start, end, 40).before) ? 'doubtful' : 'sure' };
  }
};
