import type * as vscode from 'vscode';
import type { Analyses } from './analyses';

/** What every feature of the editor is given. */
export interface FeatureContext {
  readonly extension: vscode.ExtensionContext;
  /** The one place that analyses documents; features listen, none computes. */
  readonly analyses: Analyses;
  readonly log: vscode.LogOutputChannel;
}

/** One feature is one file with one such function; what it returns is disposed with the extension. */
export type Feature = (context: FeatureContext) => vscode.Disposable;
