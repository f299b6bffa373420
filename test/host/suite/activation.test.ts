import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension';
import { until } from './support/until';
import { openFile } from './support/workspace';

const extension = vscode.extensions.getExtension<Api>('ilacs-self-evaluation.ilacs-self-evaluation');

describe('Activation', () => {
  it('happens when a self-evaluation opens', async () => {
    assert.ok(extension, 'VS Code knows the extension');
    await openFile('self-evaluation.ilacs.md');
    await until('the extension is active', () => extension.isActive);
  });

  it('brings the language features with it', async () => {
    await extension?.exports.ready();
  });
});
