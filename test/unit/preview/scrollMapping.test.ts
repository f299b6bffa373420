import assert from 'node:assert/strict';
import { inOrder, lineOfY, scrollToReveal, yOfLine } from '../../../src/preview/scrollMapping';

const ANCHORS = [{ line: 0, y: 20 }, { line: 2, y: 100 }, { line: 6, y: 300 }];

describe('lines and heights', () => {
  it('agree at each anchor', () => {
    for (const { line, y } of ANCHORS) {
      assert.equal(yOfLine(ANCHORS, line), y);
      assert.equal(lineOfY(ANCHORS, y), line);
    }
  });

  it('are in proportion between two anchors', () => {
    assert.equal(yOfLine(ANCHORS, 3), 150);
    assert.equal(lineOfY(ANCHORS, 250), 5);
    assert.equal(yOfLine(ANCHORS, 2.5), 125);
  });

  it('stay at the ends beyond them', () => {
    assert.equal(yOfLine(ANCHORS, 99), 300);
    assert.equal(lineOfY(ANCHORS, 0), 0);
    assert.equal(yOfLine([{ line: 5, y: 40 }], 1), 40);
  });

  it('are zero on an empty page', () => {
    assert.equal(yOfLine([], 7), 0);
  });

  it('leave out what stands elsewhere in the text than on the page', () => {
    const withNotes = [{ line: 0, y: 0 }, { line: 8, y: 200 }, { line: 3, y: 260 }, { line: 9, y: 300 }];
    assert.deepEqual(inOrder(withNotes).map(({ line }) => line), [0, 8, 9]);
  });
});

describe('bringing the cursor into view', () => {
  const view = { top: 1000, height: 500 };

  it('leaves alone what can be seen', () => {
    assert.equal(scrollToReveal({ top: 1100, bottom: 1200 }, view, true), undefined);
  });

  it('goes up to what is above, and down to what is below, no further than needed', () => {
    assert.equal(scrollToReveal({ top: 500, bottom: 600 }, view, true), 476);
    assert.equal(scrollToReveal({ top: 1600, bottom: 1700 }, view, true), 1224);
  });

  it('shows the beginning of what is larger than the view', () => {
    assert.equal(scrollToReveal({ top: 1800, bottom: 2600 }, view, true), 1776);
  });

  it('leaves alone a block that fills the view', () => {
    assert.equal(scrollToReveal({ top: 900, bottom: 2600 }, view, true), undefined);
  });

  it('never jumps to another part of the page while one types', () => {
    assert.equal(scrollToReveal({ top: 4000, bottom: 4100 }, view, false), undefined);
    assert.equal(scrollToReveal({ top: 100, bottom: 200 }, view, false), undefined);
  });

  it('follows a paragraph that grows out of view while one types', () => {
    assert.equal(scrollToReveal({ top: 1450, bottom: 1520 }, view, false), 1044);
  });

  it('never asks for a place above the page', () => {
    assert.equal(scrollToReveal({ top: 5, bottom: 50 }, { top: 300, height: 500 }, true), 0);
  });
});
