import assert from 'node:assert/strict';
import type { PdfEngine } from '../../../src/export/pdfEngine';
import { selfEvaluation } from '../../support/generate';
import { prepare } from './support/documents';
import { makeEngine } from './support/engine';

describe('The PDF engine, exporting the same document again', function () {
  this.timeout(120_000);
  let engine: PdfEngine;
  before(async () => { engine = await makeEngine(); });
  after(() => engine.dispose());

  /** From the moment that the engine begins to set the pages until it writes the PDF. */
  async function milliseconds(text: string): Promise<number> {
    let [start, end] = [0, 0];
    await engine.export(prepare(text), { onProgress: (stage) => {
      start = stage === 'setting' ? performance.now() : start;
      end = stage === 'writing' ? performance.now() : end;
    } });
    return end - start;
  }

  it('lays out what an edit changed, not every page', async () => {
    const text = selfEvaluation(5_000, 1);
    await milliseconds(text);
    const edited: number[] = [];
    const others: number[] = [];
    for (let round = 0; round < 3; round++) {
      edited.push(await milliseconds(text.replace('is an imaginary authority', `is, in edition ${round}, an imaginary authority`)));
      others.push(await milliseconds(selfEvaluation(5_000, round + 2)));
    }
    assert.ok(Math.min(...edited) < Math.min(...others) / 3, `after an edit ${edited.join(', ')}, other documents ${others.join(', ')} ms`);
  });
});
