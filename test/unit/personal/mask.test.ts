import assert from 'node:assert/strict';
import { toJson } from '../../../src/cli/json';
import { masked, masking } from '../../../src/core/personal/mask';
import { analyse, complete } from '../support/analyse';

describe('the JSON of the command line', () => {
  const TEXT = complete('Support for **Jayden** (9) and his sister has improved strongly, which K’s mother says too (NHS 999 124 6932).\n\n#### About Jayden (9)\n\nTBC');

  it('hides personal data in every finding, and keeps lines and columns', async () => {
    const { analysis } = await analyse(TEXT, { 'evidence.yaml': '- { id: a, title: Case of K (aged 14), kind: audits, url: "https://c.example" }' });
    const open = toJson([analysis]);
    const hidden = masked(open, masking([analysis]));
    assert.match(JSON.stringify(open), /Jayden.*6932/su);
    assert.doesNotMatch(JSON.stringify(hidden), /Jayden|6932|aged 14/u);
    const places = (json: unknown): unknown => (json as { documents: { findings: { line: number; column: number; endColumn: number }[] }[] }).documents[0]!.findings.map(({ line, column, endColumn }) => [line, column, endColumn]);
    assert.deepEqual(places(hidden), places(open));
    assert.match(JSON.stringify(hidden), /“?\[personal data\]/u);
  });

  it('is the same where there is nothing to hide', async () => {
    const { analysis } = await analyse(complete('TBC'));
    assert.deepEqual(masked(toJson([analysis]), masking([analysis])), toJson([analysis]));
  });
});
