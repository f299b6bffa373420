import assert from 'node:assert/strict';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { insertables } from '../../../src/core/templates/insertables';
import { placementOf } from '../../../src/core/templates/placement';
import { asText } from '../../../src/core/templates/template';
import { FRONT_MATTER, joinLines } from '../support/analyse';

const Q1 = '## What do we know about the quality and impact of social work practice?';
const Q2 = '## How do we know it?';
const Q3 = '## What are our plans for the next 12 months to maintain or improve practice?';

/** The text after inserting `id`; `¦` marks the cursor. */
function insert(id: string, ...lines: string[]): string {
  const marked = joinLines(...lines);
  const cursor = Math.max(0, marked.indexOf('¦'));
  const text = marked.replace('¦', '');
  const model = parseSelfEvaluation(text);
  const wanted = insertables(model).find((one) => one.id === id);
  assert.ok(wanted, `there is nothing to insert called ${id}`);
  const { offset, template } = placementOf(wanted, model, cursor);
  return text.slice(0, offset) + asText(template) + text.slice(offset);
}

function outline(text: string): string[] {
  return parseSelfEvaluation(text).headings.map((heading) => `${'#'.repeat(heading.depth)} ${heading.text}`);
}

describe('inserting a question', () => {
  it('puts it before the questions that follow it', () => {
    const text = insert('q2', FRONT_MATTER, '# Title', '', Q1, '', 'Text.', '', Q3, '', 'Plans.', '');
    assert.deepEqual(outline(text), ['# Title', Q1, Q2, Q3]);
  });

  it('puts the last one at the end, with one blank line around it', () => {
    const text = insert('q3', Q1, '', 'Text.');
    assert.match(text, /Text\.\n\n## What are our plans[^\n]*\n\n\[What will be done [^\n]*\]\n$/u);
  });

  it('keeps a comment with the heading that it speaks of', () => {
    const text = insert('q2', Q1, '', 'Text.', '', '<!-- ilacs-ignore empty-section: still to come -->', Q3, '');
    assert.match(text, /\n\n<!-- ilacs-ignore empty-section: still to come -->\n## What are our plans/u);
    assert.deepEqual(outline(text), [Q1, Q2, Q3]);
  });

  it('takes the level of the questions that are there', () => {
    assert.deepEqual(outline(insert('q2', '# What do we know?', '', 'Text.', '')), ['# What do we know?', '# How do we know it?']);
  });

  it('fills an empty document', () => {
    assert.match(insert('q1', ''), /^## What do we know[^\n]*\n\n\[[^\n]*\]\n$/u);
  });
});

describe('inserting a judgement area', () => {
  it('puts it at the end of question 1, one level below', () => {
    const text = insert('care-leavers', Q1, '', '### Leaders', '', 'Text.', '', Q2, '', 'Text.', '');
    assert.deepEqual(outline(text), [Q1, '### Leaders', '### Care leavers', Q2]);
    assert.doesNotMatch(text, /\n\n\n/u);
  });

  it('brings question 1 with it where that is missing', () => {
    assert.deepEqual(outline(insert('leaders', '# Title', '', Q2, '', 'Text.', '')), ['# Title', Q1, '### Leaders', Q2]);
  });

  it('takes the level of the areas that are there', () => {
    const text = insert('care-leavers', Q1, '', '### Practice', '', '#### Leaders', '', 'Text.', '');
    assert.deepEqual(outline(text), [Q1, '### Practice', '#### Leaders', '#### Care leavers']);
  });
});

describe('inserting a callout', () => {
  it('puts it on the empty line of the cursor', () => {
    assert.match(insert('strength', 'Before.', '', '¦', '', 'After.'), /^Before\.\n\n> \[!STRENGTH\] [^\n]*\n> [^\n]*\n\nAfter\.$/u);
    assert.match(insert('strength', 'Before.', '¦', 'After.'), /^Before\.\n\n> \[!STRENGTH\] [^\n]*\n> [^\n]*\n\nAfter\.$/u);
  });

  it('never splits a paragraph, a list or a table', () => {
    for (const block of ['One ¦two.\nThree.', '- one\n- t¦wo\n- three', '| a | b |\n| - | - |\n| c¦ | d |', '```\nco¦de\n```']) {
      const text = insert('improvement', block, '', 'After.');
      assert.ok(text.startsWith(`${block.replace('¦', '')}\n\n> [!IMPROVEMENT] `), text);
      assert.match(text, /\n\nAfter\.$/u);
    }
  });

  it('stays below the front matter', () => {
    const text = insert('direction', '---', 'ilacs¦: 2026', '---', '', 'Text.');
    assert.match(text, /^---\nilacs: 2026\n---\n\n> \[!DIRECTION\] improved\n/u);
  });

  it('gives each weakness an id of its own', () => {
    const text = insert('priority', '> [!IMPROVEMENT] Supervision {#finding-1}', '> It is late.', '', '¦');
    assert.deepEqual(parseSelfEvaluation(text).callouts.map((callout) => callout.id), ['finding-1', 'finding-2']);
  });
});

describe('inserting actions', () => {
  it('puts a table into question 3, wherever the cursor is', () => {
    const text = insert('action-table', Q1, '', 'Te¦xt.', '', Q3, '', 'Plans.', '', '# Annex', '');
    const model = parseSelfEvaluation(text);
    assert.equal(model.actionTables.length, 1);
    assert.equal(model.actionTables[0]?.actions.length, 1);
  });

  it('adds a row to the table, with the columns that its author chose', () => {
    const text = insert('action-row', Q3, '', '| What | Theme | Lead | By when |', '|---|---|---|---|', '| Train | A | Head | 2027-01-31 |', '', 'After.');
    const model = parseSelfEvaluation(text);
    assert.equal(model.actionTables[0]?.actions.length, 2);
    assert.match(text, /2027-01-31 \|\n\| \[What will be done\] \| {3}\| \[Who leads it, by role\] \| \[By when[^|]*\] \|\n\nAfter\./u);
  });

  it('offers no row before there is a table', () => {
    assert.equal(insertables(parseSelfEvaluation(Q3)).some((one) => one.id === 'action-row'), false);
  });
});

describe('what can be inserted', () => {
  it('knows what is there already', () => {
    const all = insertables(parseSelfEvaluation(joinLines(FRONT_MATTER, Q1, '', '### Leaders', '', 'Text.', '')));
    assert.deepEqual(all.filter((one) => one.present).map((one) => one.id), ['q1', 'leaders']);
    assert.deepEqual(all.map((one) => one.id), ['q1', 'leaders', 'help-and-protection', 'children-in-care', 'care-leavers', 'q2', 'q3', 'strength', 'improvement', 'priority', 'direction', 'action-table']);
  });

  it('works with Windows line ends', () => {
    const text = insert('q2', Q1, '', 'Text.', '').replaceAll('\n', '\r\n');
    assert.deepEqual(outline(insert('q3', text)), [Q1, Q2, Q3]);
  });
});
