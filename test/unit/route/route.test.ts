import assert from 'node:assert/strict';
import { EDITIONS, editionOf } from '../../../src/core/framework';
import { planDeadlineOf, routeOf } from '../../../src/core/route';
import { routeInWords, routeNeeds, sourceLine, type RouteWords } from '../../../src/core/route/words';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { analyse, complete, FRONT_MATTER, TODAY } from '../support/analyse';

const JUDGED = { good: 'leaders: good, help-and-protection: good, children-in-care: outstanding, care-leavers: requires improvement', weakLeaders: 'leaders: requires improvement, help-and-protection: good, children-in-care: good, care-leavers: good', onlyOne: 'leaders: good, help-and-protection: requires improvement, children-in-care: good, care-leavers: Requires Improvement', inadequate: 'leaders: good, help-and-protection: good, children-in-care: good, care-leavers: inadequate' };

function inspected(edition: string, last: string): string {
  return FRONT_MATTER.replace('ilacs: 2026', `ilacs: ${edition}`).replace('authority:', `lastInspection: { ${last} }\nauthority:`);
}

function follows(edition: string, last: string): string {
  const next = routeOf(parseSelfEvaluation(inspected(edition, last)))?.next;
  return next ? `${next.inspection.id}, ${next.rule.confidence}` : 'unknown';
}

function words(edition: string, last: string, today = TODAY): RouteWords {
  const model = parseSelfEvaluation(inspected(edition, last));
  return routeInWords(routeOf(model)!, planDeadlineOf(model), model.edition, today);
}

describe('what may follow the last inspection', () => {
  for (const [edition, last, expected] of [
    ['2018', 'kind: standard, date: 2021-05-10, judgements: { overall-effectiveness: good }', 'short, confirmed'],
    ['2023', 'kind: short, date: 2024-03-15, judgements: { leaders: requires improvement, overall-effectiveness: Outstanding }', 'short, confirmed'],
    ['2023', 'kind: standard, date: 2024-03-15, judgements: { overall-effectiveness: requires improvement }', 'standard, confirmed'],
    ['2023', 'kind: standard, date: 2024-03-15, judgements: { leaders: good, overall-effectiveness: inadequate }', 'monitoring, confirmed'],
    ['2023', `kind: standard, date: 2024-03-15, judgements: { ${JUDGED.good} }`, 'unknown'],
    ['2023', 'kind: monitoring, date: 2024-03-15', 'monitoring, confirmed'],
    ['2026', `kind: standard, date: 2026-05-10, judgements: { ${JUDGED.good} }`, 'short, unconfirmed'],
    ['2026', `kind: standard, date: 2026-05-10, judgements: { ${JUDGED.weakLeaders} }`, 'standard, unconfirmed'],
    ['2026', `kind: standard, date: 2026-05-10, judgements: { ${JUDGED.onlyOne} }`, 'standard, unconfirmed'],
    ['2026', `kind: standard, date: 2026-05-10, judgements: { ${JUDGED.inadequate} }`, 'monitoring, unconfirmed'],
    ['2026', 'kind: standard, date: 2026-05-10, judgements: { leaders: good, care-leavers: good, children-in-care: good }', 'short, unconfirmed'],
    ['2026', 'kind: standard, date: 2026-05-10, judgements: { leaders: good }', 'unknown'],
    ['2026', 'kind: standard, date: 2024-03-15, judgements: { overall-effectiveness: good }', 'short, unconfirmed'],
    ['2026', 'kind: short, date: 2024-03-15', 'unknown'],
    ['2026', 'kind: focused-visit, date: 2026-03-15', 'unknown'],
    ['2026', 'kind: jtai, date: 2026-03-15', 'unknown'],
  ] as const) {
    it(`under ${edition}, after ${last}: ${expected}`, () => {
      assert.equal(follows(edition, last), expected);
    });
  }

  it('is not asked where no inspection is named', () => {
    assert.equal(routeOf(parseSelfEvaluation(FRONT_MATTER)), undefined);
    assert.equal(planDeadlineOf(parseSelfEvaluation(FRONT_MATTER)), undefined);
  });

  it('comes about three years later, six months either side', () => {
    const window = (date: string): unknown => routeOf(parseSelfEvaluation(inspected('2023', `kind: short, date: ${date}, judgements: { overall-effectiveness: good }`)))?.next?.window;
    assert.deepEqual(window('2024-03-15'), { from: '2026-09-15', to: '2027-09-15' });
    assert.deepEqual(window('2024-08-31'), { from: '2027-02-28', to: '2028-02-29' });
    assert.equal(routeOf(parseSelfEvaluation(inspected('2023', 'kind: monitoring, date: 2024-03-15')))?.next?.window, undefined);
    assert.equal(routeOf(parseSelfEvaluation(inspected('2023', 'kind: focused-visit, date: 2024-03-15, judgements: { overall-effectiveness: good }')))?.next?.window, undefined);
  });
});

describe('the route in words', () => {
  it('says what, when, why, and where each rule comes from', () => {
    const { summary, check, statements } = words('2023', 'kind: short, date: 2024-03-15, judgements: { overall-effectiveness: good }');
    assert.equal(summary, 'A short inspection may follow, between 15 September 2026 and 15 September 2027, so at any time now.');
    assert.equal(check, false);
    assert.match(statements[0]!.text, /^A short inspection may follow the short inspection of 15 March 2024, because overall effectiveness was judged outstanding or good\.$/u);
    assert.match(sourceLine(statements[0]!), /^Source: Ofsted, .*short inspections\.$/u);
    assert.ok(statements.some(({ text }) => text.includes('reason to believe that practice has declined')));
    assert.ok(statements.some(({ text }) => text.includes('improved, been maintained or deteriorated')));
    assert.ok(statements.some(({ text }) => text === 'An action plan was wanted by 27 June 2024: 70 working days after the report or letter of 15 March 2024, without weekends and England’s bank holidays.'));
  });

  it('asks to check what is not confirmed', () => {
    const { summary, check, statements } = words('2026', `kind: standard, date: 2026-05-11, judgements: { ${JUDGED.good} }`);
    assert.equal(summary, 'A short inspection may follow, between 11 November 2028 and 11 November 2029.');
    assert.equal(check, true);
    assert.match(sourceLine(statements[0]!), /^Check: not confirmed in a published rule\. Source: /u);
    assert.match(words('2026', 'kind: monitoring, date: 2026-05-11').statements[1]!.text, /^Monitoring visits come about every three months, until the authority is inspected again\.$/u);
  });

  it('says when a window has passed, and when nothing can be told', () => {
    assert.match(words('2023', 'kind: short, date: 2020-03-15, judgements: { overall-effectiveness: good }').summary, /which has passed, so at any time\.$/u);
    const unknown = words('2026', 'kind: short, date: 2024-03-15');
    assert.match(unknown.summary, /cannot be told: its judgements are not given\.$/u);
    assert.match(unknown.statements[0]!.text, /^Add the judgements/u);
    assert.match(words('2023', 'kind: focused-visit, date: 2024-03-15, judgements: { overall-effectiveness: good }').statements[1]!.text, /^When cannot be told/u);
  });

  it('asks for an action plan after reports, and after visits that found something for priority action', () => {
    const plan = (last: string): string | undefined => planDeadlineOf(parseSelfEvaluation(inspected('2026', last)))?.fact.confidence;
    assert.equal(plan('kind: standard, date: 2026-05-11'), 'confirmed');
    assert.equal(plan('kind: focused-visit, date: 2026-05-11, findings: [{ id: a, text: A }]'), undefined);
    assert.equal(plan('kind: focused-visit, date: 2026-05-11, findings: [{ id: a, text: A, type: priority }]'), 'unconfirmed');
    assert.equal(plan('kind: monitoring, date: 2026-05-11'), undefined);
  });

  it('says so where the bank holidays of the time are not known', () => {
    assert.ok(words('2026', 'kind: standard, date: 2040-12-01').statements.some(({ text }) => text.includes('The day cannot be told')));
  });

  it('lists what the inspection looks for, and how far the document has it', async () => {
    const text = complete('Plans are better.\n\n> [!DIRECTION] improved\n> Since then.').replace('authority:', 'lastInspection: { kind: short, date: 2024-03-15, judgements: { overall-effectiveness: good } }\nauthority:');
    const { analysis: { model, completeness } } = await analyse(text);
    const needs = routeNeeds(routeOf(model)!, model.edition, completeness);
    assert.equal(needs[0], 'A direction of travel: in 1 of 4 sections.');
    assert.equal(needs.length, 4);
  });
});

describe('a missing direction of travel', () => {
  const message = async (last: string): Promise<string> => {
    const { analysis } = await analyse(complete('Plans are better.').replace('ilacs: 2026', 'ilacs: 2023').replace('authority:', `lastInspection: { ${last} }\nauthority:`));
    return analysis.findings.find(({ ruleId }) => ruleId === 'missing-direction')!.message;
  };

  it('says that a short inspection asks for it, where one may follow', async () => {
    assert.match(await message('kind: short, date: 2024-03-15, judgements: { overall-effectiveness: good }'), /since the last inspection, which a short inspection asks of every area, and one may follow\. Add a callout/u);
  });

  it('does not where another inspection follows', async () => {
    assert.match(await message('kind: standard, date: 2024-03-15, judgements: { overall-effectiveness: requires improvement }'), /since the last inspection\. Add a callout/u);
  });
});

describe('the facts of inspections in the editions', () => {
  it('speak of areas, grades and criteria that the edition has, and say where they come from', () => {
    for (const { id, areas, grades, criteria, routes, nextInspections } of EDITIONS) {
      const known = new Set(areas.map((area) => area.id));
      for (const { when, follows: next, source } of routes) {
        assert.ok([...when.overall ?? [], ...when.anyOf ?? [], ...when.judged?.grades ?? []].every((grade) => grades.includes(grade)), id);
        assert.ok([...when.judged?.each ?? [], ...when.judged?.others ?? []].every((area) => known.has(area)), id);
        assert.ok(nextInspections.some((one) => one.id === next) && source !== '', id);
      }
      assert.ok(nextInspections.every((one) => one.criteria.every((wanted) => criteria.some((criterion) => criterion.id === wanted))), id);
    }
  });

  it('depend on an overall grade only where the edition has one, or as a rule to check', () => {
    assert.ok(editionOf('2026')!.routes.filter(({ when }) => when.overall).every(({ confidence }) => confidence === 'unconfirmed'));
  });
});
