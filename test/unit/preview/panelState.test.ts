import assert from 'node:assert/strict';
import { panelStateOf, promptOf } from '../../../src/preview/panelState';
import { analyse, complete, FRONT_MATTER, joinLines, TODAY } from '../support/analyse';

const CLAIM = 'Re-referrals have fallen from 24% to 17% over the year.';
const nothingWaits = (): boolean => false;

describe('the completeness panel', () => {
  it('has the questions in order, the judgement areas behind the first', async () => {
    const { analysis } = await analyse(complete('Children live well.'));
    const { sections } = panelStateOf(analysis, nothingWaits, TODAY);
    assert.deepEqual(sections.map(({ id, inner }) => [id, inner]), [['q1', false], ['leaders', true], ['help-and-protection', true], ['children-in-care', true], ['care-leavers', true], ['q2', false], ['q3', false]]);
  });

  it('says in words what a section has and needs, and where it stands', async () => {
    const { analysis } = await analyse(complete(CLAIM));
    const section = panelStateOf(analysis, nothingWaits, TODAY).sections.find(({ id }) => id === 'children-in-care')!;
    assert.match(section.summary, /^\d of \d: needs .*evidence for every claim/u);
    assert.equal(analysis.model.text.split('\n')[section.place!.line], '### Children in care');
    assert.ok(section.unmet.every(({ message, why, how }) => message.startsWith('Needs ') && why !== '' && how !== ''));
    assert.ok(section.met.length > 0);
  });

  it('lists a missing section without a place', async () => {
    const { analysis } = await analyse(FRONT_MATTER);
    const [first] = panelStateOf(analysis, nothingWaits, TODAY).sections;
    assert.equal(first!.place, undefined);
    assert.equal(first!.percent, 0);
  });

  it('lists problems with their places, those in a register with its name', async () => {
    const { analysis } = await analyse(complete(CLAIM), { 'evidence.yaml': '- id: a\n  title: A\n  kind: nonsense\n  date: 2026-01-01\n  url: https://example.org\n' });
    const { problems } = panelStateOf(analysis, nothingWaits, TODAY);
    const claim = problems.find(({ message }) => message.includes('Re-referrals'))!;
    assert.equal(analysis.model.text.split('\n')[claim.place.line], CLAIM);
    assert.equal(claim.severity, 'warning');
    const inRegister = problems.find(({ place }) => place.file)!;
    assert.deepEqual([inRegister.place.file, inRegister.place.line], [{ index: 0, name: 'evidence.yaml' }, 2]);
  });

  it('keeps quiet about what waits', async () => {
    const { analysis } = await analyse(complete(CLAIM));
    assert.ok(!panelStateOf(analysis, ({ ruleId }) => ruleId === 'missing-evidence', TODAY).problems.some(({ message }) => message.includes('Re-referrals')));
  });

  it('lists what is silenced with its reason', async () => {
    const { analysis } = await analyse(complete(`<!-- ilacs-ignore missing-evidence: agreed with the board -->\n${CLAIM}`));
    assert.deepEqual(panelStateOf(analysis, nothingWaits, TODAY).silenced.map(({ reason }) => reason), ['agreed with the board']);
  });

  it('says which inspection may follow, where the last one is named', async () => {
    const inspected = complete('Children live well.').replace('authority:', 'lastInspection: { kind: standard, date: 2026-05-11, judgements: { leaders: good, help-and-protection: good, care-leavers: good } }\nauthority:');
    const { analysis } = await analyse(inspected);
    const { route } = panelStateOf(analysis, nothingWaits, TODAY);
    assert.deepEqual(route, { text: 'A short inspection may follow, between 11 November 2028 and 11 November 2029.', check: true, place: { line: 2, column: 0 } });
    assert.equal(panelStateOf((await analyse(FRONT_MATTER)).analysis, nothingWaits, TODAY).route, undefined);
  });

  it('counts what is too much to list', async () => {
    const { analysis } = await analyse(complete(Array.from({ length: 230 }, (_, index) => `See [@x${index}].`).join('\n\n')));
    const { problems, unlisted } = panelStateOf(analysis, nothingWaits, TODAY);
    assert.equal(problems.length, 200);
    assert.equal(problems.length + unlisted, analysis.findings.length);
  });
});

describe('in place of a document', () => {
  it('stands a way to begin when there is nothing yet', async () => {
    for (const text of ['', '\n\n', FRONT_MATTER, `${FRONT_MATTER}\n<!-- later -->\n`]) {
      assert.equal(promptOf((await analyse(text)).analysis)?.action?.ask, 'begin', JSON.stringify(text));
    }
  });

  it('stands why it cannot be read', async () => {
    const prompt = promptOf((await analyse('>'.repeat(10_000))).analysis);
    assert.match(prompt!.text, /nested too deeply/u);
    assert.equal(prompt!.action, undefined);
  });

  it('stands nothing once there is a heading or a line', async () => {
    for (const text of ['Words.', joinLines(FRONT_MATTER, '# Title')]) {
      assert.equal(promptOf((await analyse(text)).analysis), undefined);
    }
  });
});
