import assert from 'node:assert/strict';
import { isClaim } from '../../../src/core/wording/claim';
import { detectInspectionOnly } from '../../../src/core/wording/inspectionOnly';
import { maskQuotations, sentencesOf } from '../../../src/core/wording';
import { lines } from './support';

/** Milliseconds of processor time, which other work on the machine disturbs least; the best of several runs. */
function cost(work: () => void): number {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const before = process.cpuUsage();
    work();
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1000);
  }
  return best;
}

function judgeAll(paragraph: string): void {
  const own = maskQuotations(paragraph);
  for (const { start, end } of sentencesOf(own)) {
    isClaim(own.slice(start, end));
    detectInspectionOnly(own.slice(start, end));
  }
}

describe('cost of judging wording', () => {
  const prose = lines('ordinary.txt');
  const paragraphs = Array.from({ length: 300 }, (_, i) => prose.slice(i * 4, i * 4 + 4).join(' '));

  it('grows no faster than the text', () => {
    judgeAll(paragraphs.join(' '));
    const once = cost(() => { paragraphs.forEach(judgeAll); });
    const fourTimes = cost(() => { [...paragraphs, ...paragraphs, ...paragraphs, ...paragraphs].forEach(judgeAll); });
    assert.ok(fourTimes < once * 4 * 2, `${once.toFixed(1)} ms became ${fourTimes.toFixed(1)} ms`);
  });

  it('is not driven up by a long run without an end', () => {
    const long = `${'the inspection of the plans of the children in care who '.repeat(2000)}`;
    const short = long.slice(0, long.length / 4);
    const base = cost(() => { judgeAll(short); });
    const grown = cost(() => { judgeAll(long); });
    assert.ok(grown < base * 4 * 2.5 + 50, `${base.toFixed(1)} ms became ${grown.toFixed(1)} ms`);
  });
});
