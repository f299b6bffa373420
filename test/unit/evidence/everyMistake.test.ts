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
  '- { id: late, title: Sampled for the visit, kind: audit, date: 2026-11-03, url: "https://x.gov.uk/late" }',
  '- { id: odd, titel: Odd, kind: audit, period: lately, from: [1], purpose: show, public: perhaps, sha256: abc, url: www.x.org, owner: }',
  '- just words',
);

const TEXT = joinLines(
  '---', 'ilacs: 2026', 'authority: Wessex County Council', 'period: { from: 2025-10-01, to: 2026-09-30 }', 'notified: 2026-11-02',
  'lastInspection: { kind: standard, date: 2024-03-15, findings: [{ id: drift, text: Plans drift, type: improvement, evidence: [audit, nobody] }] }', '---', '',
  '# Self-evaluation', '',
  '## What do we know about the quality and impact of social work practice?', '',
  '### Leaders', '', 'We meet weekly.', '',
  '### Help and protection', '', 'We meet weekly.', '',
  '### Care leavers', '', 'We meet weekly.', '',
  '### Children in care', '',
  'One [@audit; @old; @changed]. Two [@gone; @away, p. 2; @show]. Three [@audti; @Audit; @constructor].', '',
  'Four [a](missing.pdf), [b](my file.pdf) and [@kind; @day; @future; @lost; @twin; @late; @odd].', '',
  'Re-referrals have fallen from 24% to 17%.', '',
  '> [!STRENGTH] Visits are on time', '> Some are late.', '',
  '## How do we know it?', '', 'See the register.', '',
  '## What are our plans for the next 12 months to maintain or improve practice?', '', 'We will keep the plan under review.', '',
);

/** A last inspection has rules of its own. */
const ABOUT_EVIDENCE: typeof EVERY_RULE = { severities: new Map([['missing-direction', 'off'], ['inspection-finding-unanswered', 'off']]) };

describe('a document with every kind of mistake about evidence', () => {
  it('has exactly the findings of the catalogue, each at its own place', async () => {
    const { analysis } = await analyse(TEXT, { 'evidence.yaml': REGISTER, 'audit.txt': 'The audit.', 'changed.txt': 'As it is now.' }, ABOUT_EVIDENCE);
    const told = analysis.findings.map(({ ruleId, uri, span }) => {
      const file = uri === undefined ? undefined : textOf(analysis.evidence!, uri)!;
      const { line, column } = new LineIndex(file?.text ?? TEXT).positionAt(span.start);
      return `${file ? 'register' : 'text'} ${line + 1}:${column + 1}: ${ruleId}: ${(file?.text ?? TEXT).slice(span.start, span.end)}`;
    });
    assert.deepEqual(told, [
      'text 6:133: unknown-evidence-id: nobody',
      'text 25:5: single-source-section: Children in care',
      'text 25:5: no-voice: Children in care',
      'text 27:15: stale-evidence: old',
      'text 27:21: changed-evidence: changed',
      'text 27:37: missing-evidence-file: gone',
      'text 27:44: missing-evidence-file: away',
      'text 27:57: inspection-only: show',
      'text 27:72: unknown-evidence-id: audti',
      'text 27:80: unknown-evidence-id: Audit',
      'text 27:88: unknown-evidence-id: constructor',
      'text 29:10: missing-evidence-file: missing.pdf',
      'text 29:28: missing-evidence-file: my file.pdf',
      'text 29:60: inspection-only: future',
      'text 29:83: inspection-only: late',
      'text 31:1: missing-evidence: Re-referrals have fallen from 24% to 17%.',
      'text 33:3: finding-without-evidence: [!STRENGTH] Visits are on time',
      'register 6:9: changed-evidence: changed.txt',
      'register 8:47: missing-evidence-file: gone.txt',
      'register 9:47: missing-evidence-file: ../away.txt',
      'register 10:9: unused-evidence: spare',
      'register 11:68: inspection-only: inspection',
      'register 12:9: duplicate-evidence-id: audit',
      'register 13:34: invalid-register: survey',
      'register 14:45: invalid-register: 31/02/2026',
      'register 15:51: inspection-only: 2027-01-01',
      'register 15:51: invalid-register: 2027-01-01',
      'register 16:9: invalid-register: lost',
      'register 17:9: invalid-register: a b',
      'register 19:64: inspection-only: 2026-11-03',
      `register 20:1: invalid-register: ${REGISTER.split('\n')[19]!}`,
      'register 20:14: invalid-register: titel',
      'register 20:47: invalid-register: lately',
      'register 20:61: invalid-register: [1]',
      'register 20:75: invalid-register: show',
      'register 20:89: invalid-register: perhaps',
      'register 20:106: invalid-register: abc',
      'register 20:116: invalid-register: www.x.org',
      'register 20:127: invalid-register: owner',
      'register 21:3: invalid-register: just words',
    ]);
  });

  it('says of a register that is not there just that, and calls no id unknown that it might hold', async () => {
    const { analysis } = await analyse(TEXT.replace('period:', 'evidence: [evidence.yaml, more.yaml]\nperiod:'), { 'evidence.yaml': REGISTER }, EVERY_RULE);
    const at = (ruleId: string): string[] => analysis.findings.filter((finding) => finding.ruleId === ruleId && finding.uri === undefined).map(({ span }) => analysis.model.text.slice(span.start, span.end));
    assert.deepEqual(at('invalid-register'), ['[evidence.yaml, more.yaml]']);
    assert.deepEqual(at('unknown-evidence-id'), []);
  });
});
