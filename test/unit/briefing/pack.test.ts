import assert from 'node:assert/strict';
import { analyseModel } from '../../../src/core/analysis';
import { figuresMarkdown } from '../../../src/core/briefing/figures';
import { Origin } from '../../../src/core/briefing/origin';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { pdfDocument } from '../../../src/core/render/pdf';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { makePack, PACK_PARTS, type PackPartId } from '../../../src/export/makePack';
import type { PdfEngine } from '../../../src/export/pdfEngine';
import { makeEngine } from '../pdf/support/engine';
import { structureOf, type Structure } from '../pdf/support/structure';
import { analyse, complete, joinLines } from '../support/analyse';
import { FILE, madeOf, theSample } from './support/made';

const BRIEFING = 'meeting.ilacs.md';
const FILES = {
  'evidence.yaml': joinLines('- { id: audit, title: OPEN audit, kind: audit, date: 2026-06-01 }', '- { id: voice, title: OPEN voice, kind: feedback, from: [children], date: 2026-06-01 }', '- { id: own, title: HIDDEN source, kind: report, public: false }'),
  'm.csv': joinLines('measure,period,value,unit,target,comparator,label,better', 'a,2025-09,50,%,60,,OPEN measure,higher', 'a,2026-09,55,%,60,,OPEN measure,higher', 'b,2026-09,5,%,,,HIDDEN measure,higher'),
};
const TEXT = complete(joinLines(
  '> [!STRENGTH] OPEN help is early {#early}', '> Families say so [@voice].[^1]', '',
  '> [!IMPROVEMENT] OPEN plans drift {#drift}', '> Only [55%](m.csv#a@2026-09) have dates [@audit; @own].', '',
  '#### HIDDEN {.internal}', '', '> [!IMPROVEMENT] HIDDEN weakness {#hidden}', '> HIDDEN [5%](m.csv#b@2026-09).', '', '[^1]: OPEN note.',
));

describe('the pack for an engagement meeting', function () {
  this.timeout(60_000);
  let engine: PdfEngine;
  before(async () => { engine = await makeEngine(); });
  after(() => { engine.dispose(); });

  async function packed(text = TEXT, { parts = PACK_PARTS as readonly PackPartId[], edition = 'internal' as 'internal' | 'public', change = (document: string) => document } = {}): Promise<{ structure: Structure; checks: readonly { passed: boolean }[]; notes: readonly { message: string }[]; sharing: readonly { id: string; outcome: string }[] }> {
    const { analysis, workspace, library } = await analyse(text, FILES);
    const { document } = await madeOf(analysis, FILE);
    const uri = analysis.uri.replace(FILE, BRIEFING);
    const model = parseSelfEvaluation(change(document));
    const briefing = analyseModel(uri, model, DEFAULT_SETTINGS, await library.gatherAll(model, uri));
    const { pdf, checks, notes, sharing } = await makePack(engine, { briefing: { analysis: briefing, file: BRIEFING }, selfEvaluation: { analysis, file: FILE }, parts }, workspace, { date: '2026-11-23', edition });
    return { structure: await structureOf(pdf), checks, notes, sharing };
  }

  it('is one accessible document: briefing, self-evaluation, figures and one list of sources', async () => {
    const { structure, checks, notes } = await packed();
    assert.deepEqual(checks.filter(({ passed }) => !passed), []);
    assert.deepEqual(notes, []);
    assert.deepEqual([structure.marked, structure.untagged, structure.orphans, structure.pagesWithoutTags], [true, [], 0, []]);
    structure.headings.forEach((level, index) => { assert.ok(level <= (structure.headings[index - 1] ?? 0) + 1); });
    const tops = ['Briefing', 'Self-evaluation', 'Figures', 'Sources'];
    assert.deepEqual(structure.bookmarks.filter((title) => tops.includes(title)), tops);
    assert.equal(structure.figures.length, 2);
    assert.match(structure.figures[0]!, /OPEN measure.*rose from 50% in September 2025 to 55%/u);
    const text = structure.text.join('\n');
    assert.equal(text.split('OPEN audit').length - 1, 1, 'a source of both parts is listed once');
  });

  it('leaves out what nobody has written yet, and keeps what somebody has', async () => {
    const { structure: before, sharing } = await packed(TEXT, { parts: ['briefing'] });
    assert.equal(sharing.some(({ id, outcome }) => id === 'placeholders' && outcome !== 'pass'), false, 'what is left out is not told as left over');
    assert.doesNotMatch(before.text.join('\n'), /What was discussed|Who was there|What was agreed|Mark a heading/u);
    const { structure: after } = await packed(TEXT, { parts: ['briefing'], change: (document) => document.replace(/\[Who was there[^\]]*\]/u, 'We met on Thursday.') });
    assert.match(after.text.join('\n'), /What was discussed\s+We met on Thursday\./u);
    assert.doesNotMatch(after.text.join('\n'), /What was agreed/u);
    const { sharing: leftOver } = await packed(TEXT, { parts: ['briefing'], change: (document) => document.replace(/\[Who was there[^\]]*\]/u, 'We met on a day TBC.') });
    assert.equal(leftOver.some(({ id, outcome }) => id === 'placeholders' && outcome !== 'pass'), true);
  });

  it('holds only the parts that are chosen, with their sources', async () => {
    const { structure } = await packed(TEXT, { parts: ['figures'] });
    assert.deepEqual(structure.bookmarks.slice(0, 2), ['Figures', 'OPEN measure']);
    assert.doesNotMatch(structure.text.join('\n'), /OPEN plans drift/u);
  });

  it('holds in its public edition nothing internal: no part, no source, no measure that only an internal part shows', async () => {
    const { structure: { text, bookmarks, figures } } = await packed(TEXT, { edition: 'public' });
    assert.doesNotMatch([...text, ...bookmarks, ...figures].join('\n'), /HIDDEN/u);
  });

  it('is not made where the self-evaluation or the note is shared and holds personal data, and says why', async () => {
    await assert.rejects(packed(complete('K, 14, was moved.').replace('authority:', 'status: shared\nauthority:')), /Nothing was exported/u);
    await assert.rejects(packed(TEXT, { change: (document) => document.replace('status: draft', 'status: shared').replace(/\[Who was there[^\]]*\]/u, 'K, 14, was moved.') }), /Nothing was exported/u);
  });

  it('names the self-evaluation once where the briefing is printed alone, for its links cannot be followed then', async () => {
    const { analysis } = await analyse(TEXT, FILES);
    const { document } = pdfDocument(parseSelfEvaluation((await madeOf(analysis, FILE)).document), { date: '2026-11-23' });
    const told = JSON.stringify(document.blocks);
    assert.equal(told.split('(self-evaluation.ilacs.md)').length - 1, 1);
    assert.ok(told.includes('OPEN plans drift'));
  });

  it('lets the sections of a briefing follow each other, for they are short', async () => {
    const { document } = await madeOf(await theSample(), 'wessex.ilacs.md');
    const { document: { blocks } } = pdfDocument(parseSelfEvaluation(document), { date: '2026-11-23' });
    assert.deepEqual(blocks.filter((block) => block.type === 'heading' && block.newPage), []);
  });

  it('draws each measure that has a number', async () => {
    const { analysis } = await analyse(TEXT, FILES);
    const figures = figuresMarkdown(new Origin(analysis, FILE))!;
    assert.deepEqual(parseSelfEvaluation(figures).links.map(({ kind, url }) => [kind, url]), [['chart', 'm.csv#a'], ['chart', 'm.csv#b']]);
    assert.equal(figuresMarkdown(new Origin((await analyse('')).analysis, FILE)), undefined);
  });
});
