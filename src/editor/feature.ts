import type * as vscode from 'vscode';
import type { Analyses } from './analyses';

/** The implementation of a command; `extension.ts` has registered its id and hands the call on. */
export type CommandHandler = (...args: unknown[]) => unknown;

/** What every feature of the editor is given. */
export interface FeatureContext {
  readonly extension: vscode.ExtensionContext;
  /** The one place that analyses documents; features listen, none computes. */
  readonly analyses: Analyses;
  /** Where a feature puts what its commands do, by their id. */
  readonly commands: Map<string, CommandHandler>;
  readonly log: vscode.LogOutputChannel;
}

/** One feature is one file with one such function; what it returns is disposed with the extension. */
export type Feature = (context: FeatureContext) => vscode.Disposable;
