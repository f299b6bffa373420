import assert from 'node:assert/strict';
import { drawTimeline } from '../../../src/core/charts/timeline';
import { evidenceStateOf } from '../../../src/preview/evidenceState';
import { analyse, complete, joinLines } from '../support/analyse';

const REGISTER = joinLines(
  '- { id: audit, title: Audit, kind: audit, date: 2026-05-01, url: "https://x.gov.uk/a" }',
  '- { id: voice, title: "<Voices> & more", kind: feedback, from: [children, staff], date: 2026-06-01, url: "https://x.gov.uk/b" }',
  '- { id: staff, title: Staff, kind: feedback, from: [staff], url: "https://x.gov.uk/c" }',
  '- { id: spare, title: Spare, kind: report, date: 2026-09-30, url: "https://x.gov.uk/d" }',
);

describe('the evidence that the preview shows', () => {
  it('has for each area the sources of each kind and voice, and the document as a whole', async () => {
    const { analysis } = await analyse(complete('Plans are better [@audit; @voice]. See [@audit].').replace('### Care leavers\n\nSee below.', '### Care leavers\n\nSo [@staff].'), { 'evidence.yaml': REGISTER });
    const { kinds, rows, sources, registered } = evidenceStateOf(analysis);
    const named = (members: readonly number[]): string[] => members.map((index) => sources[index]!.title);
    const told = rows.map(({ title, kinds: cells, voices, heard }) => [title, Object.fromEntries(cells.flatMap((cell, index) => (cell.length > 0 ? [[kinds[index], named(cell)]] : []))), Object.fromEntries(voices.map(({ voice, sources: members }) => [voice, named(members)])), heard]);
    assert.deepEqual(told, [
      ['Leaders', {}, {}, false],
      ['Help and protection', {}, {}, false],
      ['Children in care', { Audit: ['Audit'], Feedback: ['<Voices> & more'] }, { children: ['<Voices> & more'], staff: ['<Voices> & more'] }, true],
      ['Care leavers', { Feedback: ['Staff'] }, { staff: ['Staff'] }, false],
      ['The whole document', { Audit: ['Audit'], Feedback: ['<Voices> & more', 'Staff'] }, { children: ['<Voices> & more'], staff: ['<Voices> & more', 'Staff'] }, true],
    ]);
    assert.deepEqual([registered, sources.length], [4, 3]);
  });

  it('counts figures and charts as data, from their file or from the entry that holds it', async () => {
    const files = { 'm.csv': 'measure,period,value\na,2026-09,86\n', 'evidence.yaml': REGISTER };
    const text = complete('Most are [86](m.csv#a@2026-09), see ![a](m.csv#a) [@voice].');
    const stateOf = async (register: string): Promise<unknown[]> => {
      const { analysis } = await analyse(text, { ...files, 'evidence.yaml': register });
      const { rows, sources, registered, uncited } = evidenceStateOf(analysis);
      return [sources.map(({ title, kind, times, entry }) => [title, kind, times, entry.file?.name]), rows.find(({ title }) => title === 'Children in care')!.kinds[0], registered, uncited];
    };
    assert.deepEqual(await stateOf(REGISTER), [[['<Voices> & more', 'Feedback', 1, 'evidence.yaml'], ['m.csv', 'Data', 2, 'm.csv']], [1], 4, 3]);
    assert.deepEqual(await stateOf(`${REGISTER}\n- { id: m, title: Monthly, kind: data, file: m.csv }`), [[['<Voices> & more', 'Feedback', 1, 'evidence.yaml'], ['Monthly', 'Data', 2, 'evidence.yaml']], [1], 5, 3]);
  });

  it('leads from each source to where the row cites it first, and to its entry', async () => {
    const { analysis } = await analyse(complete('Words.\n\nPlans are better [@audit]. See [@audit].'), { 'evidence.yaml': REGISTER });
    const { rows, sources } = evidenceStateOf(analysis);
    const { place } = rows.find(({ title }) => title === 'Children in care')!.citations[0]!;
    assert.equal(analysis.model.text.split('\n')[place.line]!.slice(place.column, place.column + 5), 'audit');
    assert.deepEqual(sources[0]!.entry, { line: 0, column: 2, file: { index: 0, name: 'evidence.yaml' } });
    assert.deepEqual([sources[0]!.times, sources[0]!.age], [2, '1 May 2026, 5 months before the end of the period']);
  });

  it('says in words what its timeline shows, and holds no word of the register', async () => {
    const { analysis } = await analyse(complete('See [@voice].'), { 'evidence.yaml': REGISTER });
    const { timeline } = evidenceStateOf(analysis);
    assert.equal(timeline!.words, '3 dated sources, from 1 May 2026 to 30 September 2026. 3 lie in the period from 1 October 2025 to 30 September 2026, 0 before it and 0 after it.');
    assert.doesNotMatch(timeline!.picture, /Voices|Spare/u);
    assert.match(timeline!.picture, /^<svg [^>]*role="img" aria-label="When the sources were made\. 3 dated/u);
  });

  it('places a source on the day on which it was made, whatever time it covers', async () => {
    const { analysis } = await analyse(complete('See [@plan; @data].'), { 'evidence.yaml': joinLines('- { id: plan, title: Plan, kind: report, date: 2026-09-01, period: 2026-27, url: "https://x.gov.uk/p" }', '- { id: data, title: Data, kind: data, period: 2026-Q2, url: "https://x.gov.uk/m" }') });
    const { timeline, sources } = evidenceStateOf(analysis);
    assert.match(timeline!.words, /^2 dated sources, from 30 June 2026 to 1 September 2026\./u);
    assert.deepEqual(sources.map(({ day }) => day), ['2026-09-01', '2026-06-30']);
  });

  it('has no timeline where nothing has a date, and stays small with thousands of sources', async () => {
    const { analysis } = await analyse(complete('See [@staff].'), { 'evidence.yaml': '- { id: staff, title: Staff, kind: feedback, from: [staff], url: "https://x.gov.uk/c" }' });
    assert.equal(evidenceStateOf(analysis).timeline, undefined);
    const day = (index: number): string => `20${10 + index % 16}-0${1 + index % 9}-1${index % 10}`;
    const lanes = ['Data', 'Audit'].map((name) => ({ name, sources: Array.from({ length: 5_000 }, (_, index) => ({ day: day(index), cited: index % 2 === 0 })) }));
    assert.ok(JSON.stringify(drawTimeline({ lanes, period: undefined, inspection: '2024-03-15' })!.picture).length < 40_000);
  });
});
