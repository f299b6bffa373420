import assert from 'node:assert/strict';
import { analyse } from '../support/analyse';
import { removalFrom } from '../../../src/core/wording';

/** The sentence with the part taken out; undefined where none can be. */
function rewritten(sentence: string): string | undefined {
  const removal = removalFrom(sentence);
  return removal && sentence.slice(0, removal.start) + removal.instead + sentence.slice(removal.end);
}

describe('taking out what is written for inspection', () => {
  const rewrites: Record<string, string> = {
    'Audit 61 was repeated in preparation for Ofsted.': 'Audit 61 was repeated.',
    'The 12 audits in Appendix C were completed specifically for this inspection.': 'The 12 audits in Appendix C were completed.',
    'Managers are completing late visits because an inspection window opens in March.': 'Managers are completing late visits.',
    'In the run-up to our focused visit, all care leavers were rung by their advisers.': 'All care leavers were rung by their advisers.',
    'With an inspection expected any day, heads of service meet each morning.': 'Heads of service meet each morning.',
  };
  for (const [sentence, rest] of Object.entries(rewrites)) {
    it(`leaves a whole sentence of “${sentence}”`, () => { assert.equal(rewritten(sentence), rest); });
  }

  for (const sentence of [
    'The purpose of the audits was to get ahead of Ofsted.',
    'Our aim is to be good at the next inspection.',
    'Inspectors will find that thresholds are consistent.',
    'We held a mock inspection because an inspection is near.',
    'In preparation for Ofsted, rehearsing answers with an inspector.',
    'Because of the inspection.',
  ]) {
    it(`leaves “${sentence}” alone`, () => { assert.equal(rewritten(sentence), undefined); });
  }

  const HEAD = '---\nilacs: 2026\nauthority: Wessex\nperiod: { from: 2025-10-01, to: 2026-09-30 }\n---\n# What do we know about the quality and impact of practice?\n\n';
  async function fixed(body: string): Promise<string | undefined> {
    const { analysis } = await analyse(HEAD + body);
    const fix = analysis.findings.find(({ ruleId }) => ruleId === 'inspection-only')!.fixes?.[0];
    return fix && fix.edits.reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), HEAD + body).slice(HEAD.length);
  }

  it('is offered as a fix that keeps citations, other sentences and markers', async () => {
    assert.equal(await fixed('Plans matter. Audit 61 was repeated in preparation for Ofsted [@audit, p. 3]. Two more follow.\n'), 'Plans matter. Audit 61 was repeated [@audit, p. 3]. Two more follow.\n');
    assert.equal(await fixed('- One.\n- **In the run-up** to our focused visit, all care leavers were rung by their advisers.\n'), undefined);
  });
});
