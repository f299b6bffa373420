import assert from 'node:assert/strict';
import type { ThreadRow, ThreadState } from '../../../src/preview/messages';
import { ANY_GAP, EVERYTHING, gapKinds, matches } from '../../../src/preview/threadFilter';
import { threadStateOf } from '../../../src/preview/threadState';
import { analyse, complete, joinLines, TODAY } from '../support/analyse';

const REGISTER = '- id: audit\n  title: Audit of plans\n  kind: audit\n  date: 2025-07-31\n  url: https://example.org/audit\n';
const INSPECTED = joinLines(
  'period: { from: 2025-10-01, to: 2026-09-30 }',
  'lastInspection:',
  '  kind: standard',
  '  date: 2024-03-15',
  '  findings:',
  '    - { id: supervision, text: The quality of supervision, type: priority }',
);
const PLANS = joinLines('> [!IMPROVEMENT] Plans are late {#plans}', '> A third of plans were late [@audit].');

async function threadOf(practice: string, ...rows: string[]): Promise<{ state: ThreadState; lines: string[] }> {
  const table = rows.length === 0 ? undefined : joinLines('| Action | Addresses | Owner | Due | Success measure | Status |', '|---|---|---|---|---|---|', ...rows);
  const text = complete(practice, table).replace('period: { from: 2025-10-01, to: 2026-09-30 }', INSPECTED);
  const { analysis } = await analyse(text, { 'evidence.yaml': REGISTER });
  return { state: threadStateOf(analysis, TODAY), lines: text.split('\n') };
}

const titles = (rows: readonly ThreadRow[]): (string | undefined)[] => rows.map(({ finding, actions }) => finding?.text ?? actions[0]?.title.text);

describe('the thread that the preview shows', () => {
  it('has a row for each finding, those of the last inspection first, then the actions that answer none', async () => {
    const { state } = await threadOf(PLANS, '| Train managers |  | Head of Service | 2027-03-31 | All trained | |', '| Review plans | #plans | Head of Service | 2027-03-31 | All in time | |');
    assert.deepEqual(titles(state.rows), ['The quality of supervision', 'Plans are late', 'Train managers']);
    assert.deepEqual(state.rows.map(({ area }) => area), ['Last inspection', 'Children in care', 'What are our plans for the next 12 months to maintain or improve practice?']);
  });

  it('says how old the evidence is', async () => {
    const { state } = await threadOf(PLANS);
    assert.deepEqual(state.rows[1]!.evidence.map(({ text, age }) => [text, age]), [['Audit of plans', '31 July 2025, 14 months before the end of the period']]);
  });

  it('says in words what is missing, and where', async () => {
    const { state, lines } = await threadOf(PLANS, '| Review plans | #plans | TBC | Ongoing |  | |');
    const action = state.rows[1]!.actions[0]!;
    assert.deepEqual([action.owner, action.due, action.success].map(({ said, gap }) => [said?.text, gap?.words]), [[undefined, 'No owner'], ['Ongoing', 'No due date'], [undefined, 'No success measure']]);
    assert.deepEqual(state.rows[0]!.gaps.map(({ words }) => words), ['Not answered by an action']);
    const { line, column } = action.owner.gap!.place;
    assert.ok(lines[line]!.slice(column).startsWith('TBC'), 'the place is that of the cell');
  });

  it('leads from every cell to its source', async () => {
    const { state, lines } = await threadOf(PLANS, '| Review plans | #plans | Head of Service | March 2027 | All in time | |');
    const [{ finding, evidence, actions: [action] }] = [state.rows[1]!];
    for (const [link, begins] of [[finding!, '[!IMPROVEMENT]'], [evidence[0]!, 'audit'], [action!.title, 'Review plans'], [action!.owner.said!, 'Head of'], [action!.due.said!, 'March 2027'], [action!.success.said!, 'All in']] as const) {
      assert.ok(lines[link.place.line]!.slice(link.place.column).startsWith(begins), `${link.text} → ${lines[link.place.line]!.slice(link.place.column)}`);
    }
  });

  it('calls an action overdue that should be done and is not said to be', async () => {
    const { state } = await threadOf(PLANS, '| Review plans | #plans | Head | 2026-10-31 | All in time | Begun |', '| Ask parents | #plans | Head | 2026-10-31 | All in time | Complete |');
    assert.deepEqual(state.rows[1]!.actions.map(({ due }) => due.gap?.words), ['Overdue', undefined]);
  });

  it('offers to filter by the owners, areas and gaps that there are', async () => {
    const { state } = await threadOf(PLANS, '| Review plans | #plans | Virtual School Head | 2027-03-31 |  | |', '| Train | #supervision | Head of Service | 2027-03-31 | All trained | |');
    assert.deepEqual(state.owners, ['Head of Service', 'Virtual School Head']);
    assert.deepEqual(state.gaps, [{ kind: 'no-success-measure', words: 'No success measure' }]);
    const shown = (filter: Partial<typeof EVERYTHING>): unknown[] => titles(state.rows.filter((row) => matches(row, { ...EVERYTHING, ...filter })));
    assert.deepEqual(shown({}), ['The quality of supervision', 'Plans are late']);
    assert.deepEqual(shown({ owner: 'Head of Service' }), ['The quality of supervision']);
    assert.deepEqual(shown({ area: 'Last inspection' }), ['The quality of supervision']);
    assert.deepEqual(shown({ gap: ANY_GAP }), ['Plans are late']);
    assert.deepEqual(shown({ gap: 'no-success-measure', owner: 'Head of Service' }), []);
  });

  it('names the owner of the section where nothing is planned yet', async () => {
    const { analysis } = await analyse(complete(PLANS).replace('### Children in care', '### Children in care {owner="Head of Permanence"}'));
    assert.deepEqual(threadStateOf(analysis, TODAY).rows[0]!.owners, ['Head of Permanence']);
  });

  it('stays small when a document has thousands of findings', async () => {
    const { state } = await threadOf(Array.from({ length: 2_000 }, (_, index) => `> [!STRENGTH] Finding ${index}\n> It is so.\n`).join('\n'));
    assert.equal(state.rows.length + state.unlisted, 2_001);
    assert.equal(state.rows.length, 500);
    assert.ok(state.rows.flatMap(gapKinds).length > 0);
  });
});
