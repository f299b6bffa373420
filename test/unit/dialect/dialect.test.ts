import assert from 'node:assert/strict';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import type { SelfEvaluation } from '../../../src/core/dialect/model';
import type { Span } from '../../../src/core/text/span';
import { FRONT_MATTER, joinLines } from '../support/analyse';

const at = (model: SelfEvaluation, { start, end }: Span): string => model.text.slice(start, end);

describe('front matter', () => {
  const problems = (...lines: string[]): string[][] => {
    const model = parseSelfEvaluation(joinLines('---', ...lines, '---', '', '# T'));
    return model.frontMatter.problems.map(({ message, span }) => [at(model, span), message]);
  };
  const good = ['ilacs: 2026', 'authority: Wessex', 'period: { from: 2025-10-01, to: 2026-09-30 }'];

  it('is read with all its facts', () => {
    const { facts } = parseSelfEvaluation(joinLines('---', ...good, 'status: agreed', 'evidence: registers/a.yaml', 'lastInspection:', '  kind: short', '  date: 2024-03-01', '  judgements: { leaders: good, care-leavers: requires improvement }', '  findings: [{ id: records, text: Records }]', '---')).frontMatter;
    assert.equal(facts.ilacs, '2026');
    assert.equal(facts.status, 'agreed');
    assert.deepEqual(facts.evidence, ['registers/a.yaml']);
    assert.deepEqual(facts.lastInspection?.findings, [{ id: 'records', text: 'Records', type: 'improvement' }]);
  });

  for (const [lines, where] of [
    [['ilacs: 2019', good[1], good[2]], '2019'],
    [[...good.slice(0, 2), 'period: { from: 2025-10-01, to: 2026-09-31 }'], '2026-09-31'],
    [[...good.slice(0, 2), 'period: { from: 2026-10-01, to: 2025-09-30 }'], '{ from: 2026-10-01, to: 2025-09-30 }'],
    [[...good.slice(0, 2), 'period: 2026'], '2026'],
    [[...good, 'status: final'], 'final'],
    [[...good, 'engagementMeeting: in March'], 'in March'],
    [[...good, 'owner:'], 'owner'],
    [[...good, 'lastInspection:', '  kind: short', '  date: 2024-03-01', '  judgements: { leaders: excellent }'], 'excellent'],
    [[...good, 'lastInspection:', '  kind: short', '  date: 2024-03-01', '  judgements: { leadership: good }'], 'leadership'],
    [[...good, 'lastInspection:', '  kind: short', '  date: 2024-03-01', '  findings: [{ id: a b, text: T }]'], 'a b'],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(lines.at(-1))}, on it`, () => {
      const found = problems(...lines.map(String));
      assert.equal(found.length, 1, JSON.stringify(found));
      assert.match(found[0]![0]!, new RegExp(where.replace(/[{}]/gu, '\\$&'), 'u'));
    });
  }

  it('names each key that is lacking', () => {
    assert.deepEqual(problems('title: T').map(([, message]) => /“(\w+)”/u.exec(message!)![1]), ['ilacs', 'authority', 'period']);
  });

  it('keeps the good facts beside a bad one', () => {
    const { facts } = parseSelfEvaluation(joinLines('---', ...good, 'status: final', '---')).frontMatter;
    assert.equal(facts.authority, 'Wessex');
    assert.deepEqual(facts.period, { from: '2025-10-01', to: '2026-09-30' });
  });

  for (const [what, text, message] of [
    ['is absent', '# T', /no front matter/u],
    ['is not closed', '---\nilacs: 2026\n\n# T', /never closed/u],
    ['is no YAML', '---\nauthority: a: b\n---\n', /quotation marks/u],
    ['is a list', '---\n- a\n---\n', /keys and values/u],
    ['is a YAML bomb', `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\n---\n`, /anchors/u],
  ] as const) {
    it(`says so when it ${what}`, () => {
      const [problem, ...more] = parseSelfEvaluation(text).frontMatter.problems;
      assert.match(problem!.message, message);
      assert.deepEqual(more, []);
    });
  }
});

describe('sections', () => {
  const ids = (text: string): string[] => parseSelfEvaluation(text).sections.map((section) => section.id);

  it('are found at any level, numbered or by attribute', () => {
    assert.deepEqual(ids('# 1. What do you know?\n\n## a) Leadership\n\n# Our sources {#q2}\n\nSetext: our plans for the next 12 months\n---'), ['q1', 'leaders', 'q2']);
  });

  it('are judgement sections only inside question 1', () => {
    assert.deepEqual(ids('# What do we know?\n\n## Care leavers\n\n# What are our plans?\n\n## Care leavers'), ['q1', 'care-leavers', 'q3']);
  });

  it('follow the edition of the document', () => {
    const text = (edition: string): string => `---\nilacs: ${edition}\n---\n# What do we know?\n\n## Care leavers\n\n## Children in care and care leavers`;
    assert.deepEqual(ids(text('2018')), ['q1', 'children-in-care-and-care-leavers']);
    assert.deepEqual(ids(text('2023')), ['q1', 'care-leavers']);
  });

  it('end where the next heading of their level begins', () => {
    const model = parseSelfEvaluation('# What do we know?\n\nA\n\n## Leaders\n\nB\n\n# Next\n\nC');
    assert.equal(at(model, model.sections[0]!.span), '# What do we know?\n\nA\n\n## Leaders\n\nB\n\n');
    assert.equal(at(model, model.sections[1]!.span), '## Leaders\n\nB\n\n');
  });

  it('are not opened by headings in quotations, lists or code', () => {
    assert.deepEqual(ids('> # What do we know?\n\n- # How do we know it?\n\n```\n# What are our plans?\n```'), []);
  });
});

describe('citations', () => {
  const cited = (text: string): (string | undefined)[][] => {
    const model = parseSelfEvaluation(text);
    return model.citations.map((citation) => [citation.id, citation.locator, at(model, citation.span), at(model, citation.idSpan)]);
  };

  it('hold one or more ids with locators', () => {
    assert.deepEqual(cited('Text [@a; @b-2, p. 4, line 2].'), [['a', undefined, '[@a; @b-2, p. 4, line 2]', 'a'], ['b-2', 'p. 4, line 2', '[@a; @b-2, p. 4, line 2]', 'b-2']]);
  });

  for (const text of ['\\[@a]', '`[@a]`', '<!-- [@a] -->', '[see @a]', '@a', '[@]', '[a](b)', '    [@a]', '[@a; and b]']) {
    it(`are not read from ${text}`, () => {
      assert.deepEqual(cited(text), []);
    });
  }

  it('know their place behind escapes, references, wrapped lines and CRLF', () => {
    for (const text of ['\\* &amp; &copy; [@a]', '> one\n> two [@a]', '- one\r\n  two **b** [@a]', '| a \\| b | [@a] |\n|---|---|\n| c | [@a] |', '😀 é [@a]', '# H &lt; [@a] {#x}', 'a@b.com [@a]', 'line  \r\nbreak [@a]']) {
      const model = parseSelfEvaluation(text);
      assert.ok(model.citations.length > 0, text);
      model.citations.forEach((citation) => { assert.equal(at(model, citation.span), '[@a]', text); });
    }
  });
});

describe('links', () => {
  const kinds = (text: string): string[] => parseSelfEvaluation(text).links.map((link) => `${link.kind} ${link.path}`.trim());

  it('are told apart by where they point', () => {
    assert.deepEqual(kinds('[a](e/a.pdf) [b](https://x.org/a) [c](#h) [d](mailto:a@b.c) [e]() [f](javascript:x) [g](data/m.csv#id@2026) ![h](data/m.csv#id) ![i](i.png) [j](//x/y) [k](C:\\a.pdf)'), [
      'file e/a.pdf', 'web https://x.org/a', 'anchor', 'mail mailto:a@b.c', 'empty', 'unsafe javascript:x', 'figure data/m.csv', 'chart data/m.csv', 'file i.png', 'web //x/y', 'file C:/a.pdf',
    ]);
  });

  it('are resolved through definitions, and know their target', () => {
    assert.deepEqual(kinds('[a][r] and [r]\n\n[r]: e/a%20b.pdf'), ['file e/a b.pdf', 'file e/a b.pdf']);
    for (const text of ['[a](T)', '[a](<T> "t")', '[*a* [b]](T \'t\')', '![a (b)](T)', '[a](  T  )']) {
      const model = parseSelfEvaluation(text.replace('T', 'e/(x).pdf'));
      assert.equal(at(model, model.links[0]!.urlSpan), 'e/(x).pdf', text);
    }
  });
});

describe('callouts', () => {
  it('have a kind, a title, an id and a direction', () => {
    const { callouts } = parseSelfEvaluation(joinLines(
      '> [!IMPROVEMENT] Supervision is **not** yet reflective {#supervision}', '> Text.', '',
      '> [!strength]', '> Text', '', '> [!DIRECTION] Improved since 2023', '', '> [!NOTE] A note', '', '> A quotation'));
    assert.deepEqual(callouts.map(({ kind, title, id, direction }) => [kind, title, id, direction]), [
      ['improvement', 'Supervision is not yet reflective', 'supervision', undefined],
      ['strength', '', undefined, undefined],
      ['direction', 'Improved since 2023', undefined, 'improved'],
    ]);
  });

  it('are anchors by their id', () => {
    assert.ok(parseSelfEvaluation('> [!STRENGTH] A {#own}').anchors.has('own'));
  });
});

describe('tables of actions', () => {
  const table = (header: string, row: string): SelfEvaluation => parseSelfEvaluation(`# What are our plans?\n\n| ${header} |\n|${'---|'.repeat(header.split('|').length)}\n| ${row} |`);

  it('are known by the headers that councils use', () => {
    const model = table('What | Why | Who | By when | How will we know? | RAG', 'Train | #a; [b](#b)<br>F-1, some words | Head of Service | 2027-03 | Fewer delays | Amber');
    const [action] = model.actionTables[0]!.actions;
    assert.deepEqual(Object.entries(action!.cells).map(([column, cell]) => [column, cell.text]), [
      ['action', 'Train'], ['addresses', '#a; b\nF-1, some words'], ['owner', 'Head of Service'], ['due', '2027-03'], ['success', 'Fewer delays'], ['status', 'Amber'],
    ]);
    assert.deepEqual(action!.addresses.map(({ id, marked }) => [id, marked]), [['a', true], ['b', true], ['F-1', false]]);
  });

  it('need an action column and one other, in question 3', () => {
    assert.equal(table('Action | Colour', 'a | b').actionTables.length, 0);
    assert.equal(table('Owner | Due', 'a | b').actionTables.length, 0);
    assert.equal(parseSelfEvaluation('| Action | Owner |\n|---|---|\n| a | b |').actionTables.length, 0);
  });
});

describe('texts that no parser could finish', () => {
  for (const [what, text] of Object.entries({
    '5 MB': 'Practice is good. '.repeat(300_000),
    '10,000 nested quotations': `${'>'.repeat(10_000)} text`,
    '10,000 nested lists': `${'- '.repeat(10_000)}text`,
    '10,000 brackets': '['.repeat(10_000),
    '10,000 marks of emphasis': '*a '.repeat(10_000),
    '10,000 marks of emphasis in lines that end as in Windows': '*a *b\r\n'.repeat(5_000),
  })) {
    it(`are refused with a reason: ${what}`, () => {
      const model = parseSelfEvaluation(text);
      assert.ok(model.unreadable);
      assert.ok(model.unreadable.span.end <= text.length);
      assert.deepEqual(model.blocks, []);
    });
  }

  for (const [what, text] of Object.entries({
    'nothing': '', 'an open fence': '```\n# What do we know?', 'control characters': '\u0000\u0001\u007f', 'half a surrogate': '\ud800 [@a]',
    '10,000 open tags': '<div>'.repeat(10_000), 'a wide table': `${'| a '.repeat(500)}\n${'|-'.repeat(500)}\n`, 'lone carriage returns': '# What do we know?\r\rText [@a]\r',
  })) {
    it(`are read all the same: ${what}`, () => {
      assert.equal(parseSelfEvaluation(text).unreadable, undefined);
    });
  }

  it('are not ordinary documents with long rules and many lists', () => {
    assert.equal(parseSelfEvaluation(`${FRONT_MATTER}\n${'*'.repeat(3000)}\n\n${'- *a*\n\n'.repeat(9000)}`).unreadable, undefined);
  });
});
