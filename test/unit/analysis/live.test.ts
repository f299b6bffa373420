import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyseModel, type Analysis } from '../../../src/core/analysis';
import type { Completeness } from '../../../src/core/completeness/model';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { LiveDocument, type TextChange } from '../../../src/core/dialect/live';
import type { EvidenceBase } from '../../../src/core/evidence/base';
import { EvidenceLibrary } from '../../../src/core/evidence/library';
import { MemoryWorkspace } from '../../../src/core/memoryWorkspace';
import { HtmlRenderer } from '../../../src/core/render/html';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { threadOf } from '../../../src/core/thread';
import { applied, changeWithFences, randomChange, randomFrom } from '../dialect/support/edits';
import { plain } from '../dialect/support/plain';

const EXAMPLES = path.join(__dirname, '../../../examples');
const read = (name: string): string => readFileSync(path.join(EXAMPLES, name), 'utf8');
const DOCUMENT = 'file:///council/a.ilacs.md';
const FILES = new Map([['file:///council/evidence.yaml', read('evidence.yaml')], ['file:///council/data/measures.csv', read('data/measures.csv')]]);
/** The faulty draft, so that there is much to find; short, so that much can be typed. */
const DRAFT = read('wessex-draft.ilacs.md');
const STARTS = [DRAFT, `${DRAFT.slice(0, 3_000)}\n\n${DRAFT.slice(-3_000)}`];

/** With the places that are only looked up when somebody asks. */
function completenessOf({ score, sections }: Completeness): unknown {
  return { score, sections: sections.map((section) => ({ ...section, criteria: section.criteria.map((criterion) => ({ ...criterion, lacking: criterion.lacking() })) })) };
}

/** What a reader sees of an analysis: findings, completeness, thread and page. */
function seen({ model, evidence, findings, silenced, completeness }: Analysis, html: HtmlRenderer): Record<string, unknown> {
  const blocks = html.render(model, evidence).map((block) => ({ html: block.html, line: block.line, lines: block.lines }));
  const { findings: ofThread, actions } = threadOf(model, evidence);
  const thread = { findings: ofThread.map(({ key, title, span, evidence: sources, gaps }) => ({ key, title, span, sources: sources.map((one) => [one.title, one.span, one.ageMonths]), gaps })), actions: actions.map(({ key, span, gaps }) => ({ key, span, gaps })) };
  return { findings: plain(findings), silenced: plain(silenced), completeness: plain(completenessOf(completeness)), thread: plain(thread), blocks };
}

async function play(seed: number, steps: number, next: (text: string, random: () => number, done: TextChange[]) => TextChange): Promise<void> {
  const random = randomFrom(seed);
  let text = STARTS[seed % STARTS.length]!;
  const library = new EvidenceLibrary(new MemoryWorkspace(FILES, 'file:///council'), () => '2026-11-24');
  const evidence: EvidenceBase = await library.gather(parseSelfEvaluation(text), DOCUMENT);
  const live = new LiveDocument(text);
  const page = new HtmlRenderer(() => undefined);
  const done: TextChange[] = [];
  for (let step = 0; step < steps; step++) {
    const change = next(text, random, done);
    text = applied(text, change);
    const actual = seen(analyseModel(DOCUMENT, live.update([change]), DEFAULT_SETTINGS, evidence), page);
    const expected = seen(analyseModel(DOCUMENT, parseSelfEvaluation(text), DEFAULT_SETTINGS, evidence), new HtmlRenderer(() => undefined));
    for (const what of Object.keys(expected)) {
      assert.equal(JSON.stringify(actual[what], undefined, 1), JSON.stringify(expected[what], undefined, 1), `${what} differs after step ${step} of seed ${seed}, ${JSON.stringify(change)}`);
    }
  }
}

describe('The analysis of a self-evaluation that is being written', () => {
  for (let batch = 0; batch < 4; batch++) {
    it(`says what an analysis of the whole would say, and shows the same page (${batch + 1} of 4)`, async () => {
      for (let seed = batch * 3; seed < batch * 3 + 3; seed++) {
        await play(seed, 12, randomChange);
      }
    }).timeout(120_000);
  }

  for (let batch = 0; batch < 4; batch++) {
    it(`says so, and shows so, whatever fences and comments come and go (${batch + 1} of 4)`, async () => {
      for (let seed = batch * 3; seed < batch * 3 + 3; seed++) {
        await play(seed, 16, changeWithFences);
      }
    }).timeout(120_000);
  }
});
