import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { analyseDocument, type Analysis } from '../../../src/core/analysis';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { MadeAhead, type Make, type Told } from '../../../src/export/madeAhead';
import type { FinishedPdf } from '../../../src/export/makePdf';

describe('a PDF made ahead', () => {
  const analysed = (text: string): Analysis => analyseDocument('file:///council/wessex.ilacs.md', text, DEFAULT_SETTINGS);
  const pdf = (): FinishedPdf => ({ pdf: new Uint8Array(), checks: [], notes: [], sharing: [] });
  const listening = (heard: string[] = [], abort = new AbortController()): Told => ({ signal: abort.signal, onProgress: (words) => { heard.push(words); } });
  const before = [analysed('# Before\n')];

  it('is the one that is given while nothing has changed, and says what it was doing when asked', async () => {
    const finished = pdf();
    let times = 0;
    const make: Make = async (_, { onProgress }) => {
      times += 1;
      onProgress('laying out');
      await setTimeout(5);
      onProgress('writing');
      return finished;
    };
    const ahead = new MadeAhead(before, make);
    const heard: string[] = [];
    assert.equal(await ahead.finished([...before], listening(heard)), finished);
    assert.equal(times, 1);
    assert.deepEqual(heard, ['laying out', 'writing']);
  });

  it('gives way to another where any document has changed since', async () => {
    const seen: unknown[] = [];
    const make: Make = (analyses) => {
      seen.push(analyses);
      return Promise.resolve(pdf());
    };
    const now = [analysed('# Now\n')];
    await new MadeAhead(before, make).finished(now, listening());
    assert.deepEqual(seen, [before, now]);
  });

  it('keeps what went wrong until it is asked for', async () => {
    const ahead = new MadeAhead(before, () => Promise.reject(new Error('no room')));
    await setTimeout(5);
    await assert.rejects(ahead.finished(before, listening()), /no room/);
  });

  it('is cancelled by whoever waits for it', async () => {
    const abort = new AbortController();
    const ahead = new MadeAhead(before, (_, { signal }) => new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('cancelled')); }); }));
    const waiting = ahead.finished(before, listening([], abort));
    abort.abort();
    await assert.rejects(waiting, /cancelled/);
  });

  it('is not waited for by whoever has cancelled before', async () => {
    const abort = new AbortController();
    abort.abort();
    const never = new MadeAhead(before, () => new Promise(() => undefined));
    await assert.rejects(never.finished(before, listening([], abort)), { name: 'AbortError' });
  });
});
