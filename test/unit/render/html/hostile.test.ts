import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SCHEMA } from '../../../../src/core/render/html/schema';
import { blocksOf, htmlOf, tagsOf } from './support';

const HOSTILE = [
  '<script>alert(1)</script>',
  'a <script>alert(1)</script> b',
  '<img src=x onerror=alert(1)>',
  'a <img src=x onerror=alert(1)> b',
  '<svg onload=alert(1)><circle/></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<style>body { display: none }</style>',
  'a <span style="position:fixed;inset:0">b</span>',
  '<iframe src="https://example.org"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"></object><embed src="x.swf"><base href="https://example.org/">',
  '<form action="https://example.org"><button formaction="javascript:alert(1)">x</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://example.org">',
  '<details open ontoggle=alert(1)>x</details>',
  '<a id="page" name="blocks" href="javascript:alert(1)">x</a>',
  '<!-- a --><b onclick="x">c</b><!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?php echo 1 ?>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](command:workbench.action.terminal.new)',
  '[x](vscode://file/etc/passwd)',
  '[x](file:///etc/passwd)',
  '[x](https://example.org "a\\" onmouseover=alert(1) x=\\"")',
  '[x][r]\n\n[r]: javascript:alert(1) "t"',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](https://example.org/pixel.png)',
  '![" onerror="alert(1)](images/a.png)',
  '![x](images/a.png "\\" onload=\\"alert(1)")',
  '<javascript:alert(1)>',
  '[@"><img src=x onerror=alert(1)>]',
  '[@x, "><script>alert(1)</script>]',
  '# x {#blocks}',
  '# x {#"onclick=alert(1)}',
  '> [!STRENGTH] <img src=x onerror=alert(1)> {#completeness}\n> <script>alert(1)</script>',
  '> [!IMPROVEMENT" onclick="x] y',
  'a[^1]\n\n[^1]: <img src=x onerror=alert(1)> [x](javascript:alert(1))',
  '| a <img src=x onerror=alert(1)> | b |\n|---|---|\n| <script>x</script> | [x](javascript:alert(1)) |',
  '- [ ] <img src=x onerror=alert(1)>',
  '`<script>alert(1)</script>`',
  '```html onclick="x"\n<script>alert(1)</script>\n```',
  '\u2028<script>\u2029alert(1)</script>',
];

/** Holds for every page that the renderer makes, whatever it was made of. */
function assertHarmless(html: string): void {
  for (const { name, attributes } of tagsOf(html)) {
    assert.ok(SCHEMA.tagNames!.includes(name), `<${name}> in ${html}`);
    for (const [key, value] of attributes) {
      assert.match(key, /^(?:alt|align|aria-label|class|data-line|data-source|href|id|role|scope|src|start|title)$/u, html);
      if (key === 'id') {
        assert.match(value, /^(?:doc|note|noteref)-/u);
      }
      if (key === 'href') {
        assert.match(value, /^(?:https?:\/\/|#|[^:]*$|[^:]*[#?/].*$)/u);
      }
      if (key === 'src') {
        assert.match(value, /^https:\/\/webview\//u);
      }
    }
  }
}

describe('hostile Markdown in the preview', () => {
  for (const text of HOSTILE) {
    it(`is harmless: ${JSON.stringify(text)}`, async () => { assertHarmless(await htmlOf(text)); });
  }

  it('is harmless in the front matter', async () => {
    const html = (await blocksOf('---\nilacs: 2026\nauthority: <img src=x onerror=alert(1)>\nowner: "\\"><script>alert(1)</script>"\ntitle: <svg onload=x>\n---\n')).map((block) => block.html).join('');
    assertHarmless(html);
    assert.match(html, /&#x3C;img src=x/u, 'the words are shown as words');
  });

  it('is harmless in the register', async () => {
    const html = await htmlOf('We know this [@a; @b].', {
      'evidence.yaml': '- id: a\n  title: "\\"><script>alert(1)</script>"\n  kind: audit\n  date: 2026-01-01\n  file: "javascript:alert(1)"\n- id: b\n  title: B\n  kind: audit\n  date: 2026-01-01\n  url: "javascript:alert(1)"\n',
    });
    assertHarmless(html);
  });

  it('is harmless however the pieces are put together', async () => {
    const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom('\n', '\n\n', '> ', '- ', '  ', '**', '[', '](', ')', '<', '>', '"', '`', '|', '<!--', '-->', '&lt;'));
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => { assertHarmless(await htmlOf(pieces.join(''))); }), { numRuns: 300 });
  });

  it('loses no words that an author wrote to be read', async () => {
    assert.match(await htmlOf('<div>Words in <b>raw</b> HTML</div>'), /<p>Words in raw HTML<\/p>/u);
    assert.match(await htmlOf('One <b>bold</b> word<br>and a line.'), /One bold word<br>and a line\./u);
  });
});
