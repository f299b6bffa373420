import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { artifactsFolder } from '../host/testbed/paths';
import { violations } from './support/axe';
import { themes, type Scenario } from './support/scenario';

const BRIEFING = 'wessex-engagement-meeting-2026.ilacs.md';

/** A director gets ready for the annual engagement meeting: the briefing, brought up to date, the pack, and what exists for a visit. */
export default {
  name: 'A director prepares the engagement meeting: briefing, pack and what exists for a visit, and loses no word',
  settings: { ...themes.light, 'editor.wordWrap': 'on', 'workbench.editor.enablePreview': false, 'explorer.autoReveal': false },
  folder: 'examples',
  async run({ page, workspace, step, open, goTo, palette, webview, notification, screenshot }) {
    const file = (name: string): string => path.join(workspace, name);
    const save = async (): Promise<void> => {
      await page.keyboard.press('Control+S');
      await page.locator('.tabs-container .tab.active.dirty').waitFor({ state: 'detached' });
    };
    await open('wessex.ilacs.md');
    await page.locator('.statusbar-item').filter({ hasText: /Self-evaluation \d+%/u }).waitFor();
    await palette('View: Toggle Primary Side Bar Visibility');
    await palette('ILACS: Prepare Engagement Meeting Pack');
    await page.locator('.tab.active').filter({ hasText: BRIEFING }).waitFor();
    await page.locator('.view-line').filter({ hasText: 'What is strong' }).first().waitFor();
    await screenshot('briefing');
    step('the briefing is written beside the self-evaluation');

    const lines = readFileSync(file(BRIEFING), 'utf8').split('\n');
    await goTo(lines.findIndex((line) => line.startsWith('[Who was there')) + 1);
    await page.keyboard.press('Shift+End');
    await page.keyboard.insertText('We met on Thursday, and spoke about supervision first.');
    await goTo(lines.findIndex((line) => line.includes('(wessex.ilacs.md#line-of-sight)')) + 1);
    // The first press goes to the end of the wrapped line only.
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    await page.keyboard.insertText(' And we heard it again last week.');
    await save();
    writeFileSync(file('wessex.ilacs.md'), readFileSync(file('wessex.ilacs.md'), 'utf8').replace('More children keep the same social worker {#', 'Most children keep the same social worker {#'));
    await palette('ILACS: Prepare Engagement Meeting Pack');
    await page.locator('.quick-input-list').getByText(/Of the parts that nobody has edited: 1 changed\..* 2 that you edited or took out stay/u).waitFor();
    await page.waitForTimeout(400);
    await screenshot('briefing-choice');
    await page.locator('.quick-input-list').getByText('Bring it up to date').click();
    await page.locator('.monaco-diff-editor .line-insert, .monaco-diff-editor .char-insert').first().waitFor();
    await page.waitForTimeout(600);
    await screenshot('briefing-refresh');
    step('it shows what would change before it does');
    await page.locator('.quick-input-list').getByText('Make these changes').click();
    await page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await page.locator('.tabs-container .tab.active.dirty').filter({ hasText: BRIEFING }).waitFor();
    await save();
    const text = readFileSync(file(BRIEFING), 'utf8');
    assert.match(text, /Most children keep the same social worker/u);
    assert.match(text, /And we heard it again last week\./u);
    assert.match(text, /We met on Thursday, and spoke about supervision first\./u);
    step('what nobody had edited is up to date, and every word of the author is there');

    await palette('ILACS: Open Preview to the Side');
    await webview().getByRole('heading', { name: 'What is strong' }).first().waitFor();
    await webview().getByRole('link', { name: 'Supervision is regular but not yet reflective' }).first().click();
    await page.locator('.statusbar-item').filter({ hasText: `Ln ${readFileSync(file('wessex.ilacs.md'), 'utf8').split('\n').findIndex((line) => line.includes('{#supervision}')) + 1},` }).waitFor();
    step('a line of the preview leads to its place in the self-evaluation');
    await screenshot('briefing-preview');

    // The self-evaluation is in hand now; its briefing is found beside it.
    await palette('ILACS: Export Engagement Meeting Pack…');
    await page.locator('.quick-input-widget:not(.hidden)').filter({ hasText: 'Export Engagement Meeting Pack' }).waitFor();
    await page.waitForTimeout(400);
    await screenshot('pack-parts');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:not(.hidden)').filter({ hasText: /-pack\.pdf|Export Engagement Meeting Pack/u }).locator('input[type=text]').waitFor();
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await notification(/-pack\.pdf is ready\. All \d+ checks of the file passed/u).waitFor({ timeout: 60_000 });
    const pdf = file(BRIEFING.replace('.ilacs.md', '-pack.pdf'));
    assert.ok(existsSync(pdf));
    mkdirSync(artifactsFolder, { recursive: true });
    copyFileSync(pdf, path.join(artifactsFolder, 'engagement-meeting-pack.pdf'));
    step('the pack is exported and checked');

    await palette('ILACS: Show What Exists for a Focused Visit');
    const readiness = webview();
    await readiness.getByRole('heading', { name: 'If the call came today' }).waitFor();
    await readiness.getByText('Nothing should be written for a visit.').waitFor();
    await page.waitForTimeout(400);
    await screenshot('visit-readiness');
    assert.deepEqual(await violations(readiness), []);
    step('the page tells what exists for each topic');
  },
} satisfies Scenario;
