import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, complete } from '../support/analyse';

const root = path.join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Prose of councils in which nothing is personal data: written for this, and gathered from the samples and the other fixtures. */
const TEXTS = [
  read('test/fixtures/personal/ordinary.md'),
  read('test/fixtures/wording/ordinary.txt'),
  read('examples/wessex.ilacs.md'),
  read('examples/wessex-draft.ilacs.md'),
  ...readdirSync(path.join(root, 'examples/evidence')).filter((name) => /\.(?:md|txt|csv)$/u.test(name)).map((name) => read(`examples/evidence/${name}`)),
].map((text) => text.replace(/^---[^]*?\n---\n/u, ''));

describe('ordinary council prose', () => {
  it('gives no false error in more than 10,000 words, and next to nothing else', async () => {
    const words = TEXTS.join(' ').split(/\s+/u).length;
    assert.ok(words > 10_000, String(words));
    const findings = (await Promise.all(TEXTS.map(async (text) => (await analyse(complete(text))).analysis.findings))).flat().filter(({ ruleId }) => ruleId === 'personal-data');
    assert.deepEqual(findings.filter(({ severity }) => severity === 'error'), []);
    assert.ok(findings.length < words / 4000, JSON.stringify(findings, undefined, 1));
  });

  it('holds hardly a number that would have to be withheld', async () => {
    const findings = (await Promise.all(TEXTS.map(async (text) => (await analyse(complete(text))).analysis))).flatMap(({ findings: all, model }) => all.filter(({ ruleId }) => ruleId === 'small-number').map(({ span }) => model.text.slice(span.start - 30, span.end + 30)));
    assert.ok(findings.length <= 3, JSON.stringify(findings, undefined, 1));
  });
});
