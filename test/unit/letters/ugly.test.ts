import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLetter, type Letter } from '../../../src/core/letters';
import { prepare } from '../../../src/core/letters/prepare';

function all({ strengths, improvements, priorities }: Letter): readonly { readonly id: string; readonly text: string }[] {
  return [...strengths, ...improvements, ...priorities];
}

describe('texts that are no good letters', () => {
  for (const [what, source] of [
    ['an empty text', ''], ['blanks', ' \r\n\t\n\u00a0'], ['control characters', '\u0000\u0001\u0007\u001b[31m\ufeff'], ['no headings', 'We came. We saw some work. It was good enough.'],
    ['a heading with nothing below', 'What needs to improve?'], ['a heading over a heading', '## What needs to improve\n\n## Main findings\n\nFine.'], ['tables', '|||\n|-|-|\n|||'], ['an unclosed comment', '<!-- What needs to improve\n- Plans'],
    ['unclosed code', '```\n## What needs to improve\n- Plans'], ['an unclosed tag', '<ul'], ['only a mark', '•'], ['only marks', '•\n•\n-\n1.'],
  ] as const) {
    it(`give no findings: ${what}`, () => {
      const letter = readLetter(source);
      assert.deepEqual(all(letter), []);
      assert.equal(letter.kind, undefined);
    });
  }

  it('are read in time that grows with their length, up to a million characters', () => {
    const page = `Focused visit to Wessex children’s services\n\nWhat needs to improve\n\n${'• The quality of plans for children who need help and\nprotection, number N.\n'.repeat(60)}\nMain findings\n\n${'Social workers know their children well. '.repeat(40)}\n\n`;
    const long = Array.from({ length: 150 }, (_, index) => page.replaceAll('N.', `${index}.`)).join('');
    assert.ok(long.length > 900_000);
    assert.equal(readLetter(long).improvements.length, 150);
    for (const unit of ['• ', '<!-- ', '<li ', '- a\n', '1 ', 'a-\n', '10 and 11 ', '**x**\n', 'a b c d e f g h i\n']) {
      assert.doesNotThrow(() => readLetter(unit.repeat(200_000 / unit.length)), unit);
    }
  });

  it('are told apart from letters when they are too large or too deep', () => {
    assert.match(readLetter('a'.repeat(3_000_001)).problem ?? '', /more than can be checked/u);
    assert.match(readLetter(`${'>'.repeat(300)} deep`).problem ?? '', /nested too deeply/u);
  });

  it('never throw, and every finding has an id of its own that front matter takes', () => {
    const line = fc.oneof(fc.constantFrom('What needs to improve?', '## Areas for improvement', 'Areas for priority action', 'Strengths', 'Main findings', '', '2', '• ', '- The quality of plans', 'o ', '> [!IMPROVEMENT] A', '| a | b |', '|---|---|', '```', '<!--', '-->', '***', 'on 10 and 11 February 2026', 'Dear Alex'), fc.string({ maxLength: 60 }));
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const source = lines.join('\n');
      const findings = all(readLetter(source));
      assert.equal(new Set(findings.map(({ id }) => id)).size, findings.length);
      assert.ok(findings.every(({ id, text }) => /^[\p{L}\p{N}_][\p{L}\p{N}_.:-]*$/u.test(id) && text.trim() !== '' && !/[\r\n]/u.test(text)));
    }), { numRuns: 300 });
  });

  it('hold personal data as it stands: whoever takes a finding over is asked, and nothing more of the letter is kept', () => {
    const letter = readLetter('Dear Alex Example\n\nWhat needs to improve\n\n- The visits to Jamie Smith, aged 9\n\nYours sincerely\n\nSam Sample');
    assert.deepEqual(all(letter).map(({ text }) => text), ['The visits to Jamie Smith, aged 9']);
  });
});

describe('the ids of findings', () => {
  const ids = (source: string): string[] => readLetter(source).improvements.map(({ id }) => id);

  it('are made of the words that tell what a finding is about', () => {
    assert.deepEqual(ids('## What needs to improve\n- The quality and timeliness of return home interviews.\n- How often children are seen'), ['timeliness-return-home-interviews', 'how-often-children-seen']);
  });

  it('stay the same when others come before them, and differ where words are alike', () => {
    const plans = '- The quality of plans for children in need\n- The quality of plans for children in need of protection';
    assert.deepEqual(ids(`## What needs to improve\n${plans}`), ['plans-children', 'plans-children-protection']);
    assert.equal(ids(`## What needs to improve\n- Visits\n${plans}`)[1], 'plans-children');
    assert.deepEqual(ids('## What needs to improve\n- Plans of all teams in the north area\n- Plans of all teams in the north area office'), ['plans-teams-north-area', 'plans-teams-north-area-2']);
    assert.deepEqual(ids('## What needs to improve\n- Plans: 2\n- Plans\n- Of the\n- Plans (2)\n- Of the.'), ['plans-2', 'plans', 'of-the']);
  });
});

describe('pasted text', () => {
  const markdown = (source: string): string => prepare(source).markdown;

  it('becomes Markdown: bullets of any kind, joined lines, whole words', () => {
    assert.equal(markdown('What needs to improve\n• one\n◼ two goes\non here\n\u2013 three'), '## What needs to improve\n\n- one\n- two goes on here three');
    assert.equal(markdown('• the assess-\nment of need\n• case-\nloads\n• co-\nordination'), '- the assessment of need\n- case-loads\n- co-ordination');
    assert.equal(markdown('•\nPlans\n•\nVisits'), '- Plans\n- Visits');
  });

  it('loses what belongs to the page, in the middle of a sentence too', () => {
    assert.equal(markdown('• Return interviews when children\n\nPage 2 of 6\n\ngo missing'), '- Return interviews when children go missing');
  });

  it('leaves Markdown as it is', () => {
    const text = '## Areas for improvement\n\n- one\n- two\n\n> [!PRIORITY] Three\n> Text.\n\n| a | b |\n|---|---|\n| c | d |';
    assert.equal(markdown(text), text);
  });
});
