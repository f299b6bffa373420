import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { saveScreenshot } from '../../host/testbed/artifacts';
import type { Session } from './scenario';

/** The helpers of a scenario, for a window that shows the workspace. */
export function makeSession(page: Page, workspace: string): Session {
  const started = Date.now();
  const quickInput = page.locator('.quick-input-widget:not(.hidden) .quick-input-filter input').first();
  const quickInputRow = page.locator('.quick-input-list .monaco-list-row');

  async function ask(key: string, question: string): Promise<void> {
    await page.keyboard.press(key);
    await quickInput.waitFor();
    await quickInput.fill(question);
  }

  return {
    page,
    workspace,
    step(what) {
      console.log(`    ${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${what}`);
    },
    async open(file) {
      await ask('Control+P', file);
      await quickInputRow.filter({ hasText: path.basename(file) }).first().click();
      await page.locator('.tabs-container .tab.active').filter({ hasText: path.basename(file) }).waitFor();
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    },
    async goTo(line, column = 1) {
      await ask('Control+G', `:${line}:${column}`);
      await page.keyboard.press('Enter');
      // The editor looks focused a moment before it gets the keys.
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    },
    async type(text) {
      await page.keyboard.type(text);
    },
    async palette(command) {
      await ask('F1', `>${command}`);
      const row = quickInputRow.filter({ has: page.getByText(command, { exact: true }) }).first();
      await row.click();
      // What is typed next must not go into a palette that is about to close.
      await row.waitFor({ state: 'hidden' });
    },
    notification(text) {
      return page.locator('.notification-toast').filter({ hasText: text });
    },
    async problems() {
      await this.palette('Problems: Focus on Problems View');
      const panel = page.locator('.markers-panel-container');
      await panel.waitFor();
      return panel;
    },
    webview(index = 0) {
      const outer = page.locator('iframe.webview.ready').nth(index);
      return outer.contentFrame().locator('iframe#active-frame').contentFrame();
    },
    screenshot(name) {
      return saveScreenshot(page, name);
    },
  };
}
