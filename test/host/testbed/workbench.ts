import type { Page } from 'playwright-core';
import type { Server } from './server';

const OPEN_LIMIT_MS = 60_000;

/**
 * Opens VS Code's window on a folder and waits until it is drawn.
 * @param payload what a VS Code on the desktop would be told by command-line flags
 */
export async function openWorkbench(
  page: Page,
  server: Server,
  folder: string,
  payload: readonly (readonly [string, string])[] = [],
): Promise<void> {
  const url = new URL(`http://${server.authority}/`);
  url.searchParams.set('folder', folder);
  if (payload.length > 0) {
    url.searchParams.set('payload', JSON.stringify(payload));
  }
  await page.goto(url.href);
  await page.locator('.monaco-workbench').waitFor({ timeout: OPEN_LIMIT_MS });
}
