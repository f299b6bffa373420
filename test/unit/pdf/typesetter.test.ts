import assert from 'node:assert/strict';
import { initSync } from '@myriaddreamin/typst-ts-web-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerFiles } from '../../../src/export/assets';
import { dataFiles } from '../../../src/export/dataFiles';
import type { PdfJob } from '../../../src/export/protocol';
import { Typesetter } from '../../../src/export/typesetter';
import { selfEvaluation } from '../../support/generate';
import { prepare } from './support/documents';
import { builtEngine } from './support/engine';

const TEMPLATE = readFileSync(join(__dirname, '../../../media/pdf/template.typ'), 'utf8');

function jobOf(text: string): PdfJob {
  const { document, images } = prepare(text);
  return { files: dataFiles(document), images };
}

describe('The typesetter', function () {
  this.timeout(60_000);

  it('needs no new memory for an export after an edit, once room was made', async () => {
    const { wasm, fonts } = workerFiles((await builtEngine()).assetsDir);
    const bytes = readFileSync(wasm);
    const typesetter = await Typesetter.start(bytes, fonts.map((font) => readFileSync(font)), TEMPLATE);
    // Started once, it hands out what it has.
    const { memory } = initSync({ module: bytes });
    const text = selfEvaluation(5_000, 1);
    const grownBy = (edit: number): number => {
      const before = memory.buffer.byteLength;
      assert.equal(typesetter.set(jobOf(text.replace('is an imaginary authority', `is, in edition ${edit}, an imaginary authority`)), () => undefined).kind, 'done');
      return memory.buffer.byteLength - before;
    };
    grownBy(0);
    const unprepared = grownBy(1);
    typesetter.makeRoom();
    assert.ok(unprepared > 0);
    assert.equal(grownBy(2), 0);
  });
});
