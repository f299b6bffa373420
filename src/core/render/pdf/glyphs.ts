/** Characters that none of the fonts can print: replaced by a visible mark, and told to the author. */
import type { PreflightNote } from '../preflight';
import { PRINTED_KEYS, type PdfDocument } from './tree';

/** Printed for what no font has. */
const MARK = '□';

/** Bullets and ticks of Word's symbol fonts, which arrive by copy and paste as characters of private use. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\uF0B7': '•', '\uF0A7': '▪', '\uF0D8': '►', '\uF06C': '●', '\uF06E': '■', '\uF0FC': '✓', '\uF0FB': '✗', '\uF0E0': '→',
};

/** Joiners, variation selectors and skin tones: they change a sign, and are left out where a font lacks them. */
const MODIFIER = /\u200C|\u200D|[\uFE00-\uFE0F]|[\u{1F3FB}-\u{1F3FF}]|[\u{E0020}-\u{E007F}]/u;
/** Signs that tell where lines may break: they need no glyph. */
const INVISIBLE = '\n\u00AD\u200B\u2060';

/** A document in which every printed character has a glyph, and a note when some had none. */
export function withGlyphs(document: PdfDocument, hasGlyph: (codePoint: number) => boolean): { document: PdfDocument; notes: PreflightNote[] } {
  const canPrint = (text: string): boolean => hasGlyphs(text, hasGlyph);
  const missing = new Set<string>();
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const repair = (text: string): string => {
    if (canPrint(text)) {
      return text;
    }
    return [...segmenter.segment(text)].map(({ segment }) => {
      const characters = [...segment].map((character) => SUBSTITUTES[character] ?? character);
      const kept = characters.filter((character) => canPrint(character) || !MODIFIER.test(character));
      if (kept.length > 0 && kept.every(canPrint)) {
        return kept.join('');
      }
      missing.add(segment);
      return MARK;
    }).join('');
  };
  return { document: mapPrinted(document, repair) as PdfDocument, notes: missing.size > 0 ? [noteOn([...missing])] : [] };
}

/** Finds a sign that needs a glyph and has none: in whole texts, faster than one can ask of each sign. */
export function findsMissing(glyphs: ReadonlySet<number>): RegExp {
  const codePoints = [...glyphs, ...[...INVISIBLE].map((sign) => sign.codePointAt(0)!)].sort((a, b) => a - b);
  const starts = codePoints.filter((codePoint, index) => codePoints[index - 1] !== codePoint && codePoints[index - 1] !== codePoint - 1);
  const ends = codePoints.filter((codePoint, index) => codePoints[index + 1] !== codePoint && codePoints[index + 1] !== codePoint + 1);
  const escaped = (codePoint: number): string => `\\u{${codePoint.toString(16)}}`;
  return new RegExp(`[^${starts.map((start, index) => `${escaped(start)}-${escaped(ends[index]!)}`).join('')}]`, 'u');
}

function hasGlyphs(text: string, hasGlyph: (codePoint: number) => boolean): boolean {
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at)!;
    if (!hasGlyph(codePoint) && !INVISIBLE.includes(String.fromCodePoint(codePoint))) {
      return false;
    }
    // Those beyond the first 65,536 take two places.
    at += codePoint > 0xFFFF ? 1 : 0;
  }
  return true;
}

function mapPrinted(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => mapPrinted(item, change));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, typeof part === 'string' && PRINTED_KEYS.has(key) ? change(part) : mapPrinted(part, change)]));
}

function noteOn(missing: readonly string[]): PreflightNote {
  const shown = missing.slice(0, 12).map((sign) => `“${sign}”`).join(' ');
  const more = missing.length > 12 ? ` and ${missing.length - 12} more` : '';
  return { kind: 'missing-glyph', message: `The PDF’s fonts have no sign for ${shown}${more}; a ${MARK} stands in its place. Write it in letters, or leave it out.` };
}
