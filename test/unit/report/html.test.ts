import assert from 'node:assert/strict';
import { compare } from '../../../src/core/compare';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { gapList } from '../../../src/core/report/gaps';
import { comparisonHtml, gapListHtml } from '../../../src/core/report/html';
import { analyse, complete, TODAY } from '../support/analyse';

const HOSTILE = '> [!IMPROVEMENT] <img src=x onerror=alert(1)> "quoted" {#a}\n> Text.';

describe('reports as pages', () => {
  it('show what authors wrote as text, and lead to it', () => {
    const after = parseSelfEvaluation(complete(HOSTILE));
    const html = comparisonHtml(compare(parseSelfEvaluation(complete('Text.')), after, undefined, TODAY), { before: '<b>.md', after: 'a&b.md' });
    assert.ok(!/<img|<b>/u.test(html));
    assert.match(html, /From &#60;b&#62;\.md to a&#38;b\.md/u);
    const offset = Number(/data-go="(\d+)"[^>]*>Area for improvement/u.exec(html)![1]);
    assert.ok(after.text.startsWith('[!IMPROVEMENT]', offset));
    assert.equal(html.match(/<h2/gu)!.length, 4, 'also the groups in which nothing changed');
  });

  it('list the gaps in a table with headings, or say that there are none', async () => {
    const { analysis } = await analyse(complete(HOSTILE));
    const rows = gapList(analysis, TODAY);
    const html = gapListHtml(rows, analysis, 'a.ilacs.md');
    assert.equal(html.match(/<tr>/gu)!.length, rows.length + 1);
    assert.equal(html.match(/<th scope="col">/gu)!.length, 5);
    assert.ok(!html.includes('<img'));
    assert.match(gapListHtml([], analysis, 'a.ilacs.md'), /Nothing is missing in a\.ilacs\.md/u);
  });
});
