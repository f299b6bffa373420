import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { violations } from './support/axe';
import { themes, type Scenario, type Session } from './support/scenario';
import { until } from './support/until';
import { writeSettings } from './support/workspaceSettings';

const FILE = 'self-evaluation.ilacs.md';
const CLAIM = 'Re-referrals have fallen from 24% to 17% over the year';

const scenario: Scenario = {
  name: 'The preview shows the document and what it lacks, and stays in step with the editor',
  settings: { ...themes.light, 'files.autoSave': 'off' },
  async run(session) {
    await session.open(FILE);
    await session.palette('ILACS: Open Preview to the Side');
    const preview = session.webview();
    await preview.locator('#blocks h1', { hasText: 'Self-evaluation 2026' }).waitFor();
    session.step('the preview is open');
    await session.screenshot('preview-light');

    await followsTyping(session, preview);
    await showsNoHtmlOfTheAuthors(session, preview);
    await leadsToTheText(session, preview);
    await leadsToTheRegister(session, preview);
    await followsScrolling(session, preview);
    await fitsNarrowPanes(session, preview);
    await isAccessibleInEveryTheme(session, preview);
    await survivesReload(session);
    await keepsWhatItShowed(session);
  },
};

export default scenario;

/** A claim without a source costs its section; a citation gives it back. Blocks that did not change are not touched. */
async function followsTyping(session: Session, preview: FrameLocator): Promise<void> {
  const section = preview.locator('#section-children-in-care');
  const before = await section.locator('.percent').textContent();
  const untouched = await preview.locator('#doc-care-leavers').elementHandle();
  await untouched!.evaluate((element) => { (element as HTMLElement & { mark?: string }).mark = 'the same element'; });

  await session.goTo(lineOf(session, '### Children in care') + 1);
  await session.type(`\n${CLAIM}.\n`);
  await preview.locator('#blocks p', { hasText: CLAIM }).waitFor();
  session.step('what is typed is there');
  await section.locator('.summary', { hasText: 'needs evidence for every claim' }).waitFor();
  assert.notEqual(await section.locator('.percent').textContent(), before, 'the section goes down');
  const problem = preview.locator('.problems button', { hasText: 'Re-referrals' });
  await problem.waitFor();
  session.step('the claim is a problem, and the section needs evidence');

  await save(session);
  await session.goTo(lineOf(session, CLAIM), CLAIM.length + 1);
  await session.type(' [@performance-2026-09');
  await preview.locator('#blocks p', { hasText: CLAIM }).locator('.citation').waitFor();
  await problem.waitFor({ state: 'detached' });
  assert.equal(await section.locator('.percent').textContent(), before, 'the section goes up again');
  assert.equal(await preview.locator('#doc-care-leavers').evaluate((element) => (element as HTMLElement & { mark?: string }).mark), 'the same element');
  await save(session);
  session.step('cited: the section is whole again');
}

async function showsNoHtmlOfTheAuthors(session: Session, preview: FrameLocator): Promise<void> {
  await session.goTo(lineOf(session, '### Leaders') + 1);
  await session.type('\nA <img src=x onerror="document.title=1"> picture and <script>document.title=2</script> a [link](javascript:void).\n');
  // Until its last line end is typed, it is one paragraph with the next.
  const paragraph = preview.locator('#blocks p', { hasText: 'picture and', hasNotText: 'Leaders know' });
  await paragraph.waitFor();
  assert.equal(await preview.locator('#blocks :is(img, script)').count(), 0);
  assert.equal(await paragraph.locator('a').count(), 0);
  await save(session);
  session.step('HTML and unsafe links of the author are nothing but words');
}

async function leadsToTheText(session: Session, preview: FrameLocator): Promise<void> {
  const { page } = session;
  await preview.locator('#section-care-leavers .title').focus();
  await page.keyboard.press('Enter');
  await cursorAt(page, lineOf(session, '### Care leavers'));
  const callout = preview.locator('aside.callout', { hasText: 'Area for improvement' });
  await callout.locator('.callout-title').dblclick();
  await cursorAt(page, lineOf(session, '> [!IMPROVEMENT]'));
  const box = await callout.boundingBox();
  await until('the mark stands beside the callout', async () => {
    const mark = await preview.locator('#marker').boundingBox();
    return mark !== null && Math.abs(mark.y - box!.y) < 3 && Math.abs(mark.height - box!.height) < 3;
  });
  session.step('a section and a double click lead to the text, and the mark follows');
}

/** What is found in the register is opened there, in the column that the author writes in. */
async function leadsToTheRegister(session: Session, preview: FrameLocator): Promise<void> {
  const { page, workspace } = session;
  const register = path.join(workspace, 'evidence.yaml');
  const before = fs.readFileSync(register, 'utf8');
  fs.writeFileSync(register, `${before}\n- id: odd\n  title: Odd\n  kind: nonsense\n  date: 2026-01-01\n  url: https://example.org\n`);
  await preview.locator('.problems button', { hasText: 'evidence.yaml' }).click();
  await page.locator('.tab.active[aria-label^="evidence.yaml"][aria-label$="Editor Group 1"]').waitFor();
  await page.locator('.statusbar-item', { hasText: 'Col 9' }).waitFor();
  fs.writeFileSync(register, before);
  await session.palette('View: Close Editor');
  await page.locator('.tab[aria-label^="evidence.yaml"]').waitFor({ state: 'detached' });
  await preview.locator('.problems', { hasText: 'No problems' }).waitFor();
  session.step('a problem in the register leads to its place there');
}

async function followsScrolling(session: Session, preview: FrameLocator): Promise<void> {
  const { page } = session;
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: before.width, height: 420 });
  const top = (): Promise<number> => preview.locator('body').evaluate(() => window.scrollY);
  await session.goTo(1);
  await until('the page is at its top', async () => await top() === 0);
  await page.keyboard.press('Control+End');
  await until('the page has followed', async () => await top() > 100);
  session.step('scrolling follows');
  await page.setViewportSize(before);
  await session.goTo(1);
}

async function fitsNarrowPanes(session: Session, preview: FrameLocator): Promise<void> {
  const { page } = session;
  const before = page.viewportSize()!;
  for (const width of [700, 910]) {
    await page.setViewportSize({ width, height: before.height });
    await preview.locator('#strip a').waitFor();
    const [content, pane] = await preview.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
    assert.ok(content! <= pane!, `${content} pixels in a pane of ${pane}`);
    session.step(`no sideways scrolling in a pane of ${pane} pixels`);
  }
  await session.screenshot('preview-narrow');
  await page.setViewportSize(before);
}

async function isAccessibleInEveryTheme(session: Session, preview: FrameLocator): Promise<void> {
  const { page } = session;
  const before = page.viewportSize()!;
  assert.deepEqual(await violations(preview), [], 'in a narrow pane');
  await page.setViewportSize({ width: 1900, height: 1000 });
  await preview.locator('#strip').waitFor({ state: 'hidden' });
  for (const [name, theme, kind] of [
    ['light', themes.light, 'vscode-light'],
    ['dark', themes.dark, 'vscode-dark'],
    ['high-contrast', themes.highContrast, 'vscode-high-contrast'],
    ['high-contrast-light', { 'workbench.colorTheme': 'Default High Contrast Light' }, 'vscode-high-contrast-light'],
  ] as const) {
    writeSettings(session, theme);
    await preview.locator(`body.${kind}`).waitFor();
    await preview.locator('details').evaluateAll((all) => { all.forEach((details) => { (details as HTMLDetailsElement).open = true; }); });
    await session.screenshot(`preview-${name}`);
    assert.deepEqual(await violations(preview), [], `in ${name}`);
    session.step(`axe finds nothing in ${name}`);
  }
  writeSettings(session, themes.light);
  await preview.locator('body.vscode-light').waitFor();
  await page.setViewportSize(before);
}

async function survivesReload(session: Session): Promise<void> {
  const preview = session.webview();
  await preview.locator('html').evaluate(() => { window.scrollTo(0, 400); });
  // The page keeps its place once scrolling has come to rest.
  await preview.locator('html').evaluate(() => new Promise((resolve) => { setTimeout(resolve, 600); }));
  await reload(session);
  await preview.locator('#blocks h1', { hasText: 'Self-evaluation 2026' }).waitFor();
  await session.page.locator('.tab', { hasText: `Preview ${FILE}` }).waitFor();
  await until('the reader is where they were', async () => Math.abs(await preview.locator('html').evaluate(() => window.scrollY) - 400) < 20);
  session.step('the preview is there again after a reload, where its reader was');
}

async function keepsWhatItShowed(session: Session): Promise<void> {
  const { page } = session;
  const preview = session.webview();
  await page.locator(`.tab[aria-label^="${FILE}"]`).click();
  fs.rmSync(path.join(session.workspace, FILE));
  await session.palette('View: Close Editor');
  await preview.locator('#notice', { hasText: /deleted or moved/u }).waitFor();
  assert.equal(await preview.locator('#blocks h1').textContent(), 'Self-evaluation 2026');
  await session.screenshot('preview-deleted');
  session.step('a deleted document leaves its last content, and the preview says so');
  await reload(session);
  await session.webview().locator('main', { hasText: 'is not there any more' }).waitFor();
  session.step('after a reload, it says that there is nothing to preview');
}

/** The line of a text in the file as it is on disk, from 1. */
function lineOf({ workspace }: Session, text: string): number {
  const lines = fs.readFileSync(path.join(workspace, FILE), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(text)) + 1;
}

/** Writes what is in the editor to disk, where `lineOf` looks. */
async function save({ page }: Session): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
}

/** As a person does it: VS Code then keeps what is open, which a reload of the browser does not give it time for. */
async function reload({ page, palette }: Session): Promise<void> {
  const loaded = page.waitForEvent('load');
  await palette('Developer: Reload Window');
  await loaded;
}

function cursorAt(page: Page, line: number): Promise<void> {
  return page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col `, 'u') }).waitFor();
}
