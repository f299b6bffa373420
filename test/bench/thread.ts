/** What the golden thread costs after an edit: 60 findings, 200 evidence links, 80 actions. */
import { analyseModel } from '../../src/core/analysis';
import { parseSelfEvaluation } from '../../src/core/dialect';
import { EvidenceLibrary } from '../../src/core/evidence/library';
import { MemoryWorkspace } from '../../src/core/memoryWorkspace';
import { gapList } from '../../src/core/report/gaps';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings';
import { buildThread } from '../../src/core/thread';
import { compare } from './support/compare';

const [FINDINGS, LINKS, ACTIONS] = [60, 200, 80];
const DOCUMENT = 'file:///council/a.ilacs.md';
const TODAY = '2026-11-23';
const WORDS = 'Practice in the county is described here at the length of an ordinary paragraph, so that each finding stands among words. '.repeat(4);

const REGISTER = Array.from({ length: LINKS }, (_, index) => `- { id: e${index}, title: Source ${index}, kind: audit, date: 2026-0${1 + index % 9}-01, url: "https://x.gov.uk/${index}" }`).join('\n');

function text(edit: number): string {
  const findings = Array.from({ length: FINDINGS }, (_, index) => {
    const cited = Array.from({ length: LINKS }, (_unused, link) => link).filter((link) => link % FINDINGS === index).map((link) => `@e${link}`);
    return `${WORDS}\n\n> [!IMPROVEMENT] Finding ${index} {#f${index}}\n> What it is like for children [${cited.join('; ')}].\n`;
  });
  const actions = Array.from({ length: ACTIONS }, (_, index) => `| Action ${index} | #f${index % FINDINGS} | Head of Service | 31 March 2027 | Children wait less | |`);
  return `---\nilacs: 2026\nauthority: A\nperiod: { from: 2025-10-01, to: 2026-09-30 }\n---\n\n# Edit ${edit}\n\n## What do we know?\n\n### Children in care\n\n${findings.join('\n')}\n## What are our plans?\n\n| Action | Addresses | Owner | Due | Success measure | Status |\n|---|---|---|---|---|---|\n${actions.join('\n')}\n`;
}

/** Prints one table. */
export async function thread(): Promise<void> {
  const library = new EvidenceLibrary(new MemoryWorkspace(new Map([['file:///council/evidence.yaml', REGISTER]]), 'file:///council'), () => TODAY);
  const base = await library.gather(parseSelfEvaluation(text(0)), DOCUMENT);
  let edit = 0;
  const edited = (): string => text(edit += 1);
  await compare(`The thread of ${FINDINGS} findings, ${LINKS} evidence links and ${ACTIONS} actions after an edit`, [
    { name: 'the thread, built anew', run: () => {
      const model = parseSelfEvaluation(edited());
      const start = performance.now();
      buildThread(model, base);
      return performance.now() - start;
    } },
    { name: 'the gap list', run: () => {
      const analysis = analyseModel(DOCUMENT, parseSelfEvaluation(edited()), DEFAULT_SETTINGS, base);
      const start = performance.now();
      gapList(analysis, TODAY);
      return performance.now() - start;
    } },
    { name: 'peer: parsing the same text', run: () => { parseSelfEvaluation(edited()); } },
  ], 30);
}
