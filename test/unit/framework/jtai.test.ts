import assert from 'node:assert/strict';
import { evidenceGroups } from '../../../src/core/report/evidenceGroups';
import { gapList } from '../../../src/core/report/gaps';
import { reportMarkdown } from '../../../src/core/report/markdown';
import { sectionTree } from '../../../src/core/report/sectionTree';
import { evidenceStateOf } from '../../../src/preview/evidenceState';
import { analyse, flagged, joinLines, TODAY, type Analysed } from '../support/analyse';

const REGISTER = joinLines(
  '- { id: police-audit, title: Police audit, kind: audit, partner: police, date: 2026-05-01, url: "https://x.gov.uk/a" }',
  '- { id: council-audit, title: Council audit, kind: audit, partner: council, date: 2026-05-01, url: "https://x.gov.uk/b" }',
  '- { id: joint, title: Joint audit, kind: audit, date: 2026-05-01, url: "https://x.gov.uk/c" }',
);
const HEAD = ['---', 'ilacs: 2026', 'kind: jtai', 'authority: Wessex', 'period: { from: 2025-10-01, to: 2026-09-30 }', 'theme: domestic-abuse-2024', '---', '', '# Multi-agency self-evaluation', ''];
const TEXT = joinLines(...HEAD,
  '## What do we know?', '', 'We work as one.', '',
  '### Council', '', 'So our audit shows [@council-audit].', '',
  '### Police', '', 'So says the council [@council-audit; @joint].', '',
  '### Health services', '', 'We attend.', '',
  '## How do we know it?', '', 'From audits [@joint].', '',
  '## Our joint plans', '', 'We will go on.', '',
);

const make = (text = TEXT): Promise<Analysed> => analyse(text, { 'evidence.yaml': REGISTER }, { severities: new Map() });

describe('a multi-agency self-evaluation', () => {
  it('has a section for each partner within the first, and a theme', async () => {
    const { analysis: { completeness, model } } = await make();
    assert.deepEqual(completeness.sections.map(({ id, within }) => [id, within]), [
      ['together', undefined], ['council', 'together'], ['police', 'together'], ['health', 'together'], ['probation', 'together'], ['theme', undefined], ['how-known', undefined], ['plans', undefined],
    ]);
    assert.deepEqual(model.sections.map(({ id }) => id), ['together', 'council', 'police', 'health', 'how-known', 'plans']);
  });

  it('asks each partner for evidence of its own', async () => {
    const { analysis: { completeness } } = await make();
    const own = completeness.sections.flatMap(({ id, criteria }) => criteria.filter((criterion) => criterion.id === 'partner-evidence').map(({ met }) => [id, met]));
    assert.deepEqual(own, [['council', true], ['police', false], ['health', false], ['probation', false]]);
    assert.match(completeness.sections[0]!.summary, /a section for each partner/u);
    assert.ok(completeness.sections[0]!.criteria.some(({ message }) => message === 'Needs a section for each partner: 3 of 4 partners have theirs.'));
  });

  it('tells which partners are missing, where they belong', async () => {
    assert.deepEqual((await make()).analysis.findings.filter(({ ruleId }) => ruleId === 'missing-judgement').map(({ message }) => message), [
      'There is no section “The theme”. Add a heading with these words, or leave it if you cover it elsewhere.',
      'Under this heading no section speaks of “Probation”. Add a heading with these words, or leave it if you cover it elsewhere.',
    ]);
  });

  it('shows in the matrix whose evidence each section cites', async () => {
    const { rows, sources } = evidenceStateOf((await make()).analysis);
    assert.deepEqual(rows.map(({ title, partners, own }) => [title, partners.map(({ name, sources: cited }) => `${name}: ${cited.map((index) => sources[index]!.title).join()}`), own]), [
      ['Council', ['Council: Council audit'], true],
      ['Police', ['Council: Council audit'], false],
      ['Health services', [], false],
      ['The whole document', ['Council: Council audit'], undefined],
    ]);
  });

  it('groups sources by partner', async () => {
    const groups = evidenceGroups((await make()).analysis, 'partner', () => true);
    assert.deepEqual(groups.map(({ title, sources }) => [title, sources.map(({ entry }) => entry.id)]), [['Council', ['council-audit']], ['Police', ['police-audit']], ['Without a partner', ['joint']]]);
  });

  it('reads well in the side bar, the gap list and the report', async () => {
    const { analysis } = await make();
    const [first] = sectionTree(analysis, TODAY);
    assert.deepEqual(first?.sections.map(({ title }) => title), ['Council', 'Police', 'Health services', 'Probation']);
    assert.ok(gapList(analysis, TODAY).some(({ section, what }) => section === 'Police' && what.startsWith('Needs evidence of this partner’s own.')));
    assert.match(reportMarkdown(analysis, TODAY), /^# How complete it is: Multi-agency self-evaluation\n/u);
  });

  it('wants claims of any partner evidenced, as in a self-evaluation', async () => {
    const claim = 'Re-referrals have fallen from 24% to 17% over the year.';
    assert.deepEqual(await flagged('missing-evidence', TEXT.replace('We attend.', claim)), [claim]);
  });

  it('tells of a partner that is none, at its place in the register', async () => {
    assert.deepEqual(await flagged('invalid-register', TEXT, { 'evidence.yaml': REGISTER.replace('partner: police', 'partner: polise') }), ['evidence.yaml: polise']);
  });
});
