/**
 * What a PDF costs, against Chromium printing the same document from its HTML, tagged and with bookmarks like ours. Both
 * begin with the document as it is understood, so that the HTML is made, from what was made of the version before, within
 * the time. Ours has a cover, contents, headers and footers besides, and what would leave with it is looked through before,
 * the finished file after; Chromium's is only printed. While authors choose a name for the file, the product makes the PDF
 * ahead; what they still wait for then, when they have taken a moment, are rows of their own, beside those of exports for
 * which nothing was made ahead.
 */
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { analyseModel, type Analysis } from '../../src/core/analysis';
import { parseSelfEvaluation } from '../../src/core/dialect';
import { HtmlRenderer, type HtmlBlock } from '../../src/core/render/html';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings';
import { createPdfEngine, makePdf, MadeAhead, type FinishedPdf } from '../../src/export/pdf';
import type { PdfEngine } from '../../src/export/pdfEngine';
import { ensureChromium } from '../host/testbed/chromium';
import { selfEvaluation } from '../support/generate';
import { ratio, tabulate } from './support/compare';
import { council, DOCUMENT, evidenceFor, TODAY } from './support/council';
import { ROOT } from './support/paths';
import { reach } from './support/results';

const ROUNDS = 5;
const EDITS = 3;
/** Nobody chooses a name, or edits, in less. Both rest so: what they go on doing by themselves is not what an author waits for. */
const PAUSE = 1_500;

/** What one of the two ways of making PDFs took, in milliseconds. */
interface Times {
  readonly cold: number[];
  readonly first: number[];
  readonly edited: number[];
}

/** Ours, and what is still to wait for of a PDF that was made ahead: the first, and after an edit. `warmed`: the first after Check Before Sharing, which sets it for nobody. */
interface OurTimes extends Times {
  readonly firstAhead: number[];
  readonly warmed: number[];
  readonly editedAhead: number[];
}

/** Prints a table for each length. */
export async function printing(): Promise<void> {
  for (const words of [5_000, 15_000]) {
    const ours: OurTimes = { cold: [], first: [], firstAhead: [], warmed: [], edited: [], editedAhead: [] };
    const theirs: Times = { cold: [], first: [], edited: [] };
    for (let round = 0; round < ROUNDS; round++) {
      const versions = await versionsOf(words, round);
      await typeset(versions, ours);
      await print(versions, theirs);
    }
    report(words, ours, theirs);
  }
}

function report(words: number, ours: OurTimes, theirs: Times): void {
  const length = `${words.toLocaleString('en')} words`;
  const table = tabulate(`A PDF of ${length}`, [
    { name: 'first export, cold', times: ours.cold },
    { name: 'first export, after one of another text', times: ours.first },
    { name: 'first export, made ahead', times: ours.firstAhead },
    { name: 'first export, warmed by checking', times: ours.warmed },
    { name: 'after an edit', times: ours.edited },
    { name: 'made ahead, after an edit', times: ours.editedAhead },
    { name: 'peer: Chromium, started for it', times: theirs.cold },
    { name: 'peer: Chromium, running', times: theirs.first },
    { name: 'peer: Chromium, after an edit', times: theirs.edited },
  ]);
  reach(`PDF of ${length} after an edit, over Chromium after an edit`, ratio(table, 'after an edit', 'peer: Chromium, after'), 1 / 3);
  reach(`first PDF of ${length}, warmed, over Chromium running`, ratio(table, 'first export, warmed', 'peer: Chromium, running'), 1);
}

/** Another text of that length, a document, and how that is after each edit. */
async function versionsOf(words: number, seed: number): Promise<Analysis[]> {
  const text = selfEvaluation(words, seed + 1);
  const evidence = await evidenceFor(text);
  const edited = Array.from({ length: EDITS + 1 }, (_, edit) => text.replace('is an imaginary authority', `is, at edit ${edit}, an imaginary authority`));
  return [selfEvaluation(words, seed + 100), ...edited].map((written) => analyseModel(DOCUMENT, parseSelfEvaluation(written), DEFAULT_SETTINGS, evidence));
}

async function typeset([other, first, ...edited]: readonly Analysis[], times: OurTimes): Promise<void> {
  const [dist, workspace] = [path.join(ROOT, 'dist'), council()];
  const made = (engine: PdfEngine, analysis: Analysis): Promise<FinishedPdf> => makePdf(engine, analysis, workspace, { date: TODAY });
  const madeAhead = async (engine: PdfEngine, analysis: Analysis): Promise<number> => {
    const ahead = new MadeAhead([analysis], () => made(engine, analysis));
    await setTimeout(PAUSE);
    return timed(() => ahead.finished([analysis], { signal: new AbortController().signal, onProgress: () => undefined }));
  };
  const cold = createPdfEngine(dist);
  times.cold.push(await timed(() => made(cold, first!)));
  await cold.dispose();
  const running = createPdfEngine(dist);
  await made(running, other!);
  times.first.push(await timed(() => made(running, first!)));
  await running.dispose();
  const warmed = createPdfEngine(dist);
  await made(warmed, first!);
  await setTimeout(PAUSE);
  times.warmed.push(await timed(() => made(warmed, first!)));
  await warmed.dispose();
  const engine = createPdfEngine(dist);
  times.firstAhead.push(await madeAhead(engine, first!));
  for (const version of edited) {
    await setTimeout(PAUSE);
    times.edited.push(await timed(() => made(engine, version)));
  }
  times.editedAhead.push(await madeAhead(engine, first!));
  await engine.dispose();
}

async function print([, first, ...edited]: readonly Analysis[], times: Times): Promise<void> {
  const start = (): Promise<Browser> => chromium.launch({ executablePath: ensureChromium(), headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  const renderer = new HtmlRenderer(() => undefined);
  const printed = async (page: Page, { model, evidence }: Analysis): Promise<void> => {
    await page.setContent(pageOf(renderer.render(model, evidence)));
    await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  };
  times.cold.push(await timed(async () => {
    const browser = await start();
    await printed(await browser.newPage(), first!);
    await browser.close();
  }));
  const browser = await start();
  const page = await browser.newPage();
  await setTimeout(PAUSE);
  times.first.push(await timed(() => printed(page, first!)));
  for (const version of edited) {
    await setTimeout(PAUSE);
    times.edited.push(await timed(() => printed(page, version)));
  }
  await browser.close();
}

function pageOf(blocks: readonly HtmlBlock[]): string {
  return `<!doctype html><html lang="en-GB"><title>Self-evaluation</title><style>@page { size: A4; margin: 20mm } body { font: 11pt sans-serif } table { border-collapse: collapse } td, th { border: 1px solid; padding: 4px }</style><main>${blocks.map((block) => block.html).join('\n')}</main></html>`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
