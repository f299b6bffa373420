/** The last pass over a document: what would keep the engine from setting it at all is taken out here. */
import type { Block, PdfDocument } from './tree';
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
  for (const key in value) {
    if (wellFormed(key) !== key || !isSound((value as Readonly<Record<string, unknown>>)[key], places)) {
      return false;
    }
  }
  return true;
}

function collectPlaces(blocks: readonly Block[], places: Set<string>): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
      case 'callout':
        if (block.id !== undefined) {
          places.add(block.id);
        }
        collectPlaces(block.type === 'callout' ? block.children : [], places);
        break;
      case 'quote': collectPlaces(block.children, places); break;
      case 'list': block.items.forEach((item) => { collectPlaces(item, places); }); break;
      // Nothing else has a place to jump to, or blocks that might.
      default:
    }
  }
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
