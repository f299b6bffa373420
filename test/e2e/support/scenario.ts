import type { FrameLocator, Locator, Page } from 'playwright-core';

/** VS Code's own colour themes, for a scenario's settings. */
export const themes = {
  light: { 'workbench.colorTheme': 'Light Modern' },
  dark: { 'workbench.colorTheme': 'Dark Modern' },
  highContrast: { 'workbench.colorTheme': 'Default High Contrast' },
} as const;

/** One thing that a person does in VS Code with the packaged extension. Each `*.e2e.ts` file default-exports one. */
export interface Scenario {
  /** What the extension does for that person, as a sentence. */
  readonly name: string;
  /** User settings, `themes.dark` for instance. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The folder that it opens a copy of, from the project's root; test/fixtures/workspace unless told. */
  readonly folder?: string;
  /** Drives the window. It fails by throwing, most simply with `node:assert/strict`. */
  run(session: Session): Promise<void>;
}

/** A VS Code window of the scenario's own, with the extension installed and the workspace open. */
export interface Session {
  /** The window, for what the helpers here do not cover. */
  readonly page: Page;
  /** The folder that is open: a fresh copy of the scenario's folder. */
  readonly workspace: string;
  /** Tells how far the scenario has come. */
  step(what: string): void;
  /** Opens a file of the workspace by its path in it, and waits until its editor has the focus. */
  open(file: string): Promise<void>;
  /** Puts the cursor of the editor that was last used at a line and column, both from 1. */
  goTo(line: number, column?: number): Promise<void>;
  /** Types into whatever has the focus, key by key, as a person does: VS Code closes brackets by itself. */
  type(text: string): Promise<void>;
  /** Picks a command in the command palette by its full title, such as `ILACS: Export to PDF`. */
  palette(command: string): Promise<void>;
  /** A notification by its text. */
  notification(text: string | RegExp): Locator;
  /** Opens the Problems panel. @returns it */
  problems(): Promise<Locator>;
  /** The document inside a webview, counted from 0 in the order of the window's frames. */
  webview(index?: number): FrameLocator;
  /** Saves a picture of the window as .test-artifacts/NAME.png. @returns its path */
  screenshot(name: string): Promise<string>;
}
