import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, FrameLocator } from 'playwright-core';

/** What axe-core finds on the page of a webview, told shortly. The page's own policy does not hold for what a debugger runs in it. */
export async function violations(webview: FrameLocator): Promise<unknown[]> {
  const frame = await frameOf(webview);
  await frame.evaluate(fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8'));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`) }));
  });
}

async function frameOf(webview: FrameLocator): Promise<Frame> {
  const frame = await (await webview.locator('body').elementHandle())?.ownerFrame();
  assert.ok(frame, 'the page of the webview');
  return frame;
}
