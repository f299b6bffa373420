import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyseModel, glanceAt } from '../../../src/core/analysis';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { LiveDocument } from '../../../src/core/dialect/live';
import { RULES } from '../../../src/core/rules';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { selfEvaluation } from '../../support/generate';
import { plain } from '../dialect/support/plain';

const DOCUMENT = 'file:///council/a.ilacs.md';
const DRAFT = readFileSync(path.join(__dirname, '../../../examples/wessex-draft.ilacs.md'), 'utf8');
const WEIGH_WORDS = RULES.filter(({ words }) => words).map(({ id }) => id);

describe('A glance at a self-evaluation', () => {
  for (const [name, text] of [['the faulty draft', DRAFT], ['a generated text', selfEvaluation(3_000)], ['no text', '']] as const) {
    it(`finds in ${name} what the analysis does, in its order, but for the rules that weigh words`, () => {
      const { model } = new LiveDocument(text);
      const glance = plain(glanceAt(DOCUMENT, model, DEFAULT_SETTINGS).findings);
      const { findings } = analyseModel(DOCUMENT, parseSelfEvaluation(text), DEFAULT_SETTINGS, undefined);
      assert.deepEqual(glance, plain(findings.filter(({ ruleId }) => !WEIGH_WORDS.includes(ruleId))));
      assert.deepEqual(plain(analyseModel(DOCUMENT, model, DEFAULT_SETTINGS, undefined).findings), plain(findings), 'the analysis that follows is that of a text never glanced at');
    });
  }

  it('leaves something to the rules that weigh words, and leaves silenced findings out', () => {
    const seen = (text: string): Set<string> => new Set(glanceAt(DOCUMENT, parseSelfEvaluation(text), DEFAULT_SETTINGS).findings.map(({ ruleId }) => ruleId));
    const { findings } = analyseModel(DOCUMENT, parseSelfEvaluation(DRAFT), DEFAULT_SETTINGS, undefined);
    assert.ok(findings.some(({ ruleId }) => WEIGH_WORDS.includes(ruleId)));
    const draft = `${DRAFT}\nTo be confirmed: TBC.\n`;
    assert.ok(seen(draft).has('placeholder-text'));
    assert.ok(!seen(`${draft}\n<!-- ilacs-ignore-file placeholder-text: they are still to be filled in -->\n`).has('placeholder-text'));
  });
});
