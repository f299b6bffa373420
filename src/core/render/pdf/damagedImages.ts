/** Images whose bytes turned out to be damaged when the engine tried them. */
import type { PreflightNote } from '../preflight';
import type { PdfDocument } from './tree';

/** A note for each damaged image of a document, by the paths that the document gives them. */
export function damagedImages(document: PdfDocument, damaged: ReadonlySet<string>): PreflightNote[] {
  const files = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) {
      return;
    }
    if ('path' in value && 'file' in value && damaged.has(String(value.path))) {
      files.add(String(value.file));
    }
    Object.values(value).forEach(look);
  };
  if (damaged.size > 0) {
    look(document.blocks);
  }
  return [...files].map((file) => ({
    kind: 'missing-image',
    message: `The image “${file}” is damaged and could not be shown; a box with its description stands in its place. Save it again from where it was made.`,
  }));
}
