import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FRAMEWORK } from '../../../src/core/framework';
import { outlineOf } from '../../../src/core/framework/outline';
import { CHECKS } from '../../../src/core/completeness/criteria';
import type { SectionCompleteness } from '../../../src/core/completeness/model';
import { analyse, complete, joinLines } from '../support/analyse';

const REGISTER = joinLines('- { id: old, title: Old, kind: audit, date: 2024-01-01, url: https://x.gov.uk/old }', ...['audit', 'feedback', 'data', 'external'].map((kind) => joinLines(`- id: ${kind}`, `  title: ${kind}`, `  kind: ${kind}`, '  from: [children]', `  date: ${kind === 'external' ? '2020-01-01' : '2026-06-01'}`, '  url: https://x.gov.uk')), '');
const FILES = { 'evidence.yaml': REGISTER };
const ACTIONS = joinLines('| Action | Addresses | Owner | Due | Success measure |', '|---|---|---|---|---|', '| Train | #supervision, #records | Head of Service | 2027-03 | Fewer delays |');
const withInspection = (text: string): string => text.replace('authority:', 'lastInspection: { kind: short, date: 2024-03-01, findings: [{ id: records, text: Records }] }\nauthority:');

async function section(id: string, text: string): Promise<SectionCompleteness> {
  return (await analyse(text, FILES)).analysis.completeness.sections.find((candidate) => candidate.id === id)!;
}
const unmet = ({ criteria }: SectionCompleteness): string[] => criteria.filter(({ met }) => !met).map(({ id }) => id);

describe('completeness', () => {
  it('has a check for each criterion of each edition and kind of document, and no other', () => {
    const asked = new Set(FRAMEWORK.editions.flatMap((edition) => FRAMEWORK.kinds.flatMap((kind) => outlineOf(kind, edition).criteria.map(({ id }) => id))));
    assert.deepEqual([...asked].sort(), Object.keys(CHECKS).sort());
  });

  it('says in words what a judgement section has and needs', async () => {
    const { summary, score } = await section('children-in-care', withInspection(complete('Re-referrals have fallen from 24% to 17% over the year.')));
    assert.equal(summary, '1 of 6: needs evidence for every claim, more than one kind of evidence, feedback from children or families, what it means for children, a direction of travel.');
    assert.equal(score, 1 / 6);
  });

  it('is whole when nothing is left to ask', async () => {
    const practice = 'Re-referrals have fallen from 24% to 17% over the year, and children feel safer [@audit; @feedback].\n\n> [!DIRECTION] improved\n> Audits say so [@audit].';
    assert.deepEqual(unmet(await section('children-in-care', withInspection(complete(practice, ACTIONS)))), []);
  });

  it('asks for a direction of travel only where there was an inspection', async () => {
    assert.ok(!(await section('children-in-care', complete('Text.'))).criteria.some(({ id }) => id === 'direction'));
  });

  it('does not lower a score for weaknesses that have a plan', async () => {
    const practice = 'Re-referrals have fallen from 24% to 17% over the year, and children feel safer [@audit; @feedback].';
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

  it('asks for what practice means for children, and is not content with what was done', async () => {
    assert.ok(unmet(await section('children-in-care', complete('We trained all social workers [@audit].'))).includes('impact'));
    assert.ok(!unmet(await section('children-in-care', complete('We trained all social workers, and parents now understand their plans [@audit].'))).includes('impact'));
  });

  it('counts in part what is met in part, and says how far and where', async () => {
    const practice = 'Re-referrals have fallen to 17% [@audit].\n\nMost plans are now timely and better understood by children.\n\nAssessments are timely [@old].';
    const { criteria } = await section('children-in-care', complete(practice));
    const [claims, current] = ['claims-evidenced', 'evidence-current'].map((id) => criteria.find((criterion) => criterion.id === id)!);
    assert.deepEqual([claims!.met, claims!.share, claims!.message], [false, 2 / 3, 'Needs evidence for every claim: 2 of 3 passages that make a claim have it.']);
    assert.deepEqual(claims!.lacking().map(({ start, end }) => complete(practice).slice(start, end)), ['Most plans are now timely and better understood by children.']);
    assert.deepEqual([current!.share, current!.message], [1 / 2, 'Needs current sources: 1 of 2 are.']);
  });

  it('takes an author’s reason for an answer', async () => {
    const weakness = '> [!IMPROVEMENT] Supervision {#supervision}\n> It is weak [@audit].';
    assert.ok(unmet(await section('children-in-care', complete(weakness))).includes('weaknesses-planned'));
    const silenced = `<!-- ilacs-ignore finding-without-action: the partnership’s plan holds it -->\n\n${weakness}`;
    assert.ok(!unmet(await section('children-in-care', complete(silenced))).includes('weaknesses-planned'));
    const table = `<!-- ilacs-ignore action-without-due: cabinet decides in January -->\n\n${ACTIONS.replace('2027-03', 'TBC')}`;
    assert.ok(!unmet(await section('q3', complete('Text.', table))).includes('actions-dated'));
  });

  it('never falls for naming a weakness that has a plan', async () => {
    const passages = ['We hold a panel each month.', 'Re-referrals have fallen to 17% [@audit].', 'Most plans are now timely.', 'Children feel safer [@feedback].', 'Assessments are timely [@old].', '> [!DIRECTION] improved\n> Text [@data].', '> [!IMPROVEMENT] Older {#older}\n> It is known.'];
    const weak = ['It is weak.', 'Visits are late in 40% of cases.', 'Plans drift [@audit].', 'Plans drift [@old].', 'Children wait too long [@feedback; @old].', '[What is it like?]'];
    const rows = ['| Train | #older | Head | 2027 | Less drift |', '| Review | | TBC | | |'];
    const cases = fc.record({
      section: fc.subarray(passages), weaknesses: fc.array(fc.constantFrom(...weak), { minLength: 1, maxLength: 3 }), rows: fc.subarray(rows), first: fc.boolean(), kind: fc.constantFrom('IMPROVEMENT', 'PRIORITY'),
    });
    await fc.assert(fc.asyncProperty(cases, async (one) => {
      const header = '| Action | Addresses | Owner | Due | Success measure |\n|---|---|---|---|---|';
      const callouts = one.weaknesses.map((words, index) => `> [!${one.kind}] Weakness ${index} {#w${index}}\n> ${words}`);
      const plans = one.weaknesses.map((_, index) => `| Mend it | #w${index} | Head of Service | March 2027 | Children wait less |`);
      const [before, after] = [
        withInspection(complete(one.section.join('\n\n'), one.rows.length > 0 ? [header, ...one.rows].join('\n') : 'Text.')),
        withInspection(complete((one.first ? [...callouts, ...one.section] : [...one.section, ...callouts]).join('\n\n'), [header, ...one.rows, ...plans].join('\n'))),
      ];
      const [without, withThem] = [(await analyse(before, FILES)).analysis.completeness, (await analyse(after, FILES)).analysis.completeness];
      withThem.sections.forEach(({ id, score }, index) => { assert.ok(score >= without.sections[index]!.score - 1e-9, `${id} fell from ${without.sections[index]!.score} to ${score}`); });
      assert.ok(withThem.score >= without.score - 1e-9);
    }), { numRuns: 60 });
  });

  it('adds up to the whole, and reaches neither end by accident', async () => {
    const { completeness } = (await analyse(complete('Text.'), FILES)).analysis;
    const criteria = completeness.sections.flatMap((one) => one.criteria);
    assert.ok(Math.abs(completeness.score - criteria.filter(({ met }) => met).length / criteria.length) < 1e-9);
    assert.equal((await analyse('')).analysis.completeness.score, 0);
  });
});
