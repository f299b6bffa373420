import assert from 'node:assert/strict';
import { readKeptState, readRequest } from '../../../src/preview/requests';

describe('messages from the page', () => {
  it('are read when they are requests', () => {
    for (const request of [
      { kind: 'ready' },
      { kind: 'reveal', line: 3, column: 0 },
      { kind: 'reveal', line: 3, column: 0, file: 0 },
      { kind: 'openLink', href: 'evidence/a.pdf' },
      { kind: 'openSource', id: 'audit-2026-q2' },
      { kind: 'begin' },
      { kind: 'reopen' },
    ]) {
      assert.deepEqual(readRequest(request), request);
    }
  });

  it('are dropped when they are anything else', () => {
    for (const message of [
      undefined, null, 7, 'ready', [], {}, { kind: 'run' }, { kind: '__proto__' }, { kind: 'ready', command: 'x' },
      { kind: 'reveal' }, { kind: 'reveal', line: -1, column: 0 }, { kind: 'reveal', line: 1.5, column: 0 }, { kind: 'reveal', line: Infinity, column: 0 }, { kind: 'reveal', line: '3', column: 0 },
      { kind: 'openLink' }, { kind: 'openLink', href: '' }, { kind: 'openLink', href: 'x'.repeat(20_000) }, { kind: 'openLink', href: { toString: () => 'x' } },
      { kind: 'openSource', id: ['a'] },
    ]) {
      assert.equal(readRequest(message), undefined, JSON.stringify(message));
    }
  });
});

describe('what VS Code kept of a page', () => {
  it('names its document', () => {
    assert.equal(readKeptState({ uri: 'file:///a.ilacs.md', line: 7 }), 'file:///a.ilacs.md');
  });

  it('may be anything', () => {
    for (const kept of [undefined, null, '', 5, {}, { uri: 5 }, { uri: '' }]) {
      assert.equal(readKeptState(kept), undefined);
    }
  });
});
