/** A document as the files that the template reads. */
import type { PdfDocument } from '../core/render/pdf';
import type { Block } from '../core/render/pdf/tree';

/** Where the template finds what is not text of a part, and the paths of the parts. */
const DOCUMENT = '/doc.json';

/**
 * The files by path, as JSON. From one heading to the next there is a file of its own: after an edit, the
 * typesetter reads only those again that have changed, and keeps what it made of the others.
 */
export function dataFiles({ blocks, ...document }: PdfDocument): ReadonlyMap<string, string> {
  const parts = partsOf(blocks).map((part, index) => [`/part-${index}.json`, JSON.stringify(part)] as const);
  return new Map([[DOCUMENT, JSON.stringify({ ...document, parts: parts.map(([path]) => path) })], ...parts]);
}

/** The document that was written so. */
export function documentIn(files: ReadonlyMap<string, string>): PdfDocument {
  const { parts, ...document } = JSON.parse(files.get(DOCUMENT)!) as Omit<PdfDocument, 'blocks'> & { readonly parts: readonly string[] };
  return { ...document, blocks: parts.flatMap((path) => JSON.parse(files.get(path)!) as Block[]) };
}

function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'heading') {
      parts.push([]);
    }
    parts.at(-1)!.push(block);
  }
  return parts;
}
