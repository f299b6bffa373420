import assert from 'node:assert/strict';
import { makePdf } from '../../../src/export/makePdf';
import { Ref } from '../../../src/export/pdf/objects';
import { PdfFile } from '../../../src/export/pdf/reader';
import type { PdfEngine } from '../../../src/export/pdfEngine';
import { makeEngine } from '../pdf/support/engine';
import { structureOf, type Structure } from '../pdf/support/structure';
import { analyse, complete, joinLines } from '../support/analyse';

const BODY = joinLines(
  'OPEN text [@audit; @letter]. <!-- HIDDEN in a sentence --> See [that](#secret) and [a file](evidence/HIDDEN.pdf) and [a page](https://council.example/open).', '',
  '<!-- HIDDEN in a comment -->', '',
  '#### HIDDEN section {.internal}', '', 'HIDDEN text with ![HIDDEN description](images/a.png).', '',
  '#### OPEN section', '', '> [!IMPROVEMENT] HIDDEN finding {#secret .internal}', '> HIDDEN words.[^1]', '', 'OPEN end.', '', '[^1]: HIDDEN note.', '',
);
const REGISTER = joinLines('- { id: audit, title: HIDDEN source, kind: audit, file: "C:/Users/jo.bloggs/HIDDEN.pdf", public: false }', '- { id: letter, title: OPEN source, kind: external, url: "https://council.example/letter", public: true }', '');

describe('an exported PDF', function () {
  this.timeout(60_000);
  let engine: PdfEngine;

  before(async () => { engine = await makeEngine(); });
  after(() => { engine.dispose(); });

  async function exported(edition: 'internal' | 'public', text: string): Promise<{ file: PdfFile; structure: Structure }> {
    const { analysis, workspace } = await analyse(text, { 'evidence.yaml': REGISTER });
    const { pdf } = await makePdf(engine, analysis, workspace, { date: '2026-11-23', edition, withCompleteness: true });
    return { file: new PdfFile(pdf), structure: await structureOf(pdf) };
  }

  it('holds in its public edition nothing internal: not in the text, the bookmarks, the descriptions, the links, the properties', async () => {
    const { file, structure: { text, bookmarks, figures, links, title } } = await exported('public', complete(BODY));
    const told = [...text, ...bookmarks, ...figures, ...links.map(({ url, contents }) => `${url} ${contents}`), title, ...propertiesOf(file)].join('\n');
    assert.doesNotMatch(told, /HIDDEN|jo\.bloggs|Users|complete\. The table/u);
    assert.match(told, /OPEN text.*OPEN section.*OPEN end.*OPEN source/su);
    assert.ok(links.some(({ url }) => url === 'https://council.example/open'));
  });

  it('holds in its internal edition all but comments, paths and user names', async () => {
    const { file, structure: { text, bookmarks } } = await exported('internal', complete(BODY));
    const told = [...text, ...bookmarks, ...propertiesOf(file)].join('\n');
    assert.doesNotMatch(told, /in a sentence|in a comment|jo\.bloggs|Users/u);
    assert.match(told, /HIDDEN section.*HIDDEN source/su);
  });

  it('says of itself its title, its authority and its day, and nothing of who made it', async () => {
    const { file } = await exported('public', complete(BODY));
    const info = Object.fromEntries([...file.dict(file.trailer.get('Info'))].map(([key, value]) => [key, file.string(value)]));
    assert.deepEqual(Object.keys(info).sort(), ['Author', 'CreationDate', 'Creator', 'ModDate', 'Title'].filter((key) => key in info));
    assert.equal(info['Author'], 'Wessex County Council');
    const user = process.env['USER'] ?? 'root';
    assert.ok(propertiesOf(file).every((value) => !new RegExp(`\\b${user}\\b|${process.cwd()}`, 'u').test(value)));
  });

  it('is not made of a shared document with personal data, and says why', async () => {
    const text = complete('K, 14, was moved.').replace('authority:', 'status: shared\nauthority:');
    await assert.rejects(exported('internal', text), /Nothing was exported.*1 passage identifies a child or family/u);
  });
});

function propertiesOf(file: PdfFile): string[] {
  const metadata = file.catalogue.get('Metadata');
  return [...[...file.dict(file.trailer.get('Info')).values()].map((value) => file.string(value) ?? ''), metadata instanceof Ref ? file.source(metadata.number) : ''];
}
