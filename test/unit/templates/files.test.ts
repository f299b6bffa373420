import assert from 'node:assert/strict';
import { readRegister } from '../../../src/core/evidence/register';
import { EDITIONS } from '../../../src/core/framework';
import { MEASURES_STARTER, newDocument, problemWithName, REGISTER_STARTER, suggestedName } from '../../../src/core/templates/files';
import { defaultPeriod, editionInForce, type DocumentFacts } from '../../../src/core/templates/frontMatter';
import { analyse } from '../support/analyse';

const FACTS: DocumentFacts = { edition: '2026', authority: 'Wessex County Council', period: { from: '2025-10-01', to: '2026-09-30' } };
const FILES = { 'evidence.yaml': REGISTER_STARTER };

describe('a new self-evaluation', () => {
  for (const { id, areas } of EDITIONS) {
    it(`of edition ${id} has every section, and no fault but that its prompts still stand`, async () => {
      const { analysis } = await analyse(newDocument({ ...FACTS, edition: id }), FILES);
      assert.deepEqual([...new Set(analysis.findings.map((finding) => finding.ruleId))], ['placeholder-text']);
      assert.equal(analysis.findings.length, 3 + areas.length);
      assert.equal(analysis.model.sections.length, 3 + areas.length);
    });
  }

  it('states what it was told', async () => {
    const lastInspection = { kind: 'standard', date: '2022-03-10', judgements: { leaders: 'good', 'children-in-care-and-care-leavers': 'requires improvement to be good' } } as const;
    const { analysis } = await analyse(newDocument({ ...FACTS, lastInspection }), FILES);
    const { facts } = analysis.model.frontMatter;
    assert.deepEqual([facts.ilacs, facts.authority, facts.period, facts.status], ['2026', FACTS.authority, FACTS.period, 'draft']);
    assert.deepEqual(facts.lastInspection, { ...lastInspection, findings: [] });
  });

  it('quotes a name that YAML would take for something else', async () => {
    for (const authority of ['Rutland: the county', '# 1 Council', 'Yes', '“Quoted” \'council\'', '*Anchors*', '2026', 'null', '- Dashes', `Long ${'name '.repeat(40)}end`]) {
      const { analysis } = await analyse(newDocument({ ...FACTS, authority }), FILES);
      assert.equal(analysis.model.frontMatter.facts.authority, authority);
      assert.deepEqual(analysis.model.frontMatter.problems, []);
    }
  });

  it('ends in a table of actions that is still blank', async () => {
    const { analysis } = await analyse(newDocument(FACTS), FILES);
    const [table] = analysis.model.actionTables;
    assert.equal(table?.columns.size, 6);
    assert.deepEqual(table?.actions.map((action) => action.cells.action?.text), ['']);
    assert.equal(analysis.completeness.sections.at(-1)?.criteria.find((criterion) => criterion.id === 'actions')?.met, false);
  });
});

describe('the register that a new self-evaluation begins with', () => {
  it('is a register without entries and without faults', () => {
    const register = readRegister('file:///evidence.yaml', REGISTER_STARTER, '2026-11-23');
    assert.deepEqual([register.entries, register.problems, register.unreadable], [[], [], false]);
  });

  it('holds examples that are right once their # is taken away', () => {
    const examples = REGISTER_STARTER.split('\n').filter((line) => /^# (?:-| ) /u.test(line)).map((line) => line.slice(2)).join('\n');
    const register = readRegister('file:///evidence.yaml', examples, '2026-11-23');
    assert.deepEqual(register.problems, []);
    assert.deepEqual(register.entries.map((entry) => [entry.id, entry.kind]), [['audit-2026-q2', 'audit'], ['voice-2026', 'feedback']]);
  });

  it('comes with a measure file of nothing but its header', () => {
    assert.match(MEASURES_STARTER, /^measure,period,value,unit,target,comparator,label,better\n$/u);
  });
});

describe('what is suggested to its author', () => {
  it('is a period of twelve months up to the last full quarter', () => {
    assert.deepEqual(defaultPeriod('2026-11-23'), { from: '2025-10-01', to: '2026-09-30' });
    assert.deepEqual(defaultPeriod('2026-01-01'), { from: '2025-01-01', to: '2025-12-31' });
    assert.deepEqual(defaultPeriod('2027-03-31'), { from: '2026-01-01', to: '2026-12-31' });
    assert.deepEqual(defaultPeriod('2028-05-31'), { from: '2027-04-01', to: '2028-03-31' });
  });

  it('is a file name made of the place and the year', () => {
    assert.equal(suggestedName('Wessex County Council', '2026-09-30'), 'wessex-self-evaluation-2026');
    assert.equal(suggestedName('London Borough of Barking & Dagenham', '2026-09-30'), 'barking-dagenham-self-evaluation-2026');
    assert.equal(suggestedName('../../etc/passwd', '2026-09-30'), 'etc-passwd-self-evaluation-2026');
    assert.equal(suggestedName('市', '2026-09-30'), 'self-evaluation-2026');
  });

  it('is the judgement areas of the edition that the last inspection followed', () => {
    assert.deepEqual(['2017-05-01', '2022-12-31', '2023-01-01', '2026-11-23'].map((day) => editionInForce(day).id), ['2018', '2018', '2023', '2026']);
  });
});

describe('a file name', () => {
  it('may be anything that every system can keep', () => {
    for (const name of ['self-evaluation 2026', 'Wessex (draft).ilacs.md', 'Évaluation']) {
      assert.equal(problemWithName(name), undefined, name);
    }
  });

  it('cannot leave its folder, be empty or be what Windows refuses', () => {
    for (const name of ['', '  ', '.ilacs.md', '../up', 'a\\b', 'a:b', 'what?', '.hidden', 'dot.', 'CON', 'nul.txt', 'tab\there']) {
      assert.equal(typeof problemWithName(name), 'string', name);
    }
  });
});
