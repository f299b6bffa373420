import assert from 'node:assert/strict';
import { refreshBriefing, refreshedText, type Refresh } from '../../../src/core/briefing/refresh';
import type { Briefing } from '../../../src/core/briefing/model';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { analyse, complete, joinLines } from '../support/analyse';
import { FILE, madeFrom, madeOf, sectionText, theSample } from './support/made';

const A = joinLines('> [!STRENGTH] Help is early {#early}', '> Families say so.');
const B = joinLines('> [!STRENGTH] Workers stay {#stay}', '> They do.');
const C = joinLines('> [!STRENGTH] Homes are near {#near}', '> They are.');
const of = (...findings: string[]): string => complete(findings.join('\n\n'));

/** The edits applied, as an editor would. */
function apply(text: string, { edits }: Pick<Refresh, 'edits'>): string {
  edits.forEach((edit, index) => { assert.ok(index === 0 || edit.span.start >= edits[index - 1]!.span.end, 'no edit overlaps another'); });
  return refreshedText({ of: text, edits });
}

async function refreshed(document: string, briefing: Briefing): Promise<{ text: string; refresh: Refresh }> {
  const refresh = await refreshBriefing(parseSelfEvaluation(document), briefing, FILE);
  assert.ok(refresh);
  return { text: apply(document, refresh), refresh };
}

describe('bringing a briefing up to date', () => {
  it('changes nothing where nothing has changed, with any line ends', async () => {
    const { document, briefing } = await madeOf(await theSample(), 'wessex.ilacs.md');
    for (const text of [document, document.replaceAll('\n', '\r\n'), document.replaceAll('\n\n', '  \n\n')]) {
      const refresh = await refreshBriefing(parseSelfEvaluation(text), briefing, 'wessex.ilacs.md');
      assert.deepEqual(refresh, { of: text, edits: [], changed: 0, added: 0, removed: 0, kept: 0 });
    }
  });

  it('gives what a new briefing would, where nobody has edited', async () => {
    const before = await madeFrom(of(A, B));
    const after = await madeFrom(of(A.replace('Families', 'Parents'), C));
    const { text, refresh } = await refreshed(before.document, after.briefing);
    assert.equal(sectionText(text, 'strong'), sectionText(after.document, 'strong'));
    assert.deepEqual([refresh.changed, refresh.added, refresh.removed, refresh.kept], [1, 1, 1, 0]);
    assert.deepEqual((await refreshed(text, after.briefing)).refresh.edits, []);
  });

  it('replaces a prompt that nobody has answered, and leaves an answer', async () => {
    const before = await madeFrom(of());
    const after = await madeFrom(of(A));
    assert.match(sectionText(before.document, 'strong'), /^\[/u);
    assert.match(sectionText((await refreshed(before.document, after.briefing)).text, 'strong'), /^- \*\*\[Help is early\][^[]*$/u);
    const answered = before.document.replace(/\[The self-evaluation names no strength\.[^\]]*\]/u, 'We are proud of the Coast team.');
    assert.match(sectionText((await refreshed(answered, after.briefing)).text, 'strong'), /^We are proud of the Coast team\.\n\n- \*\*\[Help is early\]/u);
  });

  it('keeps an item that an author has edited, and brings the one beside it up to date', async () => {
    const before = await madeFrom(of(A, B));
    const edited = before.document.replace('Families say so.', 'Families say so, and so do we.');
    const after = await madeFrom(of(A.replace('Families', 'Parents'), B.replace('They do', 'Most do')));
    const { text, refresh } = await refreshed(edited, after.briefing);
    assert.match(sectionText(text, 'strong'), /Families say so, and so do we\.\n- \*\*\[Workers stay\].* Most do\.$/u);
    assert.deepEqual([refresh.changed, refresh.kept], [1, 1]);
    // And again: what was kept stays kept.
    assert.deepEqual((await refreshed(text, after.briefing)).refresh.edits, []);
  });

  it('does not bring back what an author has taken out: an item, a section', async () => {
    const before = await madeFrom(of(A, B));
    const after = await madeFrom(of(A, B.replace('They do', 'Most do'), C));
    const withoutItem = before.document.replace(/- \*\*\[Help is early\].*\n/u, '');
    const item = await refreshed(withoutItem, after.briefing);
    assert.doesNotMatch(item.text, /Help is early/u);
    assert.match(sectionText(item.text, 'strong'), /Most do\.\n- \*\*\[Homes are near\]/u);
    const withoutSection = before.document.replace(/## What is strong[\s\S]*?(?=## What is not)/u, '');
    const section = await refreshed(withoutSection, after.briefing);
    assert.doesNotMatch(section.text, /Help is early|What is strong|Homes are near/u);
  });

  it('adds a section that there was no cause for before, in its place', async () => {
    const before = await madeFrom(of(A));
    const after = await madeFrom(of(A).replace('---\n\n#', joinLines('lastInspection:', '  kind: standard', '  date: 2024-03-01', '  findings:', '    - { id: records, text: The quality of records }', '---', '', '#')));
    const { text } = await refreshed(before.document, after.briefing);
    assert.deepEqual(parseSelfEvaluation(text).headings.map(({ id }) => id), parseSelfEvaluation(after.document).headings.map(({ id }) => id));
    assert.equal(sectionText(text, 'last-inspection'), sectionText(after.document, 'last-inspection'));
    assert.deepEqual((await refreshed(text, after.briefing)).refresh.edits, []);
  });

  it('finds an unedited item wherever an author has moved it, and leaves own headings, notes and front matter alone', async () => {
    const before = await madeFrom(of(A, B));
    const line = /- \*\*\[Help is early\].*\n/u.exec(before.document)![0];
    const moved = before.document.replace(line, '').replace('## What was discussed', `## Ours\n\nOur own words.\n\n${line}- Our own item\n\n## What was discussed`).replace('status: draft', 'status: agreed # ours');
    const { text } = await refreshed(moved, (await madeFrom(of(A.replace('Families', 'Parents'), B))).briefing);
    assert.equal(text.slice(0, text.indexOf('<!--')), moved.slice(0, moved.indexOf('<!--')).replace('Families say so', 'Parents say so'));
  });

  it('still knows what nobody has edited after the self-evaluation was renamed', async () => {
    const before = await madeFrom(of(A, B));
    const renamed = before.document.replaceAll('self-evaluation.ilacs.md', 'Ein%20neuer%20Name%20%282027%29.ilacs.md').replace(/^selfEvaluation: .*$/mu, 'selfEvaluation: Ein neuer Name (2027).ilacs.md');
    const file = 'Ein neuer Name (2027).ilacs.md';
    const { analysis } = await analyse(of(A.replace('Families', 'Parents'), B));
    const { briefing } = await madeOf(analysis, file);
    const refresh = (await refreshBriefing(parseSelfEvaluation(renamed), briefing, file))!;
    assert.deepEqual([refresh.changed, refresh.kept], [1, 0]);
    assert.match(apply(renamed, refresh), /Parents say so/u);
  });

  it('knows nothing, and so touches nothing, where the signs of what was made are gone', async () => {
    const { document, briefing } = await madeFrom(of(A));
    assert.equal(await refreshBriefing(parseSelfEvaluation(document.replace(/<!-- ilacs-made[\s\S]*-->/u, '')), briefing, FILE), undefined);
    assert.equal(await refreshBriefing(parseSelfEvaluation('An author’s own document.\n'), briefing, FILE), undefined);
    assert.equal(await refreshBriefing(parseSelfEvaluation('<!-- ilacs-made: nonsense -->\n'), briefing, FILE), undefined);
  });

  it('never loses a word that an author wrote, however the document was edited', async () => {
    const { document, briefing: same } = await madeFrom(of(A, B, C));
    const { briefing: other } = await madeFrom(of(A.replace('Families', 'Parents'), C, joinLines('> [!IMPROVEMENT] New {#new}', '> Yes.')));
    const made = new Set(document.split('\n'));
    let seed = 7;
    const random = (below: number): number => { seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor(seed / 65_536) % below; };
    for (let round = 0; round < 60; round++) {
      const lines = document.split('\n');
      const end = document.slice(0, document.indexOf('<!-- ilacs-made')).split('\n').length - 1;
      for (let edit = 0; edit < 8; edit++) {
        const at = 12 + random(end - 13);
        const own = [`Own words ${round}.${edit}`, `- Own item ${round}.${edit}`, `  - Own nested item ${round}.${edit}`, `## Own heading ${round}.${edit}`, `| Own | row ${round}.${edit} |`, `> Own quotation ${round}.${edit}`, `  own continuation ${round}.${edit}`, `<!-- own comment ${round}.${edit} -->`][random(8)]!;
        const what = random(4);
        if (what === 0) lines.splice(at, 1);
        else if (what === 1) lines[at] = `${lines[at]} and own end ${round}.${edit}`;
        else lines.splice(at, 0, ...what === 2 ? ['', own, ''] : [own]);
      }
      const edited = lines.join('\n');
      for (const briefing of [same, other]) {
        const refresh = await refreshBriefing(parseSelfEvaluation(edited), briefing, FILE);
        const text = refresh ? apply(edited, refresh) : edited;
        const lost = edited.split('\n').filter((line) => !made.has(line) && !text.includes(line));
        assert.deepEqual(lost, [], `round ${round}:\n${edited}`);
      }
    }
  });
});
