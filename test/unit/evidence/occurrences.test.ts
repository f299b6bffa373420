import assert from 'node:assert/strict';
import { entryCitedAt, entryDefinedAt, occurrencesOf } from '../../../src/core/evidence/occurrences';
import { timeBefore } from '../../../src/core/text/dates';
import { analyse, complete, joinLines } from '../support/analyse';

const FILES = { 'evidence.yaml': joinLines('- id: constructor', '  title: A', '  kind: audit', '  file: a.pdf', '- id: é-2', '  title: B', '  kind: data', '  url: https://x.gov.uk', ''), 'a.pdf': '' };

describe('places of evidence', () => {
  it('are citations, links to a registered file, and the entry itself', async () => {
    const { analysis } = await analyse(complete('One [@constructor; @é-2, p. 3]. Two [a](a.pdf). Three [@toString].'), FILES);
    const at = (words: string): number => analysis.model.text.indexOf(words) + 1;
    assert.deepEqual(entryCitedAt(analysis, at('constructor'))?.entry.title, 'A');
    assert.deepEqual(entryCitedAt(analysis, at('é-2'))?.named, true);
    assert.deepEqual(entryCitedAt(analysis, at('[a](a.pdf)'))?.named, false);
    assert.equal(entryCitedAt(analysis, at('toString')), undefined);
    assert.equal(entryCitedAt(analysis, at('Two')), undefined);
    const { entry } = entryCitedAt(analysis, at('constructor'))!;
    assert.deepEqual(occurrencesOf(entry, [analysis]).map(({ kind }) => kind), ['definition', 'citation', 'link']);
    const register = entry.register;
    assert.equal(entryDefinedAt(analysis, register, FILES['evidence.yaml'].indexOf('é-2') + 1)?.named, true);
    assert.equal(entryDefinedAt(analysis, register, FILES['evidence.yaml'].indexOf('title: B') + 1)?.named, false);
  });
});

describe('the time between two days', () => {
  for (const [day, later, words] of [['2026-09-30', '2026-09-30', '0 days'], ['2026-09-29', '2026-09-30', '1 day'], ['2026-09-01', '2026-09-30', '4 weeks'], ['2025-07-30', '2026-09-30', '14 months'], ['2023-09-30', '2026-09-30', '3 years'], ['2026-10-01', '2026-09-30', undefined]] as const) {
    it(`${day} to ${later} is ${words ?? 'none'}`, () => { assert.equal(timeBefore(day, later), words); });
  }
});
