import assert from 'node:assert/strict';
import { compare, type Comparison } from '../../../src/core/compare';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { complete, joinLines } from '../support/analyse';

const HEADER = joinLines('| Action | Addresses | Owner | Due | Success measure | Status |', '|---|---|---|---|---|---|');
const inspected = (text: string, findings: string): string => text.replace('authority:', `lastInspection: { kind: short, date: 2024-03-01, findings: [${findings}] }\nauthority:`);
const BEFORE = inspected(complete(joinLines(
  'Social workers know their children [@audit].', '',
  '> [!IMPROVEMENT] Supervision is not yet reflective {#supervision}', '> We know it.', '',
  '> [!IMPROVEMENT] Plans drift', '> We know it.', '',
  '> [!STRENGTH] Homes are stable {#homes}', '> Children say so.', '',
  '> [!DIRECTION] maintained', '> For two years.',
), joinLines(HEADER,
  '| Train managers in supervision | #supervision | Principal Social Worker | March 2027 | Less drift | Started |',
  '| Review plans | | Head | 31/10/26 | Families follow | |',
  '| Open a new home | | Head | 2027 | Nearer home | |',
)), '{ id: records, text: Records }, { id: visits, text: Visits }');
const AFTER = inspected(complete(joinLines(
  'Social workers know their children well, and children say so [@voice].', '',
  '> [!STRENGTH] Supervision helps social workers to think {#supervision}', '> It does.', '',
  '> [!PRIORITY] Plans now drift', '> We know it [@audit].', '',
  '> [!IMPROVEMENT] Health comes late {#health}', '> We know it.', '',
  '> [!DIRECTION] improved', '> For one year.',
), joinLines(HEADER,
  '| Train all managers in reflective supervision | #supervision | Principal Social Worker | June 2027 | Less drift | Complete |',
  '| Review plans | #health | Nurse | 31/10/26 | Families follow | Under way |',
  '| Hold clinics | #health | Nurse | 2027 | Sooner | |',
)).replace('### Children in care', '### Children in care {owner="Head of Service" status=review}'), '{ id: records, text: Records, closed: 2026-05-01, evidence: audit }, { id: visits, text: Visits }');

const compared = (before: string, after: string, today = '2026-11-23'): Comparison => compare(parseSelfEvaluation(before), parseSelfEvaluation(after), undefined, today);
const lines = ({ groups }: Comparison, id: string): string[] => groups.find((group) => group.id === id)!.changes.map(({ kind, what, details }) => [kind, what, ...details].join(' | '));

describe('what changed between two versions', () => {
  const comparison = compared(BEFORE, AFTER);

  it('is told in one sentence', () => {
    assert.equal(comparison.summary, 'Findings: 2 closed, 1 new, 1 changed, 1 no longer there; direction of travel of Children in care changed from maintained to improved; actions: 1 new, 1 completed, 1 changed, 1 no longer there, 1 overdue; sources: 1 new; sections: 1 changed.');
  });

  it('is told by finding, known by its id or its words', () => {
    assert.deepEqual(lines(comparison, 'findings'), [
      'new | Area for improvement: Health comes late',
      'changed | Last inspection: Records | closed on 1 May 2026 | 1 source, before 0',
      'changed | Strength: Supervision helps social workers to think | reworded; it was “Supervision is not yet reflective” | was an area for improvement, is a strength | all its actions are complete',
      'changed | Area for priority action: Plans now drift | reworded; it was “Plans drift” | was an area for improvement, is an area for priority action | 1 source, before 0',
      'gone | Strength: Homes are stable',
    ]);
  });

  it('is told by action', () => {
    assert.deepEqual(lines(comparison, 'actions'), [
      'new | Hold clinics',
      'changed | Train all managers in reflective supervision | reworded; it was “Train managers in supervision” | complete | due “June 2027”, before “March 2027” (put back)',
      'changed | Review plans | owner “Nurse”, before “Head” | status “Under way”, before none | answers #health, before none | overdue',
      'gone | Open a new home',
    ]);
  });

  it('is told by source and by section', () => {
    assert.deepEqual(lines(comparison, 'evidence'), ['new | voice']);
    assert.deepEqual(lines(comparison, 'sections').map((line) => line.replace(/\d+ words?/gu, 'n words').replace(/of \d+/u, 'of n')), [
      'changed | Children in care | direction of travel improved, before maintained | owner Head of Service, before none | status review, before none | text changed: n words added, n words taken out, of n',
    ]);
  });

  it('leads to the place in the newer version', () => {
    const model = parseSelfEvaluation(AFTER);
    const spans = comparison.groups.flatMap(({ changes }) => changes).filter(({ kind }) => kind !== 'gone').map(({ span }) => model.text.slice(span!.start, span!.end));
    assert.ok(spans.every((text) => text !== ''));
    assert.ok(spans.includes('[!IMPROVEMENT] Health comes late {#health}'));
  });

  it('is nothing between a version and itself, reflowed or with its parts moved', () => {
    const same = 'Nothing changed in findings, actions, evidence or sections.';
    assert.equal(compared(BEFORE, BEFORE, '2026-10-01').summary, same);
    assert.equal(compared(BEFORE, BEFORE.replace('know their children', 'know\ntheir children').replaceAll('\n', '\r\n'), '2026-10-01').summary, same);
    const moved = BEFORE.replace(/> \[!STRENGTH\][^\n]*\n[^\n]*\n\n/u, '').replace('Social workers know', '> [!STRENGTH] Homes are stable {#homes}\n> Children say so.\n\nSocial workers know');
    assert.equal(compared(BEFORE, moved, '2026-10-01').summary, same);
    assert.equal(compared(BEFORE, BEFORE).summary, 'Actions: 1 overdue.');
  });

  it('tells of sections that come and go, and of texts that cannot be compared', () => {
    assert.deepEqual(lines(compared(BEFORE, BEFORE.replace('### Care leavers', '### Other')), 'sections'), ['changed | What do we know about the quality and impact of social work practice? | text changed: 2 words added, 0 words taken out, of 0', 'gone | Care leavers']);
    assert.ok(compared('', AFTER).groups.every(({ changes }) => changes.every(({ kind }) => kind === 'new')));
  });
});
