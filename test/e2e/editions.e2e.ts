import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { themes, type Scenario, type Session } from './support/scenario';

const OLD = '---\nilacs: 2018\nauthority: Wessex\nperiod: { from: 2025-10-01, to: 2026-09-30 }\n---\n\n# Self-evaluation\n\n## What do we know?\n\n### Children in care and care leavers\n\nChildren are settled.\n\n## How do we know it?\n\nFrom audits.\n';

/** Someone finds the self-evaluation of the years before, and begins a letter beside it. */
export default {
  name: 'An old self-evaluation answers a new edition after its author has read what changes, and a letter is begun',
  settings: { ...themes.light, 'files.autoSave': 'off' },
  async run(session) {
    const { page, workspace, step, open, palette, screenshot, notification } = session;
    writeFileSync(path.join(workspace, 'old.ilacs.md'), OLD);
    await open('old.ilacs.md');
    await page.locator('.statusbar-item').filter({ hasText: /Self-evaluation \d+%/u }).waitFor();
    await palette('ILACS: Change Edition…');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'ILACS, April 2026' }).filter({ hasText: 'Overall effectiveness is no longer judged' }).waitFor();
    await screenshot('edition-choice');
    await rows.filter({ hasText: 'ILACS, April 2026' }).click();
    await rows.filter({ hasText: '“Children in care and care leavers” is called “Children in care”' }).waitFor();
    await screenshot('edition-plan');
    await rows.filter({ hasText: 'Make these changes' }).click();
    await notification(/This document now answers ILACS, April 2026/u).waitFor();
    await page.locator('.view-line').filter({ hasText: '### Care leavers' }).waitFor();
    step('the edition is changed');
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line').filter({ hasText: 'ilacs: 2018' }).waitFor();
    step('one undo takes it back');
    await beginsALetter(session);
  },
} satisfies Scenario;

async function beginsALetter({ page, palette, step, screenshot, webview }: Session): Promise<void> {
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await palette('ILACS: New Document…');
  await rows.filter({ hasText: 'Letter or report of an inspection' }).waitFor();
  await screenshot('document-kinds');
  await rows.filter({ hasText: 'Letter or report of an inspection' }).click();
  const title = (number: number) => page.locator('.quick-input-title', { hasText: `(${number}/6)` }).waitFor();
  await title(1);
  assert.equal(await page.locator('.quick-input-box input').inputValue(), 'Wessex', 'the authority of the document that is open');
  await page.keyboard.press('Enter');
  await title(2);
  await rows.filter({ hasText: 'Focused visit' }).click();
  for (const number of [3, 4, 5, 6]) {
    await title(number);
    await page.keyboard.press('Enter');
  }
  await page.locator('.tab.active', { hasText: 'wessex-letter-' }).waitFor();
  await palette('ILACS: Open Preview to the Side');
  const preview = webview();
  await preview.locator('.facts', { hasText: 'Focused visit' }).waitFor();
  await preview.locator('.score').waitFor();
  await screenshot('letter-begun');
  step('a letter is begun');
}
