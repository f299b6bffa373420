import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { analyse, complete, EVERY_RULE, flagged } from '../support/analyse';

const entry = (id: string, kind: string, more = 'date: 2026-09-01'): string => `- { id: ${id}, title: The ${id}, kind: ${kind}, url: "https://example.org/${id}", ${more} }\n`;
const REGISTER = {
  'evidence.yaml': [
    entry('data', 'data'), entry('audit', 'audit'), entry('voice', 'feedback', 'from: [children], date: 2026-09-01'), entry('staff', 'feedback', 'from: [staff], date: 2026-09-01'),
    entry('old', 'audit', 'date: 2025-09-29'), entry('covers', 'audit', 'date: 2025-01-01, period: 2025-Q4'), entry('letter', 'external', 'date: 2019-05-01'), entry('undated', 'report', 'owner: Us'),
  ].join(''),
};

describe('stale-evidence', () => {
  it('flags each citation of what was made, and covers a time, more than 12 months before the end of the period', async () => {
    assert.deepEqual(await flagged('stale-evidence', complete('One [@old; @data]. Two [@old]. See [it](https://example.org/old).'), REGISTER), ['old', 'old', '[it](https://example.org/old)']);
  });

  it('says how old it is', async () => {
    const { analysis } = await analyse(complete('One [@old].'), REGISTER);
    assert.match(analysis.findings.find(({ ruleId }) => ruleId === 'stale-evidence')!.message, /‘The old’ speaks of 29 September 2025, 12 months before the end of the period\./u);
  });

  it('leaves what is current, covers the period, comes from outside, or has no date', async () => {
    assert.deepEqual(await flagged('stale-evidence', complete('One [@data; @covers; @letter; @undated].'), REGISTER), []);
  });

  it('heeds the months that are set, and a period that is not there', async () => {
    assert.deepEqual(await flagged('stale-evidence', complete('One [@old].'), REGISTER, { ...DEFAULT_SETTINGS, evidenceMonths: 24 }), []);
    assert.deepEqual(await flagged('stale-evidence', complete('One [@old].').replace(/^period.*\n/mu, ''), REGISTER), []);
  });

  it('counts a source as current once its author has said why it holds', async () => {
    const met = async (practice: string): Promise<boolean> => {
      const { analysis } = await analyse(complete(practice), REGISTER);
      return analysis.completeness.sections.find(({ id }) => id === 'children-in-care')!.criteria.find(({ id }) => id === 'evidence-current')!.met;
    };
    assert.equal(await met('One [@old].'), false);
    assert.equal(await met('<!-- ilacs-ignore stale-evidence: the survey is held every three years -->\nOne [@old].'), true);
  });
});

describe('unused-evidence', () => {
  it('flags, in the register, each entry that is neither cited nor linked', async () => {
    assert.deepEqual(await flagged('unused-evidence', complete('One [@data; @audit; @voice; @staff; @old; @covers]. See [it](https://example.org/letter).'), REGISTER), ['evidence.yaml: undated']);
  });

  it('is no problem to count', async () => {
    const { analysis } = await analyse(complete('Words.'), REGISTER, EVERY_RULE);
    assert.deepEqual([...new Set(analysis.findings.map(({ severity }) => severity))], ['hint']);
  });
});

describe('a measure file that is registered', () => {
  const FILES = { 'evidence.yaml': '- { id: scorecard, title: The scorecard, kind: data, date: 2024-10-01, file: data/m.csv }', 'data/m.csv': 'measure,period,value,unit\na,2026-08,80,%\na,2026-09,86,%\n' };
  const TEXT = complete('Most are on time: [86%](data/m.csv#a@2026-09), against [80%](./data/m.csv#a@2026-08).\n\n![Timeliness](data/m.csv#a)');

  it('is cited by each figure and chart from it', async () => {
    assert.deepEqual(await flagged('unused-evidence', TEXT, FILES), []);
    assert.deepEqual(await flagged('stale-evidence', TEXT, FILES), ['[86%](data/m.csv#a@2026-09)', '[80%](./data/m.csv#a@2026-08)', '![Timeliness](data/m.csv#a)']);
  });

  it('is told as missing once at each figure, not twice', async () => {
    const { 'evidence.yaml': register } = FILES;
    assert.deepEqual(await flagged('missing-evidence-file', TEXT, { 'evidence.yaml': register }), ['data/m.csv#a@2026-09', './data/m.csv#a@2026-08', 'data/m.csv#a', 'evidence.yaml: data/m.csv']);
  });
});

describe('single-source-section', () => {
  it('flags a judgement area that rests on one kind, figures in its data included', async () => {
    assert.deepEqual(await flagged('single-source-section', complete('One [@audit]. Two [@old].'), REGISTER), ['Children in care']);
    assert.deepEqual(await flagged('single-source-section', complete('[86%](m.csv#a@2026-09) [@data].'), { ...REGISTER, 'm.csv': 'measure,period,value\na,2026-09,86\n' }), ['Children in care']);
  });

  it('leaves areas with two kinds, and those that cite nothing yet', async () => {
    assert.deepEqual(await flagged('single-source-section', complete('One [@audit]. Two [@data].'), REGISTER), []);
    assert.deepEqual(await flagged('single-source-section', complete('One.'), REGISTER), []);
  });
});

describe('no-voice', () => {
  it('flags a judgement area that cites sources, and none of children or families', async () => {
    assert.deepEqual(await flagged('no-voice', complete('One [@audit; @staff].'), REGISTER), ['Children in care']);
  });

  it('leaves areas that hear them, and those that cite nothing yet', async () => {
    assert.deepEqual(await flagged('no-voice', complete('One [@audit; @voice].'), REGISTER), []);
    assert.deepEqual(await flagged('no-voice', complete('One.'), REGISTER), []);
  });
});

describe('finding-without-evidence', () => {
  const callout = (type: string, words: string): string => `> [!${type}] Visits {#visits}\n> ${words}`;

  it('flags a strength or weakness without a source once, whether or not it makes a claim', async () => {
    for (const type of ['STRENGTH', 'IMPROVEMENT', 'PRIORITY']) {
      for (const words of ['Some are late.', 'Visits have fallen from 90% to 70%.']) {
        const { analysis } = await analyse(complete(callout(type, words)), REGISTER);
        const found = analysis.findings.filter(({ ruleId }) => ruleId === 'finding-without-evidence' || ruleId === 'missing-evidence');
        assert.deepEqual(found.map(({ ruleId, span }) => [ruleId, analysis.model.text.slice(span.start, span.end)]), [['finding-without-evidence', `[!${type}] Visits {#visits}`]]);
      }
    }
  });

  it('leaves a direction of travel to the claims that it makes, and a finding that has a source', async () => {
    assert.deepEqual(await flagged('finding-without-evidence', complete('> [!DIRECTION] improved\n> Words.'), REGISTER), []);
    assert.deepEqual(await flagged('finding-without-evidence', complete(callout('STRENGTH', 'Some are late [@data].')), REGISTER), []);
  });

  it('costs a strength its section’s claim, and a weakness nothing', async () => {
    const share = async (practice: string): Promise<number> => {
      const { analysis } = await analyse(complete(practice), REGISTER);
      return analysis.completeness.sections.find(({ id }) => id === 'children-in-care')!.criteria.find(({ id }) => id === 'claims-evidenced')!.share;
    };
    assert.equal(await share(callout('STRENGTH', 'Words.')), 0);
    assert.equal(await share(callout('IMPROVEMENT', 'Words.')), 1);
  });
});
