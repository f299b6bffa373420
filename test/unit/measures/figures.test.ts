import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { complete, analyse } from '../support/analyse';

const CASES = readFileSync(path.resolve(__dirname, '../../fixtures/measures/figures.tsv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));

describe('written figures', () => {
  it('are judged by more than sixty examples', () => {
    assert.ok(CASES.length >= 60);
  });

  for (const [verdict, written, data, unit, right = ''] of CASES) {
    it(`${written} ${verdict === 'agrees' ? 'agrees with' : 'differs from'} ${data} ${unit}`, async () => {
      const { analysis } = await analyse(complete(`We count [${written}](m.csv#m@2026-09).`), { 'm.csv': `measure,period,value,unit\nm,2026-09,${data},"${unit}"\n` });
      const found = analysis.findings.filter(({ ruleId }) => ruleId === 'figure-mismatch');
      assert.equal(found.length, verdict === 'agrees' ? 0 : 1, found[0]?.message);
      assert.equal(found[0]?.fixes?.[0]?.edits[0]?.newText ?? '', right);
    });
  }

  it('are mended by writing the right figure in the author’s words, and then agree', async () => {
    const files = { 'm.csv': 'measure,period,value,unit\nm,2026-09,86.5,%\n' };
    const text = complete('It was [over 90% of cases](m.csv#m@2026-09).');
    const { fixes, message } = (await analyse(text, files)).analysis.findings.find(({ ruleId }) => ruleId === 'figure-mismatch')!;
    const { span, newText } = fixes![0]!.edits[0]!;
    const mended = text.slice(0, span.start) + newText + text.slice(span.end);
    assert.match(message, /is 86\.5%, which rounds to 87%\. Write 87%\./u);
    assert.ok(mended.includes('[over 87% of cases]'));
  });

  it('are not compared where the data withholds them, and the author is told', async () => {
    for (const cell of ['c', 'x', '*', '<5', '[c]', 'low', '']) {
      const { analysis } = await analyse(complete('We count [4](m.csv#m@2026-09).'), { 'm.csv': `measure,period,value\nm,2026-09,${cell}\n` });
      assert.match(analysis.findings.map(({ message }) => message).join(), cell === '' ? /is blank/u : /is suppressed/u, cell);
    }
  });

  it('leave links that state no figure alone', async () => {
    const { analysis } = await analyse(complete('See [the scorecard](m.csv#m@2026-09).'), { 'm.csv': 'measure,period,value\nm,2026-09,4\n' });
    assert.deepEqual(analysis.findings, []);
  });
});
