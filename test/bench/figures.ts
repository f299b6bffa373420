/** What figures and charts cost: reading a large measure file, and exporting and previewing many charts. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { analyseModel, type Analysis } from '../../src/core/analysis';
import { parseSelfEvaluation } from '../../src/core/dialect';
import { EvidenceLibrary } from '../../src/core/evidence/library';
import { readCsv } from '../../src/core/measures/csv';
import { MemoryWorkspace } from '../../src/core/memoryWorkspace';
import { HtmlRenderer } from '../../src/core/render/html';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings';
import { createPdfEngine, makePdf } from '../../src/export/pdf';
import { compare } from './support/compare';

const DIST = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist');
const DOCUMENT = 'file:///council/a.ilacs.md';
const CHARTS = 20;
const PARAGRAPH = 'Practice in the county is described here at the length of an ordinary paragraph, so that each chart stands among words. '.repeat(12);

function rows(count: number): string {
  const lines = Array.from({ length: count }, (_, row) => `m${row % 5000},${2000 + Math.floor(row / 5000)},${row % 100},%,90,80,"Label, ${row % 5000}"`);
  return `measure,period,value,unit,target,comparator,label\n${lines.join('\n')}\n`;
}

function text(charts: number, edit = 0): string {
  const parts = Array.from({ length: CHARTS }, (_, index) => `${PARAGRAPH}\n\n${index < charts ? `![Chart ${index}](m.csv#m${index})\n\n` : ''}`);
  return `# Self-evaluation\n\nEdit ${edit}.\n\n${parts.join('')}`;
}

async function analysed(charts: number, edit: number, library: EvidenceLibrary): Promise<Analysis> {
  const model = parseSelfEvaluation(text(charts, edit));
  return analyseModel(DOCUMENT, model, DEFAULT_SETTINGS, await library.gather(model, DOCUMENT));
}

/** Prints three tables. */
export async function figures(): Promise<void> {
  const large = rows(200_000);
  await compare('Reading a measure file of 200,000 rows', [
    { name: 'rows to measures, checked', run: () => { readCsv('m.csv', large); } },
    { name: 'peer: Papa Parse alone', run: () => { Papa.parse(large); } },
  ], 5);

  const workspace = new MemoryWorkspace(new Map([['file:///council/m.csv', rows(100_000)]]), 'file:///council');
  const library = new EvidenceLibrary(workspace, () => '2026-11-23');
  await exports(workspace, library);

  let edit = 0;
  const renderers = new Map([[CHARTS, new HtmlRenderer(() => undefined)], [0, new HtmlRenderer(() => undefined)]]);
  const after = (charts: number) => async (): Promise<number> => {
    edit += 1;
    const { model, evidence } = await analysed(charts, edit, library);
    const start = performance.now();
    renderers.get(charts)!.render(model, evidence);
    return performance.now() - start;
  };
  await compare('Rendering the preview after an edit elsewhere', [{ name: `with ${CHARTS} charts`, run: after(CHARTS) }, { name: 'peer: the same document without', run: after(0) }], 30);
}

async function exports(workspace: MemoryWorkspace, library: EvidenceLibrary): Promise<void> {
  const engine = createPdfEngine(DIST);
  let edit = 0;
  const exported = (charts: number) => async (): Promise<void> => {
    edit += 1;
    await makePdf(engine, await analysed(charts, edit, library), workspace, { date: '2026-11-23' });
  };
  await exported(CHARTS)();
  await compare('Exporting to PDF after an edit, warmed', [{ name: `with ${CHARTS} charts`, run: exported(CHARTS) }, { name: 'peer: the same document without', run: exported(0) }], 7);
  engine.dispose();
}
