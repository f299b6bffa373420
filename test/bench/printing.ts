/** What a PDF costs, against Chromium printing the same document from its HTML, tagged like ours. */
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { addEvidence, analyseDocument, type Analysis } from '../../src/core/analysis';
import { HtmlRenderer } from '../../src/core/render/html';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings';
import { createPdfEngine, makePdf } from '../../src/export/pdf';
import type { PdfEngine } from '../../src/export/pdfEngine';
import { WARM_UP_DOCUMENT } from '../../src/export/warmUpDocument';
import { ensureChromium } from '../host/testbed/chromium';
import { selfEvaluation } from '../support/generate';
import { ratio, tabulate } from './support/compare';
import { council, DOCUMENT, evidenceFor, TODAY } from './support/council';
import { ROOT } from './support/paths';
import { reach } from './support/results';

const ROUNDS = 5;
const EDITS = 3;

/** What one of the two ways of making PDFs took, in milliseconds. */
interface Times {
  readonly cold: number[];
  readonly first: number[];
  readonly edited: number[];
}

/** Prints a table for each length. */
export async function printing(): Promise<void> {
  for (const words of [5_000, 15_000]) {
    const ours: Times = { cold: [], first: [], edited: [] };
    const theirs: Times = { cold: [], first: [], edited: [] };
    for (let round = 0; round < ROUNDS; round++) {
      const versions = await versionsOf(words, round);
      await typeset(versions, ours);
      await print(versions, theirs);
    }
    report(words, ours, theirs);
  }
}

function report(words: number, ours: Times, theirs: Times): void {
  const length = `${words.toLocaleString('en')} words`;
  const table = tabulate(`A PDF of ${length}`, [
    { name: 'first export, cold', times: ours.cold },
    { name: 'first export, warmed', times: ours.first },
    { name: 'after an edit', times: ours.edited },
    { name: 'peer: Chromium, started for it', times: theirs.cold },
    { name: 'peer: Chromium, running', times: theirs.first },
    { name: 'peer: Chromium, after an edit', times: theirs.edited },
  ]);
  reach(`PDF of ${length} after an edit, over Chromium after an edit`, ratio(table, 'after an edit', 'peer: Chromium, after'), 1 / 3);
  reach(`first PDF of ${length}, warmed, over Chromium running`, ratio(table, 'first export, warmed', 'peer: Chromium, running'), 1);
}

interface Version {
  readonly analysis: Analysis;
  readonly html: string;
}

/** A document and how it is after each edit. */
async function versionsOf(words: number, seed: number): Promise<Version[]> {
  const text = selfEvaluation(words, seed + 1);
  const evidence = await evidenceFor(text);
  return Array.from({ length: EDITS + 2 }, (_, edit) => {
    const edited = text.replace('is an imaginary authority', `is, at edit ${edit}, an imaginary authority`);
    const analysis = addEvidence(analyseDocument(DOCUMENT, edited, DEFAULT_SETTINGS), evidence, DEFAULT_SETTINGS);
    const blocks = new HtmlRenderer(() => undefined).render(analysis.model, analysis.evidence);
    const html = `<!doctype html><html lang="en-GB"><title>Self-evaluation</title><style>@page { size: A4; margin: 20mm } body { font: 11pt sans-serif } table { border-collapse: collapse } td, th { border: 1px solid; padding: 4px }</style><main>${blocks.map((block) => block.html).join('\n')}</main></html>`;
    return { analysis, html };
  });
}

async function typeset([first, ...edited]: readonly Version[], times: Times): Promise<void> {
  const [dist, workspace] = [path.join(ROOT, 'dist'), council()];
  const made = (engine: PdfEngine, version: Version) => makePdf(engine, version.analysis, workspace, { date: TODAY });
  const cold = createPdfEngine(dist);
  times.cold.push(await timed(() => made(cold, first!)));
  await cold.dispose();
  const warmed = createPdfEngine(dist);
  await warmed.export(WARM_UP_DOCUMENT);
  times.first.push(await timed(() => made(warmed, first!)));
  for (const version of edited) {
    times.edited.push(await timed(() => made(warmed, version)));
  }
  await warmed.dispose();
}

async function print([first, ...edited]: readonly Version[], times: Times): Promise<void> {
  const start = (): Promise<Browser> => chromium.launch({ executablePath: ensureChromium(), headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  const printed = async (page: Page, { html }: Version): Promise<void> => {
    await page.setContent(html);
    await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  };
  times.cold.push(await timed(async () => {
    const browser = await start();
    await printed(await browser.newPage(), first!);
    await browser.close();
  }));
  const browser = await start();
  const page = await browser.newPage();
  times.first.push(await timed(() => printed(page, first!)));
  for (const version of edited) {
    times.edited.push(await timed(() => printed(page, version)));
  }
  await browser.close();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
