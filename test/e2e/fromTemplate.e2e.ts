import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { themes, type Scenario, type Session } from './support/scenario';
import { until } from './support/until';

/** What a person writes in each judgement area: practice with a figure, and what children say of it. */
const CLAIM = 'Social workers visit more children on time: 92%, up from 81% a year ago.';
const VOICE = 'Children told us that they feel safer and know whom to ask.';

/** Between pressing and letting go of a button, a hand gives the window the time to see where the focus went. */
const AS_BY_HAND = { delay: 100 };

/** Done by someone who has never seen the tool: every step is what the preview or a quick fix asks for. */
export default {
  name: 'A person begins with nothing and reaches 100 %, following only the preview and the quick fixes',
  settings: { ...themes.light, 'files.autoSave': 'off', '[markdown]': { 'editor.wordWrap': 'off' } },
  folder: 'test/fixtures/newcomer',
  async run(session) {
    const { page, palette, step, screenshot } = session;
    await begins(session);
    await palette('View: Toggle Primary Side Bar Visibility');
    await palette('ILACS: Open Preview to the Side');
    const preview = session.webview();
    await preview.locator('.score').waitFor();
    await screenshot('template-begun');
    const guide = new Guide(session, preview);
    const areas = await preview.locator('.section.inner').evaluateAll((all) => all.map(({ id }) => id.replace('section-', '')));
    assert.ok(areas.length >= 4, areas.join());
    for (const [index, area] of areas.entries()) {
      await writesAnArea(guide, area, index === 0);
      step(`${area} is complete`);
    }
    await admitsAWeakness(guide, areas.at(-1)!);
    step('a weakness has its action');
    await saysHowItKnows(guide);
    await screenshot('template-complete');
    await preview.locator('.score', { hasText: '100%' }).waitFor();
    await page.locator('.statusbar-item', { hasText: 'Self-evaluation 100% · no problems' }).waitFor();
    step('all is complete, and nothing is wrong');
  },
} satisfies Scenario;

/** From the button in the side bar, which is what there is to see before the first document. */
async function begins(session: Session): Promise<void> {
  const { page, step } = session;
  await page.locator('.activitybar .action-label[aria-label^="ILACS"]').click();
  await page.getByRole('button', { name: 'New Self-Evaluation' }).click();
  await answer(session, /Which local authority/u, 'Wessex County Council');
  await answer(session, /From which day/u, '2025-10-01');
  await answer(session, /Up to which day/u, '2026-09-30');
  await accept(session, 'Which edition');
  await accept(session, 'What was the last inspection');
  await answer(session, /When was it/u, '2024-03-15');
  // The grades are skipped; folder and name are as they are offered.
  for (let number = 7; number <= 13; number++) {
    await page.locator('.quick-input-title', { hasText: `(${number}/13)` }).waitFor();
    await page.keyboard.press('Enter');
  }
  await page.locator('.tab.active', { hasText: 'self-evaluation-2026.ilacs.md' }).waitFor();
  step('a new self-evaluation is there');
}

async function answer({ page }: Session, question: RegExp, text: string): Promise<void> {
  await page.locator('.quick-input-widget:not(.hidden)').getByText(question).waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function accept({ page }: Session, question: string): Promise<void> {
  await page.locator(`.quick-input-widget:not(.hidden) input[placeholder^="${question}"]`).waitFor();
  await page.keyboard.press('Enter');
}

/** What a person does with what the preview shows. */
class Guide {
  constructor(readonly session: Session, readonly preview: FrameLocator) {}

  /** Something that a section still needs, as the preview lists it. */
  need(section: string, criterion: string): Locator {
    return this.preview.locator(`[id="why-${section}-${criterion}"]`);
  }

  /** The preview asks for it, it is done, and the preview asks no more. */
  async meets(section: string, criterion: string, work: () => Promise<void>): Promise<void> {
    const need = this.need(section, criterion);
    await need.waitFor({ state: 'attached' });
    await work();
    await need.waitFor({ state: 'detached' });
  }

  /** Goes to a section by its name in the preview, and from its heading some lines down. */
  async goTo(section: string, down = 0): Promise<void> {
    const line = await this.follow(this.preview.locator(`[id="section-${section}"] .title`));
    if (down > 0) {
      await this.session.goTo(line + down);
      await this.keys('End');
    }
  }

  /** Clicks on something that leads into the text. @returns the line that it leads to, from 1 */
  async follow(button: Locator): Promise<number> {
    const { page } = this.session;
    const line = Number(await button.getAttribute('data-go-line')) + 1;
    await button.click(AS_BY_HAND);
    await page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col`, 'u') }).waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.waitForTimeout(AS_BY_HAND.delay);
    return line;
  }

  /** Writes over the line at the cursor; what would be proposed meanwhile is not taken. */
  async overwrite(text: string): Promise<void> {
    await this.keys('End', 'Shift+Home');
    await this.session.type(text);
    await this.keys('Escape');
  }

  /** Writes over the prompt that a section begins with. */
  async writeOver(section: string, text: string): Promise<void> {
    await this.goTo(section, 2);
    await this.overwrite(text);
  }

  /** Opens the quick fixes at the cursor and takes one. */
  async fix(title: string): Promise<void> {
    const { page } = this.session;
    const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
    // The finding may be told a moment after the words are typed.
    for (let tries = 0; tries < 20 && await menu.getByText(title).count() === 0; tries++) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      await menu.waitFor({ timeout: 1_000 }).catch(() => undefined);
    }
    await menu.getByText(title).first().click();
    await menu.waitFor({ state: 'hidden' });
  }

  /** Cites the one source whose name holds some words; one that the register does not have yet is added. */
  async choose(words: string): Promise<void> {
    const { page } = this.session;
    const widget = page.locator('.quick-input-widget:not(.hidden)');
    await widget.locator('input').first().waitFor();
    await page.keyboard.type(words);
    const listed = widget.locator('.monaco-list-row', { hasText: words });
    await listed.or(widget.locator('.monaco-list-row', { hasText: 'not listed' })).first().waitFor();
    const isKnown = await widget.locator('.monaco-list-row', { hasText: '@' }).filter({ hasText: words }).count() > 0;
    const isAdding = await widget.locator('input[placeholder^="What shows it? Choose a file"]').count() > 0;
    if (!isKnown && !isAdding) {
      await widget.locator('.monaco-list-row', { hasText: 'not listed' }).click();
      await widget.locator('input[placeholder^="What shows it? Choose a file"]').waitFor();
      await page.keyboard.type(words);
    }
    await page.keyboard.press('Enter');
    if (!isKnown) {
      await this.#describe();
    }
  }

  /** Confirms what the name of the file says; feedback is of children and families. */
  async #describe(): Promise<void> {
    const { page } = this.session;
    const widget = page.locator('.quick-input-widget:not(.hidden)');
    await accept(this.session, 'What kind of evidence');
    const voices = widget.locator('input[placeholder^="Whose voice"]');
    await voices.or(widget.getByText(/What is it called/u)).first().waitFor();
    if (await voices.count() > 0) {
      await widget.locator('.monaco-list-row', { hasText: 'Children and young people' }).click();
      await page.keyboard.press('Enter');
    }
    for (const question of [/What is it called/u, /On which day/u, /What time does it cover/u]) {
      await widget.getByText(question).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.locator('.notification-toast', { hasText: 'now' }).first().waitFor();
    await page.locator('.editor-instance .monaco-editor').first().click({ trial: true });
  }

  /** Goes from cell to cell; a command of an extension takes a moment longer than a key of the editor. */
  async tab(...keys: string[]): Promise<void> {
    for (const key of keys) {
      const before = await this.#settledPlace();
      await this.keys(key);
      await until('the cursor is in another cell', async () => await this.#settledPlace() !== before);
    }
  }

  /** Where the cursor is, once the status bar has caught up with what was typed. */
  async #settledPlace(): Promise<string | null> {
    const { page } = this.session;
    const shown = page.locator('.statusbar-item', { hasText: /Ln \d+, Col/u });
    for (let before = await shown.textContent(); ; ) {
      await page.waitForTimeout(2 * AS_BY_HAND.delay);
      const now = await shown.textContent();
      if (now === before) {
        return now;
      }
      before = now;
    }
  }

  async keys(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.session.page.keyboard.press(key);
    }
  }
}

async function writesAnArea(guide: Guide, area: string, isFirst: boolean): Promise<void> {
  const { session } = guide;
  await guide.meets(area, 'content', () => guide.writeOver(area, CLAIM));
  await guide.meets(area, 'claims-evidenced', async () => {
    await guide.fix('Cite evidence…');
    await guide.choose('Performance');
  });
  await guide.meets(area, 'voice', async () => {
    await guide.goTo(area, 2);
    await guide.keys('Control+Enter', 'Control+Enter');
    await session.type(VOICE);
    await guide.fix('Cite evidence…');
    await guide.choose('Voices');
  });
  await guide.meets(area, 'direction', async () => {
    await guide.goTo(area);
    await guide.fix('Add a direction of travel');
    await session.page.locator('.view-line', { hasText: '[!DIRECTION] [improved' }).waitFor();
    await guide.goTo(area, 6);
    await guide.overwrite('> [!DIRECTION] improved');
    await guide.goTo(area, 7);
    await guide.overwrite('> Visits are on time for more children than at the last inspection [@performance-report-september-2026');
  });
  assert.ok(isFirst || await guide.need(area, 'several-kinds').count() === 0);
}

/** A weakness is said, and the quick fix plans an action for it; the cells are filled from one to the next with Tab. */
async function admitsAWeakness(guide: Guide, area: string): Promise<void> {
  const { session } = guide;
  await guide.goTo(area, 2);
  await guide.keys('Control+Enter', 'Control+Enter');
  await session.type('> [!IMPROVEMENT] Plans are late {#plans');
  await guide.keys('Escape', 'Control+Enter');
  await session.type('> Every fifth child waits for a plan.');
  await guide.goTo(area, 4);
  await guide.fix('Cite evidence…');
  await guide.choose('audit');
  await guide.meets(area, 'weaknesses-planned', async () => {
    await guide.goTo(area, 4);
    await guide.fix('Add an action for this finding');
    await guide.follow(guide.preview.locator('.problems button', { hasText: '[What will be done]' }));
    await guide.tab('Tab', 'Shift+Tab');
    await session.type('Review each plan with its writer every week');
    await guide.tab('Tab', 'Tab');
    await session.type('Head of Service, Children in Care');
    await guide.tab('Tab');
    await session.type('2027-03-31');
    await guide.tab('Tab');
    await session.type('95% of plans are on time');
  });
  await guide.preview.getByRole('tab', { name: 'Thread' }).click(AS_BY_HAND);
  await guide.preview.locator('.shown', { hasText: '1 row, none with gaps' }).waitFor();
  await session.screenshot('template-thread');
  await guide.preview.getByRole('tab', { name: 'Document' }).click(AS_BY_HAND);
}

async function saysHowItKnows(guide: Guide): Promise<void> {
  await guide.meets('q2', 'content', () => guide.writeOver('q2', 'Every month we read our data, audits and what children say'));
  await guide.meets('q2', 'kinds-weighed', async () => {
    for (const source of ['Performance', 'Practice audit', 'Voices']) {
      await guide.session.palette('ILACS: Cite Evidence…');
      await guide.choose(source);
      await guide.preview.locator('#blocks p', { hasText: 'Every month' }).getByText(source).waitFor();
    }
  });
  for (const [prompt, answer] of [['[What will be done about each', 'We will see plans through, and say each quarter what came of them.'], ['[What is the quality of practice', 'The sections below say what we know.']] as const) {
    await guide.follow(guide.preview.locator('.problems button', { hasText: prompt }));
    await guide.overwrite(answer);
  }
}
