import assert from 'node:assert/strict';
import { HtmlRenderer } from '../../../src/core/render/html';
import { pdfDocument } from '../../../src/core/render/pdf';
import { publicEdition, withheldOf } from '../../../src/core/sharing';
import { analyse, complete, joinLines } from '../support/analyse';

const REGISTER = joinLines(
  '- id: audit', '  title: Practice audit', '  kind: audit', '  file: evidence/audit.pdf', '  public: false',
  '- id: letter', '  title: Letter of the inspectorate', '  kind: external', '  url: https://council.example/letter', '  public: true',
  '- id: survey', '  title: Staff survey', '  kind: feedback', '  file: evidence/survey.pdf', '',
);
const FILES = { 'evidence.yaml': REGISTER, 'evidence/audit.pdf': '', 'evidence/survey.pdf': '', 'evidence/notes.pdf': '' };

/** Everything that the PDF of an edition would print or say, as one text. */
async function told(text: string, kind: 'public' | 'internal' = 'public'): Promise<string> {
  const { analysis } = await analyse(text, FILES);
  const { model, evidence } = kind === 'public' ? publicEdition(analysis.model, analysis.evidence) : analysis;
  return JSON.stringify(pdfDocument(model, { date: '2026-11-23', evidence }).document);
}

describe('the public edition', () => {
  for (const [what, text] of Object.entries({
    'a section': '#### For us only {.internal}\n\nSECRET\n\n##### Below\n\nSECRET too\n\n#### For all\n\nOPEN',
    'a section with an id of its own': '#### For us only {#us .internal}\n\nSECRET\n\n#### For all\n\nOPEN',
    'a finding': '> [!IMPROVEMENT] SECRET {#secret .internal}\n> SECRET\n\nOPEN',
    'a note': '> [!NOTE] {.internal}\n> SECRET\n\nOPEN',
    'a callout in a list': '- OPEN\n\n  > [!NOTE] Only us {.internal}\n  > SECRET',
    'a footnote that only an internal part refers to': '#### Us {.internal}\n\nSee.[^1]\n\n#### All\n\nOPEN\n\n[^1]: SECRET',
    'a table in an internal part': '#### Us {.internal}\n\n| A | B |\n|---|---|\n| SECRET | x |\n\n#### All\n\nOPEN',
    'the description of an image in an internal part': '#### Us {.internal}\n\n![SECRET](images/a.png)\n\n#### All\n\nOPEN',
    'the title of a withheld source': 'OPEN [@audit, p. SECRET].',
    'the name of a file': 'OPEN, see [the notes](evidence/SECRET.pdf).',
    'a comment': 'OPEN <!-- SECRET -->\n\n<!-- SECRET -->',
  })) {
    it(`leaves out ${what}`, async () => {
      const document = await told(complete(text));
      assert.doesNotMatch(document, /SECRET/u);
      assert.match(document, /OPEN/u);
    });
  }

  it('keeps a footnote that is defined in an internal part and used outside', async () => {
    assert.match(await told(complete('See.[^1]\n\n#### Us {.internal}\n\nSECRET\n\n[^1]: OPEN')), /OPEN/u);
  });

  it('turns links to what it leaves out into plain text', async () => {
    const text = complete('See [that finding](#secret), [our audit](evidence/audit.pdf) and [the letter](https://council.example/letter).\n\n> [!IMPROVEMENT] Only us {#secret .internal}\n> Text.');
    const document = await told(text);
    assert.match(document, /See that finding, our audit and /u);
    assert.match(document, /https:\/\/council\.example\/letter/u);
    assert.match(await told(text, 'internal'), /"to":"secret"/u);
  });

  it('leaves out the citation of a withheld source with the space before it, and keeps the others', async () => {
    const document = await told(complete('It is better [@audit, p. 4]. It is quicker [@audit; @letter; @survey].'));
    assert.match(document, /It is better\. It is quicker \[/u);
    assert.doesNotMatch(document, /Practice audit|evidence\/|audit/u);
    assert.match(document, /Letter of the inspectorate.*Staff survey/u);
  });

  it('does not show the picture of a withheld source', async () => {
    const { analysis } = await analyse(complete('OPEN ![What we saw](evidence/audit.pdf)'), FILES);
    const { model, evidence } = publicEdition(analysis.model, analysis.evidence);
    assert.deepEqual([analysis.model.links.length, model.links.length], [1, 0]);
    assert.match(JSON.stringify(pdfDocument(model, { date: '2026-11-23', evidence, images: new Map([['evidence/audit.pdf', new Uint8Array(8)]]) }).document), /Image not included/u);
  });

  it('takes its title from a heading that it keeps', async () => {
    const { analysis } = await analyse('# Only us {.internal}\n\nText.\n\n# For all\n\nText.');
    assert.equal(publicEdition(analysis.model, analysis.evidence).model.title, 'For all');
  });

  it('is the same as the internal one where nothing is marked', async () => {
    const text = complete('Text [@letter].\n\n> [!STRENGTH] Help {#help}\n> Text. See [help](#help).[^1]\n\n[^1]: A note.');
    assert.equal(await told(text), await told(text, 'internal'));
  });

  it('leaves the text and its places as they are', async () => {
    const { analysis } = await analyse(complete('#### Us {.internal}\n\nSecret.\n\n#### All\n\nOpen [@letter].'), FILES);
    const { model } = publicEdition(analysis.model, analysis.evidence);
    assert.equal(model.text, analysis.model.text);
    assert.deepEqual(model.citations, analysis.model.citations);
    assert.deepEqual(withheldOf(analysis.model, analysis.evidence).parts.map(({ title }) => title), ['Us']);
  });
});

describe('the preview', () => {
  it('shows either edition of the same version, one after the other', async () => {
    const text = complete('OPEN [@audit, p. 4]. See [that](#secret) and [the audit](evidence/audit.pdf).\n\n- OPEN\n\n  > [!IMPROVEMENT] SECRET {#secret .internal}\n  > SECRET');
    const { analysis } = await analyse(text, FILES);
    const { model, evidence } = publicEdition(analysis.model, analysis.evidence);
    const renderer = new HtmlRenderer(() => undefined);
    const whole = (): string => renderer.render(analysis.model, analysis.evidence).map(({ html }) => html).join('');
    const open = (): string => renderer.render(model, evidence, 'public').map(({ html }) => html).join('');
    assert.match(whole(), /SECRET/u);
    assert.match(open(), /OPEN<span><\/span>\. See that and the audit\./u);
    assert.doesNotMatch(open(), /SECRET|#secret|audit\.pdf|broken/u);
    assert.match(whole(), /SECRET/u);
  });
});

describe('no edition', () => {
  it('holds an absolute path or a user name from a link or the register', async () => {
    const { analysis } = await analyse(complete('See [a](C:/Users/jo.bloggs/a.pdf), [b](file:///home/jo.bloggs/b.pdf), [c](/home/jo.bloggs/c.pdf) and [d](../jo.bloggs/d.pdf). [@x]'), { 'evidence.yaml': '- { id: x, title: T, kind: data, file: "C:/Users/jo.bloggs/x.csv" }' });
    const document = JSON.stringify(pdfDocument(analysis.model, { date: '2026-11-23', evidence: analysis.evidence }).document);
    assert.doesNotMatch(document, /jo\.bloggs|Users|home/u);
    assert.match(document, /a\.pdf.*b\.pdf.*c\.pdf.*d\.pdf.*x\.csv/u);
  });
});
