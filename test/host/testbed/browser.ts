import { chromium, type Page } from 'playwright-core';
import { ensureChromium } from './chromium';
import { makeTemporaryFolder, removeFolder } from './temporary';

/** One window with a profile of its own. */
export interface Browser {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens a headless browser that reaches this machine's loopback address and nothing else. */
export async function openBrowser(): Promise<Browser> {
  const profile = makeTemporaryFolder('browser');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: true,
    viewport: { width: 1400, height: 900 },
    // Webviews load their files through a service worker.
    serviceWorkers: 'allow',
    args: [
      // Chromium refuses to run as root with its sandbox on; all it is shown is the server on this machine.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async close() {
      await context.close();
      removeFolder(profile);
    },
  };
}
