import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { analyse, applyFirstFix, complete, flagged, joinLines } from '../support/analyse';

const HEADER = joinLines('| Action | Addresses | Owner | Due | Success measure | Status |', '|---|---|---|---|---|---|');
const rows = (...lines: string[]): string => complete('Text.', joinLines(HEADER, ...lines));
const WEAKNESS = '> [!IMPROVEMENT] Supervision is not yet reflective {#supervision}\n> We know it.';
const GOOD = '| Train managers | #supervision | Principal Social Worker | 31 March 2027 | Plans drift less | |';
const inspected = (text: string, findings = '[]'): string => text.replace('authority:', `lastInspection: { kind: short, date: 2024-03-01, findings: ${findings} }\nauthority:`);

describe('finding-without-action', () => {
  const found = (practice: string, actions?: string): Promise<string[]> => flagged('finding-without-action', complete(practice, actions));

  it('flags each weakness that no action names, at the first line of its callout', async () => {
    assert.deepEqual(await found(WEAKNESS), ['[!IMPROVEMENT] Supervision is not yet reflective {#supervision}']);
    assert.deepEqual(await found(WEAKNESS, joinLines(HEADER, GOOD)), []);
    assert.deepEqual(await found('> [!IMPROVEMENT] It has no id\n> And so no action can name it.', joinLines(HEADER, GOOD)), ['[!IMPROVEMENT] It has no id']);
  });

  it('asks nothing of strengths, or of a callout that holds only prompts', async () => {
    assert.deepEqual(await found('> [!STRENGTH] Homes {#homes}\n> Text.\n\n> [!IMPROVEMENT] [What is not yet good enough] {#finding-1}\n> [What is it like?]'), []);
  });

  it('is an error for an area for priority action, unless an authority has set otherwise', async () => {
    const text = complete(WEAKNESS.replace('IMPROVEMENT', 'PRIORITY'));
    const severity = async (settings = DEFAULT_SETTINGS): Promise<unknown> => (await analyse(text, {}, settings)).analysis.findings.find(({ ruleId }) => ruleId === 'finding-without-action')?.severity;
    assert.equal(await severity(), 'error');
    assert.equal(await severity({ ...DEFAULT_SETTINGS, severities: new Map([['finding-without-action', 'hint']]) }), 'hint');
  });

  it('offers a row for it in the plan, or a first table, with the finding named', async () => {
    const mended = async (text: string): Promise<string> => applyFirstFix(text, (await analyse(text)).analysis.findings.find(({ ruleId }) => ruleId === 'finding-without-action')!);
    const row = complete(WEAKNESS, joinLines('| No | What | Why | Who | When |', '|---|---|---|---|---|', '| 1 | Train | #x | Head | 2027 |'));
    assert.match(await mended(row), /\| 1 \| Train \| #x \| Head \| 2027 \|\n\| +\| \[What will be done\] \| #supervision \| \[Who leads it, by role\] \| \[By when, such as 2027-03-31\] \|\n/u);
    const first = await mended(complete(WEAKNESS));
    assert.match(first, /under review\.\n\n\| Action \| Addresses \|[^\n]*\n\|[^\n]*\n\| \[What will be done\] \| #supervision \|/u);
    const blank = await mended(complete(WEAKNESS, '| Action | Addresses | Owner |\n|---|---|---|\n| Train | | Head |\n|  |  |  |'));
    assert.ok(blank.includes('|---|---|---|\n| Train | | Head |\n| [What will be done] | #'), blank);
    assert.deepEqual(await flagged('finding-without-action', first.replace('[What will be done]', 'Train managers')), [], 'it answers once it is written');
    const without = (await analyse(complete(WEAKNESS, '| What | Who |\n|---|---|\n| Train | Head |'))).analysis.findings.find(({ ruleId }) => ruleId === 'finding-without-action');
    assert.equal(without?.fixes, undefined, 'a table without the column is the author’s to widen');
  });

  it('does not count a row whose action is still to be written', async () => {
    assert.deepEqual(await found(WEAKNESS, joinLines(HEADER, '| [What will be done] | #supervision | | | | |')), ['[!IMPROVEMENT] Supervision is not yet reflective {#supervision}']);
  });
});

describe('inspection-finding-unanswered', () => {
  const found = (findings: string, actions?: string): Promise<string[]> => flagged('inspection-finding-unanswered', inspected(complete('Text.', actions), findings));

  it('flags, in the front matter, what no action answers', async () => {
    assert.deepEqual(await found('[{ id: records, text: Records of decisions }]'), ['Records of decisions']);
    for (const written of ['records', '#records', '[Records](#records)', '#other<br>records']) {
      assert.deepEqual(await found('[{ id: records, text: Records of decisions }]', joinLines(HEADER, `| Train | ${written} | Head | 2027 | Yes | |`)), [], written);
    }
  });

  it('lets a finding be closed with evidence, and only so', async () => {
    assert.deepEqual(await found('[{ id: records, text: Records, closed: 2026-05-01, evidence: [audit] }]'), []);
    assert.deepEqual(await found('[{ id: records, text: Records, closed: 2026-05-01 }]'), ['Records']);
  });

  it('knows the ids that show a finding closed as citations', async () => {
    const text = inspected(complete('Text.'), '[{ id: records, text: Records, closed: 2026-05-01, evidence: adit }]');
    const register = { 'evidence.yaml': '- { id: audit, title: Audit, kind: audit, url: https://x.gov.uk }' };
    assert.deepEqual(await flagged('unknown-evidence-id', text, register), ['adit']);
    assert.deepEqual(await flagged('unknown-evidence-id', text.replace('adit', 'audit'), register), []);
  });
});

describe('actions that are incomplete', () => {
  it('are flagged where the owner is missing, blank or nobody', async () => {
    assert.deepEqual(await flagged('action-without-owner', rows(GOOD, '| A | | all | 2027 | Yes | |', '| B | |  | 2027 | Yes | |', '| C |', '| D | | TBC | 2027 | Yes | |')), ['all', '  ', 'C', 'TBC']);
  });

  it('are flagged where the due date is missing or cannot be read', async () => {
    assert.deepEqual(await flagged('action-without-due', rows(GOOD, '| A | | Head | ongoing | Yes | |', '| B | | Head | Q4 2026-27 | Yes | |', '| C | | Head | end of March | Yes | |', '| D | | Head | 31/02/27 | Yes | |')), ['ongoing', 'end of March', '31/02/27']);
  });

  it('are flagged where nothing says how success is known', async () => {
    assert.deepEqual(await flagged('action-without-success-measure', rows(GOOD, '| A | | Head | 2027 | n/a | |', '| B | | Head | 2027 | [What will be different] | |')), ['n/a', '[What will be different]']);
  });

  it('are told once for a table that lacks the column', async () => {
    const text = complete('Text.', joinLines('| What | Who |', '|---|---|', '| Train | Head |', '| Review | Head |'));
    assert.deepEqual(await flagged('action-without-due', text), ['| What | Who |']);
    assert.deepEqual(await flagged('action-without-success-measure', text), ['| What | Who |']);
    assert.deepEqual(await flagged('action-without-owner', text), []);
  });

  it('are no concern outside question 3, nor is a blank row', async () => {
    assert.deepEqual(await flagged('action-without-owner', complete(joinLines(HEADER, '| A | | | | | |'))), []);
    assert.deepEqual(await flagged('action-without-owner', rows('| | | | | | |')), []);
  });
});

describe('action-due-out-of-range', () => {
  const found = (due: string, status = '', settings = DEFAULT_SETTINGS): Promise<string[]> => flagged('action-due-out-of-range', rows(`| A | | Head | ${due} | Yes | ${status} |`), {}, settings);

  it('flags what was due before the period ended, unless it is complete', async () => {
    assert.deepEqual(await found('31/08/26'), ['31/08/26']);
    assert.deepEqual(await found('August 2026', 'Complete: 91% in June'), []);
    assert.deepEqual(await found('30 September 2026'), []);
    assert.deepEqual(await found('2026-27'), [], 'a period that reaches into the plan');
  });

  it('flags what lies wholly beyond the plan, as long as a setting says', async () => {
    assert.deepEqual(await found('1 October 2027'), ['1 October 2027']);
    assert.deepEqual(await found('September 2027'), []);
    assert.deepEqual(await found('March 2028', '', { ...DEFAULT_SETTINGS, planMonths: 24 }), []);
  });

  it('says nothing where the period is not known', async () => {
    assert.deepEqual(await flagged('action-due-out-of-range', rows('| A | | Head | 2020 | Yes | |').replace(/^period.*$/mu, 'period: x')), []);
  });
});

describe('missing-direction', () => {
  const found = (practice: string): Promise<string[]> => flagged('missing-direction', inspected(complete(practice).replaceAll('See below.', '')));

  it('asks for it only where the document names a last inspection, and where something is written', async () => {
    assert.deepEqual(await found('Text.'), ['Children in care']);
    assert.deepEqual(await flagged('missing-direction', complete('Text.')), []);
    assert.deepEqual(await found('[What is the quality of practice?]'), []);
  });

  it('is content with any of the three words, also below a heading of the section', async () => {
    for (const word of ['improved', 'Maintained', 'deteriorated, sadly']) {
      assert.deepEqual(await found(`Text.\n\n#### Health\n\n> [!DIRECTION] ${word}\n> Text.`), [], word);
    }
    assert.deepEqual(await found('Text.\n\n> [!DIRECTION] about the same\n> Text.'), ['[!DIRECTION]']);
  });

  it('offers a callout at the end of the section, with the word left to the author', async () => {
    const text = inspected(complete('Text.\n\n<!-- ilacs-ignore empty-section: x -->'));
    const { analysis } = await analyse(text);
    const mended = applyFirstFix(text, analysis.findings.find(({ ruleId, span }) => ruleId === 'missing-direction' && analysis.model.text.slice(span.start, span.end) === 'Children in care')!);
    assert.match(mended, /Text\.\n\n> \[!DIRECTION\] \[improved, maintained or deteriorated\]\n> \[What has changed[^\n]*\]\n\n<!-- ilacs-ignore/u);
  });
});
