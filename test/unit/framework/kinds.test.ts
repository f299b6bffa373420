import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { EDITIONS, FRAMEWORK, kindOf, type Framework } from '../../../src/core/framework';
import { kindSchema } from '../../../src/core/framework/kindSchema';
import { outlineOf } from '../../../src/core/framework/outline';
import { insertables } from '../../../src/core/templates/insertables';
import { newDocument, suggestedName } from '../../../src/core/templates/files';
import { root } from '../content/support';
import { analyse, FRONT_MATTER, joinLines } from '../support/analyse';

/** A kind that nobody foresaw: whatever makes it work is data. */
const PEER_CHALLENGE = kindSchema.parse({
  id: 'peer-challenge', name: 'Peer challenge', shortName: 'Peer challenge', title: 'Peer challenge', purpose: 'What another authority found.', begins: { title: 'Peers', text: 'What they found.' }, fileName: 'peer-challenge',
  frontMatter: { needed: ['ilacs', 'authority', 'date'], asked: [], offered: [] },
  sections: [
    { id: 'found', kind: 'part', role: 'practice', need: 'needed', heading: 'What the peers found', wordings: ['findings of the peers'], prompt: 'What did they find?' },
    { id: 'inner', kind: 'part', role: 'practice', need: 'suggested', within: 'found', heading: 'At the front door', wordings: ['front door'], prompt: 'What did they see there?' },
    { id: 'answers', kind: 'part', role: 'plan', need: 'optional', heading: 'Our answers', wordings: ['our response'], prompt: 'What will you do?' },
  ],
  criteria: [{ id: 'content', of: ['part'] }, { id: 'areas', of: ['found'] }],
  quietRules: ['missing-evidence'],
  source: 'This test', confidence: 'unconfirmed',
});
const SIX: Framework = { ...FRAMEWORK, kinds: [...FRAMEWORK.kinds, PEER_CHALLENGE] };
const PEER_FACTS = { edition: '2026', kind: 'peer-challenge', authority: 'Wessex', own: { date: '2026-03-01' } };

describe('kinds of documents', () => {
  it('are a self-evaluation where none is named, and five in all', () => {
    assert.deepEqual(FRAMEWORK.kinds.map(({ id }) => id), ['self-evaluation', 'engagement-meeting', 'focused-visit', 'letter', 'jtai']);
    assert.equal(parseSelfEvaluation(FRONT_MATTER).kind.id, 'self-evaluation');
    assert.equal(parseSelfEvaluation(FRONT_MATTER.replace('authority:', 'kind: letter\nauthority:')).kind.id, 'letter');
  });

  it('word every criterion that they ask for under every edition', () => {
    for (const kind of FRAMEWORK.kinds) {
      for (const edition of EDITIONS) {
        const { sections, criteria } = outlineOf(kind, edition);
        const known = new Set(sections.flatMap((section) => [section.id, section.kind]));
        assert.deepEqual(criteria.flatMap(({ of }) => of).filter((of) => !known.has(of)), [], `${kind.id} asks of sections that it has`);
      }
    }
  });

  for (const { id, frontMatter } of FRAMEWORK.kinds) {
    it(`begin with a document without a fault of form: ${id}`, async () => {
      const own = Object.fromEntries(frontMatter.needed.flatMap((key) => {
        const value = new Map([['date', '2026-03-01'], ['inspection', 'focused-visit'], ['topic', 'The front door'], ['theme', 'domestic-abuse-2024']]).get(key);
        return value ? [[key, value]] : [];
      }));
      const period = frontMatter.needed.includes('period') ? { from: '2025-10-01', to: '2026-09-30' } : undefined;
      const { analysis } = await analyse(newDocument({ edition: '2026', kind: id, authority: 'Wessex County Council', period, own }), { 'evidence.yaml': '' });
      assert.deepEqual(analysis.findings.filter(({ ruleId }) => !['placeholder-text', 'action-without-owner', 'action-without-due', 'action-without-success-measure'].includes(ruleId)).map(({ ruleId, message }) => [ruleId, message]), []);
    });
  }

  it('are told by name when the front matter names another', () => {
    const { problems } = parseSelfEvaluation(FRONT_MATTER.replace('authority:', 'kind: leter\nauthority:')).frontMatter;
    assert.deepEqual(problems.map(({ message }) => message), ['There is no kind of document of that name. Known kinds: self-evaluation, engagement-meeting, focused-visit, letter, jtai.']);
  });

  it('need their own keys', () => {
    const { problems } = parseSelfEvaluation(joinLines('---', 'ilacs: 2026', 'kind: letter', 'authority: Wessex', '---', '')).frontMatter;
    assert.deepEqual(problems.map(({ key, kind }) => [key, kind]), [['date', 'missing-key'], ['inspection', 'missing-key']]);
  });

  it('keep rules quiet that make no sense for them', async () => {
    const claim = 'Re-referrals have fallen from 24% to 17% over the year.';
    const letter = joinLines('---', 'ilacs: 2026', 'kind: letter', 'authority: Wessex', 'date: 2026-03-01', 'inspection: focused-visit', '---', '', '# Letter', '', '## Strengths', '', claim, '', '## What needs to improve', '', `- ${claim}`, '');
    assert.deepEqual((await analyse(letter, { 'evidence.yaml': '- { id: a, title: A, kind: audit, url: https://x.gov.uk }' }, { severities: new Map() })).analysis.findings, []);
  });
});

describe('a sixth kind', () => {
  it('is data: a new document has its sections, and is read, judged and completed by them', async () => {
    const text = newDocument(PEER_FACTS, SIX);
    assert.match(text, /^---\nilacs: 2026\nkind: peer-challenge\nauthority: Wessex\ndate: 2026-03-01\n/u);
    const { analysis } = await analyse(text, {}, { framework: SIX, severities: new Map() });
    assert.deepEqual(analysis.model.sections.map(({ id, within }) => [id, within]), [['found', undefined], ['inner', 'found'], ['answers', undefined]]);
    assert.deepEqual(analysis.completeness.sections.map(({ id, summary }) => [id, summary]), [
      ['found', '0 of 2: needs something written, a section for each judgement area.'], ['inner', '0 of 1: needs something written.'], ['answers', '0 of 1: needs something written.'],
    ]);
    assert.deepEqual(insertables(analysis.model).filter(({ kind }) => kind === 'part').map(({ label, present }) => [label, present]), [['What the peers found', true], ['At the front door', true], ['Our answers', true]]);
  });

  it('tells what it misses: what it needs, what it suggests, and nothing else', async () => {
    const { analysis } = await analyse(joinLines('---', 'ilacs: 2026', 'kind: peer-challenge', 'authority: W', 'date: 2026-03-01', '---', '', '# Peer challenge', '', 'Words.', ''), {}, { framework: SIX, severities: new Map() });
    assert.deepEqual(analysis.findings.map(({ ruleId, message }) => [ruleId, message]), [['missing-question', 'There is no section “What the peers found”. Add a heading with these words.']]);
  });

  it('lends its name to its files', () => {
    assert.equal(suggestedName('Wessex County Council', '2026-03-01', PEER_CHALLENGE), 'wessex-peer-challenge-2026');
    assert.equal(suggestedName('Wessex County Council', '2026-03-01', kindOf('letter')), 'wessex-letter-2026');
  });

  it('needs no logic: no code names a kind of document', () => {
    const folder = path.join(root, 'src/core');
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);
    const named = code.filter(([, text]) => FRAMEWORK.kinds.some(({ id }) => new RegExp(`kind\\.id === '|kindOf\\('${id}'`, 'u').test(text))).map(([name]) => name);
    assert.deepEqual(named, []);
  });
});
