import assert from 'node:assert/strict';
import { RULES } from '../../../src/core/rules';
import { RULE_IDS } from '../../../src/core/rules/ids';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { analyse, applyFirstFix, complete, flagged, FRONT_MATTER, joinLines } from '../support/analyse';

const REGISTER = joinLines(
  '- id: audit-2026-q2', '  title: Practice audit summary', '  kind: audit', '  date: 2026-07-14', '  file: evidence/audit.md',
  '- id: voice-2026', '  title: What children told us', '  kind: feedback', '  from: [children]', '  date: 2026-06-01', '  file: evidence/voice.md', '',
);
const FILES = { 'evidence.yaml': REGISTER, 'evidence/audit.md': 'x', 'evidence/voice.md': 'x' };
const CLAIM = 'Re-referrals have fallen from 24% to 17% over the year';

describe('the catalogue', () => {
  it('holds each rule once, in the order of its ids', () => {
    assert.deepEqual(RULES.map((rule) => rule.id), [...RULE_IDS]);
  });

  it('finds nothing in a document that has all sections and makes no claim', async () => {
    assert.deepEqual((await analyse(complete('The team has four pods.'))).analysis.findings, []);
  });
});

describe('missing-question', () => {
  it('names each question that has no section, at the title', async () => {
    const { analysis } = await analyse(joinLines(FRONT_MATTER, '# Our year', '', '## How do we know it?', '', 'Text.'));
    const found = analysis.findings.filter((finding) => finding.ruleId === 'missing-question');
    assert.equal(found.length, 2);
    assert.match(found[0]!.message, /What do we know/u);
    assert.match(found[1]!.message, /What are our plans/u);
    assert.deepEqual(new Set(await flagged('missing-question', analysis.model.text)), new Set(['Our year']));
  });

  it('is mended by its fix', async () => {
    const text = joinLines(FRONT_MATTER, '# T', '', '# What do we know?', '', 'Text.', '', '# How do we know it?', '', 'Text.');
    const { analysis } = await analyse(text);
    const mended = applyFirstFix(text, analysis.findings.find((finding) => finding.ruleId === 'missing-question')!);
    assert.deepEqual(await flagged('missing-question', mended), []);
  });
});

describe('missing-judgement', () => {
  it('suggests the areas of the edition that question 1 lacks', async () => {
    const text = complete('Text.').replace('### Care leavers', '### Something else');
    assert.deepEqual(await flagged('missing-judgement', text), ['What do we know about the quality and impact of social work practice?']);
  });

  it('does not ask for areas while question 1 itself is missing', async () => {
    assert.deepEqual(await flagged('missing-judgement', joinLines(FRONT_MATTER, '# T')), []);
  });

  it('is mended by its fix', async () => {
    const text = complete('Text.').replace('### Care leavers', '### Something else');
    const { analysis } = await analyse(text);
    const mended = applyFirstFix(text, analysis.findings.find((finding) => finding.ruleId === 'missing-judgement')!);
    assert.deepEqual(await flagged('missing-judgement', mended), []);
  });
});

describe('empty-section', () => {
  it('tells a heading with nothing below it', async () => {
    assert.deepEqual(await flagged('empty-section', complete('<!-- nothing yet -->')), ['Children in care']);
  });

  it('speaks of the innermost section only', async () => {
    const text = joinLines(FRONT_MATTER, '## What do we know?', '', '### Care leavers', '', '## How do we know it?', '', 'Text.', '', '## What are our plans?', '', 'Text.');
    assert.deepEqual(await flagged('empty-section', text), ['Care leavers']);
  });
});

describe('missing-evidence', () => {
  it('flags a claim in question 1 that cites nothing, on its sentence', async () => {
    assert.deepEqual(await flagged('missing-evidence', complete(`The team has four pods. ${CLAIM}. It meets weekly.`)), [`${CLAIM}.`]);
  });

  for (const [how, practice] of Object.entries({
    'a citation': `${CLAIM} [@audit-2026-q2].`,
    'a citation elsewhere in the paragraph': `${CLAIM}. The audit says why [@audit-2026-q2, p. 4].`,
    'a link to a file': `${CLAIM} ([audit](evidence/audit.md)).`,
    'a figure': 'Re-referrals have fallen to [17%](data/m.csv#re-referrals@2026-09).',
    'a footnote that cites': `${CLAIM}.[^1]\n\n[^1]: Practice audit [@audit-2026-q2].`,
    'a lead-in line': `The audit found [@audit-2026-q2]:\n\n- ${CLAIM}`,
    'a source line below': `${CLAIM}.\n\nSource: [@audit-2026-q2]`,
    'a source line below a table': `| What | Result |\n|---|---|\n| Referrals | ${CLAIM} |\n\nSource: [@audit-2026-q2]`,
    'a line of nothing but sources': `${CLAIM}.\n\n[@audit-2026-q2]; [voice](evidence/voice.md)`,
  })) {
    it(`is content with ${how}`, async () => {
      assert.deepEqual(await flagged('missing-evidence', complete(practice), FILES), []);
    });
  }

  for (const [how, practice, expected] of [
    ['a list item beside one with a source', `- ${CLAIM}\n- Plans are timely and clear [@audit-2026-q2]`, CLAIM],
    ['a table row', `| What | Result |\n|---|---|\n| Referrals | ${CLAIM} |`, CLAIM],
    ['a direction of travel', `> [!DIRECTION] maintained\n> ${CLAIM}.`, `${CLAIM}.`],
    ['a link to a heading', `${CLAIM} ([see](#children-in-care)).`, `${CLAIM} ([see](#children-in-care)).`],
    ['an e-mail address', `${CLAIM} (<a@b.gov.uk>).`, `${CLAIM} (<a@b.gov.uk>).`],
    ['a lead-in line without a source', `The audit found:\n\n- ${CLAIM}`, CLAIM],
  ] as const) {
    it(`is not content with ${how}`, async () => {
      assert.deepEqual(await flagged('missing-evidence', complete(practice), FILES), [expected]);
    });
  }

  for (const [what, practice] of Object.entries({
    'a quotation': `> ${CLAIM}.`,
    'code': `\`\`\`\n${CLAIM}.\n\`\`\``,
    'a comment': `<!-- ${CLAIM}. -->\nText.`,
  })) {
    it(`does not read ${what} as the author's prose`, async () => {
      assert.deepEqual(await flagged('missing-evidence', complete(practice)), []);
    });
  }

  it('asks nothing of plans in question 3', async () => {
    assert.deepEqual(await flagged('missing-evidence', complete('Text.', `${CLAIM}.`)), []);
  });
});

describe('inspection-only', () => {
  it('names the phrase', async () => {
    const [phrase] = await flagged('inspection-only', complete('Every team has completed an ‘Ofsted ready’ checklist [@a].'));
    assert.match(phrase!, /Ofsted ready/u);
  });

  it('leaves looking back alone', async () => {
    assert.deepEqual(await flagged('inspection-only', complete('Following the focused visit in May, we changed how strategy discussions are chaired out of hours.')), []);
  });

  it('flags evidence made for inspection, in the register and where it is cited', async () => {
    const files = { ...FILES, 'evidence.yaml': `${REGISTER}- id: mock\n  title: Mock inspection\n  kind: report\n  date: 2026-05-01\n  file: evidence/audit.md\n  purpose: inspection\n` };
    assert.deepEqual(await flagged('inspection-only', complete('Text [@mock].'), files), ['mock', 'evidence.yaml: inspection']);
  });

  it('reads the title of a cited source that is not from outside, and the headings', async () => {
    const files = { ...FILES, 'evidence.yaml': `${REGISTER}- id: dip\n  title: Inspection readiness audit\n  kind: audit\n  date: 2026-05-01\n  file: evidence/audit.md\n- id: letter\n  title: Focused visit letter, May 2025\n  kind: external\n  date: 2025-05-01\n  file: evidence/audit.md\n` };
    assert.deepEqual(await flagged('inspection-only', complete('Text [@dip; @letter].'), files), ['dip', 'evidence.yaml: Inspection readiness audit']);
    assert.deepEqual(await flagged('inspection-only', complete('#### Getting ready for inspection\n\nText.')), ['ready for inspection']);
  });

  it('flags evidence dated after notice was received', async () => {
    const text = complete('Text [@audit-2026-q2].').replace('authority:', 'notified: 2026-07-01\nauthority:');
    assert.deepEqual(await flagged('inspection-only', text, FILES), ['audit-2026-q2', 'evidence.yaml: 2026-07-14']);
  });
});

describe('placeholder-text', () => {
  for (const [practice, expected] of [
    ['The rate is TBC.', ['TBC']],
    ['The rate is [TBC] this year.', ['TBC']],
    ['Visits: [insert figure].', ['[insert figure]']],
    ['[What difference has this made for children? How do you know?]', ['[What difference has this made for children? How do you know?]']],
    ['We saw […] here.', ['[…]']],
    ['Lorem ipsum dolor sit amet.', ['Lorem ipsum dolor sit amet']],
    ['Insert quotation here.', ['Insert quotation here']],
    ['Suppressed values are shown as [c].', []],
    ['The [audit](evidence/audit.md) and [@audit-2026-q2, p. 4].', []],
    ['- [ ] not a placeholder\n- [x] nor this', []],
    ['The plan was confirmed in May.', []],
    ['Write \\[not a prompt at all] so.', []],
    ['`[insert code here]`', []],
  ] as const) {
    it(`finds ${JSON.stringify(expected)} in “${practice}”`, async () => {
      assert.deepEqual(await flagged('placeholder-text', complete(practice), FILES), expected);
    });
  }

  it('is an error once the document is agreed', async () => {
    const { analysis } = await analyse(complete('The rate is TBC.').replace('authority:', 'status: agreed\nauthority:'));
    assert.deepEqual(analysis.findings.filter(({ ruleId }) => ruleId === 'placeholder-text').map(({ severity }) => severity), ['error']);
  });
});

describe('dangling-reference', () => {
  it('flags links and Addresses cells that name nothing, each once', async () => {
    const actions = joinLines('| Action | Addresses | Owner |', '|---|---|---|', '| Train | #supervison, [plans](#plans), records | Head |');
    const text = complete('See [above](#nowhere) and [leaders](#leaders).\n\n> [!IMPROVEMENT] Supervision {#supervision}\n> Text [@a].', actions);
    assert.deepEqual(await flagged('dangling-reference', text), ['#nowhere', '#supervison', '#plans']);
  });

  it('knows the findings of the last inspection', async () => {
    const text = complete('Text.', '| Action | Addresses |\n|---|---|\n| Train | #records |')
      .replace('authority:', 'lastInspection: { kind: short, date: 2024-03-01, findings: [{ id: records, text: Records, type: improvement }] }\nauthority:');
    assert.deepEqual(await flagged('dangling-reference', text), []);
  });

  it('offers the name that was meant', async () => {
    const text = complete('See [above](#care-leaver).');
    const { analysis } = await analyse(text);
    assert.deepEqual(await flagged('dangling-reference', applyFirstFix(text, analysis.findings[0]!)), []);
  });
});

describe('unknown-evidence-id', () => {
  it('flags the id and offers near ones', async () => {
    const text = complete('Text [@audit-2026-q3, p. 4; @voice-2026].');
    assert.deepEqual(await flagged('unknown-evidence-id', text, FILES), ['audit-2026-q3']);
    const { analysis } = await analyse(text, FILES);
    assert.deepEqual(await flagged('unknown-evidence-id', applyFirstFix(text, analysis.findings[0]!), FILES), []);
  });

  it('survives __proto__, which Markdown reads as strong', async () => {
    assert.deepEqual(await flagged('unknown-evidence-id', complete('Text [@__proto__].'), FILES), ['proto']);
  });

  for (const id of ['constructor', 'toString', 'Audit-2026-Q2']) {
    it(`does not know ${id}`, async () => {
      assert.deepEqual(await flagged('unknown-evidence-id', complete(`Text [@${id}].`), FILES), [id]);
    });
  }

  it('says that there is no register where there is none', async () => {
    const { analysis } = await analyse(complete('Text [@a].'));
    assert.match(analysis.findings[0]!.message, /no register yet: make a file evidence\.yaml/u);
  });
});

describe('missing-evidence-file', () => {
  for (const [link, there] of [
    ['[a](evidence/audit.md)', true],
    ['[a](evidence%2Faudit.md#page=2)', true],
    ['[a](./evidence/../evidence/audit.md)', true],
    ['[a](evidence\\audit.md)', true],
    ['[a](<evidence/cost in £ 2026.md>)', true],
    ['[a](evidence/cost%20in%20%C2%A3%202026.md)', true],
    ['[a](evidence/none.md)', false],
    ['[a](../outside.md)', false],
    ['[a](%2e%2e/%2e%2e/etc/passwd)', false],
    ['[a](C:\\Users\\me\\audit.pdf)', false],
    ['[a](file:///etc/passwd)', false],
    ['[a](\\\\\\\\server\\share\\audit.pdf)', false],
    ['[a](https://example.gov.uk/none)', true],
    ['![a](evidence/none.png)', false],
  ] as const) {
    it(`${there ? 'accepts' : 'flags'} ${link}`, async () => {
      const found = await flagged('missing-evidence-file', complete(`Text ${link}.`), { ...FILES, 'evidence/cost in £ 2026.md': 'x' });
      assert.equal(found.length, there ? 0 : 1);
    });
  }

  it('flags a registered file that is not there, in the register and where it is cited', async () => {
    const files = { 'evidence.yaml': REGISTER, 'evidence/voice.md': 'x' };
    assert.deepEqual(await flagged('missing-evidence-file', complete('Text [@audit-2026-q2].'), files), ['audit-2026-q2', 'evidence.yaml: evidence/audit.md']);
  });

  it('explains a link that spaces have broken, and mends it', async () => {
    const text = complete('Text [the audit](evidence/my audit.md).');
    assert.deepEqual(await flagged('missing-evidence-file', text, { 'evidence/my audit.md': 'x' }), ['evidence/my audit.md']);
    const { analysis } = await analyse(text);
    assert.deepEqual(await flagged('missing-evidence-file', applyFirstFix(text, analysis.findings[0]!), { 'evidence/my audit.md': 'x' }), []);
  });
});

describe('suppressions', () => {
  it('silence a rule for the block below, and keep the finding with its reason', async () => {
    const { analysis } = await analyse(complete(`<!-- ilacs-ignore missing-evidence: agreed with the director -->\n\n${CLAIM}.`));
    assert.deepEqual(analysis.findings, []);
    assert.deepEqual(analysis.silenced.map(({ finding, reason }) => [finding.ruleId, reason]), [['missing-evidence', 'agreed with the director']]);
  });

  it('leave the next block alone', async () => {
    const text = complete(`<!-- ilacs-ignore missing-evidence: agreed -->\n\n${CLAIM}.\n\n${CLAIM} again.`);
    assert.deepEqual(await flagged('missing-evidence', text), [`${CLAIM} again.`]);
  });

  it('work inside a list and for a whole document', async () => {
    assert.deepEqual(await flagged('missing-evidence', complete(`- Text\n- <!-- ilacs-ignore missing-evidence: agreed -->\n  ${CLAIM}`)), []);
    assert.deepEqual(await flagged('missing-evidence', complete(`${CLAIM}.\n\n<!-- ilacs-ignore-file missing-evidence: agreed -->`)), []);
  });

  it('silence nothing without a reason, and say so', async () => {
    const text = complete(`<!-- ilacs-ignore missing-evidence -->\n\n${CLAIM}.`);
    assert.deepEqual(await flagged('missing-evidence', text), [`${CLAIM}.`]);
    assert.deepEqual(await flagged('suppression-without-reason', text), ['<!-- ilacs-ignore missing-evidence -->']);
    assert.deepEqual(await flagged('unused-suppression', text), []);
  });

  it('are reported when they silence nothing, or name no rule', async () => {
    const text = complete('<!-- ilacs-ignore missing-evidence: agreed -->\n\nThe team has four pods.\n\n<!-- ilacs-ignore mising-evidence: agreed -->\n\nText.');
    assert.equal((await flagged('unused-suppression', text)).length, 2);
    const { analysis } = await analyse(text);
    assert.match(analysis.findings[1]!.message, /Did you mean “missing-evidence”/u);
  });

  it('can be taken out, or given the name of a rule', async () => {
    const text = complete('Before.\n\n<!-- ilacs-ignore missing-evidence: agreed -->\n\nText.\n\n<!-- ilacs-ignore mising-evidence: agreed -->\nText.');
    const { analysis } = await analyse(text);
    const applied = analysis.findings.flatMap(({ fixes = [] }) => fixes).map(({ title, edits: [edit] }) => [title, text.slice(0, edit!.span.start) + edit!.newText + text.slice(edit!.span.end)]);
    assert.deepEqual(applied, [
      ['Take this comment out', text.replace('<!-- ilacs-ignore missing-evidence: agreed -->\n', '')],
      ['Change to missing-evidence', text.replace('mising', 'missing')],
      ['Change to missing-evidence-file', text.replace('mising-evidence', 'missing-evidence-file')],
      ['Change to stale-evidence', text.replace('mising-evidence', 'stale-evidence')],
      ['Take this comment out', text.replace('<!-- ilacs-ignore mising-evidence: agreed -->\n', '')],
    ]);
  });

  it('are not called unused for a rule that is switched off', async () => {
    const text = complete(`<!-- ilacs-ignore missing-evidence: agreed -->\n\n${CLAIM}.`);
    assert.deepEqual(await flagged('unused-suppression', text, {}, { ...DEFAULT_SETTINGS, severities: new Map([['missing-evidence', 'off']]) }), []);
  });
});

describe('severities', () => {
  it('are those that are set', async () => {
    const { analysis } = await analyse(complete(`${CLAIM}.`), {}, { ...DEFAULT_SETTINGS, severities: new Map([['missing-evidence', 'hint']]) });
    assert.deepEqual(analysis.findings.map(({ severity }) => severity), ['hint']);
  });
});
