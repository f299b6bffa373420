import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkdown } from '../../../src/core/dialect/parse';
import { completePositions } from '../../../src/core/dialect/parse/positions';

const asPublished = unified().use(remarkParse).use(remarkGfm).freeze();

/** The parser leaves positions out of links that it makes of text, and we fill them in. */
function assertSame(text: string): void {
  const published = asPublished.parse(text);
  completePositions(published, text);
  assert.equal(JSON.stringify(parseMarkdown(text).children), JSON.stringify(published.children), JSON.stringify(text));
}

/** Any texts that can be put together of some pieces. */
function assertSameOfAll(pieces: readonly string[]): void {
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), (some) => { assertSame(some.join('')); }), { numRuns: 3_000 });
}

describe('addresses that are written out', () => {
  it('become links wherever they stand, as the parser makes them of the whole document', () => {
    for (const address of ['www.example.org', 'https://example.org/a_b?c=d.', 'HTTP://EXAMPLE.ORG', 'a.b+c@example.org', 'a&#64;example.org', 'www\\.example.org', 'h&#116;tps://example.org', 'a\\@example.org']) {
      for (const place of ['%', '# %', '> > - See % now', '| a | b |\n|---|---|\n| x | % |', '[^1]\n\n[^1]: See %', '**%** and ~~%~~', '[see %](x.md) %', '[%][ref] %\n\n[ref]: x.md', '![%](x.png)', '`%`', 'Before [@audit-1].\n\nAfter %.']) {
        assertSame(place.replaceAll('%', address));
      }
    }
  });

  it('are told from whatever else stands in a text', () => {
    assertSameOfAll(['www.', 'http://', 'https://', 'a@b.c', 'a@1', '@', '.', ' ', '-', '_', '1', '\n', '\n\n', '[', '](', ')', '&#64;', '&amp;', '\\', '*', '_', '> ', '- ', '|', 'x', 'example.org', '[@a-1]', '<', '>', '`']);
  });

  it('are the same in the example', () => {
    assertSame(readFileSync(path.join(import.meta.dirname, '../../../examples/wessex.ilacs.md'), 'utf8').replace(/^---\n[^]*?\n---\n/u, ''));
  });
});

describe('tables', () => {
  it('are found wherever they stand, as the parser finds them in the whole document', () => {
    for (const table of ['| a | b |\n|---|---|\n| c | d |\nlazy\n\nnone', 'a\n:-\nb', 'a|b\n-|-\nc', '||\n| - |', 'a | b\n- | :-: \n', '| a |\n | -- |\n', 'text\n| a |\n|---|', '| a |\n|---|\n\n| b |\n| c |', 'a\n-\n|', '| a |\n|-|\n# b', '| a |\n|-|\n- b |']) {
      for (const place of ['%', '> %', '- %', '1. x\n\n   %', '> - > %', '[^1]\n\n[^1]: %', 'before\n%\nafter', '```\n%\n```', '%\n\n%']) {
        for (const ending of ['\n', '\r\n', '\r']) {
          const [before = ''] = /^.*/u.exec(place.slice(0, place.indexOf('%')))!;
          assertSame(place.replaceAll('%', table));
          assertSame(place.replaceAll('%', table.replaceAll('\n', `${ending}${before.replace(/[^> ]/gu, ' ')}`)));
        }
      }
    }
  });

  it('are told from whatever else stands in a text', () => {
    assertSameOfAll(['|', '-', ':', '|---|', '|:-:|', ' | ', ' ', '\n', '\r\n', '\r', '\n\n', '> ', '- ', '1. ', '    ', '\t', 'a', '# ', '```', '\\', '`', '*', '&amp;', '[x]: y', '<b>', '=']);
  });

  it('are told from whatever else stands in their lines', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('| a | b |', '|---|---|', 'a | b', '- | -', ':-', 'x', '', '> ', '> | a | b |', '> |--|--|', '- | a | b |', '  |---|---|', '---', '- x', '    | a | b |', '|', '<div>', '```'), { maxLength: 9 }), (lines) => { assertSame(`x\n\n${lines.join('\n')}`); }), { numRuns: 3_000 });
  });
});
