import assert from 'node:assert/strict';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { EDITIONS } from '../../../src/core/framework';
import { cohort, speaksOf, topicsOf } from '../../../src/core/framework/topics';
import { complete, joinLines } from '../support/analyse';
import { madeFrom, madeOf, sectionText, statementsOf, theSample } from './support/made';

const topic = (id: string) => topicsOf('2026').find((one) => one.id === id)!;

const FILES = {
  'evidence.yaml': joinLines(
    '- { id: audit-1, title: Practice audit, kind: audit, date: 2026-06-01 }',
    '- { id: old, title: Survey, kind: feedback, from: [children], date: 2024-06-01 }',
    '- { id: adoption, title: Adoption report, kind: report, date: 2026-06-01 }',
  ),
};

describe('the briefing on one topic of focused visits', () => {
  it('says nothing without its source, for any topic of the sample', async () => {
    for (const one of topicsOf('2026')) {
      const { document } = await madeOf(await theSample(), 'wessex.ilacs.md', one);
      const statements = statementsOf(parseSelfEvaluation(document));
      assert.deepEqual(statements.filter((statement) => !/\]\(wessex\.ilacs\.md[#)]|\]\(data\/measures\.csv#|\[@/u.test(statement)), [], one.id);
      assert.match(sectionText(document, 'topic'), /Nothing was written for a visit, and nothing should be/u);
    }
  });

  it('gathers sections by tag, by judgement area and by their words, but never a question as a whole', async () => {
    const text = complete(joinLines('#### Desks {topics="front-door care-leavers"}', '', 'They answer [@audit-1].', '', '#### Referrals', '', 'They come.', '', '#### Anything', '', 'Else.'));
    const known = async (id: string): Promise<string> => sectionText((await madeFrom(text, FILES, topic(id))).document, 'known');
    assert.equal(await known('front-door'), joinLines(
      '- **[Desks](self-evaluation.ilacs.md#desks).** They answer. [@audit-1]', '- **[Referrals](self-evaluation.ilacs.md#referrals).** They come.',
    ));
    assert.match(await known('care-leavers'), /^- \*\*\[Care leavers\][^\n]*\n- \*\*\[Desks\][^\n]*$/u);
    assert.match(await known('children-in-care'), /^- \*\*\[Children in care\][^\n]*$/u);
    assert.match(await known('permanence'), /^\[The self-evaluation has no section on this topic\. Mark a heading there by \{topics="permanence"\}/u);
  });

  it('finds what speaks of the topic elsewhere: findings, actions, sources and measures', async () => {
    const { document } = await madeFrom(complete(
      joinLines('> [!STRENGTH] Adopters come forward {#adopters}', '> They do [@audit-1].', '', '> [!IMPROVEMENT] Something else {#else}', '> Yes.'),
      joinLines('| Action | Owner | Due |', '|---|---|---|', '| Ask about adoption earlier | Head | 2026-01-31 |'),
    ), { ...FILES, 'm.csv': 'measure,period,value,unit,target,comparator,label,better\na,2026-09,1,days,2,,Days to adoption,lower\n' }, topic('permanence'));
    assert.match(sectionText(document, 'strong'), /^- \*\*\[Adopters come forward\]/u);
    assert.match(sectionText(document, 'not-yet-good'), /^\[The self-evaluation names no area for improvement/u);
    assert.match(sectionText(document, 'doing'), /^- \[Ask about adoption earlier\]\([^)]*\) \(Head; due 31 January 2026\)\.$/u);
    assert.match(sectionText(document, 'how-known'), /\| Practice audit \[@audit-1\] \| Audit \| – \| 1 June 2026 \|\n\| Adoption report \[@adoption\]|\| Adoption report \[@adoption\][^\n]*\n\| Practice audit \[@audit-1\]/u);
  });

  it('lists what is missing and old: evidence, voices, owners, dates that have passed', async () => {
    const { document } = await madeFrom(complete(
      joinLines('#### Care leavers’ homes {topics="care-leavers"}', '', '> [!IMPROVEMENT] Homes are few {#homes}', '> They are.', '', 'Many say so [@old].'),
      joinLines('| Action | Addresses | Owner | Due | Success measure |', '|---|---|---|---|---|', '| Build pathway plan homes | | TBC | 2026-01-31 | More homes |'),
    ), FILES, topic('care-leavers'));
    const gaps = sectionText(document, 'gaps');
    for (const words of ['No action answers “Homes are few”.', 'No evidence for “Homes are few”.', 'Overdue since 31 January 2026: “Build pathway plan homes”.', 'No owner: “Build pathway plan homes”.', 'No audit, dip sample or observation of practice.', 'Old: “Survey”, 1 June 2024, 2 years before the end of the period. [@old]', 'No direction of travel of its own.', 'No measure.']) {
      assert.ok(gaps.includes(`- ${words} ([in the self-evaluation](`), words);
    }
    assert.doesNotMatch(gaps, /No feedback/u);
  });

  it('says of a topic that the self-evaluation does not know just that', async () => {
    const { document } = await madeFrom(complete('Nothing.'), {}, topic('older-children-placements'));
    assert.equal(sectionText(document, 'gaps'), '- The self-evaluation says nothing of this topic. ([in the self-evaluation](self-evaluation.ilacs.md))');
    assert.match(sectionText(document, 'topic'), /Check the name of this topic/u);
  });

  it('takes a cohort of the author’s own words, whatever they are', async () => {
    const { briefing, document } = await madeFrom(complete(joinLines('#### Unaccompanied children (UASC)', '', 'They are safe.')), {}, cohort(' unaccompanied  children '));
    assert.deepEqual(briefing.facts, [['topic', 'unaccompanied children']]);
    assert.match(sectionText(document, 'known'), /^- \*\*\[Unaccompanied children \(UASC\)\]/u);
    for (const odd of ['(.*)', '--', '', '“quoted” <b>', 'a'.repeat(500)]) {
      assert.match((await madeFrom(complete('Nothing.'), {}, cohort(odd))).document, /says nothing of this topic/u);
    }
  });
});

describe('topics of focused visits', () => {
  it('are data for every edition, each with its own id, and say which wording is to be checked', () => {
    for (const { id } of EDITIONS) {
      const topics = topicsOf(id);
      assert.equal(topics.length, 7);
      assert.equal(new Set(topics.map((one) => one.id)).size, 7);
    }
    assert.deepEqual(topicsOf('2026').filter(({ confidence }) => confidence !== 'confirmed').map(({ id }) => id), ['older-children-placements']);
    assert.deepEqual(topicsOf('a council’s own'), topicsOf('2026'), 'an edition of one’s own has those of the newest');
  });

  it('are known by whole words, one or many, in any case', () => {
    assert.ok(speaksOf('Our FRONT  door', topic('front-door')));
    assert.ok(speaksOf('Re-referrals fell', topic('front-door')));
    assert.ok(speaksOf('front-door', topic('front-door')));
    assert.ok(!speaksOf('Preferral', topic('front-door')));
    assert.ok(!speaksOf('What is missing from the data', topic('risk-outside-the-home')));
    assert.ok(speaksOf('Children who go missing', topic('risk-outside-the-home')));
  });
});
