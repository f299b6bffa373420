import assert from 'node:assert/strict';
import { ownersOf, sectionTree, type SectionNode } from '../../../src/core/report/sectionTree';
import { analyse, complete, joinLines, TODAY } from '../support/analyse';

const TEXT = complete('Most plans are now timely.', joinLines('| Action | Addresses | Owner | Due | Success measure |', '|---|---|---|---|---|', '| Train | | Nurse | ongoing | Less drift |'))
  .replace('### Children in care', '### Children in care {owner="Head of Service" status=review}')
  .replace('authority:', 'owner: Director\nlastInspection: { kind: short, date: 2024-03-01, findings: [{ id: records, text: Records }] }\nauthority:');

const outline = (nodes: readonly SectionNode[]): unknown[] => nodes.map(({ id, gaps, sections }) => sections.length > 0 ? [id, gaps.length, outline(sections)] : [id, gaps.length]);

describe('the sections in the side bar', () => {
  it('are those of the edition with their gaps, judgement areas within question 1, and what lies elsewhere', async () => {
    const tree = sectionTree((await analyse(TEXT)).analysis, TODAY);
    assert.deepEqual(tree.map(({ id }) => id), ['q1', 'q2', 'q3', 'elsewhere:Front matter']);
    assert.deepEqual(tree[0]!.sections.map(({ id }) => id), ['leaders', 'help-and-protection', 'children-in-care', 'care-leavers']);
    const care = tree[0]!.sections[2]!;
    assert.deepEqual([care.owner, care.status, TEXT.slice(care.start).startsWith('### Children in care')], ['Head of Service', 'review', true]);
    assert.ok(care.gaps.some(({ what }) => what.startsWith('No evidence for ‘Most plans')));
  });

  it('show for one owner what that owner answers for, also an action in another’s section', async () => {
    const { analysis } = await analyse(TEXT);
    assert.deepEqual(ownersOf(analysis, TODAY), ['Director', 'Head of Service', 'Nurse']);
    assert.deepEqual(outline(sectionTree(analysis, TODAY, 'Nurse')), [['q3', 1]]);
    const [first, ...others] = sectionTree(analysis, TODAY, 'Head of Service');
    assert.deepEqual([first?.id, first?.sections.map(({ id }) => id), others], ['q1', ['children-in-care'], []]);
    assert.deepEqual(sectionTree(analysis, TODAY, 'Nobody'), []);
  });
});
