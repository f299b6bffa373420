import assert from 'node:assert/strict';
import { columnWidths } from '../../../src/core/render/pdf/columns';
import { findsMissing, withGlyphs } from '../../../src/core/render/pdf/glyphs';
import { imageKind } from '../../../src/core/render/pdf/imageKind';
import { contentsDepth, withoutGaps } from '../../../src/core/render/pdf/levels';
import { periodInWords, shorten } from '../../../src/core/render/pdf/words';
import { fixture, prepareBody, textOf } from './support/documents';

describe('Periods in words', () => {
  for (const [period, words] of [
    ['2026-Q2', 'April to June 2026'],
    ['2025-26', 'April 2025 to March 2026'],
    ['2026', '2026'],
    ['2026-02', 'February 2026'],
    ['2026-02-03', '3 February 2026'],
    ['2026-01-15/2026-02-14', '15 January 2026 to 14 February 2026'],
    ['since last summer', 'since last summer'],
  ] as const) {
    it(`${period} is “${words}”`, () => { assert.equal(periodInWords(period), words); });
  }
});

describe('A text that is too long for its place', () => {
  it('is cut at a word, and says so', () => { assert.equal(shorten('Self-evaluation of children’s services', 20), 'Self-evaluation of…'); });
  it('is cut within the word when it has only one', () => { assert.equal(shorten('x'.repeat(30), 10), `${'x'.repeat(9)}…`); });
  it('keeps whole characters', () => { assert.equal(shorten('😀😀😀', 2), '😀…'); });
});

describe('Levels of headings', () => {
  it('never go down by more than one', () => { assert.deepEqual(withoutGaps([3, 6, 5, 1, 4, 2]), [1, 2, 2, 1, 2, 2]); });
  it('are listed as deep as the contents stay short', () => {
    assert.equal(contentsDepth([]), 0);
    assert.equal(contentsDepth([1, 2, 3, 4]), 3);
    assert.equal(contentsDepth([1, 2, ...Array<number>(60).fill(3)]), 2);
    assert.equal(contentsDepth([1, ...Array<number>(100).fill(2)]), 1);
  });
});

describe('Columns of a table', () => {
  const dates = ['Due', '2027-03-31'];

  it('leave room for dates, which are never hyphenated', () => {
    const { columns, scale } = columnWidths([['Action', 'Due'], ['word '.repeat(60), '2027-03-31']]);
    assert.ok(columns[1]!.letters >= 10);
    assert.ok(columns[0]!.share > columns[1]!.share);
    assert.deepEqual([scale, columns[1]!.hyphenate], [1, false]);
  });

  it('are printed tighter, then smaller, when they are many', () => {
    const of = (count: number): { scale: number; inset: number } => columnWidths([Array<string>(count).fill(dates[0]!), Array<string>(count).fill(dates[1]!)]);
    assert.deepEqual([of(6).scale, of(6).inset], [1, 6]);
    assert.deepEqual([of(8).scale, of(8).inset], [1, 2.6]);
    assert.ok(of(10).scale < 1);
    assert.equal(of(30).scale, 0.72);
  });

  it('hyphenate only what holds a word too long for it', () => {
    const { columns } = columnWidths([Array<string>(6).fill('a'), ['incomprehensibilities', ...Array<string>(5).fill('considerable')]]);
    assert.deepEqual(columns.map(({ hyphenate }) => hyphenate), [true, false, false, false, false, false]);
  });
});

describe('Signs that no font has', () => {
  const latin = (codePoint: number): boolean => codePoint < 0x250 || codePoint === 0x25A1 || codePoint === 0x2022;
  const shown = (text: string): { text: string; notes: string[] } => {
    const { document, notes } = withGlyphs(prepareBody(text).document, latin);
    return { text: textOf(document.blocks), notes: notes.map(({ message }) => message) };
  };

  it('become a box, and the author is told which', () => {
    const { text, notes } = shown('Salaam سلام');
    assert.equal(text, 'Salaam □□□□');
    assert.match(notes[0]!, /“س” “ل” “ا” “م”/);
  });

  it('become one box when they are one sign, whatever it is made of', () => {
    assert.equal(shown('a 👩‍👩‍👧 b').text, 'a □ b');
  });

  it('lose what only changes them, where the sign itself is there', () => {
    assert.deepEqual(shown('a\uFE0F'), { text: 'a', notes: [] });
  });

  it('come out as what they mean when they are bullets of Word’s', () => {
    assert.deepEqual(shown('\uF0B7 item'), { text: '• item', notes: [] });
  });

  it('are found in a text as a whole, and only where there are any', () => {
    const missing = findsMissing(new Set([0x20, 0x61, 0x62, 0x63, 0x1F60A]));
    assert.deepEqual(['abc cab', 'a\u00ADb\n\u200Bc', 'a😊', 'a`', 'abd', 'a🙂', 'ab\u2019'].map((text) => missing.test(text)), [false, false, false, true, true, true, true]);
  });

  it('do not change names, addresses and descriptions, which are not printed', () => {
    const { document } = withGlyphs(prepareBody('[x](https://example.org)\n\n## سلام {#سلام}').document, latin);
    assert.match(JSON.stringify(document), /"id":"سلام"/);
  });
});

describe('An image is known by its bytes', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

  it('as PNG, JPEG, GIF, WebP or SVG, with its size in points', () => {
    assert.deepEqual(imageKind(fixture('images/bars.png')), { format: 'png', pixels: 240 * 120 });
    assert.deepEqual(imageKind(bytes('GIF89a\x40\x01\x20\x00......')), { format: 'gif', pixels: 320 * 32 });
    assert.deepEqual(imageKind(bytes('\xff\xd8\xff\xe0\x00\x04..\xff\xc0\x00\x11\x08\x00\x20\x01\x40\x03.....')), { format: 'jpg', pixels: 320 * 32 });
    assert.deepEqual(imageKind(bytes('RIFF....WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\x01\0\x1f\0\0........')), { format: 'webp', pixels: 320 * 32 });
    assert.deepEqual(imageKind(bytes('<?xml version="1.0"?>\n<!-- drawn -->\n<svg width="1"></svg>')), { format: 'svg', pixels: 0 });
  });

  it('and nothing else is one', () => {
    for (const other of ['', '%PDF-1.7', '<html><svg></svg></html>', 'RIFF....WAVE..................', '\x89PNG']) {
      assert.equal(imageKind(bytes(other)), undefined, JSON.stringify(other));
    }
  });
});
