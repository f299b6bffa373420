import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { RULE_IDS, type RuleId } from '../../../src/core/rules/ids';
import { RULES } from '../../../src/core/rules';
import { analyse, complete, EVERY_RULE, flagged, FRONT_MATTER, joinLines } from '../support/analyse';
import { root } from './support';

const PAGES = path.join(root, 'media/rules');
const LEVELS: Readonly<Record<string, string>> = { error: 'an error', warning: 'a warning', information: 'for information', hint: 'a hint' };

function pageOf(id: RuleId): string {
  return readFileSync(path.join(PAGES, `${id}.md`), 'utf8');
}

/** The parts of a page by their headings; what stands above the first is under ''. */
function partsOf(page: string): Map<string, RootContent[]> {
  const parts = new Map<string, RootContent[]>([['', []]]);
  let name = '';
  for (const node of unified().use(remarkParse).parse(page).children) {
    if (node.type === 'heading' && node.depth === 2) {
      name = toString(node);
      parts.set(name, []);
    } else {
      parts.get(name)!.push(node);
    }
  }
  return parts;
}

function wordsOf(part: readonly RootContent[] = []): string {
  return part.map((node) => toString(node)).join('\n');
}

function examplesOf(part: readonly RootContent[] = []): string[] {
  return part.flatMap((node) => node.type === 'code' ? [node.value] : []);
}

const FILES = {
  'evidence.yaml': joinLines(
    '- { id: voice-2026, title: Voices, kind: feedback, from: [children], date: 2026-07-01, url: "https://council.example/voice" }',
    '- { id: audit-2024, title: Old audit, kind: audit, date: 2024-07-01, url: "https://council.example/2024" }',
    '- { id: data-2026, title: Data, kind: data, date: 2026-09-30, url: "https://council.example/data" }',
    ...['audit-2026-q3', 'audit-2026-q2', 'ofsted-2024', 'performance-2026-09', 'return-interviews-2026', 'budget-2026'].map((id) => `- { id: ${id}, title: A source, kind: audit, url: 'https://council.example/${id}' }`),
  ),
  'evidence/cin-dip-2026.pdf': '',
  'data/measures.csv': joinLines('measure,period,value,unit', 'assessments-45d,2026-06,86,%', 'assessments-45d,2026-09,86.5,%', 're-referrals,2025-09,24.1,%', 're-referrals,2026-09,18.3,%'),
};

/** Where in a document the examples of a page belong; most are a passage of prose. */
const PLACES: Readonly<Partial<Record<RuleId, (example: string) => readonly [text: string, files: Readonly<Record<string, string>>]>>> = {
  'invalid-front-matter': (example) => example.startsWith('---') ? [complete('').replace(FRONT_MATTER, `${example}\n`), {}] : [`${example}\n\n# No front matter`, {}],
  'missing-question': wholeDocument,
  'missing-judgement': wholeDocument,
  'empty-section': wholeDocument,
  'dangling-reference': plan,
  'finding-without-action': (example) => [`${FRONT_MATTER}## What do we know?\n\n${example}`, FILES],
  'inspection-finding-unanswered': (example) => example.startsWith('---') ? [complete('').replace(FRONT_MATTER, `${example}\n`), FILES] : [inspected(example), FILES],
  'missing-direction': (example) => [inspected(`## What do we know?\n\n${example}`), FILES],
  'action-without-owner': plan,
  'action-without-due': plan,
  'action-without-success-measure': plan,
  'action-due-out-of-range': plan,
  'single-source-section': wholeDocument,
  'no-voice': wholeDocument,
  'unused-evidence': (example) => [complete('As they say [@cited-2026].'), { 'evidence.yaml': example }],
  'changed-evidence': (example) => [complete('As the audit shows [@audit-2026].'), { 'evidence.yaml': example, 'evidence/audit.txt': 'abc' }],
  'invalid-word-list': (example) => [complete('See below.'), { '.ilacs/wording.yaml': example }],
  'invalid-edition': (example) => [complete('See below.'), { '.ilacs/editions/wessex.yaml': example }],
  'invalid-register': (example) => [complete('See below.'), { 'evidence.yaml': example }],
  'invalid-measures': (example) => [complete('[86%](data/measures.csv#assessments-45d@2026-06)'), { 'data/measures.csv': example }],
  'duplicate-evidence-id': (example) => [complete('See below.'), { 'evidence.yaml': example }],
};

/** In question 3, where tables of actions stand. */
function plan(example: string): [string, Record<string, string>] {
  return [complete('See below.', example), {}];
}

/** A document that names a last inspection. */
function inspected(example: string): string {
  return FRONT_MATTER.replace('authority:', 'lastInspection: { kind: standard, date: 2024-03-15, findings: [{ id: records, text: Records }] }\nauthority:') + example;
}

function wholeDocument(example: string): [string, Record<string, string>] {
  const text = example.includes('# What do we know') ? example : `## What do we know?\n\n${example}`;
  return [FRONT_MATTER + text, FILES];
}

function placed(id: RuleId, example: string): readonly [string, Readonly<Record<string, string>>] {
  return PLACES[id]?.(example) ?? [complete(example), FILES];
}

describe('the rule pages', () => {
  it('are there for every rule, and for nothing else', () => {
    assert.deepEqual(readdirSync(PAGES).sort(), RULE_IDS.map((id) => `${id}.md`).sort());
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      const page = pageOf(rule.id);
      const parts = partsOf(page);

      it('is told under the rule’s own title, with its id and how serious it is', () => {
        const [title, , line] = page.split('\n');
        assert.equal(title, `# ${rule.title}`);
        assert.ok(line!.startsWith(`\`${rule.id}\` · ${LEVELS[rule.severity]}`), line);
      });

      it('says what it means, why, by example, how to put it right, and how to silence it', () => {
        assert.deepEqual([...parts.keys()], ['', 'Why', 'Example', 'To put it right', 'To silence it']);
        const thin = [...parts].filter(([, part]) => wordsOf(part).length < 100).map(([name]) => name);
        assert.deepEqual(thin, []);
        assert.match(wordsOf(parts.get('To silence it')), /open Settings and search for “ilacs rules”/u);
      });

      it('fits about half a page', () => {
        assert.ok(page.split(/\s+/u).length < 340);
      });

      it('has an example that the rule flags, and a better one that it does not', async () => {
        const [bad, better, ...more] = examplesOf(parts.get('Example'));
        assert.deepEqual(more, []);
        assert.notDeepEqual(await flagged(rule.id, ...placed(rule.id, bad!)), [], 'the first example is flagged');
        assert.deepEqual(await flagged(rule.id, ...placed(rule.id, better!)), [], 'the better example is not');
      });

      it('shows a comment that silences it, where one can', async () => {
        const [example] = examplesOf(parts.get('To silence it'));
        if (example !== undefined && !example.startsWith('  file:')) {
          const { analysis } = await analyse(...placed(rule.id, example), EVERY_RULE);
          assert.ok(analysis.silenced.some(({ finding }) => finding.ruleId === rule.id), 'the comment silences a finding');
          assert.deepEqual(analysis.findings.filter(({ ruleId }) => ruleId === rule.id || ruleId === 'unused-suppression'), []);
        }
      });
    });
  }
});
