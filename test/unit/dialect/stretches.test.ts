import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseMarkdown, parseStretch } from '../../../src/core/dialect/parse';
import { parseInStretches } from '../../../src/core/dialect/parse/stretches';
import { applied, randomChange, randomFrom } from './support/edits';

const SAMPLE = readFileSync(path.join(import.meta.dirname, '../../../examples/wessex.ilacs.md'), 'utf8');

/** The children of the root with their positions. */
function nodesOf(text: string, stretch: number): string {
  return JSON.stringify(parseMarkdown(text, stretch).children);
}

function assertSame(text: string, stretch: number): void {
  assert.equal(nodesOf(text, stretch), nodesOf(text, Infinity), `in stretches of ${stretch}: ${JSON.stringify(text)}`);
}

/** Texts in which a stretch cannot be read by itself. */
const TIED: readonly (readonly [what: string, text: string])[] = [
  ['a label that is defined below', 'A [x] and [X][] and [a\nb].\n\nB\n\nC\n\n[x]: y.md\n\n[a b]: z.md\n'],
  ['a label that is defined above, in a quotation', '> - [x]: y.md\n\nA\n\nB [x].\n\nC\n'],
  ['what looks like a definition and is none', 'A [x] and [@a-1].\n\nB\n[x]: y.md\n\n```\n[@a-1]: z.md\n```\n\nC [x]\n'],
  ['footnotes', 'A[^n]\n\nB\n\n[^n]: note\n\n    more\n\nC[^n] [^m]\n\n- [^m]: other\n\nD\n'],
  ['a fence that opens and closes far below', 'A\n\n```\nB\n\nC\n\nD\n\n# E\n\nF\n```\n\nG\n'],
  ['a fence that never closes', 'A\n\n~~~\nB\n\nC\n\nD\n\nE\n\nF\n\nG\n'],
  ['a comment over many blocks', 'A\n\n<!-- B\n\nC\n\nD -->\n\nE\n\nF\n'],
  ['a list that goes on', 'A\n\n- b\n\n  c\n\n- d\n\nE\n\n1. f\n\n2. g\n\nH\n'],
  ['a long front matter', '---\nilacs: 2026\n\n# comment\n\ntitle: x\n\nperiod: y\n---\n\nA\n\nB\n'],
  ['nothing but blank lines', '\n\n\n\n\n\n\n\n\n\n'],
];

describe('a text that is parsed in stretches', () => {
  for (const [what, text] of TIED) {
    it(`has the same tree as the whole with ${what}`, () => {
      for (const ending of ['\n', '\r\n', '\r']) {
        for (let stretch = 1; stretch < 12; stretch++) {
          assertSame(text.replaceAll('\n', ending), stretch);
        }
      }
    });
  }

  it('has the same tree after whatever is typed or pasted', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomFrom(seed);
      const from = Math.floor(random() * SAMPLE.length / 2);
      let text = seed % 3 === 0 ? SAMPLE.slice(0, 4_000) : SAMPLE.slice(from, from + 3_000);
      for (let step = 0; step < 20; step++) {
        text = applied(text, randomChange(text, random));
        assertSame(text, 1 + Math.floor(random() * 400));
      }
    }
  });

  it('is parsed in many, each about as long as it should be', () => {
    const lengths: number[] = [];
    const text = SAMPLE.repeat(4);
    parseInStretches(text, 2_000, 0, (stretch, atTop) => {
      lengths.push(stretch.length);
      return parseStretch(stretch, atTop);
    });
    assert.ok(lengths.length > text.length / 4_000 && lengths.every((length) => length < 8_000), lengths.join(' '));
  });
});
