import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { violations } from './support/axe';
import { themes, type Scenario, type Session } from './support/scenario';
import { until } from './support/until';
import { writeSettings } from './support/workspaceSettings';

const FILE = 'wessex.ilacs.md';
const AUDIT = 'Practice audit summary, April to June 2026';

/** A quality assurance officer looks over what the self-evaluation rests on. */
export default {
  name: 'The side bar and the preview show what the self-evaluation rests on, and how old it is',
  settings: { ...themes.light, 'explorer.autoReveal': false },
  folder: 'examples',
  async run(session) {
    await looksOverTheSources(session);
    await marksAsReviewed(session);
    await citesFromTheView(session);
    const preview = await seesWhatSectionsRestOn(session);
    await isAccessible(session, preview);
  },
} satisfies Scenario;

async function looksOverTheSources({ page, open, palette, screenshot, step }: Session): Promise<void> {
  await page.locator('.activitybar').getByRole('tab', { name: 'ILACS Self-Evaluation' }).click();
  await page.getByText('to see its sources here').waitFor();
  await open(FILE);
  await page.locator('.statusbar-item').filter({ hasText: 'Self-evaluation 100%' }).waitFor();
  await row(page, AUDIT).waitFor();
  await screenshot('sources-by-kind');
  await palette('ILACS: Group Evidence by…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: /^Section/u }).click();
  await row(page, 'Children in care').waitFor();
  await screenshot('sources-by-section');
  await palette('ILACS: Group Evidence by…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: /^Age/u }).click();
  await row(page, 'In the period or later').waitFor();
  await screenshot('sources-by-age');
  await palette('ILACS: Group Evidence by…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: /^Kind/u }).click();
  await row(page, AUDIT).waitFor();
  step('sources are grouped by kind, by section and by age');
}

/** A file that is marked and then changes is badged. */
async function marksAsReviewed({ page, workspace, palette, notification, screenshot, step }: Session): Promise<void> {
  await palette('ILACS: Mark Evidence as Reviewed…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Social work workforce' }).locator('.quick-input-list-checkbox, .monaco-checkbox, input').first().click();
  await screenshot('mark-reviewed');
  await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
  await notification(/“Social work workforce by team and quarter” is marked as reviewed/u).waitFor();
  assert.match(fs.readFileSync(path.join(workspace, 'evidence.yaml'), 'utf8'), /owner: Workforce Lead\n {2}sha256: [0-9a-f]{64}\n/u);
  fs.appendFileSync(path.join(workspace, 'evidence/workforce-2026.csv'), '\n');
  await row(page, 'Social work workforce').filter({ hasText: 'changed since reviewed' }).waitFor();
  await palette('ILACS: Filter Evidence…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Changed since reviewed' }).click();
  await row(page, AUDIT).waitFor({ state: 'detached' });
  await row(page, 'Social work workforce').waitFor();
  await screenshot('sources-changed');
  await palette('ILACS: Show All Evidence');
  await row(page, AUDIT).waitFor();
  step('a source that changed since it was reviewed is badged, and found by a filter');
}

async function citesFromTheView({ page, workspace, goTo, step }: Session): Promise<void> {
  const lines = fs.readFileSync(path.join(workspace, FILE), 'utf8').split('\n');
  const line = lines.findIndex((one) => /^[A-Z][^[]*\.$/u.test(one)) + 1;
  assert.ok(line > 0, 'a paragraph without a citation');
  await page.locator('.editor-instance .view-lines').first().click();
  await goTo(line, lines[line - 1]!.length + 1);
  await row(page, AUDIT).hover();
  await row(page, AUDIT).getByRole('button', { name: 'Cite at the Cursor' }).click();
  await page.locator('.view-line', { hasText: '[@audit-2026-q2]' }).waitFor();
  await page.locator('.pane-header', { hasText: 'Evidence' }).getByRole('button', { name: 'Add Evidence…', disabled: false }).waitFor();
  step('a source is cited from the view, at the cursor');
}

async function seesWhatSectionsRestOn(session: Session): Promise<FrameLocator> {
  const { page, palette, screenshot, step, webview } = session;
  await palette('View: Toggle Primary Side Bar Visibility');
  await palette('ILACS: Open Preview to the Side');
  const preview = webview();
  await preview.getByRole('tab', { name: 'Document' }).focus();
  await page.keyboard.press('End');
  const matrix = preview.getByRole('table', { name: 'Evidence of each section' });
  await matrix.waitFor();
  const count = matrix.getByRole('button', { name: /^\d+ Audit, .*children who need help and protection$/u });
  const sources = Number(/^\d+/u.exec((await count.getAttribute('aria-label'))!)![0]);
  await count.press('Enter');
  const members = preview.getByRole('list', { name: /^Audit, .*help and protection$/u }).getByRole('listitem');
  assert.equal(await members.count(), sources);
  assert.equal(await count.getAttribute('aria-expanded'), 'true');
  await screenshot('evidence-tab');
  await members.first().getByRole('button').press('Enter');
  await until('the cursor is at the citation', async () => Number(/Ln (\d+)/u.exec(await page.locator('.statusbar-item', { hasText: /Ln \d+, Col/u }).textContent() ?? '')?.[1]) > 20);
  assert.match((await preview.getByRole('img', { name: /^When the sources were made/u }).getAttribute('aria-label'))!, /\d+ dated sources, from .* The last inspection was on/u);
  step('each number leads to its sources, and each source to where it is cited');
  return preview;
}

async function isAccessible(session: Session, preview: FrameLocator): Promise<void> {
  for (const [name, theme, kind] of [['dark', themes.dark, 'vscode-dark'], ['high-contrast', themes.highContrast, 'vscode-high-contrast'], ['light', themes.light, 'vscode-light']] as const) {
    writeSettings(session, theme);
    await preview.locator(`body.${kind}`).waitFor();
    await session.screenshot(`evidence-tab-${name}`);
    await preview.getByRole('img', { name: /^When the sources were made/u }).scrollIntoViewIfNeeded();
    await session.screenshot(`evidence-timeline-${name}`);
    assert.deepEqual(await violations(preview), [], `in ${name}`);
  }
  await session.page.setViewportSize({ width: 760, height: 900 });
  await session.screenshot('evidence-tab-narrow');
  assert.deepEqual(await violations(preview), [], 'in a narrow pane');
  session.step('axe finds nothing in three themes and in a narrow pane');
}

function row(page: Session['page'], text: string): ReturnType<Session['page']['locator']> {
  return page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
}
