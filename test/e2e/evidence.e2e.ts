import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { themes, type Scenario, type Session } from './support/scenario';
import { until } from './support/until';

const FILE = 'self-evaluation.ilacs.md';
const OTHER = 'carers.ilacs.md';
const SENTENCE = 'Leaders know the quality of practice well';

/** A quality assurance officer adds evidence without ever seeing YAML. */
export default {
  name: 'A person adds evidence by command, by dragging a file and by pasting a file or a link',
  settings: { ...themes.light, 'files.autoSave': 'off' },
  async run(session) {
    fs.writeFileSync(path.join(session.workspace, 'evidence/Supervision audit 14.08.2026.pdf'), '%PDF-1.7\n');
    fs.writeFileSync(path.join(session.workspace, 'evidence/Voices of care leavers 2026-07.docx'), 'PK');
    fs.writeFileSync(path.join(session.workspace, 'evidence/Complaints 2026-Q3.docx'), 'PK');
    fs.mkdirSync(path.join(session.workspace, 'fostering'));
    fs.writeFileSync(path.join(session.workspace, 'fostering/Survey of carers May 2026.pdf'), '%PDF-1.7\n');
    fs.writeFileSync(path.join(session.workspace, `fostering/${OTHER}`), `---\nilacs: 2026\nauthority: Wessex\nperiod: { from: 2025-10-01, to: 2026-09-30 }\n---\n\n## What do we know?\n\nCarers told us so.\n`);
    await session.open(FILE);
    await session.page.locator('.statusbar-item').filter({ hasText: /Self-evaluation \d+%/u }).waitFor();
    await addsByCommand(session);
    await addsByDragging(session);
    await addsByPasting(session);
    await addsByPastingAFile(session);
    await renamesAFile(session);
    await makesTheRegister(session);
  },
} satisfies Scenario;

async function addsByCommand(session: Session): Promise<void> {
  const { page, goTo, palette, type, step, screenshot, notification } = session;
  await goTo(lineOf(session, SENTENCE), SENTENCE.length + 1);
  await palette('ILACS: Add Evidence…');
  const input = page.locator('.quick-input-widget:not(.hidden)');
  await input.getByText('Supervision audit 14.08.2026.pdf').waitFor();
  await screenshot('add-evidence-file');
  await type('Supervision');
  await page.keyboard.press('Enter');
  await input.getByText('What kind of evidence is it?').or(input.locator('input[placeholder^="What kind"]')).first().waitFor();
  await screenshot('add-evidence-kind');
  await page.keyboard.press('Enter');
  await answer(session, /What is it called/u);
  await answer(session, /On which day/u);
  await answer(session, /What time does it cover/u);
  await notification(/“Supervision audit 14\.08\.2026” is in evidence\.yaml now/u).waitFor();
  await until('the register has it', () => Promise.resolve(register(session).endsWith('- id: supervision-audit-14-08-2026\n  title: Supervision audit 14.08.2026\n  kind: audit\n  date: 2026-08-14\n  file: evidence/Supervision audit 14.08.2026.pdf\n')));
  await page.locator('.view-line', { hasText: '[@supervision-audit-14-08-2026]' }).waitFor();
  await screenshot('add-evidence-done');
  step('the file is in the register, and cited in the sentence');

  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+Z');
  const across = page.locator('.monaco-dialog-box').getByRole('button', { name: /Undo in/u });
  await across.or(page.locator('.statusbar-item', { hasText: 'Ln 1,' })).first().waitFor({ timeout: 3_000 }).catch(() => undefined);
  if (await across.count() > 0) {
    await across.first().click();
  }
  await page.locator('.view-line', { hasText: '[@supervision-audit-14-08-2026]' }).waitFor({ state: 'detached' });
  step('one undo takes it back');
}

/** An input with its guess is confirmed. */
async function answer({ page }: Session, question: RegExp): Promise<void> {
  await page.locator('.quick-input-widget:not(.hidden)').getByText(question).waitFor();
  await page.keyboard.press('Enter');
}

async function addsByDragging(session: Session): Promise<void> {
  const { page, step, screenshot } = session;
  await drag(session, await inExplorer(session, 'Voices of care leavers', 'evidence'), page.locator('.view-line', { hasText: 'Care leavers told us' }));
  await page.locator('.view-line', { hasText: '[@voices-of-care-leavers-2026-07]' }).waitFor();
  await page.locator('.tab', { hasText: 'evidence.yaml' }).waitFor();
  await screenshot('add-evidence-dragged');
  step('a file that is dragged into a sentence is cited there');
}

/** The row of a file in the explorer, its folder opened if it is not; without a folder, where the explorer has opened it by itself. */
async function inExplorer({ page }: Session, file: string, folder?: string): Promise<Locator> {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
  if (folder !== undefined && await row.count() === 0) {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: new RegExp(`^${folder}$`, 'u') }).click();
  }
  await row.waitFor();
  return row;
}

async function drag({ page, screenshot }: Session, file: Locator, line: Locator): Promise<void> {
  const [from, to] = [await file.boundingBox(), await line.boundingBox()];
  await page.mouse.move(from!.x + 60, from!.y + 8);
  await page.mouse.down();
  await page.mouse.move(to!.x + 60, to!.y + 40, { steps: 8 });
  await page.keyboard.down('Shift');
  await page.mouse.move(to!.x + 180, to!.y + 8, { steps: 8 });
  await screenshot('add-evidence-dragging');
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

async function addsByPasting(session: Session): Promise<void> {
  const { page, goTo, step, screenshot } = session;
  await goTo(lineOf(session, SENTENCE), SENTENCE.length + 1);
  await page.evaluate((url) => navigator.clipboard.writeText(url), 'https://intranet.example/quality/Practice%20week%20June%202026.aspx');
  await page.keyboard.press('Control+V');
  await page.locator('.view-line', { hasText: '[@practice-week-june-2026' }).waitFor();
  await screenshot('add-evidence-pasted');
  step('a link that is pasted into a sentence is cited there');
}

/** A file that was copied in the explorer. */
async function addsByPastingAFile(session: Session): Promise<void> {
  const { page, goTo, step, screenshot } = session;
  // VS Code looks up which file was copied, which a browser does not allow unasked.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await (await inExplorer(session, 'Complaints 2026-Q3.docx', 'evidence')).click();
  await page.keyboard.press('Control+C');
  await page.locator('.tab', { hasText: FILE }).click();
  await goTo(lineOf(session, SENTENCE), SENTENCE.length + 1);
  await page.keyboard.press('Control+V');
  await page.locator('.view-line', { hasText: '[@practice-week-june-2026; @complaints-2026-q3]' }).or(page.locator('.view-line', { hasText: '[@complaints-2026-q3]' })).first().waitFor();
  await screenshot('add-evidence-pasted-file');
  step('a file that is copied in the explorer and pasted into a sentence is cited there');
}

/** VS Code asks before it lets an extension write along with a renaming. */
async function renamesAFile(session: Session): Promise<void> {
  const { page, step, screenshot, notification } = session;
  await (await inExplorer(session, 'performance-2026-09.txt', 'evidence')).click();
  await page.keyboard.press('F2');
  const name = page.locator('.explorer-item-edited input');
  await name.fill('Performance of September 2026.txt');
  await name.press('Enter');
  await page.locator('.monaco-dialog-box').getByRole('button', { name: 'OK' }).click();
  await notification(/^1 path in 1 file now leads to the new place/u).waitFor();
  await page.locator('.tab', { hasText: 'evidence.yaml' }).click();
  await page.locator('.view-line', { hasText: 'file: evidence/Performance of September 2026.txt' }).waitFor();
  await screenshot('evidence-renamed');
  step('a file that is renamed in the explorer keeps its place in the register');
}

/** The first file that is dragged into a document without a register. */
async function makesTheRegister(session: Session): Promise<void> {
  const { page, workspace, open, step, screenshot } = session;
  await open(OTHER);
  await page.locator('.statusbar-item').filter({ hasText: /Self-evaluation \d+%/u }).waitFor();
  await drag(session, await inExplorer(session, 'Survey of carers'), page.locator('.view-line', { hasText: 'Carers told us' }));
  await page.locator('.view-line', { hasText: 'Carers told us so [@survey-of-carers-may-2026].' }).waitFor();
  await until('the register is made', () => Promise.resolve(fs.existsSync(path.join(workspace, 'fostering/evidence.yaml'))));
  assert.match(fs.readFileSync(path.join(workspace, 'fostering/evidence.yaml'), 'utf8'), /^# The evidence register[^]*\n- id: survey-of-carers-may-2026\n[^]*\n {2}kind: feedback\n {2}period: 2026-05\n {2}file: Survey of carers May 2026\.pdf\n$/u);
  await screenshot('add-evidence-first');
  step('the first file that is dragged into a document makes its register');
}

function register({ workspace }: Session): string {
  return fs.readFileSync(path.join(workspace, 'evidence.yaml'), 'utf8');
}

/** The line of a text in the file as it is on disk, from 1. */
function lineOf({ workspace }: Session, text: string): number {
  const lines = fs.readFileSync(path.join(workspace, FILE), 'utf8').split('\n');
  const line = lines.findIndex((one) => one.startsWith(text)) + 1;
  assert.ok(line > 0, text);
  return line;
}
