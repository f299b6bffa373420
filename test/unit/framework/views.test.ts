import assert from 'node:assert/strict';
import { gradeOf } from '../../../src/core/framework/grades';
import { EDITIONS, FRAMEWORK } from '../../../src/core/framework';
import { factsTree } from '../../../src/core/render/html/facts';
import { coverFacts } from '../../../src/core/render/pdf/cover';
import { reportMarkdown } from '../../../src/core/report/markdown';
import { promptOf } from '../../../src/preview/panelState';
import { analyse, FRONT_MATTER, joinLines, TODAY } from '../support/analyse';

const front = (...lines: string[]): string => joinLines('---', 'ilacs: 2026', ...lines, '---', '');
const LETTER = front('kind: letter', 'authority: Wessex', 'date: 2026-03-01', 'inspection: focused-visit');

describe('what views say of a kind of document', () => {
  it('is on the cover: what a letter is about and its day, and no status', async () => {
    const { analysis: { model } } = await analyse(LETTER);
    assert.deepEqual(coverFacts(model, TODAY).map(({ label, value }) => `${label}: ${value}`), ['About: Focused visit', 'Date: 1 March 2026', 'Framework: ILACS, April 2026', 'Date of this copy: 23 November 2026']);
  });

  it('is the name of a topic or theme, where a document names its id', async () => {
    const labels = async (text: string): Promise<string[]> => coverFacts((await analyse(text)).analysis.model, TODAY).filter(({ label }) => ['Topic', 'Theme'].includes(label)).map(({ value }) => value);
    assert.deepEqual(await labels(front('kind: focused-visit', 'authority: W', 'topic: front-door')), ['The front door']);
    assert.deepEqual(await labels(front('kind: focused-visit', 'authority: W', 'topic: Young carers')), ['Young carers']);
    assert.deepEqual(await labels(front('kind: jtai', 'authority: W', 'theme: serious-violence-2023')), ['Serious youth violence']);
  });

  it('is at the head of the preview, with a title where the text has none', async () => {
    const { analysis: { model } } = await analyse(LETTER);
    const words = JSON.stringify(factsTree(model));
    assert.match(words, /"Letter"/u);
    assert.doesNotMatch(words, /Status/u);
  });

  it('is in the report, and in place of a document that is still empty', async () => {
    const { analysis } = await analyse(LETTER);
    assert.match(reportMarkdown(analysis, TODAY), /^# How complete it is: Letter\n/u);
    for (const { id, begins } of FRAMEWORK.kinds) {
      const { analysis: empty } = await analyse(FRONT_MATTER.replace('authority:', `kind: ${id}\nauthority:`));
      assert.equal(promptOf(empty)?.title, begins.title);
    }
  });
});

describe('grades', () => {
  it('are read in full and in their short form, in any case', () => {
    assert.equal(gradeOf('Requires improvement', EDITIONS), 'requires improvement to be good');
    assert.equal(gradeOf('OUTSTANDING', EDITIONS), 'outstanding');
    assert.equal(gradeOf('requires', EDITIONS), undefined);
    assert.equal(gradeOf('constructor', EDITIONS), undefined);
  });
});
