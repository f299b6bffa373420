import { PLANTED_PROBLEMS } from './support/planted';
import { themes, type Scenario } from './support/scenario';

/** What a newcomer does first: opens the sample, sees that nothing is wrong with it, and then what is wrong with the draft. */
export default {
  name: 'A newcomer opens the sample and its draft',
  settings: { ...themes.light, 'explorer.autoReveal': false },
  folder: 'examples',
  async run(session) {
    const { page, step, open, goTo, palette, webview, screenshot } = session;
    await open('wessex.ilacs.md');
    await page.locator('.statusbar-item').filter({ hasText: /Self-evaluation 100% · no problems/u }).waitFor();
    step('the sample is complete and without problems');

    await open('wessex-draft.ilacs.md');
    await page.locator('.statusbar-item').filter({ hasText: new RegExp(`Self-evaluation \\d+% · ${PLANTED_PROBLEMS} problems`, 'u') }).waitFor();
    step('the draft has as many problems as were planted');

    await palette('View: Toggle Primary Side Bar Visibility');
    await palette('ILACS: Open Preview to the Side');
    const preview = webview();
    await preview.getByText('Families who ask for help get it sooner').first().waitFor();
    await page.locator('.editor-instance .view-lines').first().click();
    await goTo(45, 1);
    await page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
    // The box that asked for the line fades away.
    await page.waitForTimeout(500);
    await screenshot('sample-draft');
    step('the preview stands beside it');
  },
} satisfies Scenario;
