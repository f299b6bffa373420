import assert from 'node:assert/strict';
import { responsibilityAt, responsibilityFor } from '../../../src/core/dialect/responsibility';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { gapList } from '../../../src/core/report/gaps';
import { gapTable } from '../../../src/core/report/gapTable';
import { reportMarkdown } from '../../../src/core/report/markdown';
import { asCsv, asMarkdown } from '../../../src/core/report/table';
import { analyse, complete, flagged, joinLines, TODAY } from '../support/analyse';

const HEADER = joinLines('| Action | Addresses | Owner | Due | Success measure | Status |', '|---|---|---|---|---|---|');
const owned = (text: string): string => text
  .replace('### Children in care', '### Children in care {owner="Head of Service, Permanence" status=agreed}')
  .replace('authority:', 'owner: Director\nengagementMeeting: 2026-12-10\nsections: { care-leavers: { owner: Leaving Care, status: review }, q3: { status: draft } }\nauthority:');

describe('who answers for a section', () => {
  const text = owned(complete('Text.\n\n#### Health {owner=Nurse}\n\nMore.\n\n#### School\n\nMost.'));
  const model = parseSelfEvaluation(text);

  it('is told by its heading or by the front matter, else by the document', () => {
    assert.deepEqual(['children-in-care', 'care-leavers', 'q3', 'leaders'].map((id) => responsibilityFor(model, id)), [
      { owner: 'Head of Service, Permanence', status: 'agreed' }, { owner: 'Leaving Care', status: 'review' }, { owner: 'Director', status: 'draft' }, { owner: 'Director', status: undefined },
    ]);
    assert.deepEqual(model.sections.map(({ heading }) => heading.text).includes('Children in care'), true, 'the attribute is no part of the heading');
  });

  it('may be another for a part of it', () => {
    assert.deepEqual(['More.', 'Most.'].map((words) => responsibilityAt(model, text.indexOf(words)).owner), ['Nurse', 'Head of Service, Permanence']);
  });

  it('is flagged where the front matter names no section, and where it has the wrong form', async () => {
    assert.deepEqual(await flagged('dangling-reference', text.replace('care-leavers:', 'care-leaver:')), ['care-leaver']);
    assert.deepEqual(await flagged('dangling-reference', text.replace('### Care leavers', '### Other')), []);
    assert.deepEqual(await flagged('invalid-front-matter', text.replace('status: review', 'status: nearly')), ['nearly']);
  });
});

describe('the gap list', () => {
  const rowsOf = async (text: string, today = TODAY): Promise<string[]> =>
    gapList((await analyse(text)).analysis, today).map(({ owner, due, section, what }) => [owner, due, section, what.slice(0, 32).trim()].join(' · '));

  it('gives each gap once, by owner and date, with the owner of the section or of the action', async () => {
    const practice = 'Re-referrals have fallen from 24% to 17% over the year, and children feel safer.';
    const actions = joinLines(HEADER, '| Train | | Nurse | 31 March 2027 | | |', '| Review | | | 1 October 2026 | Less drift | |');
    assert.deepEqual((await rowsOf(owned(complete(practice, actions)))).filter((row) => !row.includes('Director · 2026-12-10')), [
      'Director · 2026-10-01 · What are our plans for the next 12 months to maintain or improve practice? · Overdue since 1 October 2026: Re',
      'Director · 2026-10-01 · What are our plans for the next 12 months to maintain or improve practice? · Nobody owns ‘Review’. Write who',
      'Head of Service, Permanence · 2026-12-10 · Children in care · Needs more than one kind of evid',
      'Head of Service, Permanence · 2026-12-10 · Children in care · Needs feedback from children or',
      'Head of Service, Permanence · 2026-12-10 · Children in care · No evidence for ‘Re-referrals ha',
      'Leaving Care · 2026-12-10 · Care leavers · Needs more than one kind of evid',
      'Leaving Care · 2026-12-10 · Care leavers · Needs feedback from children or',
      'Leaving Care · 2026-12-10 · Care leavers · Needs what it means for children',
      'Nurse · 2027-03-31 · What are our plans for the next 12 months to maintain or improve practice? · No success measure for ‘Train’.',
    ]);
  });

  it('calls an action overdue the day after it was due, unless it is complete', async () => {
    const overdue = async (status: string, today: string): Promise<number> => (await rowsOf(complete('Text.', joinLines(HEADER, `| Train | | Head | Nov 2026 | Yes | ${status} |`)), today)).filter((row) => row.includes('Overdue')).length;
    assert.deepEqual([await overdue('', '2026-11-30'), await overdue('', '2026-12-01'), await overdue('Complete', '2026-12-01')], [0, 1, 0]);
  });

  it('says of a section that is missing or empty only that', async () => {
    const rows = await rowsOf(complete('[What is the quality of practice?]').replace('### Care leavers', '### Other'));
    assert.equal(rows.filter((row) => row.includes('· Children in care · Needs')).length, 1);
    assert.equal(rows.filter((row) => row.includes('Under this question no section s')).length, 1);
    assert.ok(!rows.some((row) => row.includes('· Care leavers ·')));
    assert.equal(rows.filter((row) => row.includes('an owner for each action')).length, 0, 'nor of a plan that is not there');
  });

  it('is a table whose cells stay text', async () => {
    const hostile = complete('Text.', joinLines(HEADER, '| `=cmd` <b>\\|</b> [x](y) |'));
    const { analysis } = await analyse(hostile);
    const table = gapTable(gapList(analysis, TODAY), analysis);
    assert.ok(table.rows.every((row) => row.length === table.head.length));
    assert.match(asMarkdown({ head: ['A'], rows: [['a | b <i> [c](d)\n# e']] }), /^\| A \|\n\| --- \|\n\| a \\\| b \\<i> \\\[c\\\]\(d\) # e \|\n$/u);
    assert.equal(asCsv({ head: ['A'], rows: [['=HYPERLINK("x")'], ['“a”, b']] }), '\uFEFFA\r\n"\'=HYPERLINK(""x"")"\r\n"“a”, b"\r\n');
  });
});

describe('the report as a page', () => {
  it('tells the whole, each section with its owner, and for what is not met why and how', async () => {
    const page = reportMarkdown((await analyse(owned(complete('Most plans are now timely.\n\nRe-referrals have fallen to 17%.')))).analysis, TODAY);
    assert.match(page, /^# How complete it is: Self-evaluation\n/u);
    assert.match(page, /\| Children in care \| Head of Service, Permanence \| agreed \| \d+% \|/u);
    assert.match(page, /\n## Children in care\n\n- \*\*Needs evidence for every claim\.\*\* See lines \d+ and \d+\.\n {2}- Why: .+\n {2}- How: .+/u);
    assert.match(page, /\n## What is still open\n\n\| Owner \| Due \|/u);
  });
});
