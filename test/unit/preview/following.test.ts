import assert from 'node:assert/strict';
import { Following } from '../../../src/preview/following';

describe('following the editor', () => {
  let now: number;
  let following: Following;

  beforeEach(() => {
    now = 10_000;
    following = new Following(() => now);
  });

  it('is allowed when nothing else goes on', () => {
    assert.equal(following.shouldScroll(), true);
    assert.equal(following.isTyping, false);
  });

  it('waits while one types, and goes on after a pause', () => {
    following.typed();
    now += 400;
    assert.equal(following.isTyping, true);
    assert.equal(following.shouldScroll(), false);
    following.typed();
    now += 400;
    assert.equal(following.shouldScroll(), false, 'each key begins the pause anew');
    now += 400;
    assert.equal(following.shouldScroll(), true);
  });

  it('does not take the echo of its own jump for a movement of the author', () => {
    following.revealed();
    now += 100;
    assert.equal(following.isTyping, false);
    assert.equal(following.shouldScroll(), false);
    assert.equal(following.shouldScroll(), true, 'only the first movement is the echo');
  });

  it('does not wait for an echo that never comes', () => {
    following.revealed();
    now += 700;
    assert.equal(following.shouldScroll(), true);
  });
});
