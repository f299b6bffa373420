/** What a large register costs: 5,000 entries, and a document that cites 1,000 of them. */
import { analyseModel } from '../../src/core/analysis';
import { parseSelfEvaluation } from '../../src/core/dialect';
import { EvidenceLibrary } from '../../src/core/evidence/library';
import { MemoryWorkspace } from '../../src/core/memoryWorkspace';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings';
import { placeAt } from '../../src/editor/completions/place';
import { proposals } from '../../src/editor/completions/propose';
import { evidenceStateOf } from '../../src/preview/evidenceState';
import { compare } from './support/compare';

const [ENTRIES, CITED] = [5_000, 1_000];
const FOLDER = 'file:///council';
const DOCUMENT = `${FOLDER}/a.ilacs.md`;
const REGISTER = `${FOLDER}/evidence.yaml`;
const TODAY = '2026-11-24';
const KINDS = ['audit', 'data', 'report', 'feedback'];

function register(edit: number): string {
  return Array.from({ length: ENTRIES }, (_, index) => `- id: source-${index}\n  title: Audit of team ${index}, edition ${edit}\n  kind: ${KINDS[index % 4]}\n  date: 2026-0${1 + index % 9}-01\n  file: evidence/audit-${index}.pdf\n`).join('');
}

function text(edit: number): string {
  const paragraphs = Array.from({ length: CITED }, (_, index) => `Visits to children were timely in ${index}% of cases in this team last year [@source-${index * 4}]. Managers read each file.`);
  return `---\nilacs: 2026\nauthority: A\nperiod: { from: 2025-10-01, to: 2026-09-30 }\n---\n\n# Edit ${edit}\n\n## What do we know?\n\n### Children in care\n\n${paragraphs.join('\n\n')}\n\nSo [@`;
}

/** Prints one table. */
export async function evidence(): Promise<void> {
  const files = Array.from({ length: ENTRIES }, (_, index): [string, string] => [`${FOLDER}/evidence/audit-${index}.pdf`, '']);
  const workspace = new MemoryWorkspace(new Map([...files, [REGISTER, register(0)]]), FOLDER);
  const library = new EvidenceLibrary(workspace, () => TODAY);
  const model = parseSelfEvaluation(text(0));
  const analysis = analyseModel(DOCUMENT, model, DEFAULT_SETTINGS, await library.gather(model, DOCUMENT));
  const lines = model.text.split('\n');
  const place = placeAt(analysis, { getText: () => model.text, lineAt: (line) => ({ text: lines[line]! }), lineCount: lines.length }, lines.length - 1, 5, model.text.length);
  let edit = 0;
  await compare(`A register of ${ENTRIES} entries and a document that cites ${CITED} of them`, [
    { name: 'the completion list, warm', run: () => proposals(place, TODAY) },
    { name: 'gathering evidence after an edit of the text', run: () => library.gather(model, DOCUMENT) },
    { name: 'a change in the register: reading it and checking the document again, not parsing it', run: async () => {
      workspace.files.set(REGISTER, register(edit += 1));
      library.invalidate(REGISTER);
      const start = performance.now();
      const base = await library.gather(model, DOCUMENT);
      analyseModel(DOCUMENT, model, DEFAULT_SETTINGS, base);
      return performance.now() - start;
    } },
    { name: 'the Evidence tab of the preview', run: () => evidenceStateOf(analysis) },
    { name: 'peer: parsing the document', run: () => {
      const changed = text(edit += 1);
      const start = performance.now();
      parseSelfEvaluation(changed);
      return performance.now() - start;
    } },
  ], 10);
}
