import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffBlocks, patchPlaces, type FullBlock } from '../../../src/preview/blockPatch';

/** Blocks of one line with an empty line between, from ids. */
function blocks(...ids: number[]): FullBlock[] {
  return ids.map((id, index) => ({ id, line: index * 2, lines: 1, html: `<p>${id}</p>` }));
}

const places = (full: readonly FullBlock[]) => full.map(({ id, line, lines }) => ({ id, line, lines }));

describe('the patch between two versions of a page', () => {
  it('is empty when nothing changed', () => {
    assert.deepEqual(diffBlocks(blocks(1, 2, 3), blocks(1, 2, 3)), { from: 3, removed: 0, inserted: [], shift: 0 });
  });

  it('holds the HTML of the one block that changed', () => {
    assert.deepEqual(diffBlocks(blocks(1, 2, 3), blocks(1, 9, 3)), { from: 1, removed: 1, inserted: [{ id: 9, line: 2, lines: 1, html: '<p>9</p>' }], shift: 0 });
  });

  it('moves the blocks behind a new one without sending them', () => {
    const patch = diffBlocks(blocks(1, 2, 3), blocks(1, 9, 2, 3));
    assert.deepEqual(patch, { from: 1, removed: 0, inserted: [{ id: 9, line: 2, lines: 1, html: '<p>9</p>' }], shift: 2 });
  });

  it('moves blocks when only empty lines were added', () => {
    const after = blocks(1, 2, 3).map((block, index) => (index === 0 ? block : { ...block, line: block.line + 1 }));
    assert.deepEqual(diffBlocks(blocks(1, 2, 3), after), { from: 1, removed: 0, inserted: [], shift: 1 });
  });

  it('does not send again the HTML of a block that changed places', () => {
    const { inserted } = diffBlocks(blocks(1, 2, 3, 4), blocks(1, 3, 2, 4));
    assert.deepEqual(inserted.map(({ html }) => html), [undefined, undefined]);
  });

  it('sends a block that is there once more than before', () => {
    const { inserted } = diffBlocks(blocks(1, 2), blocks(1, 2, 2));
    assert.deepEqual(inserted.map(({ html }) => html), ['<p>2</p>']);
  });

  it('always leads from the one to the other, and never asks for HTML that the page does not have', () => {
    const ids = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 })), { maxLength: 12 });
    const build = (parts: readonly (readonly [number, number, number])[]): FullBlock[] => {
      let line = 0;
      return parts.map(([id, lines, gap]) => {
        const block = { id, line, lines, html: `<p>${id}</p>` };
        line += lines + gap;
        return block;
      });
    };
    fc.assert(fc.property(ids, ids, (one, other) => {
      const [before, after] = [build(one), build(other)];
      const patch = diffBlocks(before, after);
      assert.deepEqual(patchPlaces(places(before), patch), places(after));
      const free = before.slice(patch.from, patch.from + patch.removed).map(({ id }) => id);
      for (const { id, html } of patch.inserted) {
        if (html === undefined) {
          assert.ok(free.includes(id));
          free.splice(free.indexOf(id), 1);
        }
      }
    }), { numRuns: 500 });
  });
});
