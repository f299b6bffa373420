import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Code } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { FRAMEWORK } from '../../../src/core/framework';
import { readEditionFile } from '../../../src/core/framework/ownEdition';
import { EVIDENCE_KINDS } from '../../../src/core/evidence/base';
import { analyse, complete, FRONT_MATTER } from '../support/analyse';
import { root } from './support';

const guide = readFileSync(path.join(root, 'media/dialect.md'), 'utf8');

/** The first block of code below a heading of the guide. */
function exampleUnder(heading: string): string {
  const nodes = unified().use(remarkParse).parse(guide).children;
  const at = nodes.findIndex((node) => node.type === 'heading' && guide.slice(node.position!.start.offset, node.position!.end.offset).endsWith(heading));
  return nodes.slice(at).find((node): node is Code => node.type === 'code')!.value;
}

describe('the guide to writing', () => {
  it('shows front matter without a problem', async () => {
    const { analysis } = await analyse(complete('').replace(FRONT_MATTER, `${exampleUnder('The facts at the top')}\n`));
    assert.deepEqual(analysis.model.frontMatter.problems, []);
  });

  it('shows headings that are the questions and the judgement areas', async () => {
    const { analysis } = await analyse(`${FRONT_MATTER}${exampleUnder('The three questions')}`);
    assert.deepEqual(analysis.model.sections.map(({ id }) => id), ['q1', 'leaders', 'help-and-protection', 'children-in-care', 'care-leavers', 'q2', 'q3']);
  });

  it('shows a callout of each kind, and an action that names them', async () => {
    const { analysis } = await analyse(complete(exampleUnder('Findings and direction of travel'), exampleUnder('Actions')));
    assert.deepEqual(analysis.model.callouts.map(({ kind }) => kind), ['strength', 'improvement', 'priority', 'direction']);
    assert.deepEqual(analysis.model.actionTables[0]!.actions[0]!.addresses.map(({ id }) => id), ['supervision', 'cin-planning']);
  });

  it('shows a document of another kind, and names them all with what they need and have', async () => {
    const { analysis } = await analyse(exampleUnder('Other documents'));
    assert.deepEqual(analysis.model.sections.map(({ id }) => id), ['together', 'police']);
    assert.deepEqual(analysis.model.frontMatter.problems, []);
    for (const { id, frontMatter: { needed }, sections } of FRAMEWORK.kinds) {
      const row = guide.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
      assert.deepEqual(needed.filter((key) => !['ilacs', 'authority'].includes(key) && !row.includes(`\`${key}\``)), [], id);
      assert.deepEqual(sections === 'edition' ? [] : sections.map(({ heading }) => heading).filter((heading) => !row.includes(heading)), [], id);
    }
  });

  it('shows an edition of an authority’s own without a problem', () => {
    const { edition, problems } = readEditionFile('file:///e.yaml', exampleUnder('Another edition, and one of your own'));
    assert.deepEqual([problems, edition?.areas.length], [[], 5]);
  });

  it('explains every kind of evidence', () => {
    assert.deepEqual(EVIDENCE_KINDS.filter((kind) => !guide.includes(`| \`${kind}\` |`)), []);
  });
});

describe('the walkthrough', () => {
  const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    contributes: { walkthroughs: { steps: { id: string; media: { markdown: string } }[] }[]; commands: { title: string }[] };
  };
  const pages = contributes.walkthroughs.flatMap(({ steps }) => steps).map(({ media }) => media.markdown);

  it('has a page for each of its steps', () => {
    assert.equal(pages.length, 5);
    assert.deepEqual(pages.filter((page) => !existsSync(path.join(root, page))), []);
  });

  it('names commands as they are called', () => {
    const titles = new Set(contributes.commands.map(({ title }) => `ILACS: ${title}`));
    const named = pages.flatMap((page) => [...readFileSync(path.join(root, page), 'utf8').matchAll(/ILACS: [^*]+/gu)].map(([name]) => name));
    assert.ok(named.length > 0);
    assert.deepEqual(named.filter((name) => !titles.has(name)), []);
  });
});
