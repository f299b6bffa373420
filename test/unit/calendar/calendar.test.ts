import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { calendarOf, type CalendarEvent } from '../../../src/core/calendar/events';
import { calendarGroups } from '../../../src/core/calendar/groups';
import { calendarFile } from '../../../src/core/calendar/ics';
import type { Analysis } from '../../../src/core/analysis';
import { analyse, complete, joinLines, TODAY } from '../support/analyse';

const FACTS = joinLines(
  'engagementMeeting: 2026-12-10',
  'lastInspection: { kind: short, date: 2024-03-15, judgements: { overall-effectiveness: good } }',
  'authority:',
);
const ACTIONS = joinLines(
  '| Action | Addresses | Owner | Due | Success measure | Status |', '|---|---|---|---|---|---|',
  '| Train managers | #a | Principal Social Worker | Q4 2026-27 | 75% of records say why | Under way |',
  '| Visit all children | #a | Head of Service | 2026-10-31 | 95% in time | |',
  '| Review plans | #a | Head of Service | 2026-12-01 | None drifts | |',
  '| Appoint a lead | #a | Director | 2026-06-30 | Appointed | Complete |',
  '| Ask children | #a | Participation Manager | ongoing | They say so | |',
);
const REGISTER = joinLines(
  '- { id: audit, title: Audit, kind: audit, date: 2025-11-30, url: "https://council.example/a", owner: Quality Lead }',
  '- { id: fresh, title: Fresh, kind: data, date: 2026-09-30, url: "https://council.example/b" }',
  '- { id: letter, title: Letter, kind: external, date: 2020-01-01, url: "https://council.example/c" }',
  '- { id: unused, title: Unused, kind: audit, date: 2020-01-01, url: "https://council.example/d" }',
  '- { id: period, title: Covers later, kind: data, date: 2025-10-01, period: 2026-09, url: "https://council.example/e" }',
);

async function sample(facts = FACTS, actions = ACTIONS): Promise<Analysis> {
  const text = complete('Plans are better [@audit; @fresh; @letter; @period].', actions).replace('authority:', facts).replace('ilacs: 2026', 'ilacs: 2023');
  return (await analyse(text, { 'evidence.yaml': REGISTER })).analysis;
}

const told = (events: readonly CalendarEvent[]): string[] => events.map(({ day, kind, title, owner }) => `${day} ${kind}: ${title}${owner === undefined ? '' : ` (${owner})`}`);

describe('the calendar of a self-evaluation', () => {
  it('has its meeting, what may follow the last inspection, what is due, and what goes out of date', async () => {
    assert.deepEqual(told(calendarOf(await sample(), TODAY, 12)), [
      '2024-06-27 action-plan: Action plan after the report of 15 March 2024',
      '2026-09-15 inspection: A short inspection may follow at any time',
      '2026-10-31 action: Visit all children (Head of Service)',
      '2026-11-30 evidence: “Audit” goes out of date (Quality Lead)',
      '2026-12-01 action: Review plans (Head of Service)',
      '2026-12-10 meeting: Annual engagement meeting',
      '2027-03-31 action: Train managers (Principal Social Worker)',
      '2027-09-15 inspection: A short inspection is to be expected by this day',
    ]);
  });

  it('leads from each date to its source', async () => {
    const analysis = await sample();
    const source = ({ place: { uri, span } }: CalendarEvent): string => (uri === undefined ? analysis.model.text : REGISTER).slice(span.start, span.end);
    assert.deepEqual(calendarOf(analysis, TODAY, 12).map(source), ['2024-03-15', '2024-03-15', '2026-10-31', '2025-11-30', '2026-12-01', '2026-12-10', 'Q4 2026-27', '2024-03-15']);
  });

  it('says in groups what is overdue, what may be now, and what comes', async () => {
    const analysis = await sample();
    const groups = (today: string): string[] => calendarGroups(calendarOf(analysis, today, 12), today).map(({ title, events }) => `${title}: ${events.map(({ day }) => day).join(', ')}`);
    assert.deepEqual(groups(TODAY), ['Overdue: 2026-10-31', 'At any time now: 2026-09-15', 'In the next month: 2026-11-30, 2026-12-01, 2026-12-10', 'Later: 2027-03-31, 2027-09-15', 'Past: 2024-06-27']);
    assert.deepEqual(groups('2024-01-01').slice(0, 1), ['Later: 2024-06-27, 2026-09-15, 2026-10-31, 2026-11-30, 2026-12-01, 2026-12-10, 2027-03-31, 2027-09-15']);
    assert.ok(groups('2028-01-01').includes('Past: 2026-12-10, 2026-09-15, 2024-06-27'));
    assert.ok(groups('2026-10-31').some((group) => group.startsWith('In the next month: 2026-10-31, 2026-11-30')), 'what is due today is not overdue');
  });

  it('asks to check a window whose rule is not confirmed', async () => {
    const analysis = await sample('lastInspection: { kind: standard, date: 2024-03-15, judgements: { overall-effectiveness: good } }\nauthority:');
    const text = analysis.model.text.replace('ilacs: 2023', 'ilacs: 2026');
    const window = calendarOf((await analyse(text)).analysis, TODAY, 12).find(({ kind }) => kind === 'inspection');
    assert.match(window!.details.join(' '), /Check: the rule is not confirmed\.$/u);
  });

  it('is empty where the document has no dates', async () => {
    assert.deepEqual(calendarOf(await sample('authority:', 'We will see.'), TODAY, 12), []);
    assert.deepEqual(calendarGroups([], TODAY), []);
  });

  it('heeds how long evidence speaks', async () => {
    assert.ok(!calendarOf(await sample(), TODAY, 24).some(({ kind }) => kind === 'evidence'));
  });
});

describe('the calendar as a file', () => {
  const MADE = '2026-11-23T10:00:00.000Z';
  const parse = (text: string): ICAL.Event[] => new ICAL.Component(ICAL.parse(text) as unknown[] as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

  it('is read back by another program, each event on its day', async () => {
    const analysis = await sample();
    const events = calendarOf(analysis, TODAY, 12);
    const read = parse(calendarFile(events, analysis.model, 'Wessex', MADE));
    assert.deepEqual(read.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`), events.map(({ day, title }) => `${day} ${title}`));
    assert.ok(read.every(({ startDate }) => startDate.isDate));
    assert.match(read[6]!.description, /^Owner: Principal Social Worker\nDue Q4 2026-27\.\nSuccess measure: 75% of records say why\nStatus: Under way$/u);
  });

  it('gives an event the same UID whenever it is made and wherever its day has moved', async () => {
    const uids = async (actions: string): Promise<string[]> => {
      const { model, ...rest } = await sample(FACTS, actions);
      return parse(calendarFile(calendarOf({ model, ...rest }, TODAY, 12), model, 'Wessex', new Date().toISOString())).map(({ uid }) => uid);
    };
    const [first, moved] = [await uids(ACTIONS), await uids(ACTIONS.replace('2026-12-01', '2026-12-09'))];
    assert.deepEqual(first, moved);
    assert.equal(new Set(first).size, first.length);
    assert.ok(first.includes('actionreview-plans@wessex-county-council-2026-09-30.ilacs'));
  });

  it('keeps to the form whatever the words are: signs are escaped, long lines folded at 75 octets', async () => {
    const analysis = await sample();
    const title = 'Ask “why?”; then, plan \\ act\u0007 ÿ日本語'.repeat(9);
    const event = { id: 'x', kind: 'action', day: '2026-12-01', title, details: ['One, two; three\r\nBEGIN:VEVENT\nUID:forged'], owner: 'A\nB', open: true, place: { span: { start: 0, end: 0 } } } as const satisfies CalendarEvent;
    const text = calendarFile([event, { ...event, title: 'Same id' }], analysis.model, 'W\r\nX:1', MADE);
    assert.ok(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75));
    assert.ok(!/[^\r]\n/u.test(text));
    const read = parse(text);
    assert.equal(read.length, 2);
    assert.equal(read[0]!.summary, title.replaceAll('\u0007', ' '));
    assert.equal(read[0]!.description, 'Owner: A B\nOne, two; three BEGIN:VEVENT UID:forged');
    assert.notEqual(read[0]!.uid, read[1]!.uid);
  });

  it('is the same in every time zone', async () => {
    const analysis = await sample();
    const zone = process.env.TZ;
    const made = ['America/New_York', 'Pacific/Auckland', 'Europe/London'].map((name) => {
      process.env.TZ = name;
      return calendarFile(calendarOf(analysis, TODAY, 12), analysis.model, 'Wessex', MADE);
    });
    if (zone === undefined) {
      delete process.env.TZ;
    } else {
      process.env.TZ = zone;
    }
    assert.equal(new Set(made).size, 1);
  });
});
