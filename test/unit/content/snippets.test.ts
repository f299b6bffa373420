import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EDITIONS } from '../../../src/core/framework';
import { RULE_IDS } from '../../../src/core/rules/ids';
import { analyse, complete, flagged, FRONT_MATTER } from '../support/analyse';
import { expand, stopsOf } from './snippetText';
import { root } from './support';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

function snippetsIn(file: string): Map<string, Snippet> {
  const all = Object.values(JSON.parse(readFileSync(path.join(root, 'snippets', file), 'utf8')) as Record<string, Snippet>);
  return new Map(all.map((snippet) => [snippet.prefix, snippet]));
}

const markdown = snippetsIn('ilacs.json');
const register = snippetsIn('evidence-register.json');
const all = [...markdown.values(), ...register.values()];

/** What a snippet leaves behind when its author fills in nothing. */
function unfilled(prefix: string): string {
  const snippet = markdown.get(prefix) ?? register.get(prefix);
  assert.ok(snippet, `There is a snippet ${prefix}.`);
  return expand(snippet.body.join('\n'));
}

/** The prompts in a text: words in square brackets that ask for something. */
function promptsIn(text: string): string[] {
  return [...text.matchAll(/\[[^[\]@!]+ [^[\]]+\]/gu)].map(([found]) => found);
}

describe('the snippets', () => {
  it('have prefixes of their own that begin with ilacs', () => {
    const prefixes = [...Object.values(JSON.parse(readFileSync(path.join(root, 'snippets/ilacs.json'), 'utf8')) as Record<string, Snippet>), ...register.values()].map(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    assert.ok(prefixes.every((prefix) => /^ilacs-[a-z0-9-]+$/u.test(prefix)));
  });

  for (const { prefix, body, description } of all) {
    it(`${prefix}: is described, and its stops follow one another to the end`, () => {
      assert.match(description, /\S.{20,}/u);
      const stops = stopsOf(body.join('\n'));
      const numbers = [...new Set(stops.map((stop) => stop.number))].sort((a, b) => a - b);
      assert.deepEqual(numbers, Array.from({ length: numbers.length }, (_, index) => index));
      assert.equal(stops.filter((stop) => stop.number === 0).length, 1);
      assert.ok(stops.every((stop) => stop.choices === undefined || stop.choices.length > 1));
    });
  }

  it('give each question and each judgement area of every edition its heading', async () => {
    for (const edition of EDITIONS) {
      const front = FRONT_MATTER.replace('ilacs: 2026', `ilacs: ${edition.id}`);
      const parts = ['q1', ...edition.areas.map((area) => area.id), 'q2', 'q3'].map((id) => unfilled(`ilacs-${id}`));
      const { analysis } = await analyse(front + parts.join('\n\n'));
      assert.deepEqual(analysis.model.sections.map((section) => section.id), ['q1', ...edition.areas.map((area) => area.id), 'q2', 'q3']);
    }
  });

  it('make callouts that the dialect knows', async () => {
    for (const kind of ['strength', 'improvement', 'priority', 'direction']) {
      const { analysis } = await analyse(complete(unfilled(`ilacs-${kind}`)));
      assert.deepEqual(analysis.model.callouts.map((callout) => callout.kind), [kind]);
    }
  });

  it('make an action table that takes more rows', async () => {
    const table = unfilled('ilacs-actions').trimEnd();
    const { analysis } = await analyse(complete('See below.', `${table}\n${unfilled('ilacs-action')}`));
    assert.equal(analysis.model.actionTables[0]?.actions.length, 2);
    assert.deepEqual([...analysis.model.actionTables[0].columns.keys()], ['action', 'addresses', 'owner', 'due', 'success', 'status']);
  });

  it('leave prompts that are found as placeholders until someone answers them', async () => {
    for (const prefix of [...markdown.keys()].filter((one) => !['ilacs-front-matter', 'ilacs-cite', 'ilacs-ignore'].includes(one))) {
      const text = unfilled(prefix);
      const prompts = promptsIn(text);
      assert.ok(prompts.length > 0, prefix);
      assert.deepEqual(await flagged('placeholder-text', `${complete('See below.')}\n${text}`), prompts, prefix);
    }
  });

  it('leave front matter that is told to be unfinished', async () => {
    const { analysis } = await analyse(unfilled('ilacs-front-matter'));
    const told = analysis.findings.filter(({ ruleId }) => ruleId === 'invalid-front-matter').map(({ span }) => analysis.model.text.slice(span.start, span.end));
    assert.equal(told.length, promptsIn(unfilled('ilacs-front-matter')).length);
  });

  it('leave register entries that are told to be unfinished', async () => {
    for (const prefix of register.keys()) {
      const entry = unfilled(prefix);
      assert.equal((await flagged('invalid-register', complete('See below.'), { 'evidence.yaml': entry })).length, promptsIn(entry).length, prefix);
    }
  });

  it('offer an ignore comment for rules that exist, which silences nothing without a reason', async () => {
    const [choice] = stopsOf(markdown.get('ilacs-ignore')!.body.join('\n'));
    assert.deepEqual(choice!.choices!.filter((id) => !(RULE_IDS as readonly string[]).includes(id)), []);
    assert.equal((await flagged('suppression-without-reason', complete(`${unfilled('ilacs-ignore')}\nText.`))).length, 1);
  });

  it('cite a source that is called unknown until it is named', async () => {
    assert.deepEqual(await flagged('unknown-evidence-id', complete(`Text ${unfilled('ilacs-cite')}`), { 'evidence.yaml': '' }), ['id-of-the-source']);
  });
});
