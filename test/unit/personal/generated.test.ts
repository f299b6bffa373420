import assert from 'node:assert/strict';
import { makePdf } from '../../../src/export/makePdf';
import { Ref } from '../../../src/export/pdf/objects';
import { PdfFile } from '../../../src/export/pdf/reader';
import type { PdfEngine } from '../../../src/export/pdfEngine';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings';
import { checkBeforeSharing, whyStopped } from '../../../src/core/sharing';
import { makeEngine } from '../pdf/support/engine';
import { structureOf } from '../pdf/support/structure';
import { analyse, FOLDER, flaggedText } from '../support/analyse';
import { documentOf, IDENTIFIERS, PLACES, plantedPart, type Planted } from './planted';

const HOW_MANY = 2_000;
/** How many documents are bound into one for the typesetter, which takes longest. */
const IN_ONE_PDF = 500;

const PARTS = Array.from({ length: HOW_MANY }, (_, number) => plantedPart(number));

describe('personal data in 2,000 generated documents', function () {
  this.timeout(240_000);
  let engine: PdfEngine;

  before(async () => { engine = await makeEngine(); });
  after(() => { engine.dispose(); });

  it('is found in every place, every kind of it and nothing else, and stops the sharing', async () => {
    assert.ok(HOW_MANY >= Object.keys(IDENTIFIERS).length * Object.keys(PLACES).length * 5);
    const missed: string[] = [];
    for (const part of PARTS) {
      const { text, files } = documentOf([part]);
      const { analysis } = await analyse(text, files);
      const found = analysis.findings.filter(({ ruleId }) => ruleId === 'personal-data').map((finding) => flaggedText(finding, analysis));
      const isStopped = whyStopped(checkBeforeSharing(analysis, 'public', DEFAULT_SETTINGS)) !== undefined;
      if (found.length === 0 || !found.every((words) => words.includes(part.secret)) || !isStopped) {
        missed.push(`${part.place}: ${part.identifier} → ${found.join(' | ')}${isStopped ? '' : ' (not stopped)'}`);
      }
    }
    assert.deepEqual(missed.slice(0, 20), [], `${missed.length} of ${HOW_MANY}`);
  });

  for (let first = 0; first < HOW_MANY; first += IN_ONE_PDF) {
    it(`is gone from the public PDF once it is mended (${first + 1} to ${first + IN_ONE_PDF})`, async () => {
      const parts = PARTS.slice(first, first + IN_ONE_PDF);
      const { analysis, workspace } = await mended(parts);
      const { pdf, sharing } = await makePdf(engine, analysis, workspace, { date: '2026-11-23', edition: 'public' });
      assert.equal(sharing[0]!.outcome, 'pass');
      const { text, title, bookmarks, figures, links } = await structureOf(pdf);
      const told = folded([...text, title, ...bookmarks, ...figures, ...links.map(({ url, contents }) => `${url} ${contents}`), ...properties(pdf)].join(' '));
      assert.deepEqual(parts.filter(({ secret }) => told.includes(folded(secret))).map(({ place, identifier }) => `${place}: ${identifier}`), []);
      assert.ok(told.includes('Helpcomessooner'), 'the rest of the text is there');
    });
  }
});

/** What the file says of itself: its properties, in both forms. */
function properties(pdf: Uint8Array): string[] {
  const file = new PdfFile(pdf);
  const metadata = file.catalogue.get('Metadata');
  return [...[...file.dict(file.trailer.get('Info')).values()].map((value) => file.string(value) ?? ''), metadata instanceof Ref ? file.source(metadata.number) : ''];
}

/** Line ends and spaces fall where the page ends. */
function folded(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** What an author would do: take the first fix of each finding until there is none, and rename files by hand. */
async function mended(parts: readonly Planted[]): ReturnType<typeof analyse> {
  let { text, files } = documentOf(parts.map((part) => (part.byHand ? JSON.parse(JSON.stringify(part).replaceAll(JSON.stringify(part.identifier).slice(1, -1), () => 'renamed')) as Planted : part)));
  for (let round = 0; round < 5; round++) {
    const analysed = await analyse(text, files);
    const fixes = analysed.analysis.findings.filter(({ ruleId }) => ruleId === 'personal-data').map(({ fixes: [fix] = [] }) => fix!);
    if (fixes.length === 0) {
      return analysed;
    }
    const edits = fixes.flatMap((fix) => fix.edits).sort((a, b) => b.span.start - a.span.start);
    for (const { uri, span, newText } of edits) {
      const write = (before: string): string => before.slice(0, span.start) + newText + before.slice(span.end);
      if (uri === undefined) {
        text = write(text);
      } else {
        const name = uri.slice(FOLDER.length + 1);
        files = { ...files, [name]: write(files[name]!) };
      }
    }
  }
  throw new Error('Fixes do not come to an end.');
}
