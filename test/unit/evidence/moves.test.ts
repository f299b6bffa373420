import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import { editsForMoves, type Move } from '../../../src/core/evidence/moves';
import { analyse, complete, DOCUMENT, FOLDER, joinLines } from '../support/analyse';

const REGISTER = joinLines(
  '# Ours.',
  '- id: audit',
  '  title: Audit',
  '  kind: audit',
  '  file: evidence/audit.pdf # the first',
  '- { id: data, title: Data, kind: data, file: "data/report 1.csv" }',
  "- { id: voice, title: Voice, kind: feedback, file: './evidence/voice.pdf' }",
  '- { id: web, title: Web, kind: report, url: "https://x.gov.uk/evidence/audit.pdf" }',
  '- { id: out, title: Out, kind: report, file: ../elsewhere.pdf }',
);

/** The document and its register after moves, by the places in which they are edited. */
async function moved(practice: string, ...moves: (readonly [from: string, to: string])[]): Promise<{ document: string; register: string }> {
  const { analysis, workspace } = await analyse(complete(practice).replace('period:', 'evidence: evidence.yaml\nmeasures: [data/m.csv]\nperiod:'), { 'evidence.yaml': REGISTER });
  const edits = editsForMoves(moves.map(([from, to]): Move => ({ from: uriOf(from), to: uriOf(to) })), [analysis], workspace);
  const apply = (uri: string, text: string): string => edits.filter((edit) => edit.uri === uri).sort((a, b) => b.span.start - a.span.start).reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
  return { document: apply(DOCUMENT, analysis.model.text), register: apply(`${FOLDER}/evidence.yaml`, REGISTER) };
}

const uriOf = (path: string): string => URI.file(`/council/${path}`).toString();
const lineOf = (text: string, start: string): string => text.split('\n').find((line) => line.startsWith(start))!;

describe('paths of files that move', () => {
  it('are written anew in the register, in the quotation marks that they had, and nothing else is', async () => {
    const { register } = await moved('Words.', ['evidence/audit.pdf', 'evidence/2026/audit, final.pdf'], ['data/report 1.csv', 'data/report 2.csv'], ['evidence/voice.pdf', 'it’s: heard.pdf']);
    assert.equal(register, REGISTER
      .replace('evidence/audit.pdf #', '"evidence/2026/audit, final.pdf" #')
      .replace('data/report 1.csv', 'data/report 2.csv')
      .replace('./evidence/voice.pdf', 'it’s: heard.pdf'));
  });

  it('are written anew in links, pictures and definitions, with what stands behind them', async () => {
    const before = '[a](evidence/audit.pdf#page=2) ![b](<evidence/my plan.png> "Plan") [c][ref] [86%](data/m.csv#a@2026-09)\n\n[ref]: evidence/audit.pdf "Audit"\n[other]: <evidence/my plan.png>';
    const { document } = await moved(before, ['evidence', 'old (2025)']);
    assert.equal(document, complete(before).replace('period:', 'evidence: evidence.yaml\nmeasures: [data/m.csv]\nperiod:')
      .replaceAll('](evidence/audit.pdf', '](old%20%282025%29/audit.pdf').replace('[ref]: evidence/', '[ref]: old%20%282025%29/').replaceAll('<evidence/', '<old (2025)/'));
  });

  it('are written anew where the front matter names them', async () => {
    const { document } = await moved('[86%](data/m.csv#a@2026-09)', ['data/m.csv', 'figures/m.csv'], ['evidence.yaml', 'register.yaml']);
    assert.equal(lineOf(document, 'evidence:'), 'evidence: register.yaml');
    assert.equal(lineOf(document, 'measures:'), 'measures: [figures/m.csv]');
    assert.match(document, /\(figures\/m\.csv#a@2026-09\)/u);
  });

  it('follow a document or a register into another folder', async () => {
    const { document, register } = await moved('[a](evidence/audit.pdf)', ['self-evaluation.ilacs.md', '2026/self-evaluation.ilacs.md'], ['evidence.yaml', 'evidence/evidence.yaml']);
    assert.match(document, /\[a\]\(\.\.\/evidence\/audit\.pdf\)/u);
    assert.equal(lineOf(document, 'evidence:'), 'evidence: ../evidence/evidence.yaml');
    assert.match(register, /file: audit\.pdf # the first/u);
    assert.match(register, /file: "\.\.\/data\/report 1\.csv"/u);
  });

  it('stay as they are where they lead to the same file before and after', async () => {
    const { document, register } = await moved('[a](./evidence/../evidence/audit.pdf) [w](https://x.gov.uk/evidence) [anchor](#evidence)', ['evidence-old', 'evidence-new'], ['evidence/audit.pd', 'x']);
    assert.equal(register, REGISTER);
    assert.match(document, /\(\.\/evidence\/\.\.\/evidence\/audit\.pdf\)/u);
  });

  it('stay as they are when all that names each other moves together', async () => {
    const { analysis, workspace } = await analyse(complete('[a](evidence/audit.pdf) [@audit]'), { 'evidence.yaml': REGISTER });
    assert.deepEqual(editsForMoves([{ from: FOLDER, to: `${FOLDER}-2027` }], [analysis], workspace), []);
  });
});
