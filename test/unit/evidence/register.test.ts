import assert from 'node:assert/strict';
import type { EvidenceBase } from '../../../src/core/evidence/base';
import { readRegister } from '../../../src/core/evidence/register';
import { analyse, complete, EVERY_RULE, flagged, FOLDER, joinLines, TODAY } from '../support/analyse';

const problems = (text: string): string[][] => readRegister('file:///r.yaml', text, TODAY).problems.map(({ span, message }) => [text.slice(span.start, span.end), message]);
const entry = (...lines: string[]): string => joinLines('- id: a', ...['title: T', 'kind: audit', 'file: a.pdf', ...lines].map((line) => `  ${line}`), '');

describe('the evidence register', () => {
  it('is read with every key', () => {
    const { entries, problems: none } = readRegister('file:///r.yaml', joinLines('- id: audit-2026-q2', '  title: Audit', '  kind: feedback', '  from: [children, families]', '  date: 2026-10-14', '  period: 2026-Q3', '  file: a.pdf', '  owner: PSW', '  purpose: inspection', `  sha256: ${'a'.repeat(64)}`, '  public: true'), TODAY);
    assert.deepEqual(none, []);
    const [{ id, title, kind, from, date, period, file, owner, purpose, public: open }] = entries as [typeof entries[0]];
    assert.deepEqual([id, title, kind, from, date, period, file, owner, purpose, open], ['audit-2026-q2', 'Audit', 'feedback', ['children', 'families'], '2026-10-14', '2026-Q3', 'a.pdf', 'PSW', 'inspection', true]);
  });

  for (const [what, text, where, message] of [
    ['an unknown kind', entry().replace('audit', 'audits'), 'audits', /one of: data, audit/u],
    ['a missing title', entry().replace('title: T', 'owner: O'), '- id: a', /lacks a title/u],
    ['an id with spaces', entry().replace('id: a', 'id: a b'), 'a b', /without spaces/u],
    ['a date that does not exist', entry('date: 2026-02-31'), '2026-02-31', /day that exists/u],
    ['a date in the future', entry('date: 2026-12-01'), '2026-12-01', /future/u],
    ['a date as written in letters', entry('date: 31/02/2026'), '31/02/2026', /year-month-day/u],
    ['a period that is none', entry('period: lately'), 'lately', /financial year/u],
    ['a url without a scheme', entry('url: www.x.org'), 'www.x.org', /https/u],
    ['neither file nor url', entry().replace('file: a.pdf', 'owner: O'), 'a', /neither a file nor a url/u],
    ['a value left blank', entry('owner:'), 'owner', /owner is text/u],
    ['an entry that is a word', '- audit\n', 'audit', /begins with/u],
    ['a map', 'audit:\n  title: T\n', 'audit:', /is a list/u],
    ['a text', 'hello\n', 'hello', /is a list/u],
    ['a key with a slip in it', entry('onwer: PSW'), 'onwer', /Did you mean “owner”/u],
    ['a value that is there twice', entry('title: Again'), '  title: Again', /cannot be read here/u],
    ['a tab', '- id: a\n\ttitle: T\n', '\ttitle: T', /cannot be read here/u],
  ] as const) {
    it(`says what is wrong with ${what}, where it stands`, () => {
      const found = problems(text);
      assert.equal(found.length, 1, JSON.stringify(found));
      assert.equal(found[0]![0], where);
      assert.match(found[0]![1]!, message);
    });
  }

  it('survives a YAML bomb, and its own emptiness', () => {
    assert.deepEqual(problems(''), []);
    assert.deepEqual(problems('# only a comment\n'), []);
    const bomb = `- id: &a [x,x,x,x,x,x,x,x,x]\n  b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n  c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n  d: [*c,*c,*c,*c,*c,*c,*c]\n`;
    assert.equal(problems(bomb).length, 1);
  });

  it('leaves notes of an author’s own alone', () => {
    assert.deepEqual(problems(entry('note: Ask Sam', 'x: 1', 'pages: 12')), []);
  });

  it('takes an accent for what people see, one sign or two', async () => {
    const files = { 'evidence.yaml': entry().replace('id: a', 'id: re\u0301union'), 'a.pdf': 'x' };
    const text = complete('One [@r\u00E9union]. Two [@re\u0301union, p. 2].');
    assert.deepEqual(await flagged('unknown-evidence-id', text, files), []);
    assert.deepEqual(await flagged('unused-evidence', text, files), []);
  });

  it('keeps what is whole while something cannot be read, and calls nothing that it may hold unknown', async () => {
    const broken = `${entry()}- id: b\n  title: B\n  title: Again\n  kind: data\n  file: a.pdf\n${entry().replace('id: a', 'id: c')}`;
    const { analysis } = await analyse(complete('One [@a; @c; @d].'), { 'evidence.yaml': broken, 'a.pdf': 'x' }, EVERY_RULE);
    assert.deepEqual([...analysis.evidence!.entries.keys()], ['a', 'b', 'c']);
    assert.deepEqual(analysis.findings.map(({ ruleId }) => ruleId), ['unused-evidence', 'invalid-register']);
  });

  it('keeps an entry that has a problem, so that its citation is not unknown as well', async () => {
    const files = { 'evidence.yaml': entry().replace('audit', 'audits'), 'a.pdf': 'x' };
    assert.deepEqual(await flagged('unknown-evidence-id', complete('Text [@a].'), files), []);
    assert.deepEqual(await flagged('invalid-register', complete('Text [@a].'), files), ['evidence.yaml: audits']);
  });

  it('tells ids that two entries share, at the second', async () => {
    const files = { 'evidence.yaml': `${entry()}${entry()}`, 'a.pdf': 'x' };
    assert.deepEqual(await flagged('duplicate-evidence-id', complete('Text [@a].'), files), ['evidence.yaml: a']);
  });

  it('may be several files, and says which is missing', async () => {
    const text = complete('Text [@a].').replace('authority:', 'evidence: [one.yaml, none.yaml]\nauthority:');
    assert.deepEqual(await flagged('invalid-register', text, { 'one.yaml': entry(), 'a.pdf': 'x' }), ['[one.yaml, none.yaml]']);
  });

  it('cannot lie outside the folder', async () => {
    const text = complete('Text.').replace('authority:', 'evidence: ../../etc/passwd\nauthority:');
    assert.deepEqual(await flagged('invalid-register', text), ['../../etc/passwd']);
  });
});

describe('the library', () => {
  it('reads a register once, however often it is asked, until it changes', async () => {
    const { analysis, library, workspace } = await analyse(complete('Text [@a].'), { 'evidence.yaml': entry(), 'a.pdf': 'x' });
    await library.gather(analysis.model, analysis.uri);
    // The register, and where a word list would be.
    assert.deepEqual([workspace.reads, workspace.stats], [2, 1]);
    workspace.files.set(`${FOLDER}/evidence.yaml`, '');
    library.invalidate(`${FOLDER}/evidence.yaml`);
    assert.equal((await library.gather(analysis.model, analysis.uri)).entries.size, 0);
    assert.deepEqual([workspace.reads, workspace.stats], [3, 1]);
  });

  it('reads everything in a folder again of which it is told', async () => {
    const text = complete('Text [@a] and [86%](ours/m.csv#a@2026-09).').replace('authority:', 'evidence: ours/register.yaml\nauthority:');
    const { analysis, library, workspace } = await analyse(text);
    const gathered = (): Promise<EvidenceBase> => library.gather(analysis.model, analysis.uri);
    assert.deepEqual([(await gathered()).entries.size, (await gathered()).measures.get('ours/m.csv')?.kind], [0, 'missing']);
    workspace.files.set(`${FOLDER}/ours/register.yaml`, entry()).set(`${FOLDER}/ours/m.csv`, 'measure,period,value\na,2026-09,86\n');
    library.invalidate(`${FOLDER}/ours`);
    assert.deepEqual([(await gathered()).entries.size, (await gathered()).measures.get('ours/m.csv')?.kind], [1, 'read']);
    workspace.files.set(`${FOLDER}/.ilacs/wording.yaml`, 'phrases: [golden hour]\n').set(`${FOLDER}/.ilacs/editions/own.yaml`, 'id: own\nname: Own\nextends: 2026\n');
    library.invalidate(`${FOLDER}/.ilacs`);
    assert.deepEqual([(await gathered()).wordList?.uri, (await gathered()).editions.length], [`${FOLDER}/.ilacs/wording.yaml`, 1]);
  });

  it('counts a plain link to a registered file as a citation of it', async () => {
    const { analysis } = await analyse(complete('Text [audit](./a.pdf#page=2).'), { 'evidence.yaml': entry(), 'a.pdf': 'x' });
    assert.equal(analysis.evidence!.linkedEntries.get('./a.pdf#page=2')?.id, 'a');
  });
});
