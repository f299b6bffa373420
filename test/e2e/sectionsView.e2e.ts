import assert from 'node:assert/strict';
import { PLANTED_PROBLEMS } from './support/planted';
import { themes, type Scenario } from './support/scenario';

/** A group works on one document: each sees in the side bar what is theirs to do. */
export default {
  name: 'The side bar shows each section, and one owner’s share of what is left',
  settings: { ...themes.light, 'explorer.autoReveal': false },
  folder: 'examples',
  async run({ page, step, open, palette, screenshot }) {
    await page.locator('.activitybar').getByRole('tab', { name: 'ILACS Self-Evaluation' }).click();
    await page.getByText('to see its sections here').waitFor();
    step('without a document the view says what it is for');

    await open('wessex-draft.ilacs.md');
    await page.locator('.statusbar-item').filter({ hasText: `· ${PLANTED_PROBLEMS} problems` }).waitFor();
    const rows = page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: 'Help and protection' }).first().waitFor();
    // A tree that has just been filled moves its rows once more.
    await page.waitForTimeout(1000);
    await rows.filter({ hasText: 'Children in care' }).first().locator('.monaco-tl-twistie').click();
    await rows.filter({ hasText: 'No evidence for ‘Foster carers' }).waitFor();
    await screenshot('sections-view');
    step('a section opens to what it lacks');

    await rows.filter({ hasText: 'No evidence for ‘Foster carers' }).click();
    await page.locator('.statusbar-item').filter({ hasText: 'Ln 75' }).waitFor();
    step('a gap leads to its place');

    await palette('ILACS: Filter Sections by Owner…');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Service Manager, Leaving Care' }).click();
    await rows.filter({ hasText: 'Help and protection' }).first().waitFor({ state: 'detached' });
    await rows.filter({ hasText: 'What are our plans' }).first().waitFor();
    assert.equal(await rows.filter({ hasText: 'Front matter' }).count(), 0);
    step('one owner sees only what is theirs');
    await palette('ILACS: Show All Sections');
    await rows.filter({ hasText: 'Help and protection' }).first().waitFor();
  },
} satisfies Scenario;
