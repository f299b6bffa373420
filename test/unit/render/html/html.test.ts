import assert from 'node:assert/strict';
import { complete, FRONT_MATTER, joinLines } from '../../support/analyse';
import { blocksOf, htmlOf, newRenderer, tagsOf } from './support';

const REGISTER = joinLines(
  '- id: audit-2026-q2',
  '  title: Practice audit summary',
  '  kind: audit',
  '  date: 2026-10-14',
  '  file: evidence/audit.pdf',
  '- id: survey',
  '  title: What families told us',
  '  kind: feedback',
  '  from: [families]',
  '  date: 2026-09-01',
);

describe('HTML of a self-evaluation', () => {
  it('begins with the facts of the front matter in words', async () => {
    const [facts] = await blocksOf(joinLines('---', 'ilacs: 2026', 'authority: Wessex County Council', 'period: { from: 2025-10-01, to: 2026-09-30 }', 'status: agreed', 'owner: The Director', '---', '', '# Title'));
    assert.equal(facts!.html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ').trim(), 'Authority Wessex County Council Period October 2025 to September 2026 Status Agreed Owner The Director');
  });

  it('has one main heading, from the front matter where the text has none', async () => {
    const [facts] = await blocksOf(FRONT_MATTER.replace('authority', 'title: Our year\nauthority'));
    assert.match(facts!.html, /<h1>Our year<\/h1>/u);
    const all = (await blocksOf(`${FRONT_MATTER.replace('authority', 'title: Our year\nauthority')}\n# In the text\n`)).map(({ html }) => html).join('');
    assert.equal([...all.matchAll(/<h1/gu)].length, 1);
  });

  describe('anchors', () => {
    it('are those of the model, and attributes are not shown', async () => {
      assert.match(await htmlOf('## Our practice {#q1}'), /<h2 id="doc-q1">Our practice<\/h2>/u);
      assert.match(await htmlOf('## Our practice'), /<h2 id="doc-our-practice">/u);
    });

    it('stay unique where two headings claim one', async () => {
      const html = await htmlOf('## A {#same}\n\n## B {#same}');
      assert.equal([...html.matchAll(/id="doc-same"/gu)].length, 1);
    });

    it('are where links to them lead; a link to nowhere says so', async () => {
      assert.match(await htmlOf('See [plans](#plans).\n\n## Plans'), /<a href="#doc-plans">plans<\/a>/u);
      assert.match(await htmlOf('See [plans](#plan).\n\n## Plans'), /<span class="broken"[^>]*>plans<span class="unseen"> \(this link leads nowhere\)/u);
    });
  });

  describe('callouts', () => {
    it('are notes labelled in words', async () => {
      const html = await htmlOf('> [!IMPROVEMENT] Supervision is *not* yet reflective {#supervision}\n> Records show tasks.');
      assert.match(html, /<aside role="note" aria-label="Area for improvement" class="callout callout-improvement" id="doc-supervision"><p class="callout-label">Area for improvement<\/p><p class="callout-title">Supervision is <em>not<\/em> yet reflective<\/p>\s*<p>Records show tasks\.<\/p>/u);
    });

    it('say the direction of travel once', async () => {
      const html = await htmlOf('> [!DIRECTION] improved: management oversight\n> Decisions carry a reason.');
      assert.match(html, /aria-label="Direction of travel: improved"/u);
      assert.match(html, /<p class="callout-title">Management oversight<\/p>/u);
    });

    it('keep citations of the title and of the body, behind escapes too', async () => {
      const html = await htmlOf('> [!STRENGTH] We \\*listen\\* [@survey]\n> and act [@audit-2026-q2, p. 4].', { 'evidence.yaml': REGISTER });
      assert.match(html, /We \*listen\* <span class="citation">\[<span title="[^"]*">What families told us/u);
      assert.match(html, /and act <span class="citation">\[<a [^>]*>Practice audit summary<\/a>, p\. 4\]/u);
    });

    it('of other kinds are left as GitHub shows them, and quotations are quotations', async () => {
      assert.match(await htmlOf('> [!NOTE]\n> Figures are rounded.'), /callout-note"><p class="callout-label">Note<\/p>\s*<p>Figures/u);
      assert.match(await htmlOf('> She listened.'), /^<blockquote>\s*<p>She listened/u);
    });
  });

  describe('citations', () => {
    it('show the title of the source, with its kind and date', async () => {
      const html = await htmlOf('Most plans are good [@audit-2026-q2, p. 4; @survey].', { 'evidence.yaml': REGISTER });
      assert.match(html, /<span class="citation">\[<a href="evidence\/audit.pdf" title="Practice audit · 14 October 2026" data-source="audit-2026-q2">Practice audit summary<\/a>, p\. 4; <span title="Feedback from families · 1 September 2026">What families told us<\/span>\]/u);
    });

    it('say in words that the register does not hold them', async () => {
      assert.match(await htmlOf('So it is [@nobody].', { 'evidence.yaml': REGISTER }), /<span class="unknown">@nobody: not in the evidence register<\/span>/u);
    });

    it('are not called unknown while the register cannot be read', async () => {
      assert.match(await htmlOf('So it is [@survey].', { 'evidence.yaml': 'id: survey' }), /<span class="citation">\[<span>@survey<\/span>\]/u);
    });

    it('are not made of brackets that the author escaped', async () => {
      const html = await htmlOf('Write \\[@survey] to cite [@survey].', { 'evidence.yaml': REGISTER });
      assert.equal([...html.matchAll(/class="citation"/gu)].length, 1);
      assert.match(html, /Write \[@survey\] to cite <span/u);
    });
  });

  describe('images', () => {
    it('of the workspace are shown', async () => {
      assert.match(await htmlOf('![A chart](images/a.png)', { 'images/a.png': 'x' }), /<img src="https:\/\/webview\/images\/a\.png" alt="A chart">/u);
    });

    it('that cannot be shown leave their description, and say why', async () => {
      for (const [text, label] of [
        ['![Rising](images/gone.png)', 'Image not found'],
        ['![Rising](https://example.org/a.png)', 'Image on the web, not loaded'],
        ['![Rising](../outside.png)', 'Image outside this folder, not shown'],
        ['![Rising](data/measures.csv#stability)', 'Chart without data'],
      ] as const) {
        const html = await htmlOf(text);
        assert.match(html, new RegExp(`placeholder-label">${label}</span> Rising</span>`, 'u'));
        assert.ok(!tagsOf(html).some(({ name }) => name === 'img'), html);
      }
    });
  });

  it('keeps figures as links into their data', async () => {
    assert.match(await htmlOf('[87%](data/measures.csv#assessments@2026-09)'), /<a href="data\/measures\.csv#assessments@2026-09" title="assessments, 2026-09 in data\/measures\.csv" class="figure">87%<\/a>/u);
  });

  it('names findings in the table of actions by their words', async () => {
    const text = complete('> [!IMPROVEMENT] Plans are late {#late}\n> They are.', '| Action | Addresses |\n|---|---|\n| Train | #late |');
    const html = (await blocksOf(text)).map((block) => block.html).join('');
    assert.match(html, /<td><a href="#doc-late">Plans are late<\/a><\/td>/u);
  });

  it('numbers footnotes in the order of the text, with ways there and back', async () => {
    const html = await htmlOf('One[^b], two[^a], one again[^b].\n\n[^a]: Note A.\n[^b]: Note B.\n[^c]: Never referred to.');
    assert.match(html, /<sup id="noteref-1"><a href="#note-1" aria-label="Note 1">1<\/a><\/sup>, two<sup id="noteref-2">.*<sup id="noteref-1-2"><a href="#note-1"/u);
    assert.match(html, /<li id="note-1">Note B\..*href="#noteref-1".*<li id="note-2">Note A\./su);
    assert.doesNotMatch(html, /Never referred to/u);
  });

  it('says of a task in words whether it is done', async () => {
    const html = await htmlOf('- [x] Repeat audit\n- [ ] Training');
    assert.match(html, /aria-label="Done:">☑<\/span> Repeat audit/u);
    assert.match(html, /aria-label="To do:">☐<\/span> Training/u);
  });

  it('frames tables and names them for those who cannot see them', async () => {
    assert.match(await htmlOf('| Measure | 2026 |\n|---|--:|\n| In time | 87% |'), /^<div class="scroll" role="group" aria-label="Table: Measure, 2026"><table>/u);
  });

  it('tells the lines that each block, item and row comes from', async () => {
    const blocks = await blocksOf('# Title\n\nText.\n\n- one\n- two\n');
    assert.deepEqual(blocks.map(({ line, lines }) => [line, lines]), [[0, 1], [2, 1], [4, 2]]);
    assert.match(blocks[2]!.html, /<li>one<\/li>\s*<li data-line="1">two<\/li>/u);
  });

  it('has no blocks for a document that cannot be read', async () => {
    assert.deepEqual(await blocksOf('>'.repeat(10_000)), []);
  });
});

describe('rendering again', () => {
  const text = complete('Children live well [@audit-2026-q2].');

  it('makes only the block that changed', async () => {
    const renderer = newRenderer();
    const before = await blocksOf(text, { 'evidence.yaml': REGISTER }, renderer);
    const after = await blocksOf(text.replace('live well', 'live very well'), { 'evidence.yaml': REGISTER }, renderer);
    const changed = after.filter((block) => !before.some(({ id }) => id === block.id));
    assert.deepEqual(changed.map(({ html }) => html.slice(0, 27)), ['<p>Children live very well ']);
  });

  it('keeps blocks that only moved to other lines', async () => {
    const renderer = newRenderer();
    const before = await blocksOf(text, {}, renderer);
    const after = await blocksOf(text.replace('# Self-evaluation', '\n\n# Self-evaluation'), {}, renderer);
    assert.deepEqual(after.map(({ id }) => id), before.map(({ id }) => id));
    assert.deepEqual(after.slice(1).map(({ line }) => line), before.slice(1).map(({ line }) => line + 2));
  });

  it('follows what stands elsewhere: the register, definitions, footnotes, anchors', async () => {
    const changes: [string, string, Record<string, string>][] = [
      [text, text, { 'evidence.yaml': REGISTER.replace('Practice audit summary', 'Audit of practice') }],
      [`${text}\n\n[a][r]\n\n[r]: https://one.example`, `${text}\n\n[a][r]\n\n[r]: https://two.example`, {}],
      [`${text}\n\nx[^a]\n\n[^a]: A`, `${text}\n\nx[^a]\n\n[^a]: B`, {}],
      [`${text}\n\n[to](#there)`, `${text}\n\n[to](#there)\n\n## There`, {}],
      [`${text}\n\n![x](a.png)`, `${text}\n\n![x](a.png)`, { 'a.png': 'x' }],
    ];
    for (const [one, other, files] of changes) {
      const renderer = newRenderer();
      await blocksOf(one, { 'evidence.yaml': REGISTER }, renderer);
      const again = await blocksOf(other, { 'evidence.yaml': REGISTER, ...files }, renderer);
      const fresh = await blocksOf(other, { 'evidence.yaml': REGISTER, ...files });
      assert.deepEqual(again.map(({ html }) => html), fresh.map(({ html }) => html));
    }
  });

  it('does not mistake an item that is indented otherwise for the same list', async () => {
    const renderer = newRenderer();
    await blocksOf('# T\n\n- a\n  - b\n', {}, renderer);
    const again = await blocksOf('# T\n\n - a\n  - b\n', {}, renderer);
    assert.equal([...again.at(-1)!.html.matchAll(/<ul>/gu)].length, 1);
  });
});
