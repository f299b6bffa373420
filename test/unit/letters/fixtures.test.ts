import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLetter, type Letter, type LetterFinding } from '../../../src/core/letters';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/letters');
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.json') && name !== 'README.md');

const texts = (findings: readonly LetterFinding[]): string[] => findings.map(({ text }) => text);

function summaryOf({ kind, date, visit, authority, judgements, strengths, improvements, priorities }: Letter): unknown {
  return {
    kind: kind ?? null, date: date ?? null, visit: visit ? `${visit.from}/${visit.to}` : null, authority: authority ?? null, judgements: Object.fromEntries(judgements),
    strengths: texts(strengths), improvements: texts(improvements), priorities: texts(priorities),
  };
}

describe('letters and reports', () => {
  for (const name of files) {
    const source = readFileSync(path.join(FOLDER, name), 'utf8');
    const expected: unknown = JSON.parse(readFileSync(path.join(FOLDER, name.replace(/\.(?:txt|md)$/u, '.json')), 'utf8'));

    it(`are read from ${name}`, () => {
      assert.deepEqual(summaryOf(readLetter(source)), expected);
    });

    it(`are read from ${name} with the line ends of Windows`, () => {
      assert.deepEqual(summaryOf(readLetter(source.replace(/\n/gu, '\r\n'))), expected);
    });

    it(`say where each finding of ${name} stands`, () => {
      const { strengths, improvements, priorities } = readLetter(source);
      for (const { text, span } of [...strengths, ...improvements, ...priorities]) {
        const passage = source.slice(span.start, span.end);
        assert.ok(passage.includes(text.slice(0, 12)), `${text}: ${passage}`);
        assert.ok(!/^\s*(?:Main findings|Headline findings|What needs to improve)/mu.test(passage), passage);
      }
    });
  }

  it('are of fourteen kinds and layouts', () => {
    assert.ok(files.length >= 14);
  });
});
