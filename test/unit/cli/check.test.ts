import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { complete } from '../support/analyse';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

describe('ilacs check', function () {
  this.timeout(60_000);
  let folder: string;

  const ilacs = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'src/cli.ts'), ...args], { cwd: folder, encoding: 'utf8' });

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ilacs (cli) £ '));
    mkdirSync(path.join(folder, 'sub'));
    writeFileSync(path.join(folder, 'good.ilacs.md'), complete('The team has four pods.'));
    writeFileSync(path.join(folder, 'sub/bad.ilacs.md'), complete('Re-referrals have fallen from 24% to 17% [@none].\n\nTBC'));
    writeFileSync(path.join(folder, 'sub/evidence.yaml'), '- id: a\n  title: £ audit\n  kind: audits\n  url: https://x.gov.uk\n');
    writeFileSync(path.join(folder, 'latin.ilacs.md'), Buffer.from('# \xa3', 'latin1'));
  });
  after(() => { rmSync(folder, { recursive: true }); });

  it('ends with 0 when nothing reaches the level, 1 when something does, 2 when it cannot run', () => {
    assert.deepEqual([
      ilacs('check', 'good.ilacs.md').status,
      ilacs('check', 'sub/bad.ilacs.md').status,
      ilacs('check', 'sub/bad.ilacs.md', '--fail-on', 'never').status,
      ilacs('check', 'none.ilacs.md').status,
      ilacs('check').status,
      ilacs('check', 'good.ilacs.md', '--format', 'xml').status,
      ilacs('chekc').status,
    ], [0, 1, 0, 2, 2, 2, 2]);
  });

  it('gives JSON with places from 1, and the register’s findings under the register’s path', () => {
    const { documents, version } = JSON.parse(ilacs('check', 'good.ilacs.md', 'sub/bad.ilacs.md', '--format', 'json').stdout) as { version: number; documents: { file: string; edition: string; completeness: number; sections: { id: string; line: number | null }[]; findings: Record<string, unknown>[] }[] };
    assert.equal(version, 1);
    assert.deepEqual(documents.map(({ file, edition }) => [file, edition]), [['good.ilacs.md', '2026'], ['sub/bad.ilacs.md', '2026']]);
    const [good, bad] = documents as [typeof documents[0], typeof documents[0]];
    assert.ok(good.completeness > 0 && good.completeness < 1);
    assert.deepEqual(good.sections.map(({ id }) => id), ['q1', 'leaders', 'help-and-protection', 'children-in-care', 'care-leavers', 'q2', 'q3']);
    assert.equal(good.sections[0]!.line, 9);
    assert.deepEqual(bad.findings.map(({ file, ruleId, severity, line, column, endLine, endColumn, text }) => [file, ruleId, severity, line, column, endLine, endColumn, text]), [
      ['sub/bad.ilacs.md', 'unknown-evidence-id', 'error', 25, 44, 25, 48, 'none'],
      ['sub/bad.ilacs.md', 'placeholder-text', 'warning', 27, 1, 27, 4, 'TBC'],
      ['sub/evidence.yaml', 'unused-evidence', 'hint', 1, 7, 1, 8, 'a'],
      ['sub/evidence.yaml', 'invalid-register', 'error', 3, 9, 3, 15, 'audits'],
    ]);
  });

  it('prints what people can read', () => {
    const { stdout } = ilacs('check', 'sub/bad.ilacs.md');
    assert.match(stdout, /Completeness: \d+%/u);
    assert.match(stdout, /sub\/bad\.ilacs\.md:25:44 {2}error {2}The evidence register has no entry “none”/u);
    assert.match(stdout, /Findings: 2 errors, 1 warning/u);
  });

  it('says plainly what it cannot read', () => {
    assert.match(ilacs('check', 'latin.ilacs.md').stdout, /not text in UTF-8/u);
    assert.match(ilacs('check', 'none.ilacs.md').stderr, /There is no such file: none\.ilacs\.md/u);
    assert.match(ilacs('check', 'sub').stderr, /is a folder/u);
  });
});
