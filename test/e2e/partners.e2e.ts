import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { themes, type Scenario } from './support/scenario';

const TEXT = `---
ilacs: 2026
kind: jtai
authority: Wessex
period: { from: 2025-10-01, to: 2026-09-30 }
theme: domestic-abuse-2024
evidence: partners.yaml
---

# Multi-agency self-evaluation

## What do we know about how well we protect children together?

### Council

Our audit shows that discussions are timely [@council-audit].

### Police

Officers bring what they know, as the council says [@council-audit].
`;
const REGISTER = `- { id: council-audit, title: Audit of strategy discussions, kind: audit, partner: council, date: 2026-05-01, url: "https://x.gov.uk/a" }
- { id: police-audit, title: Police audit, kind: audit, partner: police, date: 2026-05-01, url: "https://x.gov.uk/b" }
`;

/** Partners see whose evidence each of their sections rests on. */
export default {
  name: 'In a multi-agency self-evaluation the Evidence tab shows which partner has no evidence of its own',
  settings: themes.light,
  async run({ page, workspace, step, open, palette, webview, screenshot }) {
    writeFileSync(path.join(workspace, 'joint.ilacs.md'), TEXT);
    writeFileSync(path.join(workspace, 'partners.yaml'), REGISTER);
    await open('joint.ilacs.md');
    await page.locator('.statusbar-item').filter({ hasText: /Joint self-evaluation \d+%/u }).waitFor();
    await palette('View: Toggle Primary Side Bar Visibility');
    await palette('ILACS: Open Preview to the Side');
    const preview = webview();
    await preview.locator('.facts', { hasText: 'Domestic abuse: unborn children and children up to 7' }).waitFor();
    await preview.getByRole('tab', { name: 'Evidence' }).click();
    const rows = preview.locator('.matrix tbody tr');
    await rows.filter({ hasText: 'Police' }).filter({ hasText: 'None of its own' }).waitFor();
    assert.match(await rows.filter({ hasText: /^Council/u }).textContent() ?? '', /Council 1$/u);
    step('the matrix says whose evidence it is');
    await rows.filter({ hasText: 'None of its own' }).getByRole('button', { name: /evidence of Council/u }).click();
    await preview.locator('#evidence-members').getByText('Audit of strategy discussions').waitFor();
    await screenshot('partners-evidence');
    step('a number lists its sources');
  },
} satisfies Scenario;
