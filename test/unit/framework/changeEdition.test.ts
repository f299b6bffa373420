import assert from 'node:assert/strict';
import { changeEdition } from '../../../src/core/changeEdition';
import { differences } from '../../../src/core/changeEdition/differences';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { editionOf } from '../../../src/core/framework';
import { readEditionFile, withOwnEditions } from '../../../src/core/framework/ownEdition';
import type { TextEdit } from '../../../src/core/rules/rule';
import { joinLines } from '../support/analyse';

function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits].sort((a, b) => b.span.start - a.span.start).reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

/** The text after the change, and what is left to the author. */
function change(text: string, to: string): { text: string; whats: string[]; byHand: readonly string[] } {
  const { changes, byHand } = changeEdition(parseSelfEvaluation(text), editionOf(to)!);
  return { text: applied(text, changes.flatMap(({ edits }) => edits)), whats: changes.map(({ what }) => what), byHand };
}

const OLD = joinLines(
  '---', 'ilacs: 2018 # as inspected', 'authority: Wessex', 'period: { from: 2021-10-01, to: 2022-09-30 }', 'sections:', '  children-in-care-and-care-leavers: { owner: Head of Care }', '---', '',
  '# Self-evaluation', '',
  '## What do we know?', '',
  '### The impact of leaders on social work practice with children and families', '', 'Leaders know.', '',
  '### 1.2 Children in care and care leavers', '', 'Children are *settled*.', '', '#### Health', '', 'See [above](#12-children-in-care-and-care-leavers).', '',
  '## How do we know it?', '', 'Audits.', '',
);

describe('what changes between two editions', () => {
  it('names judgements that part, and overall effectiveness that goes', () => {
    assert.deepEqual(differences(editionOf('2018')!, editionOf('2026')!).map(({ kind, what }) => `${kind}: ${what}`), [
      'changed: “Leaders” has another full name',
      'changed: “Children in care and care leavers” becomes 2 judgement areas: “Children in care” and “Care leavers”',
      'gone: Overall effectiveness is no longer judged',
    ]);
  });

  it('names judgements that join when one goes back', () => {
    assert.deepEqual(differences(editionOf('2023')!, editionOf('2018')!).map(({ what }) => what), ['“Children in care” and “Care leavers” become one judgement area: “Children in care and care leavers”']);
  });

  it('is nothing for an edition and itself', () => {
    assert.deepEqual(differences(editionOf('2026')!, editionOf('2026')!), []);
  });
});

describe('changing the edition of a document', () => {
  it('changes headings and front matter, and leaves every other word', () => {
    const { text, byHand } = change(OLD, '2026');
    assert.equal(text, OLD
      .replace('ilacs: 2018', 'ilacs: 2026')
      .replace('  children-in-care-and-care-leavers: {', '  children-in-care: {')
      .replace('The impact of leaders on social work practice', 'The impact of leaders on practice')
      .replace('### 1.2 Children in care and care leavers', '### 1.2 Children in care {#12-children-in-care-and-care-leavers}')
      .replace('leavers).\n\n', 'leavers).\n\n### Care leavers\n\n[Move here what is said above of care leavers.]\n\n'));
    assert.deepEqual(byHand, []);
    const { sections } = parseSelfEvaluation(text);
    assert.deepEqual(sections.map(({ id }) => id), ['q1', 'leaders', 'children-in-care', 'care-leavers', 'q2']);
  });

  it('says each change in words', () => {
    assert.deepEqual(change(OLD, '2023').whats, [
      'The front matter names ILACS, January 2023', '“1.2 Children in care and care leavers” is called “1.2 Children in care”', 'The front matter names who answers for “Children in care”', 'A new section begins: “Care leavers”',
    ]);
  });

  it('puts sections that join below one heading, with all that is in them', () => {
    const text = joinLines('---', 'ilacs: 2023', '---', '', '## What do we know?', '', '### Children in care', '', 'Text.', '', '### Care leavers {#cl}', '', '#### Homes', '', 'Text.', '', '## How do we know it?', '');
    assert.equal(change(text, '2018').text, text.replace('2023', '2018').replace('### Children in care\n', '### Children in care and care leavers\n').replace('### Care leavers', '#### Care leavers').replace('#### Homes', '##### Homes'));
  });

  it('leaves to the author what stands too far apart to join', () => {
    const text = joinLines('---', 'ilacs: 2023', '---', '', '## What do we know?', '', '### Children in care', '', '### Leaders', '', '### Care leavers', '');
    const { text: after, byHand } = change(text, '2018');
    assert.match(after, /\n### Leaders\n\n### Care leavers\n/u);
    assert.deepEqual(byHand, ['“Care leavers” is now judged as part of “Children in care and care leavers”. Move the section below that heading, as a part of it.']);
  });

  it('keeps a heading in the author’s own words, and one with an id', () => {
    const text = joinLines('---', 'ilacs: 2018', '---', '', '## Our practice {#q1}', '', '### Leadership', '', '### Our girls and boys {#children-in-care-and-care-leavers}', '', 'Text.', '');
    const { text: after } = change(text, '2023');
    assert.match(after, /## Our practice \{#q1\}\n\n### Leadership\n\n### Children in care \{#children-in-care-and-care-leavers\}\n/u);
  });

  it('writes an edition that no key names yet, and one that is named in letters', () => {
    const framework = withOwnEditions([readEditionFile('file:///e.yaml', 'id: wessex-2026\nname: Wessex\nextends: 2026\n')]);
    const own = framework.editions.at(-1)!;
    const edits = (text: string) => applied(text, changeEdition(parseSelfEvaluation(text, framework), own).changes.flatMap((one) => one.edits));
    assert.equal(edits('---\nauthority: W\n---\n'), '---\nilacs: wessex-2026\nauthority: W\n---\n');
    assert.equal(edits('---\nilacs:\n---\n'), '---\nilacs: wessex-2026\n---\n');
    assert.equal(edits('---\nilacs: "2026"\n---\n'), '---\nilacs: wessex-2026\n---\n');
    assert.throws(() => edits('# No front matter'), /has no front matter/u);
  });

  it('changes only the front matter of other kinds of documents', () => {
    const letter = joinLines('---', 'ilacs: 2018', 'kind: letter', '---', '', '## Strengths', '', '## Children in care and care leavers', '');
    assert.equal(change(letter, '2026').text, letter.replace('2018', '2026'));
  });

  it('keeps the line ends of Windows', () => {
    const { text } = change(OLD.replace(/\n/gu, '\r\n'), '2026');
    assert.ok(!/(?<!\r)\n/u.test(text));
  });

  it('goes there and back without losing a word', () => {
    const there = change(OLD, '2026').text;
    const words = (text: string): string[] => text.replace(/^---[\s\S]*?---/u, '').match(/[\p{L}*]+/gu) ?? [];
    const back = words(change(there, '2018').text);
    for (const word of new Set(words(OLD))) {
      assert.ok(back.filter((one) => one === word).length >= 1, word);
    }
  });
});
