import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/text/lines';
import { asText } from '../../../src/core/templates/template';
import { placeAt, type Proposal, type Text } from '../../../src/editor/completions/place';
import { proposals } from '../../../src/editor/completions/propose';
import { analyse, FRONT_MATTER, joinLines, TODAY } from '../support/analyse';

const Q1 = '## What do we know about the quality and impact of social work practice?';
const Q3 = '## What are our plans for the next 12 months to maintain or improve practice?';
const REGISTER = {
  'evidence.yaml': joinLines(
    '- { id: audit-2026, title: Practice audit, kind: audit, date: 2026-05-01, owner: Principal Social Worker, period: 2026-Q1, url: "https://a.example" }',
    '- { id: voice-2026, title: What children told us, kind: feedback, from: [children], date: 2026-08-01, url: "https://b.example" }',
    '- { id: data, title: Monthly data, kind: data, url: "https://c.example" }',
  ),
};

interface Offered {
  readonly all: Proposal[];
  /** The labels, in order. */
  readonly labels: string[];
  /** The whole text with the proposal of that label accepted. */
  accept(label: string): string;
}

/** What is offered at `¦`. `behind` is how many typed characters the analysis has not yet seen. */
async function at(lines: readonly string[], behind = 0, files: Readonly<Record<string, string>> = REGISTER, recent: readonly string[] = []): Promise<Offered> {
  const marked = joinLines(...lines);
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const { analysis } = await analyse(text.slice(0, offset - behind) + text.slice(offset), files);
  const position = new LineIndex(text).positionAt(offset);
  const all = proposals(placeAt(analysis, textOf(text), position.line, position.column, offset, recent), TODAY);
  const accept = (label: string): string => {
    const found = all.find((one) => one.label === label);
    assert.ok(found, `no “${label}” among ${all.map((one) => one.label).join(', ')}`);
    const start = offset - position.column;
    return text.slice(0, start + found.from) + asText(found.insert) + text.slice(start + found.to);
  };
  return { all, labels: all.map((one) => one.label), accept };
}

function textOf(text: string): Text {
  const lines = text.split(/\r\n|\r|\n/u);
  return { getText: () => text, lineAt: (line) => ({ text: lines[line]! }), lineCount: lines.length };
}

const QUESTIONS = ['What do we know about the quality and impact of social work practice?', 'How do we know it?', 'What are our plans for the next 12 months to maintain or improve practice?'];
const AREAS = ['Leaders', 'Help and protection', 'Children in care', 'Care leavers'];

for (const behind of [0, 1]) {
  describe(behind === 0 ? 'completions' : 'completions while the analysis is a key behind', () => {
    it('offer the questions that are missing on #', async () => {
      assert.deepEqual((await at([FRONT_MATTER, '#¦'], behind)).labels, QUESTIONS);
      assert.deepEqual((await at([FRONT_MATTER, '## How do we know it?', '', 'So.', '', '#¦'], behind)).labels, [QUESTIONS[0], QUESTIONS[2]]);
    });

    it('offer topics in the attribute of a heading, without those that it has', async () => {
      const { labels, accept } = await at([FRONT_MATTER, '#### Our desks {topics="front-door car¦"}'], behind);
      assert.deepEqual(labels.slice(0, 2), ['child-in-need-or-protection-plan', 'risk-outside-the-home']);
      assert.ok(labels.includes('people') && !labels.includes('front-door'));
      assert.ok(accept('care-leavers').endsWith('#### Our desks {topics="front-door care-leavers"}'));
      assert.deepEqual((await at([FRONT_MATTER, 'No heading {topics="f¦"}'], behind)).labels, []);
    });

    it('offer the judgement areas under question 1 only, first at their level', async () => {
      assert.deepEqual((await at([FRONT_MATTER, Q1, '', 'Text.', '', '###¦'], behind)).labels, [...AREAS, QUESTIONS[1], QUESTIONS[2]]);
      assert.deepEqual((await at([FRONT_MATTER, Q1, '', 'Text.', '', '##¦', '', Q3, ''], behind)).labels, [QUESTIONS[1], ...AREAS]);
      assert.deepEqual((await at([FRONT_MATTER, Q1, '', 'Text.', '', '#¦'], behind)).labels, [QUESTIONS[1], QUESTIONS[2], ...AREAS]);
      assert.deepEqual((await at([FRONT_MATTER, Q1, '', 'Text.', '', Q3, '', '###¦'], behind)).labels, [QUESTIONS[1]]);
    });

    it('write the heading at the right level, whatever was typed', async () => {
      const { accept } = await at([FRONT_MATTER, Q1, '', 'Text.', '', '#¦', '', 'After.'], behind);
      assert.match(accept('Care leavers'), /\n\n### Care leavers\n\n\[What is the quality[^\n]*\]\n\nAfter\.$/u);
      assert.match(accept('How do we know it?'), /\n\n## How do we know it\?\n\n\[Which audits[^\n]*\]\n\nAfter\.$/u);
    });

    it('keep quiet about a heading of the author’s own', async () => {
      for (const heading of ['# W¦', '## Our pra¦', '# How are¦', '## Children who¦']) {
        const { labels } = await at([FRONT_MATTER, Q1, '', heading], behind);
        const typed = heading.replace(/[#¦]/gu, '').trim();
        assert.ok(labels.every((label) => label.startsWith(typed)), `${heading}: ${labels.join(', ')}`);
      }
      assert.deepEqual((await at(['Text #¦'], behind)).labels, []);
      assert.deepEqual((await at(['## Head¦ing there'], behind)).labels, []);
    });

    it('offer the four callouts on >', async () => {
      const { labels, accept } = await at([Q1, '', '>¦'], behind);
      assert.deepEqual(labels, ['Strength', 'Area for improvement', 'Area for priority action', 'Direction of travel']);
      assert.match(accept('Area for improvement'), /\n\n> \[!IMPROVEMENT\] \[What is not yet good enough, in a few words\] \{#finding-1\}\n> \[What is it like for children now[^\n]*\]$/u);
    });

    it('offer callouts up to a bracket that the editor closed, and not within a quotation', async () => {
      assert.match((await at([Q1, '', '> [!¦]'], behind)).accept('Strength'), /\n> \[!STRENGTH\] \[What works well, in a few words\]\n> \[/u);
      assert.deepEqual((await at(['> Words of a child', '>¦'], behind)).labels, []);
      assert.deepEqual((await at(['> So¦'], behind)).labels, []);
      assert.deepEqual((await at(['1 >¦'], behind)).labels, []);
    });

    it('offer the sources of the register in a citation, newest first', async () => {
      const { all, labels, accept } = await at([Q1, '', 'Plans are timely [@¦].'], behind);
      assert.deepEqual(labels, ['voice-2026', 'audit-2026', 'data']);
      assert.deepEqual(all.map((one) => one.detail), ['feedback · 1 August 2026', 'audit · 1 May 2026', 'data']);
      assert.equal(all[1]?.documentation, 'Practice audit\n\nOwner: Principal Social Worker\n\nCovers: 2026-Q1\n\nhttps://a.example');
      assert.match(all[1]?.filter ?? '', /^audit-2026 Practice audit$/u);
      assert.match(accept('audit-2026'), /timely \[@audit-2026\]\.$/u);
    });

    it('close the bracket where it is open, and replace what is left of an id', async () => {
      assert.match((await at(['Timely [@¦'], behind)).accept('data'), /Timely \[@data\]$/u);
      assert.match((await at(['Timely [@au¦dit-x, p. 4].'], behind)).accept('data'), /Timely \[@data, p\. 4\]\.$/u);
      assert.match((await at(['Timely [@data, p. 4; @¦]'], behind)).accept('audit-2026'), /\[@data, p\. 4; @audit-2026\]$/u);
    });

    it('make a citation of @ on its own, but not of an address', async () => {
      assert.match((await at(['Timely @¦ and'], behind)).accept('data'), /Timely \[@data\] and$/u);
      assert.match((await at(['| a |', '| - |', '| @¦ |'], behind)).accept('data'), /\| \[@data\] \|$/u);
      assert.deepEqual((await at(['write to team@¦'], behind)).labels, []);
    });

    it('offer a table of actions on | in question 3, and nowhere else', async () => {
      assert.match((await at([Q3, '', '|¦'], behind)).accept('Action table'), /\n\n\| Action \| Addresses \| Owner \| Due \| Success measure \| Status \|\n\| --- (?:\| --- ){5}\|\n\| \[What will be done\] /u);
      assert.deepEqual((await at([Q1, '', '|¦'], behind)).labels, []);
      assert.deepEqual((await at([Q3, '', '| Own | table |', '|---|---|', '|¦'], behind)).labels, []);
    });

    it('offer a row with the columns of the table above', async () => {
      const { labels, accept } = await at([Q3, '', '| What | Who | Budget |', '|---|---|---|', '| Train | Head | 0 |', '|¦', '', 'After.'], behind);
      assert.deepEqual(labels, ['Action']);
      assert.match(accept('Action'), /\n\| \[What will be done\] \| \[Who leads it, by role\] \| {3}\|\n\nAfter\.$/u);
    });

    it('offer findings in the Addresses column, those without an action first', async () => {
      const lines = [
        FRONT_MATTER, Q1, '', '> [!IMPROVEMENT] Late plans {#plans}', '> So.', '', '> [!PRIORITY] No checks {#checks}', '> So.', '', '> [!STRENGTH] Good {#good}', '> So.', '',
        Q3, '', '| Action | Addresses | Owner |', '|---|---|---|', '| Train | #plans | Head |', '| Check | #¦ | Head |',
      ];
      const { labels, accept } = await at(lines, behind);
      assert.deepEqual(labels.slice(0, 3), ['#checks', '#plans', '#good']);
      assert.match(accept('#checks'), /\| Check \| #checks \| Head \|$/u);
      assert.deepEqual((await at([...lines.slice(0, -1), '| Check #¦ | x | Head |'], behind)).labels, []);
    });

    it('offer the findings of the last inspection, too', async () => {
      const front = FRONT_MATTER.replace('---\n', '---\nlastInspection: { kind: standard, date: 2023-01-10, findings: [{ id: records, text: Case records, type: improvement }] }\n');
      const { all } = await at([front, Q3, '', '| Action | Addresses |', '|---|---|', '| Train | #¦ |'], behind);
      assert.deepEqual([all[0]?.label, all[0]?.description], ['#records', 'Case records']);
    });

    it('offer every anchor in a link', async () => {
      const { labels, accept } = await at(['# Title', '', '## Our practice {#practice}', '', 'See [there](#pr¦).'], behind);
      assert.deepEqual(labels, ['#title', '#practice']);
      assert.match(accept('#practice'), /\[there\]\(#practice\)\.$/u);
    });

    it('offer nothing in code, comments and formulas of others', async () => {
      const samples = [
        ['```', '#¦', '```'], ['```', '[@¦'], ['~~~', '>¦', '~~~', 'After.'], ['Code `[@¦]` there'], ['<!--', '[@¦', '-->'], ['<!-- [@¦ -->'], ['<!--', '>¦'], ['    #¦'],
      ];
      for (const sample of samples) {
        assert.deepEqual((await at([Q1, '', ...sample], behind)).labels, [], sample.join(' / '));
      }
    });

    it('offer keys at the top, those that are missing', async () => {
      const { labels, accept } = await at(['---', 'ilacs: 2026', '¦', 'authority: Wessex', '---', '', '# Title'], 0);
      assert.deepEqual(labels, ['kind', 'title', 'period', 'status', 'owner', 'engagementMeeting', 'lastInspection', 'notified', 'evidence', 'measures']);
      assert.match(accept('period'), /\nperiod: \{ from: 2025-10-01, to: 2026-09-30 \}\n/u);
      assert.match(accept('lastInspection'), /\nlastInspection:\n {2}kind: standard\n/u);
    });

    it('offer the keys, values and headings of a kind of document', async () => {
      const top = ['---', 'ilacs: 2026', 'kind: jtai', 'authority: Wessex', 'period: { from: 2025-10-01, to: 2026-09-30 }'];
      assert.deepEqual((await at([...top, '¦', '---', '', '# Title'])).labels, ['title', 'theme', 'status', 'owner', 'lastInspection', 'notified', 'evidence', 'measures']);
      const themes = await at([...top, 'theme: ¦', '---', '', '# Title'], 0);
      assert.equal(themes.all[0]?.description, 'Child sexual abuse in the family (from September 2025)');
      assert.ok(themes.all.some(({ description }) => description === 'Serious youth violence (from 2023; check)'));
      const doc = [...top, 'theme: domestic-abuse-2024', '---', ''];
      assert.deepEqual((await at([...doc, '## What do we know?', '', 'Text.', '', '###¦'], behind)).labels, ['Council', 'Police', 'Health', 'Probation', 'The theme', 'How do we know it?', 'What are our joint plans?']);
      assert.deepEqual((await at(['---', 'ilacs: 2026', 'kind: ¦', '---', ''])).labels, ['self-evaluation', 'engagement-meeting', 'focused-visit', 'letter', 'jtai']);
      assert.deepEqual((await at(['---', 'ilacs: 2026', 'kind: letter', 'inspection: ¦', '---', ''])).labels, ['standard', 'short', 'focused-visit', 'monitoring', 'jtai']);
    });

    it('offer editions of the authority’s own', async () => {
      const { labels } = await at(['---', 'ilacs: ¦', '---', ''], 0, { '.ilacs/editions/own.yaml': 'id: wessex\nname: Wessex\nextends: 2026\n' });
      assert.deepEqual(labels, ['wessex', '2026', '2023', '2018']);
    });

    it('offer keys while the lower fence is still to come, and none below it', async () => {
      assert.ok((await at(['---', 'il¦'], behind)).labels.includes('ilacs'));
      assert.deepEqual((await at(['---', 'ilacs: 2026', '---', 'il¦'], behind)).labels, []);
      assert.deepEqual((await at(['il¦'], behind)).labels, []);
    });

    it('offer values behind a colon', async () => {
      assert.deepEqual((await at(['---', 'ilacs:¦', '---'], behind)).labels, ['2026', '2023', '2018']);
      assert.match((await at(['---', 'status: a¦', '---'], behind)).accept('agreed'), /\nstatus: agreed\n/u);
      assert.deepEqual((await at(['---', 'lastInspection:', '  kind: ¦', '---'], behind)).labels, ['standard', 'short', 'focused-visit', 'monitoring', 'jtai']);
      assert.ok((await at(['---', 'lastInspection:', '  judgements:', '    leaders: ¦', '---'], behind)).labels.includes('good'));
    });
  });
}

describe('the front matter that completions write', () => {
  it('is right as it stands, every key of it', async () => {
    let text = joinLines('---', '¦', '---', '', '# Title', '');
    for (const key of ['ilacs', 'authority', 'period', 'title', 'status', 'owner', 'engagementMeeting', 'lastInspection', 'evidence', 'measures']) {
      text = (await at(text.split('\n'))).accept(key).replace('\n---\n\n# Title', '\n¦\n---\n\n# Title');
    }
    const { analysis } = await analyse(text.replace('¦\n', '').replace('[Name of the authority]', 'Wessex'));
    assert.deepEqual(analysis.model.frontMatter.problems, []);
    assert.equal(analysis.model.frontMatter.facts.lastInspection?.findings.length, 1);
  });
});

describe('a completion', () => {
  it('costs a small part of what an analysis costs, so that it never waits for one', async () => {
    const text = joinLines(FRONT_MATTER, Q1, '', ...Array.from({ length: 500 }, (_, index) => `Paragraph ${index} with some words of its own.\n`), 'Timely [@].');
    const offset = text.length - 2;
    const begun = performance.now();
    const { analysis } = await analyse(text.slice(0, offset - 1) + text.slice(offset), REGISTER);
    const forAnalysis = performance.now() - begun;
    const document = textOf(text);
    const position = new LineIndex(text).positionAt(offset);
    const started = performance.now();
    for (let time = 0; time < 10; time++) {
      assert.equal(proposals(placeAt(analysis, document, position.line, position.column, offset), TODAY).length, 3);
    }
    const each = (performance.now() - started) / 10;
    assert.ok(each < forAnalysis / 5, `${each} ms, with an analysis of ${forAnalysis} ms`);
  });
});

describe('completions of sources', () => {
  const FILES = {
    'evidence.yaml': joinLines(
      '- { id: audit, title: Audit of plans, kind: audit, date: 2026-05-01, file: evidence/audit of plans (1).pdf }',
      '- { id: photo, title: Wall of views, kind: feedback, date: 2026-06-01, file: evidence/wall.png }',
      '- { id: web, title: A page, kind: report, date: 2026-07-01, url: "https://a.example" }',
    ),
  };
  const so = (line: string, recent: readonly string[] = []): Promise<Offered> => at([FRONT_MATTER, Q1, '', line], 0, FILES, recent);

  it('begin with those that were cited last', async () => {
    assert.deepEqual((await so('So [@¦')).labels, ['web', 'photo', 'audit']);
    assert.deepEqual((await so('So [@¦', ['audit', 'gone', 'photo'])).labels, ['audit', 'photo', 'web']);
  });

  it('are found by any word of their title', async () => {
    assert.match((await so('So [@¦')).all.find(({ label }) => label === 'audit')!.filter, /Audit of plans/u);
  });

  it('of a register of thousands come by the hundred, those first that what is typed may mean', async () => {
    const register = Array.from({ length: 2_000 }, (_, index) => `- { id: team-${index}, title: Audit of team ${index}, kind: audit, date: 20${10 + index % 16}-01-01, file: evidence/team ${index}.pdf }`);
    const many = (line: string, recent: readonly string[] = []): Promise<Offered> => at([FRONT_MATTER, Q1, '', line], 0, { 'evidence.yaml': joinLines(...register) }, recent);
    assert.deepEqual((await many('So [@¦', ['team-7'])).labels.slice(0, 2), ['team-7', 'team-15']);
    assert.equal((await many('So [@¦')).labels.length, 300);
    assert.deepEqual((await many('So [@xteam1977¦')).labels, []);
    assert.ok((await many('So [@tm1977¦')).labels.includes('team-1977'));
    assert.ok((await many('So [@AUDIT1977¦')).labels.includes('team-1977'), 'a word of the title counts, in any case');
    assert.ok((await many('So [it](ev1977¦')).labels.includes('evidence/team 1977.pdf'));
  });

  it('offer the files of the register in the target of a link, written so that the link works', async () => {
    const offered = await so('See [the audit](¦');
    assert.deepEqual(offered.labels, ['evidence/wall.png', 'evidence/audit of plans (1).pdf']);
    assert.ok(offered.accept('evidence/audit of plans (1).pdf').endsWith('See [the audit](evidence/audit%20of%20plans%20%281%29.pdf)'));
    assert.ok((await so('See [the audit](<ev¦>) now')).accept('evidence/audit of plans (1).pdf').endsWith('(<evidence/audit of plans (1).pdf>) now'));
  });

  it('offer pictures alone for a picture, and nothing behind a measure file or outside a link', async () => {
    assert.deepEqual((await so('![Wall](¦)')).labels, ['evidence/wall.png']);
    assert.deepEqual((await so('So (¦')).labels, []);
    assert.deepEqual((await so('[86%](data/m.csv#¦')).labels, []);
  });
});
