import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension';
import { FRONT_MATTER, openDraft, removeDrafts } from './support/draft';
import { until } from './support/until';

const extension = vscode.extensions.getExtension<Api>('ilacs-self-evaluation.ilacs-self-evaluation');

describe('Activation', () => {
  after(removeDrafts);

  it('happens when a self-evaluation opens, and shows what is found in it, at a glance and in its words', async () => {
    assert.ok(extension, 'VS Code knows the extension');
    const { document } = await openDraft(`${FRONT_MATTER}# Self-evaluation\n\n## What do we know?\n\nTBC. The child’s NHS number is 943 476 5919.\n`);
    await until('the extension is active', () => extension.isActive);
    const told = (): unknown[] => vscode.languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
    await until('both are shown', () => told().includes('placeholder-text') && told().includes('personal-data'));
  });

  it('brings the language features with it', async () => {
    await extension?.exports.ready();
  });
});
