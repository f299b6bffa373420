import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { LiveDocument, type TextChange } from '../../../src/core/dialect/live';
import { applied, changeWithFences, randomChange, randomFrom, undoing } from './support/edits';
import { plainModel } from './support/plain';

const SAMPLE = readFileSync(path.join(__dirname, '../../../examples/wessex.ilacs.md'), 'utf8');
const SMALL = '---\nilacs: 2026\nauthority: A\nperiod: { from: 2025-10-01, to: 2026-09-30 }\n---\n\n# T\n\n## What do we know?\n\nA [a] b [^n].\n\n### Leaders\n\nB\n\n[a]: https://x.org\n\n[^n]: note [@audit-1]\n\n## How do we know it?\n\nC\n';
const STARTS = [SMALL, '', SAMPLE.slice(0, 5_000), SMALL.replaceAll('\n', '\r\n')];

function assertEqualToWhole(live: LiveDocument, text: string, told: string): void {
  const [actual, expected] = [plainModel(live.model), plainModel(parseSelfEvaluation(text))];
  for (const part of Object.keys(expected)) {
    assert.equal(JSON.stringify(actual[part]), JSON.stringify(expected[part]), `${part} differs after ${told} in\n${JSON.stringify(text)}`);
  }
}

/** Edits of one document, one after another, some several at once or none, some taken back; each is compared with a reading of the whole. */
function play(seed: number, steps: number): void {
  const random = randomFrom(seed);
  let text = STARTS[seed % STARTS.length]!;
  const live = new LiveDocument(text);
  const undo: TextChange[] = [];
  for (let step = 0; step < steps; step++) {
    const changes: TextChange[] = [];
    for (let count = random() < 0.1 ? Math.floor(random() * 4) : 1; count > 0; count--) {
      const back = random() < 0.2 ? undo.pop() : undefined;
      const change = back && back.end <= text.length ? back : randomChange(text, random);
      undo.push(undoing(text, change));
      changes.push(change);
      text = applied(text, change);
    }
    live.update(changes);
    assertEqualToWhole(live, text, `step ${step} of seed ${seed}, ${JSON.stringify(changes)},`);
  }
}

const TABLE = '## What are our plans?\n\n| Action | Addresses | Due |\n|---|:-:|---|\n| Visit [a] soon[^n] | #x | 2027-01-01 |\n| Train `b` **all** | [@audit] | May \\| June |\n  | Say https://x.org | no | [c](d.md) |\na | b\n\nLast [a].\n\n[a]: https://x.org\n\n[^n]: note\n';
const TYPED = ['|', '\\', '`', '*', '[a]', '[^n]', '[@audit]', '<', '-', ':', ' ', 'x', '#y', '\n', '\t', 'www.x.org', '> ', '[', ']', '~~', '&amp;'];

/** Edits that mostly stay within a row. */
function playInTable(seed: number, steps: number): void {
  const random = randomFrom(seed);
  let text = seed % 2 === 0 ? TABLE : TABLE.replaceAll('\n', '\r\n');
  const live = new LiveDocument(text);
  for (let step = 0; step < steps; step++) {
    const [from, to] = [text.indexOf('|'), text.lastIndexOf('|') + 4];
    const start = from + Math.floor(random() * (to - from));
    const change = { start, end: start + (random() < 0.3 ? 1 : 0), newText: TYPED[Math.floor(random() * TYPED.length)]! };
    text = applied(text, change);
    live.update([change]);
    assertEqualToWhole(live, text, `step ${step} of seed ${seed}, ${JSON.stringify(change)},`);
  }
}

const FENCED = `${SMALL}\n${SAMPLE.slice(SAMPLE.indexOf('## What do we know'), SAMPLE.indexOf('## What do we know') + 6_000)}\n\n[late]: https://x.org/late\n\nLast [late] [a][^n].\n`;

/** Edits of a document in which fences and comments come and go. */
function playWithFences(seed: number, steps: number): void {
  const random = randomFrom(seed);
  let text = seed % 3 === 0 ? FENCED.replaceAll('\n', '\r\n') : FENCED;
  const live = new LiveDocument(text);
  const done: TextChange[] = [];
  for (let step = 0; step < steps; step++) {
    const change = changeWithFences(text, random, done);
    text = applied(text, change);
    live.update([change]);
    assertEqualToWhole(live, text, `step ${step} of seed ${seed}, ${JSON.stringify(change)},`);
  }
}

/** A document and one edit that is known to reach further than it looks. */
const FAR_REACHING: readonly (readonly [why: string, before: string, from: string, to: string])[] = [
  ['a fence opens near the top', SAMPLE, '## About this', '```\n## About this'],
  ['a comment opens and is closed far below', `A\n\nB\n\nC -->\n\nD\n`, 'A\n', 'A <!-- x\n'],
  ['a definition comes for a label that is meant above', 'A [x].\n\nB\n\nC\n', 'C\n', '[x]: https://x.org\n'],
  ['a definition goes', 'A [x].\n\nB\n\n[x]: https://x.org\n', '[x]: https', '(x): https'],
  ['the address of a definition turns into a file', 'It is good [x].\n\nB\n\n[x]: #there\n', '#there', 'a.pdf'],
  ['a footnote gets its evidence', '## What do we know?\n\nVisits are timely.[^n]\n\nB\n\n[^n]: See there.\n', 'See there', '[@audit]'],
  ['front matter opens', 'A\n\nB\n\n---\n\nC\n', 'A\n', '---\nA: 1\n'],
  ['front matter closes later', SMALL, '---\n\n# T', '\n\n# T'],
  ['a heading becomes a question', SMALL, '## How do we know it?', '## What are our plans?'],
  ['an earlier heading takes the anchor of a later one', '# A\n\nB\n\n# B\n\nC\n\n# B\n', '# A', '# B'],
  ['a list goes on behind a blank line', '- a\n\nB\n\nC\n', 'B', '- B'],
  ['a line of sources comes below a paragraph', '## What do we know?\n\nVisits are timely.\n\nB\n\nC\n', '\nB\n', '\nSource: [@audit]\n'],
  ['a lead-in gets its colon', '## What do we know?\n\nAs [@audit] shows\n\nVisits are timely.\n', 'shows', 'shows:'],
  ['a blank line goes', 'A\n\nB\n\nC\n', '\n\nB', '\nB'],
  ['all is deleted', SMALL, SMALL, ''],
  ['the last line end is a lone CR', 'A\n\nB\r\n\r\nC\n', 'C\n', 'C\r'],
];

describe('A self-evaluation that is being written', () => {
  for (const [why, before, from, to] of FAR_REACHING) {
    it(`is read as the whole would be when ${why}`, () => {
      const start = before.indexOf(from);
      assert.ok(start >= 0);
      const change = { start, end: start + from.length, newText: to };
      const live = new LiveDocument(before);
      live.update([change]);
      assertEqualToWhole(live, applied(before, change), why);
      live.update([undoing(before, change)]);
      assertEqualToWhole(live, before, 'undoing it');
    });
  }

  for (let batch = 0; batch < 10; batch++) {
    it(`is read as the whole would be, whatever is typed (${batch + 1} of 10)`, () => {
      for (let seed = batch * 10; seed < batch * 10 + 10; seed++) {
        play(seed, 30);
      }
    }).timeout(120_000);
  }

  it('is read as the whole would be, whatever is typed into a table', () => {
    for (let seed = 0; seed < 40; seed++) {
      playInTable(seed, 25);
    }
  }).timeout(120_000);

  for (let batch = 0; batch < 4; batch++) {
    it(`is read as the whole would be, whatever fences and comments come and go (${batch + 1} of 4)`, () => {
      for (let seed = batch * 10; seed < batch * 10 + 10; seed++) {
        playWithFences(seed, 30);
      }
    }).timeout(120_000);
  }

  for (const [what, opened] of [['a fence', '```\n\n'], ['a comment', '<!-- ']] as const) {
    it(`has the same parts as before when ${what} is taken out again, and whatever was typed in it`, () => {
      const live = new LiveDocument(SAMPLE);
      const before = live.model.parts;
      const at = SAMPLE.indexOf('Leaders know the front line');
      const within = SAMPLE.indexOf('The workforce is steadier') + opened.length;
      assert.ok(live.update([{ start: at, end: at, newText: opened }]).parts.length < before.length / 2);
      live.update([{ start: within, end: within, newText: 'x' }]);
      live.update([{ start: within, end: within + 1, newText: '' }]);
      const after = live.update([{ start: at, end: at + opened.length, newText: '' }]).parts;
      assert.equal(after.length, before.length);
      const anew = after.filter((part, index) => part !== before[index]);
      assert.ok(anew.length <= 6, `${anew.length} of ${after.length} parts were read anew`);
    });
  }

  it('reads what a fence gives back by the definitions that there are then', () => {
    const text = 'A\n\nB [x].\n\nC [x].\n\nD\n\n[x]: x.md\n\nE\n';
    const live = new LiveDocument(text);
    live.update([{ start: 3, end: 3, newText: '```\n' }]);
    live.update([{ start: 0, end: 0, newText: '[x]: other.md\n\n' }]);
    const at = live.model.text.indexOf('```');
    live.update([{ start: at, end: at + 4, newText: '' }]);
    assert.deepEqual(live.model.links.map(({ url }) => url), ['other.md', 'other.md']);
    assertEqualToWhole(live, `[x]: other.md\n\n${text}`, 'taking the fence out');
  });

  it('tells of what a fence gives back whether its footnotes hold evidence by then', () => {
    const text = '## What do we know?\n\nA\n\nVisits are timely.[^n]\n\nB\n';
    const live = new LiveDocument(`[^n]: See there.\n\n${text}`);
    live.update([{ start: live.model.text.indexOf('A\n'), end: live.model.text.indexOf('A\n'), newText: '```\n' }]);
    live.update([{ start: 6, end: 15, newText: '[@audit]' }]);
    const at = live.model.text.indexOf('```');
    live.update([{ start: at, end: at + 4, newText: '' }]);
    assert.equal(live.model.blocks.find(({ prose }) => prose[0]?.text.startsWith('Visits'))?.hasEvidence, true);
    assertEqualToWhole(live, `[^n]: [@audit].\n\n${text}`, 'taking the fence out');
  });

  it('reads anew what stood at the end when a fence took it in, and no longer does', () => {
    const live = new LiveDocument('A\n\nB\n\nC');
    live.update([{ start: 3, end: 3, newText: '```\n' }]);
    live.update([{ start: 11, end: 11, newText: 'more\n\nE\n' }]);
    live.update([{ start: 3, end: 7, newText: '' }]);
    assertEqualToWhole(live, 'A\n\nB\n\nCmore\n\nE\n', 'taking the fence out');
  });

  it('keeps the parts that a change does not touch', () => {
    const live = new LiveDocument(SAMPLE);
    const before = live.model.parts;
    const start = SAMPLE.indexOf('Leaders know the front line');
    const after = live.update([{ start, end: start, newText: 'Today, ' }]).parts;
    assert.ok(before.length > 50, `only ${before.length} parts`);
    assert.equal(after.length, before.length);
    assert.equal(after.filter((part, index) => part !== before[index]).length, 1);
  });

  it('says why a text cannot be read, and reads it when it can be again', () => {
    const live = new LiveDocument('A\n\nB\n');
    const deep = '>'.repeat(200);
    assert.match(live.update([{ start: 0, end: 0, newText: `${deep}\n\n` }]).unreadable?.message ?? '', /nested too deeply/u);
    assert.equal(live.update([{ start: 0, end: deep.length, newText: '' }]).unreadable, undefined);
    assertEqualToWhole(live, '\n\nA\n\nB\n', 'taking it out');
  });

  it('leaves the models of a text that was read as a whole where they are', () => {
    const whole = parseSelfEvaluation(SMALL);
    const live = new LiveDocument(SMALL);
    const place = whole.headings[1]!.span.start;
    live.update([{ start: 0, end: 0, newText: '\n\n' }]);
    assert.equal(whole.headings[1]!.span.start, place);
  });
});
