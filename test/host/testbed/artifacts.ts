import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { logFiles } from './logs';
import { artifactsFolder } from './paths';
import type { Server } from './server';

/** Saves a picture of the window. @returns its path */
export async function saveScreenshot(page: Page, name: string): Promise<string> {
  fs.mkdirSync(artifactsFolder, { recursive: true });
  const file = path.join(artifactsFolder, `${name}.png`);
  await page.screenshot({ path: file });
  return file;
}

/** Keeps what helps to explain a failure: the window as it was, the server's log, and every log of VS Code. */
export async function keepEvidence(name: string, page: Page, server: Server): Promise<void> {
  const folder = path.join(artifactsFolder, name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  // A page that crashed has no picture; the logs are then all there is.
  await saveScreenshot(page, `${name}/window`).catch(() => undefined);
  fs.copyFileSync(server.log, path.join(folder, 'server.log'));
  for (const file of logFiles(server.logsFolder)) {
    fs.copyFileSync(file, path.join(folder, path.relative(server.logsFolder, file).replaceAll(path.sep, '-')));
  }
  console.error(`A screenshot and the logs are in ${path.relative(process.cwd(), folder) || folder}.`);
}
