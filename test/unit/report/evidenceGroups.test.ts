import assert from 'node:assert/strict';
import { sourcesOf } from '../../../src/core/evidence/sources';
import { evidenceGroups, type Grouping } from '../../../src/core/report/evidenceGroups';
import { analyse, complete, joinLines } from '../support/analyse';

const REGISTER = joinLines(
  '- { id: audit, title: Audit, kind: audit, date: 2026-05-01, file: audit.pdf }',
  '- { id: old, title: Old audit, kind: audit, date: 2024-01-01, url: "https://x.gov.uk/a" }',
  '- { id: voice, title: Voices, kind: feedback, from: [children], date: 2025-06-01, url: "https://x.gov.uk/b" }',
  '- { id: letter, title: Letter, kind: external, url: "https://x.gov.uk/c" }',
  '- { id: spare, title: Spare, kind: report, date: 2026-09-30, url: "https://x.gov.uk/d" }',
  '- { id: odd, title: Odd, url: "https://x.gov.uk/e" }',
);
const PRACTICE = 'Plans are better [@audit; @old]. Children say so [@voice].';

async function grouped(grouping: Grouping, text = complete(PRACTICE).replace('See the register.', 'See [it](https://x.gov.uk/c) and [@audit].')): Promise<Record<string, string[]>> {
  const { analysis } = await analyse(text, { 'evidence.yaml': REGISTER });
  return Object.fromEntries(evidenceGroups(analysis, grouping, () => true).map(({ title, sources }) => [title, sources.map(({ entry }) => entry.id)]));
}

describe('sources in groups', () => {
  it('by kind, and what has none that is known', async () => {
    assert.deepEqual(await grouped('kind'), { Audit: ['audit', 'old'], Feedback: ['voice'], Report: ['spare'], External: ['letter'], 'Without a kind': ['odd'] });
  });

  it('by section, each wherever it is cited', async () => {
    assert.deepEqual(await grouped('section'), { 'Children in care': ['audit', 'old', 'voice'], 'How do we know it?': ['audit', 'letter'], 'Not cited': ['spare', 'odd'] });
  });

  it('by age against the period, newest first', async () => {
    assert.deepEqual(await grouped('age'), { 'In the period or later': ['spare', 'audit'], 'Up to a year before the period': ['voice'], 'Older': ['old'], 'Without a date': ['letter', 'odd'] });
  });

  it('by year where there is no period', async () => {
    assert.deepEqual(await grouped('age', complete(PRACTICE).replace(/^period.*\n/mu, '')), { 2026: ['spare', 'audit'], 2025: ['voice'], 2024: ['old'], 'Without a date': ['letter', 'odd'] });
  });

  it('with what one should know of each, the worst first', async () => {
    const { analysis } = await analyse(complete(PRACTICE), { 'evidence.yaml': REGISTER });
    assert.deepEqual(sourcesOf(analysis).map(({ entry, places, marks }) => [entry.id, places.length, ...marks]), [
      ['audit', 1, 'missing'], ['old', 1, 'stale'], ['voice', 1, 'stale'], ['letter', 0, 'unused'], ['spare', 0, 'unused'], ['odd', 0, 'unused'],
    ]);
  });

  it('without a mark for what its author has said still holds', async () => {
    const { analysis } = await analyse(complete('<!-- ilacs-ignore stale-evidence: held every three years -->\nPlans are better [@old].'), { 'evidence.yaml': REGISTER });
    assert.deepEqual(sourcesOf(analysis).find(({ entry }) => entry.id === 'old')!.marks, []);
  });
});
