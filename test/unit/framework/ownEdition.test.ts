import assert from 'node:assert/strict';
import { withOwnEditions, readEditionFile } from '../../../src/core/framework/ownEdition';
import { analyse, DOCUMENT, flagged, FRONT_MATTER, joinLines } from '../support/analyse';

const FILE = '.ilacs/editions/wessex.yaml';
const WESSEX = joinLines(
  'id: wessex-2026', 'name: Wessex, 2026', 'extends: 2026',
  'questions:', '  - { id: q2, heading: "Where does it come from?", wordings: [our sources] }',
  'areas:', '  - id: leaders', '  - { id: children-in-care, shortName: Our children in care, prompt: How are our children? }', '  - { id: early-help, name: The difference that early help makes, shortName: Early help }',
  'criteria:', '  - { id: voice, needs: what children said }', '',
);
const DOCUMENT_OF_IT = joinLines(FRONT_MATTER.replace('ilacs: 2026', 'ilacs: wessex-2026'), '# T', '', '## What do we know?', '', '### Our children in care', '', 'Text.', '', '### Early help', '', 'Text.', '', '## Our sources', '', 'Text.', '', '## What are our plans?', '', 'Text.', '');

describe('an edition of an authority’s own', () => {
  it('gives headings, judgement areas, prompts and criteria to the documents that name it', async () => {
    const { analysis } = await analyse(DOCUMENT_OF_IT, { [FILE]: WESSEX });
    assert.equal(analysis.model.edition.name, 'Wessex, 2026');
    assert.deepEqual(analysis.model.sections.map(({ id }) => id), ['q1', 'children-in-care', 'early-help', 'q2', 'q3']);
    assert.deepEqual(analysis.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`), ['missing-judgement: Under this question no section speaks of “Leaders”. Add a heading with these words, or leave it if you cover it elsewhere.']);
    assert.match(analysis.completeness.sections.find(({ id }) => id === 'early-help')!.summary, /what children said/u);
  });

  it('knows an area by its old name, too', async () => {
    const { analysis } = await analyse(DOCUMENT_OF_IT.replace('### Our children in care', '### Children in care'), { [FILE]: WESSEX });
    assert.equal(analysis.model.sections[1]?.id, 'children-in-care');
  });

  it('is found in the nearest folder above, and leaves documents of other editions alone', async () => {
    const { analysis, library } = await analyse(FRONT_MATTER, { [FILE]: WESSEX });
    assert.equal(analysis.model.edition.id, '2026');
    const deeper = await library.editions(DOCUMENT.replace('/self-evaluation', '/2026/drafts/self-evaluation'));
    assert.equal(deeper, await library.editions(DOCUMENT), 'the same list, so that nothing is analysed anew');
  });

  it('is told where it is not known, with those that are', async () => {
    const { analysis } = await analyse(DOCUMENT_OF_IT, { [FILE]: WESSEX.replace('id: wessex-2026', 'id: wessex-2027') });
    assert.ok(analysis.findings.some(({ message }) => message === 'There is no edition of that name. Known editions: 2018, 2023, 2026, wessex-2027.'));
  });

  const wrong: readonly (readonly [name: string, text: string, flagged: readonly string[]])[] = [
    ['an unknown key, at the key', WESSEX.replace('shortName: Our', 'heading: Our'), ['heading']],
    ['an unknown key of its own, at the key', `${WESSEX}colour: red\n`, ['colour']],
    ['a base that does not exist, at the value', WESSEX.replace('extends: 2026', 'extends: 2030'), ['2030']],
    ['an id that comes with the tool, at the value', WESSEX.replace('id: wessex-2026', 'id: 2026'), ['2026']],
    ['a missing name, at its first key', WESSEX.replace('name: Wessex, 2026\n', ''), ['id']],
    ['a question that does not exist, at its id', WESSEX.replace('id: q2', 'id: q9'), ['q9']],
    ['a new area without names, at its id', WESSEX.replace(/name: The difference[^}]*/u, 'prompt: How is it? '), ['early-help']],
    ['a criterion that does not exist, at its id', WESSEX.replace('id: voice', 'id: vioce'), ['vioce']],
    ['an area that stands twice, at the second', WESSEX.replace('  - id: leaders\n', '  - id: leaders\n  - id: leaders\n'), ['leaders']],
    ['areas that are no list', 'id: a\nname: A\nextends: 2026\nareas: leaders\n', ['leaders']],
    ['a month that does not exist', 'id: a\nname: A\nextends: 2026\nfrom: 2026-13\n', ['2026-13']],
    ['a list in place of an edition', '- 1\n- 2\n', ['- 1\n- 2\n']],
    ['what is no YAML', 'id: [a\n', ['']],
  ];
  for (const [name, text, places] of wrong) {
    it(`tells of ${name}`, async () => {
      assert.deepEqual(await flagged('invalid-edition', FRONT_MATTER, { [FILE]: text }), places.map((place) => `${FILE}: ${place}`));
    });
  }

  it('is used as far as it can be read', () => {
    const { edition, problems } = readEditionFile('file:///e.yaml', WESSEX.replace('id: q2, heading: "Where does it come from?"', 'id: q2, heading: [1]').replace('id: voice', 'id: vioce'));
    assert.equal(problems.length, 2);
    assert.equal(edition?.questions[1]?.heading, 'How do we know it?');
    assert.deepEqual(edition.areas.map(({ id }) => id), ['leaders', 'children-in-care', 'early-help']);
  });

  it('says of a second edition with the same id that it is not used', async () => {
    const files = { '.ilacs/editions/a.yaml': WESSEX, '.ilacs/editions/b.yml': WESSEX.replace('name: Wessex', 'name: Other'), '.ilacs/editions/notes.txt': 'no edition' };
    assert.deepEqual(await flagged('invalid-edition', DOCUMENT_OF_IT, files), ['.ilacs/editions/b.yml: wessex-2026']);
    assert.equal((await analyse(DOCUMENT_OF_IT, files)).analysis.model.edition.name, 'Wessex, 2026');
  });

  for (const hostile of ['__proto__: { a: 1 }\nid: a\n', 'id: &a [*a]\n', 'id: constructor\nname: N\nextends: 2026\nareas: [{ id: constructor }]\n', '', '\0', 'a: '.repeat(500)]) {
    it(`survives ${JSON.stringify(hostile.slice(0, 20))}`, () => {
      assert.doesNotThrow(() => withOwnEditions([readEditionFile('file:///e.yaml', hostile)]));
    });
  }
});
