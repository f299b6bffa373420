import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { themes, type Scenario } from './support/scenario';

const CLAIM = 'Re-referrals have fallen from 24% to 17% over the year.';

/** A claim without a source is flagged, a citation settles it, the preview follows, and the PDF is made and checked. */
export default {
  name: 'A person writes a claim, cites its source, sees the section fill up, and exports the PDF',
  settings: themes.light,
  async run(session) {
    const { page, workspace, step, open, goTo, type, palette, notification, webview, screenshot } = session;
    await open('self-evaluation.ilacs.md');
    await page.locator('.statusbar-item').filter({ hasText: /Self-evaluation \d+%/u }).waitFor();
    step('the status bar shows the whole');

    const lines = fs.readFileSync(path.join(workspace, 'self-evaluation.ilacs.md'), 'utf8').split('\n');
    await goTo(lines.indexOf('### Children in care') + 1, 100);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await type(CLAIM);
    await page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
    step('the claim has a squiggle');
    const panel = await session.problems();
    await panel.getByText(/No evidence for ‘Re-referrals have fallen/u).first().waitFor();
    await screenshot('main-job-problem');

    await page.locator('.editor-instance .view-lines').first().click();
    await palette('ILACS: Open Preview to the Side');
    const preview = webview();
    await preview.getByText(/needs evidence for every claim/u).first().waitFor();
    step('the preview asks for evidence');

    await page.locator('.editor-instance .view-lines').first().click();
    await goTo(lines.indexOf('### Children in care') + 3, CLAIM.length);
    await type(' [@audit-2026-q2]');
    await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    await preview.getByText(/needs evidence for every claim/u).first().waitFor({ state: 'detached' });
    step('a citation settles it, in the editor and in the preview');
    await screenshot('main-job-cited');

    await palette('ILACS: Export to PDF…');
    await page.locator('.quick-input-widget:not(.hidden)').filter({ hasText: 'Export Self-Evaluation to PDF' }).waitFor();
    await page.keyboard.press('Enter');
    await notification(/self-evaluation\.pdf is ready\. All \d+ checks/u).waitFor();
    step('the PDF is ready and checked');
    await screenshot('main-job-exported');
    const pdf = fs.readFileSync(path.join(workspace, 'self-evaluation.pdf'), 'latin1');
    assert.match(pdf, /^%PDF-1\.7/u);
    assert.match(pdf, /pdfuaid:part/u);
  },
} satisfies Scenario;
