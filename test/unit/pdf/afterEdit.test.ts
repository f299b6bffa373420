import assert from 'node:assert/strict';
import type { PdfEngine } from '../../../src/export/pdfEngine';
import { selfEvaluation } from '../../support/generate';
import { prepare } from './support/documents';
import { makeEngine } from './support/engine';

describe('The PDF engine, exporting the same document again', function () {
  this.timeout(120_000);
  let engine: PdfEngine;
  afterEach(() => engine.dispose());

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
    engine = await makeEngine();
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

  it('has it laid out already in a thread that took the place of one grown too large', async () => {
    // Each of these texts adds some 8 megabytes to the 15 that the typesetter itself takes, and there are 16 in store after the first.
    engine = await makeEngine({ mostMegabytes: 46 });
    const times: number[] = [];
    for (const seed of [1, 2, 3, 3]) {
      times.push(await milliseconds(selfEvaluation(5_000, seed)));
    }
    assert.ok(times[3]! < times[2]! / 3, times.join(', '));
  });
});
