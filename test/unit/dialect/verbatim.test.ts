import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseMarkdown } from '../../../src/core/dialect/parse';
import { parseSparingly } from '../../../src/core/dialect/parse/verbatim';
import { applied, randomChange, randomFrom } from './support/edits';

const SAMPLE = readFileSync(path.join(import.meta.dirname, '../../../examples/wessex.ilacs.md'), 'utf8');
const LINES = 'One line.\n\n  | a | line |\n\0 [x]: y\n\tand *more*\n';

/** The tree, and what the parser was shown for it. */
function read(text: string, least: number): { readonly tree: Root; readonly shown: readonly string[] } {
  const shown: string[] = [];
  const tree = parseSparingly(text, 0, (own) => {
    shown.push(own);
    return fromMarkdown(own);
  }, least);
  return { tree, shown };
}

function assertSame(text: string, least: number): number {
  const { tree, shown } = read(text, least);
  assert.equal(JSON.stringify(tree), JSON.stringify(fromMarkdown(text)), `with what is left out from ${least} characters on: ${JSON.stringify(text)}`);
  return shown[0]!.length;
}

/** Texts of which the parser is to be shown a part only. */
const LEFT_OUT: readonly (readonly [what: string, text: string])[] = [
  ['fenced code', `A\n\n\`\`\`js\n${LINES.repeat(9)}\`\`\`\n\nB\n`],
  ['fenced code that is never closed', `A\n\n~~~~\n${LINES.repeat(9)}\n\n`],
  ['a comment', `A\n<!-- x\n${LINES.repeat(9)}y --> z\n\nB\n`],
  ['a comment that is never closed', `A\n\n<!--${LINES.repeat(9)}`],
  ['several, one behind the other', `\`\`\`\n${LINES.repeat(5)}\`\`\`\nA\n~~~\n${LINES.repeat(5)}~~~\n<!--\n${LINES.repeat(5)}-->\n\nB\n`],
  ['code in a longer fence that holds a shorter one', `\`\`\`\`\n${LINES.repeat(9)}\`\`\`\n${LINES}\`\`\`\`\n\nA\n`],
];

/** Texts in which something looks like fenced code or a comment and is none. */
const NOT_WHAT_IT_SEEMS: readonly (readonly [what: string, text: string])[] = [
  ['a fence in a comment', `<!--\n\`\`\`\n-->\n\n${LINES.repeat(9)}\`\`\`\n${LINES.repeat(9)}`],
  ['a comment in other HTML', `<div>\n<!-- x\n\n${LINES.repeat(9)}-->\n`],
  ['a fence that a quotation opens', `> \`\`\`\n${LINES.repeat(9)}\`\`\`\n${LINES}`],
  ['a fence of a list', `- \`\`\`\n\`\`\`\n${LINES.repeat(9)}`],
  ['a fence with a mark in what is said behind it', `\`\`\` a\`b\n${LINES.repeat(9)}\`\`\`\n`],
  ['a comment that closes where it opens', `<!-->\n${LINES.repeat(9)}-->\n`],
  ['a lone CR before what is left out and a lone LF behind', `<!--\nx\r${LINES.repeat(3)}\nB`],
];

describe('Long fenced code and comments', () => {
  for (const [what, text] of LEFT_OUT) {
    it(`are not shown to the parser, and read as if they were: ${what}`, () => {
      for (const ending of ['\n', '\r\n', '\r']) {
        const own = text.replaceAll('\n', ending);
        assert.ok(assertSame(own, 50) < own.length / 2);
      }
    });
  }

  for (const [what, text] of NOT_WHAT_IT_SEEMS) {
    it(`are not taken for what they are not: ${what}`, () => {
      for (const ending of ['\n', '\r\n', '\r']) {
        assertSame(text.replaceAll('\n', ending), 1);
      }
    });
  }

  it('read as if they were shown, whatever is typed', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomFrom(seed);
      const from = Math.floor(random() * SAMPLE.length / 2);
      let text = SAMPLE.slice(from, from + 1_200).replaceAll('\n', ['\n', '\r\n', '\r'][seed % 3]!);
      for (let step = 0; step < 10; step++) {
        const start = text.lastIndexOf('\n', Math.floor(random() * text.length)) + 1;
        const opening = { start, end: start, newText: ['```', '~~~~ x\n', '<!-- ', '-->', '\0'][Math.floor(random() * 5)]! };
        text = applied(text, random() < 0.4 ? opening : randomChange(text, random));
        assertSame(text, 1 + Math.floor(random() * 40));
      }
    }
  }).timeout(120_000);

  it('are found in time that grows with their number, not faster', () => {
    const milliseconds = (times: number): number => {
      const started = performance.now();
      for (const block of ['<!--\nx\n-->\n\n', '```\nx\n```\n', `~~~\n${'x\n'.repeat(20)}~~~\n`]) {
        parseSparingly(block.repeat(times), 0, () => ({ type: 'root', children: [] }), 30);
      }
      return performance.now() - started;
    };
    milliseconds(500);
    const [few, many] = [milliseconds(2_000), milliseconds(16_000)];
    assert.ok(many < Math.max(few, 5) * 8 * 4, `${few} ms, eight times as many ${many} ms`);
  });

  it('are not looked for in front matter', () => {
    const text = `---\ntitle: x\n<!--\n${'authority: A\n'.repeat(90)}---\n\n# T\n`;
    assert.deepEqual(parseMarkdown(text).children.map(({ type }) => type), ['yaml', 'heading']);
  });
});
