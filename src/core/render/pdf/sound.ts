/** The last pass over a document: what would keep the engine from setting it at all is taken out here. */
import type { PdfDocument } from './tree';
import { wellFormed } from './words';

/**
 * The document with every jump that has no landing place as plain text, and every string as well-formed
 * Unicode. Most dead jumps were found before; what remains are places that the model knows and the PDF
 * leaves out, such as a heading without words.
 */
export function sound(document: PdfDocument): PdfDocument {
  const places = new Set(document.sources.map((source) => source.id));
  if (document.coverId !== undefined) {
    places.add(document.coverId);
  }
  collectPlaces(document.blocks, places);
  return keepLiving(document, places) as PdfDocument;
}

function collectPlaces(value: unknown, places: Set<string>): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  // Of what has an id, footnotes are no places to jump to.
  if ('id' in value && typeof value.id === 'string' && 'type' in value && (value.type === 'heading' || value.type === 'callout')) {
    places.add(value.id);
  }
  Object.values(value).forEach((part) => { collectPlaces(part, places); });
}

function keepLiving(value: unknown, places: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => (isDead(item, places) ? keepLiving(item.children, places) as unknown[] : [keepLiving(item, places)]));
  }
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? wellFormed(value) : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [wellFormed(key), keepLiving(part, places)]));
}

function isDead(item: unknown, places: ReadonlySet<string>): item is { children: unknown[] } {
  return typeof item === 'object' && item !== null && 'type' in item && item.type === 'jump' && 'to' in item && !places.has(item.to as string);
}
