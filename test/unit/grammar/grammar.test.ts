import assert from 'node:assert/strict';
import { ilacsTokens, tokens } from './tokenise';

const CITATION = ['[ | punctuation.definition.citation.begin', '@ | punctuation.definition.reference', 'audit-2026-q2 | entity.name.reference.citation', '] | punctuation.definition.citation.end'];

describe('the colours of a citation', () => {
  it('tell its ids and locators apart', async () => {
    assert.deepEqual(await ilacsTokens('Plans are timely [@audit-2026-q2, p. 4; @voice_1].'), [
      '[ | punctuation.definition.citation.begin',
      '@ | punctuation.definition.reference',
      'audit-2026-q2 | entity.name.reference.citation',
      ', | punctuation.separator.locator',
      'p. 4 | string.unquoted.locator',
      '; | punctuation.separator.citation',
      '@ | punctuation.definition.reference',
      'voice_1 | entity.name.reference.citation',
      '] | punctuation.definition.citation.end',
    ]);
  });

  for (const line of ['[@audit-2026-q2]', 'Text [@audit-2026-q2].', '- Item [@audit-2026-q2]', '  - Nested [@audit-2026-q2]', '1. Item [@audit-2026-q2]', '| Cell | [@audit-2026-q2] |', '> Quote [@audit-2026-q2]', '### Heading [@audit-2026-q2]', '**Bold [@audit-2026-q2]**', '> - Item [@audit-2026-q2]']) {
    it(`are there in “${line}”`, async () => {
      assert.deepEqual(await ilacsTokens(line), CITATION);
    });
  }

  it('are not given to links, addresses and unfinished brackets', async () => {
    for (const line of ['[@name](https://example.org)', '[@a][b]', 'mail@example.org', '[@', '[@]', '[@ space]', '[not @one]', '\\[@audit]']) {
      assert.deepEqual(await ilacsTokens(line), [], line);
    }
  });

  it('are ones that themes know', async () => {
    const all = await tokens('Plans [@a] and [87%](a.csv#b).');
    for (const word of ['a', 'b']) {
      assert.equal(all.find(({ text }) => text === word)?.scopes.at(-1)?.startsWith('entity.name.type.'), true);
    }
  });

  it('leave the paragraph around it as it was', async () => {
    const all = await tokens('Plans [@a] are **timely**.', 'More.');
    assert.ok(all.every(({ scopes }) => scopes.includes('meta.paragraph.markdown')));
    assert.ok(all.some(({ text, scopes }) => text === 'timely' && scopes.includes('markup.bold.markdown')));
  });
});

describe('the colours of a callout', () => {
  it('tell its type', async () => {
    for (const type of ['STRENGTH', 'IMPROVEMENT', 'PRIORITY', 'DIRECTION', 'strength']) {
      assert.deepEqual(await ilacsTokens(`> [!${type}] Words`), ['[! | punctuation.definition.callout.begin', `${type} | keyword.other.callout`, '] | punctuation.definition.callout.end']);
    }
  });

  it('tell the direction of travel, and the id at the end', async () => {
    assert.deepEqual((await ilacsTokens('> [!DIRECTION] improved')).at(-1), 'improved | constant.language.direction');
    assert.deepEqual((await ilacsTokens('> [!IMPROVEMENT] Supervision is late {#supervision}')).slice(3), [
      '{ | punctuation.definition.attribute.begin', '# | punctuation.definition.anchor', 'supervision | entity.name.reference.anchor', '} | punctuation.definition.attribute.end',
    ]);
  });

  it('are there in a list and without a space, and stay inside the quotation', async () => {
    assert.equal((await ilacsTokens('- Item', '  > [!PRIORITY] Now')).length, 3);
    assert.equal((await ilacsTokens('>[!PRIORITY] Now')).length, 3);
    assert.ok((await tokens('> [!PRIORITY] Now')).every(({ scopes }) => scopes.includes('markup.quote.markdown')));
  });

  it('are given to no other types and to no other places', async () => {
    for (const line of ['> [!NOTE] Words', 'A [!STRENGTH] in a sentence', '> Words [!STRENGTH]']) {
      assert.deepEqual(await ilacsTokens(line), [], line);
    }
  });
});

describe('the colours of a heading’s attribute', () => {
  for (const depth of [1, 2, 3, 6]) {
    it(`are there at level ${depth}`, async () => {
      const line = `${'#'.repeat(depth)} Our practice {#q1}`;
      assert.deepEqual(await ilacsTokens(line), ['{ | punctuation.definition.attribute.begin', '# | punctuation.definition.anchor', 'q1 | entity.name.reference.anchor', '} | punctuation.definition.attribute.end']);
      assert.ok((await tokens(line)).every(({ scopes }) => scopes.includes('markup.heading.markdown')));
    });
  }

  it('are not given to other braces', async () => {
    assert.deepEqual(await ilacsTokens('## A set {1, 2}', 'Words {#id} in between'), []);
  });
});

describe('the colours of a figure', () => {
  it('tell the measure and the period, and keep those of a link', async () => {
    const all = await tokens('It is [87%](data/measures.csv#assessments-45d@2026-09) now.');
    assert.deepEqual(await ilacsTokens('It is [87%](data/measures.csv#assessments-45d@2026-09) now.'), [
      '# | punctuation.separator.measure', 'assessments-45d | entity.name.reference.measure', '@ | punctuation.separator.period', '2026-09 | constant.numeric.period',
    ]);
    assert.ok(all.some(({ text, scopes }) => text === '87%' && scopes.includes('string.other.link.title.markdown')));
    assert.ok(all.some(({ text, scopes }) => text === 'data/measures.csv' && scopes.includes('markup.underline.link.markdown')));
  });

  it('are there for a chart, which has no period', async () => {
    assert.deepEqual(await ilacsTokens('![Assessments](data/measures.csv#assessments-45d)'), ['# | punctuation.separator.measure', 'assessments-45d | entity.name.reference.measure']);
  });

  it('are not given to other links', async () => {
    assert.deepEqual(await ilacsTokens('[Audit](evidence/audit.pdf#page=4) and [data](data/measures.csv)'), []);
  });
});

describe('the colours of a silencing comment', () => {
  it('tell the rule', async () => {
    assert.deepEqual(await ilacsTokens('<!-- ilacs-ignore missing-evidence: known -->'), ['ilacs-ignore | keyword.control.ignore', 'missing-evidence | entity.name.reference.rule', ': | punctuation.separator.reason']);
    assert.deepEqual((await ilacsTokens('<!-- ilacs-ignore-file missing-voice: known -->'))[0], 'ilacs-ignore-file | keyword.control.ignore');
  });

  it('are there inside a paragraph and a list, too', async () => {
    assert.equal((await ilacsTokens('Words. <!-- ilacs-ignore missing-evidence: known -->')).length, 3);
    assert.equal((await ilacsTokens('- Words. <!-- ilacs-ignore missing-evidence: known -->')).length, 3);
  });

  it('leave the reason a comment', async () => {
    const reason = (await tokens('<!-- ilacs-ignore missing-evidence: see [@a] -->')).find(({ text }) => text.includes('see'));
    assert.equal(reason?.text, ' see [@a] ');
    assert.ok(reason?.scopes.includes('comment.block.html'));
  });
});

describe('what is no prose', () => {
  const samples: [string, string[]][] = [
    ['fenced code', ['```', 'Text [@audit] and', '> [!STRENGTH] x', '## Heading {#q1}', '[87%](a.csv#b)', '```']],
    ['fenced code in a list', ['- Item', '  ```', '  [@audit]', '  ```']],
    ['indented code', ['    [@audit] {#id}']],
    ['code in a line', ['Text `[@audit]` and `[87%](a.csv#b)`.']],
    ['a comment', ['<!-- [@audit] {#id} -->', '<!--', '> [!STRENGTH] x', '[@audit]', '-->']],
    ['front matter', ['---', 'title: "[@audit] {#id}"', '---']],
  ];
  for (const [what, lines] of samples) {
    it(`has no colours of ours: ${what}`, async () => {
      assert.deepEqual(await ilacsTokens(...lines), []);
    });
  }
});
