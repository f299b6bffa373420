import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from '../host/testbed/paths';
import { themes, type Scenario, type Session } from './support/scenario';

const LETTER = path.join(projectRoot, 'test/fixtures/letters/focused-visit-pdf.txt');

/** A letter has come: what it found is to be answered, and everyone sees what is due by when. */
export default {
  name: 'A person adds a letter, sees what may follow, and finds every date in the side bar',
  settings: { ...themes.light, 'files.autoSave': 'off', 'explorer.autoReveal': false },
  folder: 'examples',
  async run(session) {
    fs.copyFileSync(LETTER, path.join(session.workspace, 'letter.txt'));
    await session.open('letter.txt');
    await session.open('wessex.ilacs.md');
    await session.page.locator('.statusbar-item').filter({ hasText: /Self-evaluation \d+%/u }).waitFor();
    await addsTheLetter(session);
    await seesTheRoute(session);
    await seesItInThePreview(session);
    await seesTheDates(session);
  },
} satisfies Scenario;

async function addsTheLetter({ page, palette, screenshot, notification, step, goTo }: Session): Promise<void> {
  const input = page.locator('.quick-input-widget:not(.hidden)');
  const rows = input.locator('.monaco-list-row');
  await palette('ILACS: Add Letter to Self-Evaluation…');
  await rows.filter({ hasText: 'letter.txt' }).click();
  await rows.filter({ hasText: 'The precision of plans for children in need' }).waitFor();
  assert.equal(await rows.count(), 3);
  assert.equal(await rows.locator('[aria-checked="true"], .monaco-checkbox.checked, input:checked').count() >= 3, true);
  await screenshot('letter-findings');
  await page.keyboard.press('Enter');
  await rows.filter({ hasText: 'as read from the letter' }).waitFor();
  await page.keyboard.press('Enter');
  await input.getByText('The day of the letter or report, as read from it').waitFor();
  await page.keyboard.press('Enter');
  await rows.filter({ hasText: 'Make the focused visit of 14 March 2026 the last one' }).waitFor();
  await page.waitForTimeout(300);
  await screenshot('letter-existing');
  await rows.filter({ hasText: 'Keep it, and add the findings to it' }).click();
  await notification(/3 findings of 14 March 2026 are in wessex\.ilacs\.md now/u).waitFor();
  await goTo(9, 5);
  await page.locator('.view-line', { hasText: 'precision-plans' }).waitFor();
  await screenshot('letter-added');
  step('the findings of the letter are in the facts, behind those that were there');
}

async function seesTheRoute({ page, palette, screenshot, step, webview, goTo }: Session): Promise<void> {
  await goTo(9, 5);
  await palette('Show or Focus Hover');
  await page.locator('.monaco-hover:not(.hidden)', { hasText: 'A standard inspection may follow' }).waitFor();
  await screenshot('route-hover');
  await page.keyboard.press('Escape');
  await palette('ILACS: Show Inspection Route');
  const report = webview();
  await report.getByRole('heading', { name: 'Inspection route' }).waitFor();
  await report.getByText('Check: not confirmed in a published rule.').first().waitFor();
  await screenshot('route-page');
  await report.getByRole('button', { name: 'Go to the last inspection in the document' }).click();
  await page.locator('.statusbar-item').filter({ hasText: 'Ln 9' }).waitFor();
  step('what may follow is told on hover and on a page, with its source');
}

async function seesItInThePreview({ page, palette, screenshot, step, webview }: Session): Promise<void> {
  const tab = page.locator('.tab', { hasText: 'Inspection Route' });
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
  await palette('ILACS: Open Preview to the Side');
  await webview().getByRole('button', { name: /^A standard inspection may follow/u }).scrollIntoViewIfNeeded();
  await webview().getByText('Check: the rule is not confirmed.').waitFor();
  await screenshot('route-preview');
  step('the preview says it beside the completeness');
}

async function seesTheDates({ page, palette, screenshot, step }: Session): Promise<void> {
  await palette('ILACS Self-Evaluation: Focus on Calendar View');
  const view = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Calendar' }) });
  const meeting = view.locator('.monaco-list-row', { hasText: 'Annual engagement meeting' });
  await meeting.first().waitFor();
  await screenshot('calendar-view');
  assert.match((await meeting.first().getAttribute('aria-label')) ?? '', /^10 December 2026, Meeting, Annual engagement meeting/u);
  await meeting.first().click();
  await page.locator('.statusbar-item').filter({ hasText: 'Ln 8' }).waitFor();
  step('each date leads to its source');
}
