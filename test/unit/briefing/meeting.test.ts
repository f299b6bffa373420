import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { complete, FRONT_MATTER, joinLines } from '../support/analyse';
import { EXAMPLES, madeFrom, madeOf, sectionText, statementsOf, theSample } from './support/made';

const REGISTER = joinLines(
  '- { id: audit-1, title: Practice audit, kind: audit, date: 2026-06-01 }',
  '- { id: voice-1, title: What children said, kind: feedback, from: [children], date: 2026-06-01 }',
);

describe('the briefing for an engagement meeting', () => {
  it('says nothing without its source: every statement of the sample’s leads into the self-evaluation or to its data', async () => {
    const { document } = await madeOf(await theSample(), 'wessex.ilacs.md');
    const model = parseSelfEvaluation(document);
    const statements = statementsOf(model);
    assert.ok(statements.length > 40);
    assert.deepEqual(statements.filter((statement) => !/\]\(wessex\.ilacs\.md[#)]|\]\(data\/measures\.csv#/u.test(statement)), []);
  });

  it('leads only to what is there: anchors of the self-evaluation, sources of the register, cells of the data', async () => {
    const analysis = await theSample();
    const { document } = await madeOf(analysis, 'wessex.ilacs.md');
    const model = parseSelfEvaluation(document);
    const links = model.links.filter(({ kind }) => kind === 'file');
    assert.deepEqual(links.filter(({ path: file, fragment }) => !existsSync(path.join(EXAMPLES, file)) || (fragment !== '' && !analysis.model.anchors.has(fragment))).map(({ url }) => url), []);
    assert.deepEqual(model.citations.filter(({ id }) => !analysis.evidence!.entries.has(id)), []);
    assert.ok(model.citations.length > 30);
    assert.ok(model.links.filter(({ kind }) => kind === 'figure').length > 30);
  });

  it('takes the self-evaluation’s own words: title, first sentence, citations, and the plan below a weakness', async () => {
    const { document } = await madeFrom(complete(joinLines(
      '> [!IMPROVEMENT] Plans drift {#drift}',
      '> Only *46 of 80* plans had dates, e.g. for visits. Nothing else is told.',
      '> And more [@audit-1, p. 4].',
    ), joinLines(
      '| Action | Addresses | Owner | Due | Success measure | Status |', '|---|---|---|---|---|---|',
      '| Review each plan | #drift | Head of Service | 2027-03-31 | 80% have dates | Under way |',
    )), { 'evidence.yaml': REGISTER });
    assert.equal(sectionText(document, 'not-yet-good'), joinLines(
      '- **[Plans drift](self-evaluation.ilacs.md#drift).** Only *46 of 80* plans had dates, e.g. for visits. [@audit-1, p. 4]',
      '  - Plan: [Review each plan](self-evaluation.ilacs.md#what-are-our-plans-for-the-next-12-months-to-maintain-or-improve-practice) (Head of Service; due 31 March 2027). Success measure: 80% have dates. Status: Under way.',
    ));
  });

  it('puts areas for priority action first, and names strengths apart', async () => {
    const { document } = await madeFrom(complete(joinLines(
      '> [!STRENGTH] Help is early {#early}', '> It is.', '', '> [!IMPROVEMENT] Plans drift {#drift}', '> They do.', '', '> [!PRIORITY] Children wait {#wait}', '> Too long.',
    )));
    assert.match(sectionText(document, 'strong'), /^- \*\*\[Help is early\]\([^)]*#early\)\.\*\* It is\.$/u);
    assert.match(sectionText(document, 'not-yet-good'), /^- \*\*For priority action: \[Children wait\]\(.*\n- \*\*\[Plans drift\]/u);
  });

  it('gives the direction of travel of each area with its first reason, and says of which areas nothing is stated', async () => {
    const { document } = await madeFrom(complete(joinLines('> [!DIRECTION] improved', '> More children stay [@voice-1]. And more.')), { 'evidence.yaml': REGISTER });
    assert.equal(sectionText(document, 'direction'), joinLines(
      '- **[Children in care](self-evaluation.ilacs.md#children-in-care): improved.** More children stay. [@voice-1]',
      '',
      '[The self-evaluation states no direction of travel for: Leaders, Help and protection, Care leavers. State it there, with its reasons, and bring this briefing up to date]',
    ));
  });

  it('tells measures that moved or miss their target, the worse first, each number by its cell', async () => {
    const measures = joinLines(
      'measure,period,value,unit,target,comparator,label,better',
      'same,2025-09,50,%,40,,Stays,higher', 'same,2026-09,50,%,40,,Stays,higher',
      'up,2025-09,50,%,90,,Good | rises,higher', 'up,2026-09,60,%,90,,Good | rises,higher',
      'down,2025-09,50,%,40,45,Good falls,higher', 'down,2026-09,49,%,40,45,Good falls,higher',
      'odd id,2026-09,7,count,5,,No course,lower',
    );
    const { document } = await madeFrom(complete('It is [60%](measures.csv#up@2026-09) now.'), { 'measures.csv': measures });
    assert.equal(sectionText(document, 'figures'), joinLines(
      '| Measure | September 2026 | September 2025 | Target | Comparator | What the data says |',
      '| - | -: | -: | -: | -: | - |',
      '| Good falls | [49%](measures.csv#down@2026-09) | [50%](measures.csv#down@2025-09) | 40% | 45% | worse |',
      '| [Good \\| rises](self-evaluation.ilacs.md#children-in-care) | [60%](measures.csv#up@2026-09) | [50%](measures.csv#up@2025-09) | 90% | – | better, misses target |',
      '| No course | [7](measures.csv#odd%20id@2026-09) | – | 5 | – | the same, misses target |',
    ));
  });

  it('takes changes from headings that are marked or that name them, and where there are none says how to mark them', async () => {
    const { document } = await madeFrom(complete(joinLines('#### Who left {topics="people"}', '', 'Two directors left in May [@audit-1].', '', '#### Our practice model', '', 'We use one model. It is new.')), { 'evidence.yaml': REGISTER });
    assert.equal(sectionText(document, 'changes'), joinLines(
      '- **People: [Who left](self-evaluation.ilacs.md#who-left).** Two directors left in May. [@audit-1]',
      '- **Practice model: [Our practice model](self-evaluation.ilacs.md#our-practice-model).** We use one model.',
    ));
    const without = await madeFrom(complete('Nothing.'));
    assert.match(sectionText(without.document, 'changes'), /^\[Nothing in the self-evaluation is marked as a change .* by \{topics="people"\} at its end \(people, systems, practice-model\)/u);
  });

  it('says where a focused visit would help, from weaknesses and worse measures by topic, with the plan it would support', async () => {
    const { document } = await madeFrom(complete(joinLines('> [!IMPROVEMENT] Referrals wait {#wait}', '> They do.', '', '> [!IMPROVEMENT] Too many children live far from home {#far}', '> They do.'), joinLines(
      '| Action | Addresses | Owner | Due |', '|---|---|---|---|', '| More desks | #wait | Head of the Front Door | 2027-01-31 |',
    )));
    const focus = sectionText(document, 'focused-visit');
    assert.match(focus, /^- \*\*Children in care\*\*/u);
    assert.match(focus, /- \*\*The front door\*\*\n {2}- Areas for improvement, and the plan that a visit would support: \[Referrals wait\]\(self-evaluation\.ilacs\.md#wait\) \(\[action\]\([^)]*\) of Head of the Front Door, due 31 January 2027\)\./u);
    assert.match(focus, /Placement decisions for older children \(check: the framework’s wording of this topic is not confirmed\)\*\*\n.*\(no action\)\./u);
  });

  it('tells the last inspection’s findings with what was done, and which nothing answers', async () => {
    const text = complete('Nothing.').replace('---\n\n#', joinLines('lastInspection:', '  kind: standard', '  date: 2024-03-01', '  findings:', '    - { id: records, text: The quality of records }', '    - { id: plans, text: Plans, closed: 2026-05-01, evidence: audit-1 }', '---', '', '#'));
    const { document } = await madeFrom(text, { 'evidence.yaml': REGISTER });
    assert.equal(sectionText(document, 'last-inspection'), joinLines(
      '- **[The quality of records](self-evaluation.ilacs.md).** No action of the self-evaluation answers it.',
      '- **[Plans](self-evaluation.ilacs.md).** Declared closed on 1 May 2026. [@audit-1]',
    ));
  });

  it('leaves out what is marked as internal, and says so', async () => {
    const { document } = await madeFrom(complete(joinLines('> [!IMPROVEMENT] Only for us {#secret .internal}', '> Hush.', '', '#### Our team {.internal topics="people"}', '', 'Hush.', '', '> [!STRENGTH] Also here {#here}', '> Hush.')));
    assert.doesNotMatch(document, /Hush|Only for us|Also here|Our team/u);
    assert.match(sectionText(document, 'about'), /What is marked there as internal is left out\.$/u);
  });

  for (const [what, text] of [
    ['an empty document', ''],
    ['one without sections', `${FRONT_MATTER}Just words.`],
    ['one whose front matter cannot be read', '---\nilacs: [\n---\n\n# Title\n'],
    ['one that cannot be parsed', '>'.repeat(500)],
  ] as const) {
    it(`is made from ${what}, with prompts where nothing is said`, async () => {
      const { document } = await madeFrom(text);
      const model = parseSelfEvaluation(document);
      assert.deepEqual(model.frontMatter.problems.filter(({ kind }) => kind !== 'missing-key'), []);
      assert.match(sectionText(document, 'strong'), /^\[The self-evaluation names no strength\./u);
      assert.equal(statementsOf(model).length, 1);
    });
  }

  it('writes hostile words as words', async () => {
    const hostile = 'A <script>alert(1)</script> --> *b* [x](javascript:alert(1)) `|` ![p](http://x/y.png) \\[@no\\] {#id}';
    const { document } = await madeFrom(complete(joinLines(`> [!IMPROVEMENT] ${hostile}`, `> ${hostile} <!-- hidden -->. End.`), joinLines(
      '| Action | Addresses | Owner |', '|---|---|---|', '| [x](javascript:1) <b>bold</b> {#drop} | #id | `-->` |',
    )), {});
    const model = parseSelfEvaluation(document);
    assert.doesNotMatch(document, /<script>|javascript:|<b>|!\[|hidden/u);
    assert.equal(model.tree.children.filter(({ type }) => type === 'html').length, 1);
    assert.deepEqual(model.citations, []);
    assert.deepEqual(model.headings.map(({ id }) => id).slice(1, 4), ['about', 'strong', 'not-yet-good']);
  });

  it('keeps links of a sentence working from beside the document, and ids with letters of any language', async () => {
    const { document } = await madeFrom(complete(joinLines('> [!STRENGTH] Gwaith da {#gwaith-dâ}', '> See [below](#gwaith-dâ), [the file](<my files/a (1).md>) and [the web](https://example.org/a_b).')));
    assert.equal(sectionText(document, 'strong'), '- **[Gwaith da](self-evaluation.ilacs.md#gwaith-dâ).** See [below](self-evaluation.ilacs.md#gwaith-dâ), [the file](my%20files/a%20%281%29.md) and [the web](https://example.org/a_b).');
  });

  it('leads to the nearest heading from a finding without an id, and tells one without a title by its first sentence', async () => {
    const { document } = await madeFrom(complete(joinLines('> [!STRENGTH]', '> Families say so. Often.')));
    assert.equal(sectionText(document, 'strong'), '- Families say so. ([where it says so](self-evaluation.ilacs.md#children-in-care))');
  });
});
