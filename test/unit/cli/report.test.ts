import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { complete, joinLines } from '../support/analyse';

const root = path.resolve(import.meta.dirname, '../../..');

describe('ilacs report', function () {
  this.timeout(60_000);
  let folder: string;
  const ilacs = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'src/cli.ts'), 'report', ...args], { cwd: folder, encoding: 'utf8' });

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ilacs report '));
    const practice = joinLines('> [!IMPROVEMENT] Supervision {#supervision}', '> It is weak [@none].');
    writeFileSync(path.join(folder, 'a.ilacs.md'), complete(practice, joinLines('| Action | Addresses | Owner | Due |', '|---|---|---|---|', '| Train | #supervision | Head | March 2027 |')));
  });
  after(() => { rmSync(folder, { recursive: true }); });

  it('prints each criterion with why and how, and what is still open', () => {
    const { stdout, status } = ilacs('a.ilacs.md');
    assert.equal(status, 0);
    assert.match(stdout, /^a\.ilacs\.md: \d+% complete\n/u);
    assert.match(stdout, /✓ Each area for improvement has an action\./u);
    assert.match(stdout, /✗ Needs feedback from children or families\.\n +Why: .+\n +How: .+/u);
    assert.match(stdout, /Still open: \d+\n/u);
  });

  it('gives JSON with criteria, the thread and the gaps', () => {
    const report = JSON.parse(ilacs('a.ilacs.md', '--format', 'json').stdout) as Record<string, Record<string, unknown>[]> & { version: number };
    assert.equal(report.version, 1);
    assert.deepEqual(report.findings!.map(({ id, kind, actions, gaps }) => [id, kind, actions, gaps]), [['supervision', 'improvement', [36], []]]);
    assert.deepEqual(report.actions!.map(({ title, due, gaps }) => [title, due, gaps]), [['Train', { from: '2027-03-01', to: '2027-03-31' }, ['No success measure']]]);
    const criteria = report.sections!.find(({ id }) => id === 'q3')!.criteria as Record<string, unknown>[];
    assert.deepEqual(criteria.filter(({ met }) => met === false).map(({ id, share }) => [id, share]), [['actions-measured', 0]]);
    assert.ok(report.gaps!.some(({ what, file, line }) => String(what).startsWith('The evidence register has no entry') || (file === 'a.ilacs.md' && line === 34)));
  });

  it('gives a spreadsheet with a row for each criterion, and a page', () => {
    const rows = Papa.parse<string[]>(ilacs('a.ilacs.md', '--format', 'csv').stdout.replace('\uFEFF', ''), { skipEmptyLines: true }).data;
    assert.ok(rows.length > 20 && rows.every((row) => row.length === rows[0]!.length));
    assert.match(ilacs('a.ilacs.md', '--format', 'md').stdout, /^# How complete it is/u);
  });

  it('says what it cannot do', () => {
    assert.deepEqual([ilacs().status, ilacs('none.ilacs.md').status, ilacs('a.ilacs.md', '--format', 'constructor').status], [2, 2, 2]);
    assert.match(ilacs('a.ilacs.md', '--format', 'xml').stderr, /text, json, csv, md/u);
  });
});
