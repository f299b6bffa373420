import assert from 'node:assert/strict';
import { parseSelfEvaluation } from '../../../src/core/dialect';
import { wantedImages } from '../../../src/core/render/pdf';
import { blocksOf, fixture, prepareBody } from './support/documents';

const bars = fixture('images/bars.png');
const images = new Map<string, Uint8Array>([['bars.png', bars]]);

describe('Images in the PDF', () => {
  it('are asked for when they are local files or charts', () => {
    const model = parseSelfEvaluation('![a](x.png) ![b](data/m.csv#measure) ![c](https://example.org/y.png) ![d](data:image/png;base64,AA==) [e](z.png)');
    assert.deepEqual([...wantedImages(model).keys()], ['x.png', 'data/m.csv#measure']);
  });

  it('have their description for screen readers and their title as caption, which are not the same', () => {
    const [figure] = blocksOf('![Three rising bars](bars.png "In time, by quarter")', { images });
    assert.deepEqual(figure, {
      type: 'figure', path: '/images/1.png', file: 'bars.png', alt: 'Three rising bars', caption: [{ type: 'text', text: 'In time, by quarter' }],
      fallback: { type: 'placeholder', label: 'Image not included', text: 'Three rising bars' },
    });
  });

  it('stand between the words around them', () => {
    assert.deepEqual(blocksOf('before ![bars](bars.png) after', { images }).map(({ type }) => type), ['paragraph', 'figure', 'paragraph']);
  });

  it('are in the file once, however often they are shown', () => {
    const prepared = prepareBody('![a](bars.png)\n\n![b](bars.png)', { images });
    assert.deepEqual([...prepared.images.keys()], ['/images/1.png']);
    assert.equal(prepared.images.get('/images/1.png'), bars);
  });

  it('without a description are shown, and the author is told', () => {
    const { document, notes } = prepareBody('![](bars.png)', { images });
    assert.equal(document.blocks[0]!.type, 'figure');
    assert.deepEqual(notes.map(({ kind }) => kind), ['image-without-description']);
  });

  for (const [what, target, reason] of [
    ['a file that is not there', 'gone.png', /could not be read/],
    ['a file that is no image', 'table.xlsx', /not a PNG, JPEG, GIF, WebP or SVG/],
    ['a picture of 60,000 by 60,000 points', 'huge.png', /too large/],
    ['a picture on the web', 'https://example.org/y.png', /is on the web and is not fetched/],
    ['a chart', 'data/measures.csv#assessments', /has no data to draw/],
  ] as const) {
    it(`that are ${what} leave a box with the description, and the author is told why`, () => {
      const huge = Buffer.from(bars);
      huge.writeUInt32BE(60_000, 16);
      huge.writeUInt32BE(60_000, 20);
      const { document, notes } = prepareBody(`![What it shows](${target})`, { images: new Map([['table.xlsx', Buffer.from('PK')], ['huge.png', huge]]) });
      assert.equal(document.blocks[0]!.type, 'placeholder');
      assert.equal('text' in document.blocks[0]! && document.blocks[0].text, 'What it shows');
      assert.deepEqual(notes.map(({ kind }) => kind), ['missing-image']);
      assert.match(notes[0]!.message, reason);
    });
  }

  it('in headings and in bold text are their description, where a picture has no room', () => {
    assert.match(JSON.stringify(blocksOf('## A ![bars](bars.png)', { images })), /\[image: bars\]/);
  });
});
