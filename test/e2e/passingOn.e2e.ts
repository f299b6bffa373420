import assert from 'node:assert/strict';
import { writeFileSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { themes, type Scenario } from './support/scenario';

/** A head of quality passes on what is missing, and tells the board what has changed since the draft of July. */
export default {
  name: 'The gap list goes into an e-mail, and a comparison tells what changed since July',
  settings: { ...themes.light, 'explorer.autoReveal': false, 'workbench.editor.enablePreview': false },
  folder: 'examples',
  async run({ page, workspace, step, open, palette, webview, notification, screenshot }) {
    await open('wessex-draft.ilacs.md');
    await page.locator('.statusbar-item').filter({ hasText: /Self-evaluation \d+%/u }).waitFor();
    await palette('View: Toggle Primary Side Bar Visibility');
    await palette('ILACS: Copy Gap List…');
    await page.getByText('Rich text', { exact: true }).click();
    const list = webview();
    await list.getByRole('heading', { name: 'Gap list' }).waitFor();
    await list.getByRole('button', { name: 'Copy the table' }).click();
    await list.getByText('Copied. Paste it into your e-mail or document.').waitFor();
    await screenshot('gap-list');
    step('the gap list is copied as a table');

    // An untitled editor takes the plain half: one line for each row, one tab between cells.
    await palette('File: New Untitled Text File');
    await page.keyboard.press('Control+V');
    await page.locator('.editor-instance .view-line').filter({ hasText: 'What is missing' }).first().waitFor();
    step('it can be pasted');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await palette('View: Close Editor');

    const last = list.getByRole('button', { name: /^line \d+$/u }).last();
    const line = (await last.textContent())!.trim().replace('line', 'Ln');
    await last.click();
    await page.locator('.statusbar-item').filter({ hasText: new RegExp(`^\\W*${line},`, 'u') }).waitFor();
    step('a line of it leads to the text');

    const draft = readFileSync(path.join(workspace, 'wessex-draft.ilacs.md'), 'utf8');
    writeFileSync(path.join(workspace, 'july.ilacs.md'), draft);
    writeFileSync(path.join(workspace, 'wessex-draft.ilacs.md'), draft
      .replace('[!DIRECTION] improved', '[!DIRECTION] maintained')
      .replace('> [!IMPROVEMENT] Plans for children in need drift', '> [!STRENGTH] Plans for children in need no longer drift')
      .replace('| 2026-10-31 |', '| 2027-01-31 |'));
    await page.locator('.editor-group-container.active .tab').filter({ hasText: 'wessex-draft' }).first().click();
    await palette('ILACS: Compare with…');
    await page.getByText('Another file…').click();
    await page.getByText('Compare with Another Self-Evaluation').waitFor();
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'july.ilacs.md' }).click();
    // The page comes in front of the gap list, whose frame goes.
    const changed = webview();
    await changed.getByRole('heading', { name: 'What changed' }).waitFor();
    const summary = await changed.locator('.summary').textContent();
    assert.match(summary ?? '', /Findings: 1 closed.*direction of travel of Help and protection changed from improved to maintained/u);
    await screenshot('comparison');
    step('the comparison tells what changed');
    assert.equal(await notification(/.*/u).count(), 0);
  },
} satisfies Scenario;
