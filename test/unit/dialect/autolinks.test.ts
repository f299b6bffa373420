import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkdown } from '../../../src/core/dialect/parse';

const asPublished = unified().use(remarkParse).use(remarkGfm).freeze();

/** Without positions, which the parser leaves out of links that it makes of text, and we fill in. */
function shape(tree: object): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)));
}

function assertSame(text: string): void {
  assert.deepEqual(shape(parseMarkdown(text)), shape(asPublished.parse(text)), text);
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
    const piece = fc.constantFrom('www.', 'http://', 'https://', 'a@b.c', '@', '.', ' ', '\n', '\n\n', '[', '](', ')', '&#64;', '&amp;', '\\', '*', '_', '> ', '- ', '|', 'x', 'example.org', '[@a-1]', '<', '>', '`');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => { assertSame(pieces.join('')); }), { numRuns: 3_000 });
  });

  it('are the same in the example', () => {
    assertSame(readFileSync(path.join(import.meta.dirname, '../../../examples/wessex.ilacs.md'), 'utf8').replace(/^---\n[^]*?\n---\n/u, ''));
  });
});
