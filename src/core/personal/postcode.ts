/** Postcodes of homes. The form and the areas are Royal Mail's; an outward half (`CT1`) names nobody. */
import { matchesOf } from '../text/matches';
import { around, PRIVATE_LIFE, PUBLIC_OFFICE } from './context';
import { POSTCODE_AREAS, PUBLIC_POSTCODES } from './data/postcodes';
import type { Certainty, Detector } from './model';

const SHAPE = /(?<![\p{L}\p{N}@/_-])([A-Z]{1,2})(\d[A-Z\d]?)[ \u00A0]?(\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])|\bGIR ?0AA\b|\bZZ99 ?\d[A-Z]{2}\b/gu;
const IN_SMALL_LETTERS = /(?<![\p{L}\p{N}@/_-])([a-z]{1,2})(\d[a-z\d]?)[ \u00A0]?(\d[abd-hjlnp-uw-z]{2})(?![\p{L}\p{N}])/gu;

export const postcodes: Detector = function* postcodes(text, { safe }) {
  const harmless = new Set([...PUBLIC_POSTCODES, ...safe.map(closedUp)]);
  for (const pattern of [SHAPE, IN_SMALL_LETTERS]) {
    for (const match of matchesOf(pattern, text)) {
      const [written, area = written.slice(0, written.startsWith('ZZ') ? 2 : 3), district = ''] = match;
      const end = match.index + written.length;
      if (POSTCODE_AREAS.has(area.toUpperCase()) && !harmless.has(closedUp(written))) {
        yield { kind: 'postcode', start: match.index, end, certainty: certaintyOf(text, match.index, end, pattern), neutral: area + district };
      }
    }
  }
};

function certaintyOf(text: string, start: number, end: number, pattern: RegExp): Certainty {
  const { before, after } = around(text, start, end, 80);
  const isPrivate = PRIVATE_LIFE.test(before) || PRIVATE_LIFE.test(after);
  if (pattern === IN_SMALL_LETTERS) {
    return isPrivate ? 'likely' : 'doubtful';
  }
  return PUBLIC_OFFICE.test(before) && !/\b(?:lives?|lived|living|home address|moved|mother|father|mum|dad)\b/iu.test(before) ? 'doubtful' : 'sure';
}

function closedUp(postcode: string): string {
  return postcode.replace(/\s/gu, '').toUpperCase();
}
