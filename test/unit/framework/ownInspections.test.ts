import assert from 'node:assert/strict';
import { readEditionFile } from '../../../src/core/framework/ownEdition';
import { planDeadlineOf, routeOf } from '../../../src/core/route';
import { routeInWords, sourceLine } from '../../../src/core/route/words';
import { analyse, FRONT_MATTER, joinLines, TODAY } from '../support/analyse';

const FILE = '.ilacs/editions/wessex.yaml';
const OWN = joinLines(
  'id: wessex-2026', 'name: Wessex, 2026', 'extends: 2026',
  'cycle: { months: 24, marginMonths: 3, source: Our letter }',
  'actionPlans:', '  - { workingDays: 20, after: [focused-visit], source: Our letter }',
  'routes:', '  - when: { judged: { grades: [good], each: [leaders] } }', '    follows: short', '    because: leaders are good', '    source: Our letter', '',
);
const inspected = (last: string): string => FRONT_MATTER.replace('ilacs: 2026', 'ilacs: wessex-2026').replace('authority:', `lastInspection: { ${last} }\nauthority:`);

describe('an authority’s own rules of inspection', () => {
  it('stand in place of those of the base, and need no check', async () => {
    const { analysis: { model } } = await analyse(inspected('kind: standard, date: 2026-05-11, judgements: { leaders: good }'), { [FILE]: OWN });
    const { summary, check, statements } = routeInWords(routeOf(model)!, planDeadlineOf(model), model.edition, TODAY);
    assert.equal(summary, 'A short inspection may follow, between 11 February 2028 and 11 August 2028.');
    assert.equal(check, false);
    assert.equal(sourceLine(statements[0]!), 'Source: Our letter.');
    assert.equal(planDeadlineOf(model), undefined);
  });

  it('count days for the plans that it names', async () => {
    const { analysis: { model } } = await analyse(inspected('kind: focused-visit, date: 2026-05-11'), { [FILE]: OWN });
    assert.equal(planDeadlineOf(model)?.day, '2026-06-09');
  });

  it('leave what they do not speak of as it is in the base', () => {
    const { edition, problems } = readEditionFile('', 'id: a\nname: A\nextends: 2023\n');
    assert.deepEqual(problems, []);
    assert.ok(edition!.routes.length > 3 && edition!.cycle.months === 36);
  });

  for (const [what, text, flagged, message] of [
    ['a route without a source', OWN.replace('    source: Our letter\n', ''), undefined, /where you have it from/u],
    ['a route to nowhere', OWN.replace('follows: short', 'follows: soon'), 'soon', /^What follows is one of: short, standard, monitoring\.$/u],
    ['a cycle in words', OWN.replace('months: 24', 'months: two years'), 'two years', /whole number/u],
    ['a kind that there is not', OWN.replace('[focused-visit]', '[visit]'), 'visit', /^A kind of inspection is one of/u],
    ['a key that a condition has not', OWN.replace('each:', 'all:'), undefined, /judged/u],
  ] as const) {
    it(`are told where they are wrong, and the rest is used: ${what}`, () => {
      const { edition, problems } = readEditionFile('', text);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, message);
      assert.equal(edition?.name, 'Wessex, 2026');
      if (flagged !== undefined) {
        assert.equal(text.slice(problems[0]!.span.start, problems[0]!.span.end), flagged);
      }
    });
  }
});
