/** What the shipped fonts can print. */
import { initSync, TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontCoverage } from '../../../../src/export/pdf/fontCoverage';
import { fontFiles } from './engine';

let glyphs: ReadonlySet<number> | undefined;

/** Whether one of the fonts has a glyph for a code point. */
export function hasGlyph(codePoint: number): boolean {
  glyphs ??= readGlyphs();
  return glyphs.has(codePoint);
}

function readGlyphs(): Set<number> {
  initSync({ module: readFileSync(createRequire(__filename).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) });
  const reader = new TypstFontResolverBuilder();
  return new Set(fontFiles().flatMap((font) => fontCoverage(reader.get_font_info(readFileSync(font)))));
}
