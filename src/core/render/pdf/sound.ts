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
  // Looking is cheaper than copying, and nearly every document is sound as it is.
  return isSound(document, places) ? document : keepLiving(document, places) as PdfDocument;
}

function isSound(value: unknown, places: ReadonlySet<string>): boolean {
  if (typeof value === 'string') {
    return wellFormed(value) === value;
  }
  if (typeof value !== 'object' || value === null) {
    return true;
  }
  if (Array.isArray(value)) {
    return value.every((item) => !isDead(item, places) && isSound(item, places));
  }
  return Object.entries(value).every(([key, part]) => wellFormed(key) === key && isSound(part, places));
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
