/**
 * Native Typst as an oracle: it refuses to write a PDF that breaks a rule of PDF/UA-1 which a machine can
 * tell, where the WebAssembly build that ships writes whatever it is given.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PreparedPdf } from '../../../../src/core/render/pdf';
import { withGlyphs } from '../../../../src/core/render/pdf/glyphs';
import { dataFiles } from '../../../../src/export/dataFiles';
import { fontFiles } from './engine';
import { hasGlyph } from './glyphs';

// A folder that does not exist: the compiler may see nothing but what it is handed.
const WORKSPACE = '/nowhere';
const TEMPLATE = readFileSync(join(__dirname, '../../../../media/pdf/template.typ'), 'utf8');

let compiler: NodeCompiler | undefined;

/** The PDF/UA-1 that native Typst makes of a document, or what it has against it. */
export function nativePdf({ document, images }: PreparedPdf): { pdf: Uint8Array } | { refused: string } {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles().map((font) => readFileSync(font)) }], workspace: WORKSPACE });
  compiler.resetShadow();
  compiler.addSource(`${WORKSPACE}/main.typ`, TEMPLATE);
  dataFiles(withGlyphs(document, hasGlyph).document).forEach((json, path) => { compiler!.mapShadow(`${WORKSPACE}${path}`, Buffer.from(json)); });
  compiler.mapShadow(`${WORKSPACE}/images.json`, Buffer.from(JSON.stringify([...images.keys()])));
  images.forEach((bytes, path) => { compiler!.mapShadow(`${WORKSPACE}${path}`, Buffer.from(bytes)); });
  const result = compiler.compile({ mainFilePath: `${WORKSPACE}/main.typ` });
  const error = result.takeError();
  if (error || !result.result) {
    return { refused: JSON.stringify(error?.shortDiagnostics) };
  }
  try {
    return { pdf: new Uint8Array(compiler.pdf(result.result, { pdfStandard: 'ua-1' })) };
  } catch (thrown) {
    return { refused: String(thrown) };
  } finally {
    compiler.evictCache(5);
  }
}
