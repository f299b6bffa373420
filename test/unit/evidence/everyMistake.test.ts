import assert from 'node:assert/strict';
import { textOf } from '../../../src/core/evidence/base';
import { LineIndex } from '../../../src/core/text/lines';
import { analyse, EVERY_RULE, joinLines } from '../support/analyse';

const REGISTER = joinLines(
  '- { id: audit, title: Audit, kind: audit, date: 2026-05-01, file: audit.txt }',
  '- { id: old, title: Old audit, kind: audit, date: 2024-01-01, url: "https://x.gov.uk/old" }',
  '- id: changed',
  '  title: Changed audit',
  '  kind: audit',
  '  file: changed.txt',
  `  sha256: ${'ab'.repeat(32)}`,
  '- { id: gone, title: Gone, kind: audit, file: gone.txt }',
  '- { id: away, title: Away, kind: audit, file: ../away.txt }',
  '- { id: spare, title: Spare, kind: audit, url: "https://x.gov.uk/spare" }',
  '- { id: show, title: Mock inspection folder, kind: audit, purpose: inspection, url: "https://x.gov.uk/show" }',
  '- { id: audit, title: Another, kind: audit, url: "https://x.gov.uk/other" }',
  '- { id: kind, title: Kind, kind: survey, url: "https://x.gov.uk/kind" }',
  '- { id: day, title: Day, kind: audit, date: 31/02/2026, url: "https://x.gov.uk/day" }',
  '- { id: future, title: Future, kind: audit, date: 2027-01-01, url: "https://x.gov.uk/future" }',
  '- { id: lost, title: Lost, kind: audit }',
  '- { id: a b, title: Blank, kind: audit, url: "https://x.gov.uk/blank" }',
  '- { id: twin, title: Twin, kind: audit, file: ./audit.txt }',
);

const TEXT = joinLines(
  '---', 'ilacs: 2026', 'authority: Wessex County Council', 'period: { from: 2025-10-01, to: 2026-09-30 }', '---', '',
  '# Self-evaluation', '',
  '## What do we know about the quality and impact of social work practice?', '',
  '### Leaders', '', 'We meet weekly.', '',
  '### Help and protection', '', 'We meet weekly.', '',
  '### Care leavers', '', 'We meet weekly.', '',
  '### Children in care', '',
  'One [@audit; @old; @changed]. Two [@gone; @away, p. 2; @show]. Three [@audti; @Audit; @constructor].', '',
  'Four [a](missing.pdf), [b](my file.pdf) and [@kind; @day; @future; @lost; @twin].', '',
  'Re-referrals have fallen from 24% to 17%.', '',
  '> [!STRENGTH] Visits are on time', '> Some are late.', '',
  '## How do we know it?', '', 'See the register.', '',
  '## What are our plans for the next 12 months to maintain or improve practice?', '', 'We will keep the plan under review.', '',
);

describe('a document with every kind of mistake about evidence', () => {
  it('has exactly the findings of the catalogue, each at its own place', async () => {
    const { analysis } = await analyse(TEXT, { 'evidence.yaml': REGISTER, 'audit.txt': 'The audit.', 'changed.txt': 'As it is now.' }, EVERY_RULE);
    const told = analysis.findings.map(({ ruleId, uri, span }) => {
      const file = uri === undefined ? undefined : textOf(analysis.evidence!, uri)!;
      const { line } = new LineIndex(file?.text ?? TEXT).positionAt(span.start);
      return `${file ? 'register' : 'text'} ${line + 1}: ${ruleId}: ${(file?.text ?? TEXT).slice(span.start, span.end)}`;
    });
    assert.deepEqual(told, [
      'text 23: single-source-section: Children in care',
      'text 23: no-voice: Children in care',
      'text 25: stale-evidence: old',
      'text 25: changed-evidence: changed',
      'text 25: missing-evidence-file: gone',
      'text 25: missing-evidence-file: away',
      'text 25: inspection-only: show',
      'text 25: unknown-evidence-id: audti',
      'text 25: unknown-evidence-id: Audit',
      'text 25: unknown-evidence-id: constructor',
      'text 27: missing-evidence-file: missing.pdf',
      'text 27: missing-evidence-file: my file.pdf',
      'text 29: missing-evidence: Re-referrals have fallen from 24% to 17%.',
      'text 31: finding-without-evidence: [!STRENGTH] Visits are on time',
      'register 6: changed-evidence: changed.txt',
      'register 8: missing-evidence-file: gone.txt',
      'register 9: missing-evidence-file: ../away.txt',
      'register 10: unused-evidence: spare',
      'register 11: inspection-only: inspection',
      'register 12: duplicate-evidence-id: audit',
      'register 13: invalid-register: survey',
      'register 14: invalid-register: 31/02/2026',
      'register 15: invalid-register: 2027-01-01',
      'register 16: invalid-register: lost',
      'register 17: invalid-register: a b',
    ]);
  });

  it('says of a register that is not there just that, and calls no id unknown that it might hold', async () => {
    const { analysis } = await analyse(TEXT.replace('period:', 'evidence: [evidence.yaml, more.yaml]\nperiod:'), { 'evidence.yaml': REGISTER }, EVERY_RULE);
    const at = (ruleId: string): string[] => analysis.findings.filter((finding) => finding.ruleId === ruleId && finding.uri === undefined).map(({ span }) => analysis.model.text.slice(span.start, span.end));
    assert.deepEqual(at('invalid-register'), ['[evidence.yaml, more.yaml]']);
    assert.deepEqual(at('unknown-evidence-id'), []);
  });
});
