import assert from 'node:assert/strict';
import { actionEdit, agreedItems, findingEdit, plannedAlready } from '../../../src/core/briefing/agreed';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import type { TextEdit } from '../../../src/core/rules/rule';
import { complete, joinLines } from '../support/analyse';

const note = (...items: string[]): string => joinLines('# Meeting', '', '## What was agreed {#agreed}', '', ...items, '', '## After', '', '- Not agreed', '');
const items = (...written: string[]) => agreedItems(parseSelfEvaluation(note(...written)));
const apply = (text: string, { span, newText }: TextEdit): string => text.slice(0, span.start) + newText + text.slice(span.end);
const PLAN = joinLines('| Action | Addresses | Owner | Due | Success measure | Status |', '|---|---|---|---|---|---|', '| Train | #drift | PSW | 2027-01-31 | All | Under way |');
const FINDING = joinLines('> [!IMPROVEMENT] Plans drift {#drift}', '> Yes.');

describe('what was agreed at a meeting', () => {
  it('is the items under its heading that somebody has written, on one line each', () => {
    assert.deepEqual(items('- [What was agreed]', '- Send the *audit*', '  of August [@audit].', '- ', '- Look at [plans](self-evaluation.ilacs.md#drift) by 31 March 2027').map(({ words, finding, due }) => [words, finding, due]), [
      ['Send the audit of August.', undefined, undefined],
      ['Look at plans by 31 March 2027', 'drift', '2027-03-31'],
    ]);
    assert.deepEqual(agreedItems(parseSelfEvaluation('# No such heading\n\n- Item\n')), []);
    assert.deepEqual(agreedItems(parseSelfEvaluation('')), []);
  });

  it('becomes an action: a row of the plan with its date and its finding, and prompts for the rest', () => {
    const text = complete(FINDING, PLAN);
    const edit = actionEdit(parseSelfEvaluation(text), items('- Look at | [plans](self-evaluation.ilacs.md#drift) by 31 March 2027')[0]!)!;
    const lines = apply(text, edit).split('\n');
    const row = lines[lines.findIndex((line) => line.startsWith('| Train')) + 1]!;
    assert.equal(row, '| Look at \\| plans by 31 March 2027 | #drift | [Who leads it, by role] | 2027-03-31 | [What will be different for children, and how you will know] | not started |');
    const { actionTables } = parseSelfEvaluation(apply(text, edit));
    assert.equal(actionTables[0]!.actions[1]!.addresses[0]!.id, 'drift');
  });

  it('fills the blank row of a new plan, begins a plan where there is none, and says where it cannot', () => {
    const [item] = items('- Do it');
    const blank = complete('Nothing.', joinLines('| Action | Owner |', '|---|---|', '|  |  |'));
    assert.match(apply(blank, actionEdit(parseSelfEvaluation(blank), item!)!), /\|---\|---\|\n\| Do it \| \[Who leads it, by role\] \|\n/u);
    const none = complete('Nothing.');
    assert.match(apply(none, actionEdit(parseSelfEvaluation(none), item!)!), /\n\n\| Action \| Addresses .*\n\| --- .*\n\| Do it \|/u);
    assert.equal(actionEdit(parseSelfEvaluation('# Title\n'), item!), undefined);
  });

  it('is taken from a table of actions, too, with its owner, date and success measure', () => {
    const table = ['| Action | Finding | Owner | Due | Success measure |', '|---|---|---|---|---|', '| Read 20 plans | [plans](self-evaluation.ilacs.md#drift) | Head of Quality | 2027-02-28 | 15 of 20 have dates |', '|  |  |  |  |  |'];
    const model = parseSelfEvaluation(`---\nkind: engagement-meeting\nilacs: 2026\nauthority: Ours\n---\n\n${note(...table)}`);
    const [row, ...others] = agreedItems(model);
    assert.deepEqual(others, []);
    assert.equal(model.text.slice(row!.span.start, row!.span.end), table[2]);
    const text = complete(FINDING, PLAN);
    assert.match(apply(text, actionEdit(parseSelfEvaluation(text), row!)!), /\n\| Read 20 plans \| #drift \| Head of Quality \| 2027-02-28 \| 15 of 20 have dates \| not started \|/u);
  });

  it('becomes an area for improvement in a section, which says where it was agreed', () => {
    const text = complete(FINDING, PLAN);
    const model = parseSelfEvaluation(text);
    const edit = findingEdit(model, model.sections.find(({ id }) => id === 'children-in-care')!.span, items('- Too few <b>visits</b> {#x}')[0]!, 'meeting 2026.ilacs.md');
    const after = parseSelfEvaluation(apply(text, edit));
    assert.deepEqual(after.callouts.map(({ title, id, section }) => [title, id, section?.id]), [['Plans drift', 'drift', 'children-in-care'], ['Too few visits {#x}', 'finding-1', 'children-in-care']]);
    assert.match(apply(text, edit), /how do you know\?\] \(\[agreed at the engagement meeting\]\(meeting%202026\.ilacs\.md#agreed\)\)/u);
    assert.equal(after.links.at(-1)!.path, 'meeting 2026.ilacs.md');
  });

  it('is known to be planned already, whatever its dots and capitals', () => {
    const model = parseSelfEvaluation(complete(FINDING, PLAN));
    assert.ok(plannedAlready(model, items('- train.')[0]!));
    assert.equal(plannedAlready(model, items('- Train more')[0]!), undefined);
  });
});
