/*
 * `npm run test:e2e [PART-OF-A-FILE-NAME…]`: packages the extension, installs it in a real VS Code, and runs every
 * scenario (test/e2e/*.e2e.ts) in a window of its own.
 */
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { keepEvidence } from '../../host/testbed/artifacts';
import { openBrowser, type Browser } from '../../host/testbed/browser';
import { ensureChromium } from '../../host/testbed/chromium';
import { ensureVsCode } from '../../host/testbed/install';
import { LAST_ERRORS_AFTER_MS, ourErrors } from '../../host/testbed/logs';
import { fixtureWorkspace, projectRoot } from '../../host/testbed/paths';
import { installVsix, startServer, type Server } from '../../host/testbed/server';
import { makeTemporaryFolder, removeFolder } from '../../host/testbed/temporary';
import { openWorkbench } from '../../host/testbed/workbench';
import { leaveCounts } from '../../tools/counts';
import type { Scenario } from './scenario';
import { makeSession } from './session';
import { packageExtension } from './vsix';

/** How long one step of a scenario may take. */
const STEP_LIMIT_MS = 30_000;
const SCENARIO_LIMIT_MS = 5 * 60_000;

/** Runs everything. @returns whether it passed */
async function main(): Promise<boolean> {
  const files = scenarioFiles(process.argv.slice(2));
  ensureVsCode();
  ensureChromium();
  const folder = makeTemporaryFolder('e2e');
  const extensionsFolder = path.join(folder, 'extensions');
  fs.mkdirSync(extensionsFolder);
  let passed = 0;
  try {
    const vsix = path.join(folder, 'ilacs-self-evaluation.vsix');
    packageExtension(vsix);
    installVsix(vsix, extensionsFolder);
    for (const file of files) {
      if (await runScenario(file, folder, extensionsFolder)) {
        passed += 1;
      }
    }
  } finally {
    removeFolder(folder);
  }
  const failed = files.length - passed;
  leaveCounts({ passed, failed, skipped: 0 });
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** @throws Error where no scenario's file name holds one of the parts */
function scenarioFiles(parts: readonly string[]): string[] {
  const folder = path.join(projectRoot, 'test/e2e');
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.e2e.ts') && (parts.length === 0 || parts.some((part) => name.includes(part))))
    .sort();
  if (files.length === 0) {
    throw new Error(`There is no scenario${parts.length > 0 ? ` for ${parts.join(', ')}` : ''} in ${folder}.`);
  }
  return files.map((name) => path.join(folder, name));
}

/** Runs one scenario with a server, a window and a workspace of its own. @returns whether it passed */
async function runScenario(file: string, folder: string, extensionsFolder: string): Promise<boolean> {
  const name = path.basename(file, '.e2e.ts');
  const started = Date.now();
  let server: Server | undefined;
  let browser: Browser | undefined;
  try {
    const scenario = loadScenario(file);
    console.log(`\n  ${scenario.name}`);
    const workspace = path.join(folder, name, 'workspace');
    fs.cpSync(scenario.folder === undefined ? fixtureWorkspace : path.join(projectRoot, scenario.folder), workspace, { recursive: true });
    server = await startServer({ extensionsFolder, settings: scenario.settings });
    browser = await openBrowser();
    browser.page.setDefaultTimeout(STEP_LIMIT_MS);
    await openWorkbench(browser.page, server, workspace);
    await withinLimit(scenario.run(makeSession(browser.page, workspace)));
    await browser.page.waitForTimeout(LAST_ERRORS_AFTER_MS);
    throwOurErrors(server);
    console.log(`  ✔ passed (${seconds(started)})`);
    return true;
  } catch (error) {
    console.error(`  ✘ ${name} failed (${seconds(started)})\n`, error);
    if (server && browser) {
      await keepEvidence(`e2e-${name}`, browser.page, server);
    }
    return false;
  } finally {
    await browser?.close();
    await server?.stop();
  }
}

function loadScenario(file: string): Scenario {
  // require() and not import(): the module comes as the TypeScript loader made it, with its default export as it is.
  const { default: scenario } = createRequire(__filename)(file) as { default?: Scenario };
  if (!scenario?.name || typeof scenario.run !== 'function') {
    throw new Error(`${path.basename(file)} does not default-export a scenario.`);
  }
  return scenario;
}

async function withinLimit(run: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const late = new Error(`The scenario did not end within ${SCENARIO_LIMIT_MS / 60_000} minutes.`);
    timer = setTimeout(() => reject(late), SCENARIO_LIMIT_MS);
  });
  try {
    await Promise.race([run, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** A scenario that looked right has failed all the same if the extension threw behind its back. */
function throwOurErrors(server: Server): void {
  const errors = ourErrors(server.logsFolder);
  if (errors.length > 0) {
    throw new Error(`The log of the extension host holds errors of ours:\n${errors.join('\n')}`);
  }
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

main().then(
  (passed) => {
    process.exitCode = passed ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
