import assert from 'node:assert/strict';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { gapsOf, threadOf, type Thread, type ThreadAction, type ThreadFinding } from '../../../src/core/thread';
import { analyse, complete, joinLines } from '../support/analyse';

const INSPECTION = 'lastInspection: { kind: short, date: 2024-03-01, findings: [{ id: records, text: Records of decisions }, { id: visits, text: Late visits, closed: 2026-05-01, evidence: audit }] }\nauthority:';
const REGISTER = joinLines('- { id: audit, title: Audit of spring, kind: audit, date: 2026-06-01, url: https://x.gov.uk/a }', '- { id: old, title: An old survey, kind: feedback, date: 2025-01-15, url: https://x.gov.uk/b }');
const PRACTICE = joinLines(
  '> [!IMPROVEMENT] Supervision is not yet reflective {#supervision}',
  '> We looked [@audit, p. 2; @old] twice [@audit].[^1]',
  '',
  '> [!STRENGTH] Homes are stable',
  '> Children say so.',
  '',
  '> [!PRIORITY] Children wait {#waits}',
  '> Too long, says [the letter](https://x.gov.uk/c).',
  '',
  '[^1]: And [a note](notes.md).',
);
const HEADER = joinLines('| Action | Addresses | Owner | Due | Success measure | Status |', '|---|---|---|---|---|---|');
const ROWS = joinLines(
  HEADER,
  '| Train managers | [Supervision](#supervision); records | Principal Social Worker | 31 March 2027 | Fewer drift | Complete: all trained |',
  '| Keep going | #nothing | all | ongoing |  | |',
);

async function thread(practice = PRACTICE, actions = ROWS): Promise<{ thread: Thread; text: string }> {
  const text = complete(practice, actions).replace('authority:', INSPECTION);
  const { analysis: { model, evidence } } = await analyse(text, { 'evidence.yaml': REGISTER, 'notes.md': '' });
  return { thread: threadOf(model, evidence), text };
}
const actionsIn = (table: string): readonly ThreadAction[] => threadOf(parseSelfEvaluation(complete('Text.', table))).actions;
const words = (parts: readonly (ThreadFinding | ThreadAction)[]): string[] => parts.flatMap(({ title, gaps }) => gaps.map((gap) => `${title}: ${gap.words}`));

describe('the golden thread', () => {
  it('lists the findings of the last inspection first, then the callouts in order', async () => {
    const { thread: { findings }, text } = await thread();
    assert.deepEqual(findings.map(({ key, kind, title }) => `${key} ${kind} ${title}`), [
      'inspection:records improvement Records of decisions', 'inspection:visits improvement Late visits',
      'callout:supervision improvement Supervision is not yet reflective', 'callout:Homes are stable strength Homes are stable', 'callout:waits priority Children wait',
    ]);
    assert.deepEqual(findings.map(({ span }) => text.slice(span.start, span.end)), [
      'Records of decisions', 'Late visits', '[!IMPROVEMENT] Supervision is not yet reflective {#supervision}', '[!STRENGTH] Homes are stable', '[!PRIORITY] Children wait {#waits}',
    ]);
    assert.deepEqual(findings.map(({ idSpan }) => idSpan && text.slice(idSpan.start, idSpan.end)), ['records', 'visits', 'supervision', undefined, 'waits']);
  });

  it('leads from a finding to its evidence with its age, each source once, footnotes included', async () => {
    const { thread: { byId }, text } = await thread();
    const [supervision, waits, visits] = ['supervision', 'waits', 'visits'].map((id) => byId.get(id)![0]!.evidence);
    assert.deepEqual(supervision!.map(({ id, title, ageMonths, span }) => [id, title, ageMonths, text.slice(span.start, span.end)]), [
      ['audit', 'Audit of spring', 3, 'audit'], ['old', 'An old survey', 20, 'old'], [undefined, 'a note', undefined, '[a note](notes.md)'],
    ]);
    assert.deepEqual(waits!.map(({ title }) => title), ['the letter']);
    assert.deepEqual(visits!.map(({ title, span }) => [title, text.slice(span.start, span.end)]), [['Audit of spring', 'audit']]);
  });

  it('leads from a finding to its actions and back', async () => {
    const { thread: { byId, actions } } = await thread();
    assert.deepEqual(byId.get('supervision')![0]!.actions, [actions[0]]);
    assert.deepEqual(byId.get('records')![0]!.actions, [actions[0]]);
    assert.deepEqual(actions[0]!.findings, [byId.get('supervision')![0], byId.get('records')![0]]);
    const { owner, due, success, complete: done } = actions[0]!;
    assert.deepEqual([owner, due?.range.to, success, done], ['Principal Social Worker', '2027-03-31', 'Fewer drift', true]);
  });

  it('says what dangles at each end', async () => {
    const { thread: { findings, actions }, text } = await thread();
    assert.deepEqual(words([...findings, ...actions]), [
      'Homes are stable: No evidence', 'Children wait: No action',
      'Keep going: No owner', 'Keep going: No due date', 'Keep going: No success measure', 'Keep going: #nothing names nothing',
    ]);
    assert.deepEqual(actions[1]!.gaps.map(({ span }) => text.slice(span.start, span.end)), ['all', 'ongoing', '  ', '#nothing']);
    const bare = threadOf(parseSelfEvaluation(complete(PRACTICE).replace('authority:', INSPECTION.replace(', evidence: audit', ''))));
    assert.deepEqual(gapsOf(bare).map(({ kind }) => kind), ['unanswered', 'closed-without-evidence', 'no-action', 'no-evidence', 'no-action']);
  });

  it('is the same object for one version, and is built without evidence too', async () => {
    const { analysis: { model, evidence } } = await analyse(complete(PRACTICE, ROWS), { 'evidence.yaml': REGISTER });
    assert.equal(threadOf(model, evidence), threadOf(model, evidence));
    assert.notEqual(threadOf(model), threadOf(model, evidence));
    assert.equal(threadOf(model).byId.get('supervision')![0]!.evidence[0]!.ageMonths, undefined);
  });

  it('gives every part a key of its own', () => {
    const twice = joinLines('> [!IMPROVEMENT] One {#same}', '> Text.', '', '> [!IMPROVEMENT] Two {#same}', '> Text.');
    const { findings, byId } = threadOf(parseSelfEvaluation(complete(twice)));
    assert.deepEqual(findings.map(({ key }) => key), ['callout:same', 'callout:same (2)']);
    assert.equal(byId.get('same')!.length, 2);
  });
});

describe('a table of actions pasted from Word', () => {
  it('may have a title, a blank line or emphasised headers above its rows', () => {
    for (const head of [
      ['| Improvement plan 2026/27 | | | |', '|---|---|---|---|', '| **Action** | **Lead<br>officer** | **By when?** | **RAG** |'],
      ['| | | | |', '|---|---|---|---|', '| Actions to be taken | Lead officer(s) | Target date | Status |'],
      ['| No. | What we will do / Action | Who (role) | Timescale |', '|---|---|---|---|'],
    ]) {
      const place = head[0]!.startsWith('| No') ? '| 1 | Train | Head of Service | Mar 2027 |' : '| Train | Head of Service | Mar 2027 | Green |';
      const [action, ...others] = actionsIn(joinLines(...head, place));
      assert.deepEqual([action?.title, action?.owner, action?.due?.range.to, others.length], ['Train', 'Head of Service', '2027-03-31', 0], head.join(' '));
    }
  });

  it('may cut its rows into groups, and go on where cells were merged', () => {
    const actions = actionsIn(joinLines(
      HEADER,
      '| **Priority 1: Supervision** | | | | | |',
      '| Train managers | #a | Head of Service | 31/03/27 | Records say why | |',
      '| | | | | Fewer plans drift | |',
      '| Priority 2 Plans | | | | | |',
      '| Review plans | #b | ditto | " | Parents can follow | |',
      '| | #c | | | | |',
    ));
    assert.deepEqual(actions.map(({ title, owner, due, success }) => [title, owner, due?.text, success]), [
      ['Train managers', 'Head of Service', '31/03/27', 'Records say why\nFewer plans drift'],
      ['Review plans', 'Head of Service', '31/03/27', 'Parents can follow'],
    ]);
    assert.deepEqual(actions[1]!.addresses.map(({ id }) => id), ['b'], 'a row that only names a finding is an action still to be written');
  });

  it('may hold cells of several lines, ids in bold or code, and dates struck out', () => {
    const [action] = actionsIn(joinLines(HEADER, '| Train<br>managers | **#a**<br>`#b`<br/>[c](#c%20d), e | Head | ~~TBC~~ ~~Dec 2026~~ Mar 2027 | Yes | |'));
    assert.equal(action!.title, 'Train managers');
    assert.deepEqual(action!.action.addresses.map(({ id, marked }) => [id, marked]), [['a', true], ['b', true], ['c d', true], ['e', false]]);
    assert.equal(action!.due?.text, 'Mar 2027');
  });

  it('keeps an action that is only begun, so that what it lacks can be told', () => {
    assert.deepEqual(words(actionsIn(joinLines(HEADER, '| Train managers |'))), ['No owner', 'No due date', 'No success measure', 'Answers no finding'].map((gap) => `Train managers: ${gap}`));
  });

  it('is none where no header names an action and something else', () => {
    assert.deepEqual(actionsIn(joinLines('| Measure | Value |', '|---|---|', '| Action | 3 |')), []);
    assert.deepEqual(actionsIn(joinLines('| A | B |', '|---|---|', '| x | y |', '| z | z |', '| Action | Owner |', '| Train | Head |')), []);
  });
});
