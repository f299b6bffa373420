/**
 * What an author waits for who opens a self-evaluation: its analysis and its findings. All other features are in
 * `features.ts`, which is loaded when the findings are shown.
 */
import type * as vscode from 'vscode';
import { Analyses } from './editor/analyses';
import { diagnostics } from './editor/diagnostics';
import type { CommandHandler, FeatureContext } from './editor/feature';

export interface Language extends vscode.Disposable {
  /** Resolves when all features have started. */
  readonly ready: Promise<void>;
  /** Runs a command by its id. */
  run(id: string, args: readonly unknown[]): Promise<unknown>;
  /** Fills a preview that VS Code kept over a reload. */
  revivePreview(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
}

/** Starts everything. Called once. */
export function startLanguage(extension: vscode.ExtensionContext, log: vscode.LogOutputChannel): Language {
  const analyses = new Analyses(log);
  const commands = new Map<string, CommandHandler>();
  const context: FeatureContext = { extension, analyses, commands, log };
  const shown = diagnostics(context);
  analyses.begin();
  const others = startOthers(context);
  return {
    ready: others.then(() => undefined),
    run: async (id, args) => {
      await others;
      return commands.get(id)?.(...args);
    },
    revivePreview: async (panel, state) => { await (await others).revivePreview(panel, state); },
    dispose: () => {
      shown.dispose();
      others.then((features) => { features.dispose(); }, () => undefined).finally(() => { analyses.dispose(); });
    },
  };
}

/** VS Code sends what it was told when nothing more is to be done just now. */
function allSent(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}

async function startOthers(context: FeatureContext): Promise<vscode.Disposable & Pick<Language, 'revivePreview'>> {
  // What is found at a glance, and then the whole.
  await allSent();
  await allSent();
  const { startFeatures, revivePreview } = await import('./features');
  const features = startFeatures(context);
  return { revivePreview, dispose: () => { features.dispose(); } };
}
