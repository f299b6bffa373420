/** Which images a PDF can hold, under which name, and what is printed for the others. */
import type { Image, ImageReference } from 'mdast';
import type { Link, SelfEvaluation } from '../../dialect/model';
import { spanOf } from '../../text/span';
import type { PreflightNote } from '../preflight';
import { imageKind } from './imageKind';
import type { Figure, Inline, Placeholder } from './tree';
import { breakLongRuns, oneLine, printable } from './words';

/** A picture of 50 million points needs about 200 MB to decode; a scan of an A3 page at 300 dpi has 17 million. */
const MOST_PIXELS = 50_000_000;
const MOST_BYTES = 25_000_000;

/**
 * The images that the text asks for, by their target as written: local files, and charts of measure
 * files. Whoever exports reads the files, or draws the charts, and hands their bytes over by the same key.
 */
export function wantedImages(model: SelfEvaluation): ReadonlyMap<string, Link> {
  const isLocal = (link: Link): boolean => link.image && (link.kind === 'file' || link.kind === 'chart');
  return new Map(model.links.filter(isLocal).map((link) => [link.url, link]));
}

export class ImageStore {
  /** The bytes by the path under which the template asks for them. */
  readonly files = new Map<string, Uint8Array>();
  readonly #paths = new Map<string, string>();

  constructor(private readonly given: ReadonlyMap<string, Uint8Array>, private readonly descriptions: ReadonlyMap<string, string>, private readonly notes: PreflightNote[], private readonly prefix = '') {}

  /** An image of the text as a figure, or what stands in for it, with a note to the author. */
  show(node: Image | ImageReference, link: Link | undefined, caption: readonly Inline[]): Figure | Placeholder {
    const alt = oneLine([node.alt ?? '', this.descriptions.get(link?.url ?? '') ?? ''].filter(Boolean).join('. '));
    const target = link?.path ?? '';
    const path = link && this.#pathOf(link, node);
    if (path === undefined) {
      return placeholder(link, alt);
    }
    if (alt === '') {
      this.#note('image-without-description', node, `The image “${target}” has no description, so screen readers pass over it. Say between the brackets of ![…] what it shows.`);
    }
    return { type: 'figure', path, file: target, alt, caption, fallback: placeholder(link, alt) };
  }

  #pathOf(link: Link, node: Image | ImageReference): string | undefined {
    const known = this.#paths.get(link.url);
    if (known !== undefined) {
      return known;
    }
    const bytes = this.given.get(link.url);
    if (!bytes) {
      this.#note('missing-image', node, whyMissing(link));
      return undefined;
    }
    const kind = imageKind(bytes);
    if (!kind || kind.pixels > MOST_PIXELS || bytes.length > MOST_BYTES) {
      const why = kind ? 'is too large for a PDF. Save a smaller copy of it' : 'is not a PNG, JPEG, GIF, WebP or SVG image. Save it as one of these';
      this.#note('missing-image', node, `The image “${link.path}” ${why}; a box with its description stands in its place.`);
      return undefined;
    }
    const path = `/images/${this.prefix}${this.files.size + 1}.${kind.format}`;
    this.files.set(path, bytes);
    this.#paths.set(link.url, path);
    return path;
  }

  #note(kind: PreflightNote['kind'], node: Image | ImageReference, message: string): void {
    this.notes.push({ kind, message, span: spanOf(node) });
  }
}

function whyMissing(link: Link): string {
  switch (link.kind) {
    case 'chart': return `The chart of “${link.path}#${link.fragment}” has no data to draw; a box with its description stands in its place.`;
    case 'web': return `The image “${link.url}” is on the web and is not fetched. Save it beside the document and link the copy; a box with its description stands in its place.`;
    case 'file': return `The image “${link.path}” could not be read. Check that the file exists; a box with its description stands in its place.`;
    default: return 'An image has no file that could be shown; a box with its description stands in its place.';
  }
}

function placeholder(link: Link | undefined, alt: string): Placeholder {
  const name = link?.kind === 'chart' ? link.fragment : link?.path.split('/').at(-1);
  return {
    type: 'placeholder',
    label: link?.kind === 'chart' ? 'Chart' : 'Image not included',
    text: breakLongRuns(alt === '' ? printable(name ?? '') : alt),
  };
}
