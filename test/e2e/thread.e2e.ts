import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { violations } from './support/axe';
import { themes, type Scenario, type Session } from './support/scenario';
import { until } from './support/until';
import { writeSettings } from './support/workspaceSettings';

const FILE = 'wessex-draft.ilacs.md';

/** A head of service looks for what has no plan, goes to it, and mends it. */
export default {
  name: 'The thread shows each finding with its evidence and its plan, and what is missing',
  settings: { ...themes.light, 'files.autoSave': 'off' },
  folder: 'examples',
  async run(session) {
    await session.open(FILE);
    await session.palette('View: Toggle Primary Side Bar Visibility');
    await session.palette('ILACS: Open Preview to the Side');
    const preview = session.webview();
    await opensByKeyboard(session, preview);
    await session.screenshot('thread-light');
    await filters(session, preview);
    await leadsToItsSource(session, preview);
    await keepsFocusAndPlace(session, preview);
    await comesBackToTheDocument(session, preview);
    await movesFromCellToCell(session);
    await isAccessible(session, preview);
  },
} satisfies Scenario;

async function opensByKeyboard({ page, step }: Session, preview: FrameLocator): Promise<void> {
  await preview.getByRole('tab', { name: 'Document' }).focus();
  await page.keyboard.press('ArrowRight');
  await preview.getByRole('table', { name: 'Thread' }).waitFor();
  assert.equal(await preview.getByRole('tab', { name: 'Thread' }).getAttribute('aria-selected'), 'true');
  assert.match((await preview.locator('.thread tbody').first().textContent())!, /Last inspection/u, 'the last inspection comes first');
  step('the thread opens by keyboard');
}

async function filters({ step, screenshot }: Session, preview: FrameLocator): Promise<void> {
  const rows = preview.locator('.thread tbody');
  const all = await rows.count();
  await preview.locator('#filter-gap').selectOption({ label: 'No action' });
  const some = await rows.count();
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.equal(await rows.filter({ has: preview.getByRole('button', { name: 'No action' }) }).count(), some);
  await preview.locator('.shown', { hasText: `${some} of ${all} rows` }).waitFor();
  await preview.locator('#filter-area').selectOption({ label: 'Last inspection' });
  await preview.getByRole('button', { name: 'Show everything' }).click();
  assert.equal(await rows.count(), all);
  await screenshot('thread-filtered');
  step('the rows are filtered by gap and area, and all come back');
}

async function leadsToItsSource({ page, workspace, step }: Session, preview: FrameLocator): Promise<void> {
  const text = fs.readFileSync(path.join(workspace, FILE), 'utf8').split('\n');
  await preview.getByRole('button', { name: 'No action' }).first().press('Enter');
  const line = text.findIndex((one) => /^> \[!(?:IMPROVEMENT|PRIORITY)\]/u.test(one));
  await until('the cursor is at a finding', async () => {
    const shown = /Ln (\d+)/u.exec(await page.locator('.statusbar-item', { hasText: /Ln \d+, Col/u }).textContent() ?? '')?.[1];
    return shown !== undefined && Number(shown) > line && /^> \[!/u.test(text[Number(shown) - 1] ?? '');
  });
  step('a gap leads to its place in the text');
}

/** What is typed shows in the thread; what stood there keeps the focus and its place on the screen. */
async function keepsFocusAndPlace(session: Session, preview: FrameLocator): Promise<void> {
  const { page, step } = session;
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: before.width, height: 420 });
  const last = preview.locator('.thread tbody').last().getByRole('button').first();
  await last.focus();
  await last.evaluate((element) => { element.scrollIntoView({ block: 'center' }); (element as HTMLElement & { mark?: string }).mark = 'the same element'; });
  const top = await preview.locator('html').evaluate(() => window.scrollY);
  assert.ok(top > 0, 'the page is scrolled');
  const file = path.join(session.workspace, FILE);
  const text = fs.readFileSync(file, 'utf8');
  const title = /^> \[!IMPROVEMENT\] (.+?)(?: \{.*)?$/mu.exec(text)![1]!;
  fs.writeFileSync(file, text.replace(title, `Newly named ${title}`));
  await preview.locator('.thread', { hasText: `Newly named ${title}` }).waitFor();
  assert.equal(await last.evaluate((element) => document.activeElement === element && (element as HTMLElement & { mark?: string }).mark), 'the same element');
  assert.equal(await preview.locator('html').evaluate(() => window.scrollY), top);
  await page.setViewportSize(before);
  step('an edit changes its row alone; focus and scroll stay');
}

async function comesBackToTheDocument({ goTo, page, step }: Session, preview: FrameLocator): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await goTo(1);
  await page.keyboard.press('Control+End');
  await preview.getByRole('tab', { name: 'Document' }).click();
  await preview.locator('#blocks h1').first().waitFor();
  await until('the document is where the editor went meanwhile', async () => await preview.locator('html').evaluate(() => window.scrollY) > 400);
  await preview.getByRole('tab', { name: 'Thread' }).click();
  step('the document follows the editor again');
}

async function movesFromCellToCell({ page, goTo, workspace, step }: Session): Promise<void> {
  const line = fs.readFileSync(path.join(workspace, FILE), 'utf8').split('\n').findIndex((one) => one.startsWith('| Train all managers')) + 1;
  const selected = (words: string): Promise<void> => page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col \\d+ \\(${words.length} selected\\)`, 'u') }).waitFor();
  await page.locator('.editor-instance .view-lines').first().click();
  await goTo(line, 5);
  await page.keyboard.press('Tab');
  await selected('management-oversight');
  await page.keyboard.press('Tab');
  await selected('All');
  await page.keyboard.press('Shift+Tab');
  await selected('management-oversight');
  step('Tab and Shift+Tab go from cell to cell');
}

async function isAccessible(session: Session, preview: FrameLocator): Promise<void> {
  const { page, step, screenshot } = session;
  for (const [name, theme, kind] of [['light', themes.light, 'vscode-light'], ['dark', themes.dark, 'vscode-dark'], ['high-contrast', themes.highContrast, 'vscode-high-contrast']] as const) {
    writeSettings(session, theme);
    await preview.locator(`body.${kind}`).waitFor();
    await screenshot(`thread-${name}`);
    assert.deepEqual(await violations(preview), [], `in ${name}`);
  }
  await page.setViewportSize({ width: 760, height: 900 });
  await screenshot('thread-narrow');
  assert.deepEqual(await violations(preview), [], 'in a narrow pane');
  assert.equal(await preview.getByRole('table', { name: 'Thread' }).getByRole('rowheader').count(), await preview.locator('.thread tbody').count(), 'a table still, though it is laid out as cards');
  step('axe finds nothing in three themes and in a narrow pane');
}
