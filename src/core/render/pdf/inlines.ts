/** The inline parts of Markdown (words, emphasis, links, citations, footnotes) for the template. */
import type { FootnoteReference, Image, ImageReference, Nodes, PhrasingContent, Text } from 'mdast';
import type { Conversion } from './conversion';
import { htmlLines, isLineBreak } from './html';
import { citationInlines, linkInlines } from './links';
import { textRun, tidied } from './runs';
import type { Inline } from './tree';
import { breakLongRuns, printable } from './words';

/** Deeper emphasis in emphasis says nothing more; the template's engine allows about 20 levels in all. */
const DEEPEST = 6;

interface Around {
  readonly depth: number;
  /** Headings are repeated in the contents and the bookmarks, where links and notes have no place. */
  readonly inHeading: boolean;
  /** The footnotes that are being written, outermost first. */
  readonly inNotes: readonly string[];
}

/** Converts the content of a paragraph, heading or cell, without space at either end. */
export function inlinesOf(nodes: readonly PhrasingContent[], conversion: Conversion, inHeading = false): Inline[] {
  return tidied(convertAll(nodes, conversion, { depth: 0, inHeading, inNotes: [] }));
}

function convertAll(nodes: readonly PhrasingContent[], conversion: Conversion, around: Around): Inline[] {
  return nodes.flatMap((node) => convert(node, conversion, around));
}

function convert(node: PhrasingContent, conversion: Conversion, around: Around): Inline[] {
  const inside = (nodes: readonly PhrasingContent[]): Inline[] => convertAll(nodes, conversion, { ...around, depth: around.depth + 1 });
  switch (node.type) {
    case 'text': return text(node, conversion, around);
    case 'strong': return wrapped('strong', inside(node.children), around);
    case 'emphasis': return wrapped('emphasis', inside(node.children), around);
    case 'delete': return wrapped('strike', inside(node.children), around);
    case 'inlineCode': return [{ type: 'code', text: breakLongRuns(printable(node.value)) }];
    case 'break': return [{ type: 'break' }];
    case 'html': return isLineBreak(node.value) ? [{ type: 'break' }] : [];
    case 'link':
    case 'linkReference': return around.inHeading ? inside(node.children) : linkInlines(node, inside(node.children), conversion);
    case 'image':
    case 'imageReference': return imageInWords(node, conversion);
    case 'footnoteReference': return footnote(node, conversion, around);
    default: return [];
  }
}

function wrapped(type: 'strong' | 'emphasis' | 'strike', children: Inline[], around: Around): Inline[] {
  return around.depth < DEEPEST && children.length > 0 ? [{ type, children }] : children;
}

function text(node: Text, conversion: Conversion, around: Around): Inline[] {
  if (!node.value.includes('[@')) {
    return textRun(node.value);
  }
  const groups = conversion.citationsIn(node);
  const result: Inline[] = [];
  let at = 0;
  let next = 0;
  for (const bracket of node.value.matchAll(/\[\s*@[^[\]]*\]/gu)) {
    const group = groups[next];
    // A bracket that the author escaped looks alike, but is no citation of the model.
    if (group && bracket[0].replace(/^\[\s*@/u, '').normalize('NFC').startsWith(group[0]!.id)) {
      const cited = citationInlines(group, conversion, node, !around.inHeading);
      const before = node.value.slice(at, bracket.index);
      // A citation that is left out takes the space before it along.
      result.push(...textRun(cited.length === 0 ? before.trimEnd() : before), ...cited);
      at = bracket.index + bracket[0].length;
      next += 1;
    }
  }
  return [...result, ...textRun(node.value.slice(at))];
}

/** Where a picture has no room, its description stands for it. */
function imageInWords(node: Image | ImageReference, conversion: Conversion): Inline[] {
  const alt = node.alt?.trim() || conversion.linkOf(node)?.path.split('/').at(-1) || '';
  return alt === '' ? [] : textRun(`[image: ${alt}]`);
}

function footnote(node: FootnoteReference, conversion: Conversion, around: Around): Inline[] {
  const id = node.identifier;
  const definition = conversion.footnotes.get(id);
  // Notes on notes on notes are left as written: a few lines of them could unfold into millions.
  if (!definition || around.inNotes.includes(id) || around.inNotes.length > 1) {
    return textRun(`[^${node.label ?? id}]`);
  }
  const words = (): Inline[] => tidied(noteLines(definition.children, conversion, { depth: 1, inHeading: around.inHeading, inNotes: [...around.inNotes, id] }));
  // A note on a note, or in a heading, would be set twice: it is printed in place.
  if (around.inNotes.length > 0 || around.inHeading) {
    return [{ type: 'text', text: ' (' }, ...words(), { type: 'text', text: ')' }];
  }
  const name = conversion.placeOf(id);
  const first = !conversion.notes.has(name);
  if (first) {
    conversion.notes.set(name, []);
    conversion.notes.set(name, words());
  }
  return [{ type: 'note', id: name, first }];
}

/** The whole of a footnote as running text, a line for each of its paragraphs or items. */
function noteLines(nodes: readonly Nodes[], conversion: Conversion, around: Around): Inline[] {
  const lines = nodes.map((node): Inline[] => {
    switch (node.type) {
      case 'paragraph': return convertAll(node.children, conversion, around);
      case 'html': return htmlLines(node.value).flatMap(textRun);
      default: return 'children' in node ? noteLines(node.children, conversion, around) : textRun('value' in node ? node.value : '');
    }
  });
  return lines.filter((line) => line.length > 0).flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]));
}
