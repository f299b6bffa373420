import assert from 'node:assert/strict';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { idOccurrences } from '../../../src/core/thread/occurrences';
import { FRONT_MATTER, joinLines } from '../support/analyse';

const BODY = joinLines(
  '## What do we know?', '',
  '> [!IMPROVEMENT] Visits are late {#visits}', '> Words.', '',
  '> [!PRIORITY] Café meetings {#café}', '> Words.', '',
  'See [one](#visits), [two](<#visits>), [three](#caf%C3%A9), [four][ref] and `#visits`, or the word visits.', '',
  '[ref]: #visits', '',
  '## What are our plans for the next 12 months?', '',
  '| Action | Addresses |', '|---|---|', '| Train | #visits; café |', '| Ask | [it](#visits) |', '',
);

/** Each occurrence as `kind id: what stands there`, with `≈` where the id is written otherwise. */
function found(text: string): string[] {
  return idOccurrences(parseSelfEvaluation(text)).map(({ kind, id, span, exact }) => `${kind} ${id}${exact ? '' : ' ≈'}: ${text.slice(span.start, span.end)}`);
}

describe('the occurrences of ids', () => {
  it('are where an id is given, linked or addressed, and no mere word or code', () => {
    assert.deepEqual(found(FRONT_MATTER + BODY).filter((one) => one.includes(' visits')), [
      'definition visits: visits',
      'link visits: visits', 'link visits: visits', 'reference visits ≈: [four][ref]', 'link visits: visits',
      'address visits: visits', 'link visits: visits',
    ]);
  });

  it('know an id that a link has to write in percent', () => {
    assert.deepEqual(found(FRONT_MATTER + BODY).filter((one) => one.includes(' café')), ['definition café: café', 'link café: caf%C3%A9', 'address café: café']);
  });

  it('stand in the same places with Windows line ends', () => {
    assert.deepEqual(found((FRONT_MATTER + BODY).replaceAll('\n', '\r\n')), found(FRONT_MATTER + BODY));
  });

  it('are those of the last inspection too, in quotes or not', () => {
    const inspected = FRONT_MATTER.replace('authority:', 'lastInspection:\n  kind: standard\n  date: 2024-05-10\n  findings:\n    - { id: "records", text: Records, type: improvement }\n    - { id: oversight, text: Oversight, type: improvement }\nauthority:');
    assert.deepEqual(found(`${inspected}See [it](#records).`), ['definition records: records', 'definition oversight: oversight', 'link records: records']);
  });
});
