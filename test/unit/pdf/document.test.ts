import assert from 'node:assert/strict';
import type { CalloutBox, HeadingBlock, List, Paragraph, Table } from '../../../src/core/render/pdf/tree';
import { blocksOf, FRONT_MATTER, prepare, prepareBody, REGISTER, textOf } from './support/documents';

const evidence = { entries: REGISTER };

describe('The PDF of a self-evaluation says', () => {
  it('on its cover who it is of, what it covers, and in what state it is', () => {
    const { document } = prepare('---\nilacs: 2026\ntitle: Our self-evaluation\nauthority: Wessex County Council\nperiod: { from: 2025-10-01, to: 2026-09-30 }\nstatus: agreed\nowner: A. Director\nengagementMeeting: 2027-01-20\n---\nText.');

    assert.equal(document.title, 'Our self-evaluation');
    assert.equal(document.authority, 'Wessex County Council');
    assert.deepEqual(document.facts.map(({ label, value }) => `${label}: ${value}`), [
      'Period covered: October 2025 to September 2026',
      'Status: Agreed',
      'Owner: A. Director',
      'Annual engagement meeting: 20 January 2027',
      'Framework: ILACS, April 2026',
      'Date of this copy: 23 November 2026',
    ]);
  });

  it('on each page that a draft is one', () => {
    assert.equal(prepareBody('Text.').document.footer, 'Draft');
    assert.equal(prepare(FRONT_MATTER.replace('ilacs: 2026', 'ilacs: 2026\nstatus: shared')).document.footer, '');
  });

  it('its title once: a first heading that repeats it is left to the cover', () => {
    const { document } = prepareBody('# Self-evaluation\n\n## First\n\nSee [the top](#self-evaluation).');

    assert.deepEqual(document.blocks.map((block) => block.type), ['heading', 'paragraph']);
    assert.equal(document.coverId, 'self-evaluation');
  });

  it('a first heading that is not the title where the author put it', () => {
    assert.equal(textOf(blocksOf('# Another heading')), 'Another heading');
  });

  it('something even of an empty document', () => {
    const { document } = prepare('');
    assert.deepEqual([document.title, document.authority, document.blocks], ['Self-evaluation', '', []]);
  });

  it('the same for the same text, whatever the day or the machine', () => {
    assert.deepEqual(prepareBody('# A\n\ntext[^1]\n\n[^1]: note'), prepareBody('# A\n\ntext[^1]\n\n[^1]: note'));
  });
});

describe('Headings in the PDF', () => {
  const headings = (body: string): HeadingBlock[] => blocksOf(body).filter((block): block is HeadingBlock => block.type === 'heading');

  it('tell screen readers levels without gaps, and look as the author chose', () => {
    const found = headings('## A\n\n#### B\n\n#### C\n\n### D\n\n## E');
    assert.deepEqual(found.map(({ level }) => level), [1, 2, 2, 2, 1]);
    assert.deepEqual(found.map(({ look }) => look), [1, 3, 3, 2, 1]);
  });

  it('tell the author of a level that was skipped', () => {
    const { notes } = prepareBody('## A\n\n#### B');
    assert.deepEqual(notes.map(({ kind }) => kind), ['level-skipped']);
    assert.match(notes[0]!.message, /skips from level 2 to level 4/);
  });

  it('do not show their attribute, and can be jumped to by it', () => {
    const [heading] = headings('## Our *practice* {#practice}');
    assert.equal(textOf(heading), 'Our practice');
    assert.equal(heading!.id, 'practice');
  });

  it('carry no links or footnotes, which would stand in the contents too', () => {
    const [heading] = headings('## See [the site](https://example.org) [@a][^1]\n\n[^1]: a note');
    assert.equal(textOf(heading), 'See the site [@a] (a note)');
    assert.doesNotMatch(JSON.stringify(heading), /"link"|"note"|"jump"/);
  });

  it('that share an id are jumped to at the first', () => {
    assert.deepEqual(headings('## A {#x}\n\n## B {#x}').map(({ id }) => id), ['x', undefined]);
  });

  it('begin a page where a question does, unless that left the page before nearly empty', () => {
    const text = 'Words of the answer. '.repeat(150);
    const body = `## What do we know about the quality and impact of social work practice?\n\n${text}\n\n## How do we know it?\n\nShort.\n\n## What are our plans for the next 12 months?\n\n`;
    assert.deepEqual(headings(body).map(({ newPage }) => newPage), [false, true, false]);
  });

  it('inside quotations are bold text, because they head no section', () => {
    assert.deepEqual(blocksOf('> # Said'), [{ type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', text: 'Said' }] }] }] }]);
  });
});

describe('Callouts in the PDF', () => {
  const callout = (body: string): CalloutBox => blocksOf(body)[0] as CalloutBox;

  it('name their kind in words, not by colour alone', () => {
    const labels = ['STRENGTH', 'IMPROVEMENT', 'PRIORITY', 'DIRECTION', 'NOTE'].map((type) => callout(`> [!${type}] Title\n> Body`).label);
    assert.deepEqual(labels, ['Strength', 'Area for improvement', 'Area for priority action', 'Direction of travel', 'Note']);
  });

  it('show title and body without marker and attribute', () => {
    const box = callout('> [!IMPROVEMENT] Supervision is *not yet* reflective {#supervision}\n> In a third of records.\n>\n> - one');
    assert.equal(textOf(box.heading), 'Supervision is not yet reflective');
    assert.deepEqual(box.children.map(({ type }) => type), ['paragraph', 'list']);
    assert.equal(textOf(box.children[0]), 'In a third of records.');
    assert.equal(box.id, 'supervision');
  });

  it('say the direction of travel in their label, once', () => {
    const box = callout('> [!DIRECTION] improved: oversight since 2024\n> Because.');
    assert.equal(box.label, 'Direction of travel: improved');
    assert.equal(textOf(box.heading), 'Oversight since 2024');
  });

  it('of unknown types are quotations with their words', () => {
    assert.equal(blocksOf('> [!SOMETHING] else')[0]!.type, 'quote');
    assert.equal(textOf(blocksOf('> [!SOMETHING] else')), '[!SOMETHING] else');
  });
});

describe('Lists and quotations in the PDF', () => {
  it('keep their order, their start and the boxes of tasks', () => {
    const [list] = blocksOf('3. three\n4. four') as [List];
    assert.deepEqual([list.ordered, list.start, list.items.length], [true, 3, 2]);
    const [tasks] = blocksOf('- [x] done\n- [ ] to do') as [List];
    assert.equal(tasks.tasks, true);
    assert.deepEqual(tasks.items.map(textOf), ['☑\u00A0done', '☐\u00A0to do']);
  });

  it('that stand in each other too deeply are printed at the deepest level, and the author is told', () => {
    const { document, notes } = prepareBody(`${'> '.repeat(40)}the innermost words`);
    assert.equal(textOf(document.blocks), 'the innermost words');
    assert.equal(JSON.stringify(document.blocks).match(/"quote"/g)!.length, 6);
    assert.deepEqual(notes.map(({ kind }) => kind), ['flattened']);
  });

  it('lose no words when lists and quotations are mixed 30 deep', () => {
    const body = Array.from({ length: 30 }, (_, index) => `${'> - '.repeat(index)}> level ${index}`).join('\n\n');
    const text = textOf(prepareBody(body).document.blocks);
    for (let index = 0; index < 30; index++) {
      assert.ok(text.includes(`level ${index}`), `level ${index} is lost`);
    }
  });
});

describe('Tables in the PDF', () => {
  const table = (body: string): Table => blocksOf(body)[0] as Table;

  it('keep alignment, and give cells beyond the header a column of their own', () => {
    const found = table('| a | b |\n|:--|--:|\n| 1 | 2 | 3 |\n| 4 |');
    assert.deepEqual(found.columns.map(({ align }) => align), ['left', 'right', 'left']);
    assert.deepEqual(found.rows.map((row) => row.cells.map(textOf)), [['1', '2', '3'], ['4', '', '']]);
    assert.equal(found.header.length, 3);
  });

  it('keep rows together, but for those too long for that', () => {
    const found = table(`| a | b |\n|---|---|\n| short | row |\n| ${'long '.repeat(400)} | row |`);
    assert.deepEqual(found.rows.map(({ breakable }) => breakable), [false, true]);
  });

  it('repeat their header on each page, unless it would fill the page', () => {
    assert.equal(table('| a |\n|---|\n| b |').repeatHeader, true);
    assert.equal(table(`| ${'long '.repeat(100)} |\n|---|\n| b |`).repeatHeader, false);
  });

  it('break lines at <br>', () => {
    assert.deepEqual(table('| a |\n|---|\n| one<br>two |').rows[0]!.cells[0], [{ type: 'paragraph', children: [{ type: 'text', text: 'one' }, { type: 'break' }, { type: 'text', text: 'two' }] }]);
  });

  it('of actions name the findings they address by title, linked to where they stand', () => {
    const body = '> [!IMPROVEMENT] Supervision is not yet reflective {#supervision}\n> Body.\n\n## What are our plans for the next 12 months to maintain or improve practice?\n\n| Action | Addresses |\n|---|---|\n| Train | #supervision, #nothing |';
    const cell = (blocksOf(body).at(-1) as Table).rows[0]!.cells[1]!;
    assert.equal(textOf(cell), 'Supervision is not yet reflective, #nothing');
    assert.deepEqual((cell[0] as Paragraph).children[0], { type: 'jump', to: 'supervision', children: [{ type: 'text', text: 'Supervision is not yet reflective' }] });
  });
});

describe('The appendices of the PDF', () => {
  it('list the sources in the order in which they are cited, and only those', () => {
    const { document } = prepareBody('One [@staff-survey]. Two [@audit-2026-q2, p. 4; @staff-survey].', { evidence });
    assert.deepEqual(document.sources.map(({ title, text }) => `${title} — ${text}`), [
      'Staff survey 2026 — Feedback from staff · 1 June 2026',
      'Practice audit summary, quarter 2 — Practice audit · 14 July 2026 · covers April to June 2026 · Principal Social Worker · evidence/\u200Baudit-\u200B2026-\u200Bq2.\u200Bpdf',
    ]);
    assert.equal(textOf(document.blocks), 'One [1]. Two [2, p. 4; 1].');
  });

  it('list a registered measure file, at the first figure from it', () => {
    const dataEntries = new Map([['m.csv', { id: 'staff-survey' }], ['n.csv', { id: 'east-review' }]]);
    const { document } = prepareBody('Now [86%](m.csv#a@2026-09), before [80%](m.csv#a@2026-08) [@pf-report].\n\n![Chart](n.csv#a)', { evidence: { ...evidence, dataEntries } });
    assert.equal(textOf(document.blocks[0]!), 'Now 86% [1], before 80% [2].');
    assert.deepEqual(document.sources.map(({ title }) => title), ['Staff survey 2026', 'Private fostering annual report', 'East district review']);
  });

  it('give the address of a source that is on the web', () => {
    assert.equal(prepareBody('[@pf-report]', { evidence }).document.sources[0]!.url, 'https://example.org/private-fostering.pdf');
  });

  it('say how complete each section is in words', () => {
    const criteria = [{ met: true, message: 'has evidence' }, { met: false, message: 'feedback from children or families' }];
    const { document } = prepareBody('', { completeness: { score: 0.62, sections: [{ within: 'q1', title: 'Care leavers', score: 0.5, criteria }] } });
    assert.match(document.completeness!.text, /62% complete/);
    assert.deepEqual(document.completeness!.rows, [{ title: 'Care leavers', inner: true, score: 0.5, text: '50%: 1 of 2', unmet: [{ text: 'feedback from children or families' }] }]);
  });
});
