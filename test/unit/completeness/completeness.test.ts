import assert from 'node:assert/strict';
import { EDITIONS } from '../../../src/core/framework';
import { CHECKS } from '../../../src/core/completeness/criteria';
import type { SectionCompleteness } from '../../../src/core/completeness/model';
import { analyse, complete, joinLines } from '../support/analyse';

const REGISTER = joinLines(...['audit', 'feedback', 'data', 'external'].map((kind) => joinLines(`- id: ${kind}`, `  title: ${kind}`, `  kind: ${kind}`, '  from: [children]', `  date: ${kind === 'external' ? '2020-01-01' : '2026-06-01'}`, '  url: https://x.gov.uk')), '');
const FILES = { 'evidence.yaml': REGISTER };
const ACTIONS = joinLines('| Action | Addresses | Owner | Due | Success measure |', '|---|---|---|---|---|', '| Train | #supervision, #records | Head of Service | 2027-03 | Fewer delays |');
const withInspection = (text: string): string => text.replace('authority:', 'lastInspection: { kind: short, date: 2024-03-01, findings: [{ id: records, text: Records }] }\nauthority:');

async function section(id: string, text: string): Promise<SectionCompleteness> {
  return (await analyse(text, FILES)).analysis.completeness.sections.find((candidate) => candidate.id === id)!;
}
const unmet = ({ criteria }: SectionCompleteness): string[] => criteria.filter(({ met }) => !met).map(({ id }) => id);

describe('completeness', () => {
  it('has a check for each criterion of each edition, and no other', () => {
    const asked = new Set(EDITIONS.flatMap((edition) => edition.criteria.map(({ id }) => id)));
    assert.deepEqual([...asked].sort(), Object.keys(CHECKS).sort());
  });

  it('says in words what a judgement section has and needs', async () => {
    const { summary, score } = await section('children-in-care', withInspection(complete('Re-referrals have fallen from 24% to 17% over the year.')));
    assert.equal(summary, '2 of 6: needs evidence for every claim, more than one kind of evidence, feedback from children or families, a direction of travel.');
    assert.equal(score, 2 / 6);
  });

  it('is whole when nothing is left to ask', async () => {
    const practice = 'Re-referrals have fallen from 24% to 17% over the year [@audit; @feedback].\n\n> [!DIRECTION] improved\n> Audits say so [@audit].';
    assert.deepEqual(unmet(await section('children-in-care', withInspection(complete(practice, ACTIONS)))), []);
  });

  it('asks for a direction of travel only where there was an inspection', async () => {
    assert.ok(!(await section('children-in-care', complete('Text.'))).criteria.some(({ id }) => id === 'direction'));
  });

  it('does not lower a score for weaknesses that have a plan', async () => {
    const practice = 'Re-referrals have fallen from 24% to 17% over the year [@audit; @feedback].';
    const weaknesses = '\n\n> [!IMPROVEMENT] Supervision {#supervision}\n> It is weak [@audit].\n\n> [!PRIORITY] Records {#records}\n> They are poor [@audit].';
    const [without, withThem] = [await section('children-in-care', complete(practice, ACTIONS)), await section('children-in-care', complete(practice + weaknesses, ACTIONS))];
    assert.ok(withThem.score >= without.score);
    assert.deepEqual(unmet(await section('children-in-care', complete(practice + weaknesses))), ['weaknesses-planned']);
  });

  it('gives an empty or missing section nothing', async () => {
    assert.equal((await section('children-in-care', complete('<!-- later -->'))).score, 0);
    const missing = await section('care-leavers', complete('Text.').replace('### Care leavers', '### Other'));
    assert.deepEqual([missing.score, missing.span, missing.summary], [0, undefined, 'Not there yet.']);
  });

  it('counts nothing that only invites to write', async () => {
    const invitations = ['[What difference has this made for children?]', '- [First strength]', '> [!IMPROVEMENT] [What is not yet good enough] {#finding-1}\n> [What is it like?]', '| Measure | Value |\n|---|---|\n|  | … |', '...'];
    for (const text of [...invitations, invitations.join('\n\n')]) {
      assert.equal((await section('children-in-care', complete(text))).score, 0, text);
    }
    for (const text of ['[What difference?] Much.', '[@audit]', '[Audit](audit.pdf)', '> [!STRENGTH] Supervision', '![Re-referrals](chart.png)', '| Measure |\n|---|\n| 17% |']) {
      assert.notEqual((await section('children-in-care', complete(text))).score, 0, text);
    }
  });

  it('weighs the plan by owner, date and success measure', async () => {
    assert.deepEqual(unmet(await section('q3', withInspection(complete('Text.', ACTIONS)))), []);
    assert.deepEqual(unmet(await section('q3', complete('Text.', ACTIONS.replace('Head of Service', 'TBC').replace('2027-03', 'ongoing').replace('Fewer delays', '')))), ['actions-owned', 'actions-dated', 'actions-measured']);
    assert.deepEqual(unmet(await section('q3', withInspection(complete('Text.', ACTIONS.replace(', #records', ''))))), ['inspection-answered']);
    assert.ok(unmet(await section('q3', complete('Text.'))).includes('actions'));
  });

  it('weighs the sources of question 2', async () => {
    const cites = (ids: string): string => complete('Text.').replace('See the register.', `We rely on these ${ids}.`);
    assert.deepEqual(unmet(await section('q2', cites('[@audit; @feedback; @data; @external]'))), []);
    assert.deepEqual(unmet(await section('q2', cites('[@audit]'))), ['kinds-weighed']);
    assert.deepEqual(unmet(await section('q2', cites('[@audit; @feedback; @data]').replace('2026-09-30', '2027-12-31'))), ['evidence-current']);
  });

  it('adds up to the whole, and reaches neither end by accident', async () => {
    const { completeness } = (await analyse(complete('Text.'), FILES)).analysis;
    const criteria = completeness.sections.flatMap((one) => one.criteria);
    assert.ok(Math.abs(completeness.score - criteria.filter(({ met }) => met).length / criteria.length) < 1e-9);
    assert.equal((await analyse('')).analysis.completeness.score, 0);
  });
});
