import assert from 'node:assert/strict';
import { Origin } from '../../../src/core/briefing/origin';
import { readiness } from '../../../src/core/briefing/readiness';
import { readinessHtml } from '../../../src/core/report/readinessHtml';
import { analyse, complete, joinLines } from '../support/analyse';
import { FILE, SETTINGS, theSample } from './support/made';

describe('what exists for a focused visit', () => {
  it('tells for each topic of the sample what is there, how old, and what is missing', async () => {
    const topics = readiness(new Origin(await theSample(), FILE), SETTINGS);
    assert.deepEqual(topics.map(({ topic, sections, strengths, weaknesses, sources }) => [topic.id, sections.length, strengths.length, weaknesses.length, sources.length > 0]), [
      ['front-door', 1, 1, 0, true],
      ['child-in-need-or-protection-plan', 2, 0, 2, true],
      ['risk-outside-the-home', 1, 0, 1, true],
      ['children-in-care', 1, 1, 3, true],
      ['permanence', 0, 1, 1, true],
      ['care-leavers', 1, 1, 3, true],
      ['older-children-placements', 0, 0, 1, true],
    ]);
    assert.ok(topics.every(({ sources }) => sources.every(({ day }, index) => index === 0 || (sources[index - 1]!.day ?? '') >= (day ?? ''))), 'the newest come first');
  });

  it('says plainly that nothing should be written for a visit, leads to every thing, and is safe HTML', async () => {
    const { analysis } = await analyse(complete(joinLines('#### Referrals <script>', '', '> [!IMPROVEMENT] Referrals "wait" {#wait}', '> They do.')), { 'evidence.yaml': '- { id: a, title: <img src=x> referral audit, kind: audit, date: 2026-06-01 }' });
    const topics = readiness(new Origin(analysis, FILE), SETTINGS);
    const html = readinessHtml(topics, SETTINGS.today, 'Our <i>evaluation</i>');
    assert.match(html, /Nothing should be written for a visit/u);
    assert.doesNotMatch(html, /<script>|<img|<i>/u);
    const offset = analysis.model.text.indexOf('[!IMPROVEMENT]');
    assert.ok(html.includes(`data-go="${offset}">Referrals &#34;wait&#34;</button>`));
    assert.match(html, /referral audit, 1 June 2026 \(6 months ago\)/u);
    assert.match(html, /No action answers “Referrals &#34;wait&#34;”\./u);
    assert.match(html, /Placement decisions for older children<\/a> <span class="quiet">\(check/u);
    assert.match(html, /The self-evaluation says nothing of this topic\./u);
  });
});
