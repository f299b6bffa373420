import assert from 'node:assert/strict';
import { chartOf, svgText } from '../../../src/core/charts';
import { HtmlRenderer } from '../../../src/core/render/html';
import { analyse, complete, joinLines } from '../support/analyse';

const CSV = joinLines('measure,period,value,unit,target,comparator,label', 'm,2025-12,24.1,%,20,21,"Re-referrals <b>&"', 'm,2026-03,c,%,20,21,', 'm,2026-06,30,%,20,21,', 'm,2026-09,18.3,%,20,21,', 'n,2026-09,5,%,,,Other', 'blank,2026-09,c,%,,,', '');

async function chart(fragment: string, alt = ''): Promise<{ svg: string; description: string } | undefined> {
  const { analysis } = await analyse(complete(`![${alt}](m.csv#${fragment})`), { 'm.csv': CSV });
  const drawn = chartOf(analysis.model.links[0]!, analysis.evidence!.measures);
  return drawn && { svg: svgText(drawn.picture), description: drawn.description };
}

describe('charts', () => {
  it('say in words what they show', async () => {
    assert.equal((await chart('m'))!.description, 'Line chart. Re-referrals <b>&: fell from 24.1% in December 2025 to 18.3% in September 2026. Highest: 30% in June 2026. Target: 20%. Comparator: 21%. Suppressed: March 2026.');
    assert.match((await chart('n?type=bar'))!.description, /^Bar chart\. Other: 5% in September 2026\.$/u);
    assert.match((await chart('m?compare=n,none'))!.description, / Other: 5%/u);
    assert.match((await chart('m?from=2026-06&to=2026-07'))!.description, /: 30% in June 2026/u);
  });

  it('are named, described and escaped', async () => {
    const { svg } = (await chart('m'))!;
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img" aria-label="Re-referrals <b>&#x26;\. Line chart\./u);
    assert.ok(!/<b>/u.test(svg.replace(/"[^"]*"/gu, '')));
  });

  it('leave a gap, and say so, where a number is withheld', async () => {
    const { svg } = (await chart('m'))!;
    assert.match(/class="chart-first"[^>]*/u.exec(svg.replace(/<path d="([^"]*)"[^>]*class="chart-first"/u, 'class="chart-first" $1'))![0], /M[^M]+M/u);
    assert.match(svg, />c<\/text>/u);
  });

  it('are not drawn without numbers', async () => {
    for (const fragment of ['none', 'blank', 'm?from=2030', '']) {
      assert.equal(fragment === '' ? undefined : await chart(fragment), undefined);
    }
  });

  it('come safely through the preview’s last wall, and are not drawn again by an edit elsewhere', async () => {
    const text = complete('![Re-referrals](m.csv#m)\n\nText.');
    const before = (await analyse(text, { 'm.csv': CSV })).analysis;
    const renderer = new HtmlRenderer(() => undefined);
    const first = renderer.render(before.model, before.evidence).find(({ html }) => html.includes('<svg'))!;
    assert.match(first.html, /<span class="chart-frame"><svg viewBox="0 0 640 280".*? class="chart" /u);
    const after = (await analyse(text.replace('Text.', 'Texts.'), { 'm.csv': CSV })).analysis;
    const again = renderer.render(after.model, { ...after.evidence!, measures: before.evidence!.measures }).find(({ html }) => html.includes('<svg'))!;
    assert.equal(again.id, first.id);
    const changed = (await analyse(text, { 'm.csv': CSV.replace('18.3', '19.3') })).analysis;
    assert.match(renderer.render(changed.model, changed.evidence).find(({ html }) => html.includes('<svg'))!.html, /19\.3%/u);
  });
});
