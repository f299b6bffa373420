import assert from 'node:assert/strict';
import { addToInspection, applied, namesAnother, type Addition, type Existing } from '../../../src/core/letters/adding';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { flagged, joinLines } from '../support/analyse';

const HEAD = joinLines('---', 'ilacs: 2026   # the newest', 'authority: "Wessex County Council"', 'period: {from: 2025-10-01,   to: 2026-09-30}');
const BODY = joinLines('---', '', '# Self-evaluation', '', '## Plans {#plans}', '');
const LETTER: Addition = {
  kind: 'focused-visit', date: '2026-03-14', judgements: new Map(),
  findings: [{ id: 'waiting', text: 'Children who wait: too many, and too long', type: 'priority' }, { id: 'plans', text: 'The quality of plans, and of reviews', type: 'improvement' }],
};
const TWO = ['{ id: waiting, text: "Children who wait: too many, and too long", type: priority }', '{ id: plans-2, text: "The quality of plans, and of reviews", type: improvement }'];

function document(...inspection: string[]): string {
  return joinLines(HEAD, ...inspection, 'status: draft', BODY);
}

function add(text: string, addition = LETTER, existing: Existing = 'keep'): string {
  return applied(text, addToInspection(parseSelfEvaluation(text), addition, existing).edits);
}

describe('adding a letter to the facts of a self-evaluation', () => {
  it('writes the inspection at the end of the facts, where none is named', () => {
    assert.equal(add(document()), joinLines(HEAD, 'status: draft', 'lastInspection:', '  kind: focused-visit', '  date: 2026-03-14', '  findings:', ...TWO.map((item) => `    - ${item}`), BODY));
  });

  it('writes its grades too', () => {
    const text = add(document(), { ...LETTER, kind: 'standard', judgements: new Map([['leaders', 'good'], ['care-leavers', 'requires improvement to be good']]) });
    assert.deepEqual(parseSelfEvaluation(text).frontMatter.facts.lastInspection?.judgements, { 'leaders': 'good', 'care-leavers': 'requires improvement to be good' });
  });

  const KIND = ['lastInspection: # the visit', '  kind: focused-visit', "  date: '2026-03-14'  # as on the letter"];
  for (const [what, before, after] of [
    ['behind a list in the form of the template', [...KIND, '  findings:', '    - { id: old, text: Old, type: improvement } # first', '    # and more', 'title: T'], [...KIND, '  findings:', '    - { id: old, text: Old, type: improvement } # first', ...TWO.map((item) => `    - ${item}`), '    # and more', 'title: T']],
    ['behind a list with a key on each line', [...KIND, '  findings:', '  - id: old', '    text: >-', '      Old and', '      long', '    type: improvement', 'title: T'], [...KIND, '  findings:', '  - id: old', '    text: >-', '      Old and', '      long', '    type: improvement', ...TWO.map((item) => `  - ${item}`), 'title: T']],
    ['into a list on one line', [...KIND, '  findings: [{ id: old, text: Old }]'], [...KIND, `  findings: [{ id: old, text: Old }, ${TWO.join(', ')}]`]],
    ['into an empty list', [...KIND, '  findings: []'], [...KIND, `  findings: [ ${TWO.join(', ')} ]`]],
    ['where there is no list', KIND, [...KIND, '  findings:', ...TWO.map((item) => `    - ${item}`)]],
    ['where all stands on one line', ['lastInspection: { kind: focused-visit, date: 2026-03-14 }'], [`lastInspection: { kind: focused-visit, date: 2026-03-14, findings: [ ${TWO.join(', ')} ] }`]],
    ['behind nested grades', [...KIND, '  judgements:', '    leaders: good', 'title: T'], [...KIND, '  judgements:', '    leaders: good', '  findings:', ...TWO.map((item) => `    - ${item}`), 'title: T']],
  ] as const) {
    it(`puts findings ${what}, and touches nothing else`, () => {
      assert.equal(add(document(...before)), document(...after));
      const windows = (text: string): string => text.replaceAll('\n', '\r\n');
      assert.equal(add(windows(document(...before))), windows(document(...after)));
    });
  }

  it('skips findings that are there by the same words, and says which', () => {
    const text = document(...KIND, '  findings:', '    - { id: x, text: "the quality of plans and of reviews." }');
    const { added, known } = addToInspection(parseSelfEvaluation(text), LETTER, 'keep');
    assert.deepEqual([added.map(({ id }) => id), known.map(({ id }) => id)], [['waiting'], ['plans']]);
    assert.deepEqual(addToInspection(parseSelfEvaluation(add(text)), LETTER, 'keep').edits, []);
  });

  it('gives ids that nothing else in the document has', () => {
    const text = document(...KIND, '  findings:', '    - { id: waiting, text: Other }');
    assert.deepEqual(addToInspection(parseSelfEvaluation(text), LETTER, 'keep').added.map(({ id }) => id), ['waiting-2', 'plans-2']);
  });

  const OTHER = ['lastInspection:', '  kind: standard # in spring', '  date: 2024-03-15', '  judgements: { leaders: good, care-leavers: inadequate }', '  findings:', '    - { id: old, text: Old, closed: 2025-01-31, evidence: audit }'];

  it('keeps another inspection where its author wants that, and adds the findings', () => {
    const text = document(...OTHER);
    assert.equal(namesAnother(parseSelfEvaluation(text), LETTER)?.date, '2024-03-15');
    assert.equal(namesAnother(parseSelfEvaluation(document(...KIND)), LETTER), undefined);
    assert.equal(add(text), document(...OTHER, ...TWO.map((item) => `    - ${item}`)));
  });

  it('makes the letter the last inspection where its author wants that, and keeps earlier findings', () => {
    const text = add(document(...OTHER), { ...LETTER, kind: 'short', judgements: new Map([['leaders', 'outstanding'], ['children-in-care', 'good']]) }, 'replace');
    const expected = OTHER.join('\n').replace('kind: standard #', 'kind: short #').replace('2024-03-15', '2026-03-14').replace('leaders: good', 'leaders: outstanding').replace('care-leavers: inadequate }', 'care-leavers: inadequate, children-in-care: good }');
    assert.equal(text, document(expected, ...TWO.map((item) => `    - ${item}`)));
  });

  it('writes sentences that YAML would misread in quotes', () => {
    const words = ['#1: “plans”', '- [x] done, {not}', 'yes', '*', "it's: so", 'a "b" \\ c', '2026-01-01', '@audit', '| pipe'];
    const text = add(document(), { ...LETTER, findings: words.map((one, index) => ({ id: `f${index}`, text: one, type: 'improvement' })) });
    assert.deepEqual(parseSelfEvaluation(text).frontMatter.facts.lastInspection?.findings.map((finding) => finding.text), words);
  });

  for (const [what, text] of [
    ['there are no facts', '# Self-evaluation\n'],
    ['they are not closed', joinLines('---', 'ilacs: 2026', '# Self-evaluation')],
    ['they are no YAML', joinLines('---', 'ilacs: [', '---')],
    ['the last inspection is wrong', document('lastInspection: { kind: visit, date: 2026-03-14 }')],
    ['the list has no value yet', document('lastInspection:', '  kind: focused-visit', '  date: 2026-03-14', '  findings:')],
    ['the list is one of another place', document('title: &t [ { id: a, text: A } ]', 'lastInspection:', '  kind: focused-visit', '  date: 2026-03-14', '  findings: *t')],
    ['a comment stands in the brackets', document('lastInspection:', '  kind: focused-visit', '  date: 2026-03-14', '  findings: [ { id: a, text: A } # last', '    ]')],
  ] as const) {
    it(`writes nothing where ${what}, and says so`, () => {
      assert.throws(() => add(text), /nothing was written\.$/u);
    });
  }

  it('leaves findings that no action answers to the check for that', async () => {
    const text = add(document().replace('## Plans', '## What are our plans for the next 12 months?'));
    assert.equal((await flagged('inspection-finding-unanswered', text)).length, 2);
  });
});
