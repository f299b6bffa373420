import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { structureOf } from '../unit/pdf/support/structure';
import { themes, type Scenario } from './support/scenario';
import { until } from './support/until';

/** The data changes; the sentence that no longer agrees is flagged, mended by a quick fix, and the chart shows the new point. */
export default {
  name: 'An analyst brings the data up to date, and the sentence and the chart follow',
  settings: { ...themes.light, 'explorer.autoReveal': false },
  folder: 'examples',
  async run(session) {
    const { page, workspace, step, open, goTo, palette, notification, webview, screenshot } = session;
    const data = path.join(workspace, 'data/measures.csv');
    const lines = fs.readFileSync(path.join(workspace, 'wessex.ilacs.md'), 'utf8').split('\n');
    const chart = lines.findIndex((line) => line.includes('](data/measures.csv#re-referrals)'));
    const sentence = lines.findIndex((line) => line.includes('[18.3%](data/measures.csv#re-referrals@2026-09)'));
    await open('wessex.ilacs.md');
    await page.locator('.statusbar-item').filter({ hasText: /no problems/u }).waitFor();
    await palette('View: Toggle Primary Side Bar Visibility');
    await palette('ILACS: Open Preview to the Side');
    const preview = webview();
    await page.locator('.editor-instance .view-lines').first().click();
    await goTo(chart + 1);
    const picture = preview.locator('svg.chart').first();
    await picture.getByText('18.3%').first().waitFor();
    await picture.scrollIntoViewIfNeeded();
    await screenshot('figures-chart-light');
    step('the chart stands in the preview');

    const others = await preview.locator('#blocks > *').count();
    fs.writeFileSync(data, fs.readFileSync(data, 'utf8').replace('re-referrals,2026-09,18.3,', 're-referrals,2026-09,19.7,'));
    const changed = Date.now();
    await page.locator('.statusbar-item').filter({ hasText: /[1-9]\d* problems?/u }).waitFor();
    step(`the sentence is flagged ${Date.now() - changed} ms after the file was written`);
    await picture.getByText('19.7%').first().waitFor();
    assert.equal(await preview.locator('#blocks > *').count(), others);
    step('the chart shows the new point');

    await goTo(sentence + 1, lines[sentence]!.indexOf('[18.3%]') + 3);
    await until('the preview shows the sentence', async () => {
      const box = await preview.locator('a.figure', { hasText: '18.3%' }).first().boundingBox();
      return box !== null && box.y > 60 && box.y < 850;
    });
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').getByText('Write 19.7%').first().waitFor();
    await screenshot('figures-fix');
    await page.keyboard.press('Enter');
    await preview.getByText('19.7% of referrals').or(preview.locator('a.figure', { hasText: '19.7%' })).first().waitFor();
    step('the quick fix wrote the right figure');

    await page.mouse.move(0, 0);
    await palette('Show or Focus Hover');
    await page.locator('.monaco-hover').getByText(/Row \d+ of measures\.csv/u).first().waitFor();
    await screenshot('figures-hover');
    step('the hover shows the course of the measure');

    await page.keyboard.press('Escape');
    await palette('ILACS: Export to PDF…');
    await page.locator('.quick-input-widget:not(.hidden)').filter({ hasText: 'Export Self-Evaluation to PDF' }).waitFor();
    await page.keyboard.press('Enter');
    await notification(/wessex\.pdf is ready\. All \d+ checks/u).waitFor();
    const { text: pages, figures } = await structureOf(fs.readFileSync(path.join(workspace, 'wessex.pdf')));
    assert.match(figures.join('\n'), /fell from 24\.1% in September 2025 to 19\.7% in September 2026/u);
    assert.ok(pages.some((words) => words.includes('Comparator 21.4%') && words.split('19.7%').length >= 3), 'sentence and chart');
    step('the chart in the PDF shows it too');
  },
} satisfies Scenario;
