/** The inline parts of Markdown (words, emphasis, links, citations, footnotes) for the template. */
import type { FootnoteReference, Image, ImageReference, Link as LinkNode, LinkReference, Nodes, PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Citation, Link } from '../../dialect/model';
import type { Conversion } from './conversion';
import { htmlLines, isLineBreak } from './html';
import { withMarks } from './marks';
import { labelOf } from './sources';
import type { Inline } from './tree';
import { breakLongRuns, printable } from './words';

/** Deeper emphasis in emphasis says nothing more; the template's engine allows about 20 levels in all. */
const DEEPEST = 6;
const LONGEST_URL = 2000;

interface Around {
  readonly depth: number;
  /** Headings are repeated in the contents and the bookmarks, where links and notes have no place. */
  readonly inHeading: boolean;
  /** The footnotes that are being written, outermost first. */
  readonly inNotes: readonly string[];
}

/** Converts the content of a paragraph, heading or cell, without space at either end. */
export function inlinesOf(nodes: readonly PhrasingContent[], conversion: Conversion, inHeading = false): Inline[] {
  return trimmed(convertAll(nodes, conversion, { depth: 0, inHeading, inNotes: [] }));
}

function convertAll(nodes: readonly PhrasingContent[], conversion: Conversion, around: Around): Inline[] {
  return nodes.flatMap((node) => convert(node, conversion, around));
}

function convert(node: PhrasingContent, conversion: Conversion, around: Around): Inline[] {
  switch (node.type) {
    case 'text': return textOf(node, conversion, around);
    case 'strong': return wrapped('strong', node.children, conversion, around);
    case 'emphasis': return wrapped('emphasis', node.children, conversion, around);
    case 'delete': return wrapped('strike', node.children, conversion, around);
    case 'inlineCode': return [{ type: 'code', text: breakLongRuns(printable(node.value)) }];
    case 'break': return [{ type: 'break' }];
    case 'html': return isLineBreak(node.value) ? [{ type: 'break' }] : [];
    case 'link':
    case 'linkReference': return linkOf(node, conversion, around);
    case 'image':
    case 'imageReference': return imageInWords(node, conversion);
    case 'footnoteReference': return noteOf(node, conversion, around);
    default: return [];
  }
}

function wrapped(type: 'strong' | 'emphasis' | 'strike', nodes: readonly PhrasingContent[], conversion: Conversion, around: Around): Inline[] {
  const children = convertAll(nodes, conversion, { ...around, depth: around.depth + 1 });
  return around.depth < DEEPEST && children.length > 0 ? [{ type, children }] : children;
}

// --- Text and citations ---------------------------------------------------------------------------

function textOf(node: Text, conversion: Conversion, around: Around): Inline[] {
  const groups = node.value.includes('[@') ? conversion.citationsIn(node) : [];
  const result: Inline[] = [];
  let at = 0;
  let next = 0;
  for (const bracket of node.value.matchAll(/\[@[^[\]]*\]/gu)) {
    const group = groups[next];
    // A bracket that the author escaped looks alike, but names no citation of the model.
    if (group && bracket[0].startsWith(`[@${group[0]!.id}`)) {
      result.push(...words(node.value.slice(at, bracket.index)), ...citation(group, conversion, node, around));
      at = bracket.index + bracket[0].length;
      next += 1;
    }
  }
  return [...result, ...words(node.value.slice(at))];
}

function words(text: string): Inline[] {
  return withMarks(breakLongRuns(printable(text).replace(/[ \t\r\n]+/gu, ' ')));
}

/** `[@audit, p. 4; @survey]` as "[3, p. 4; 5]"; an id that the register does not hold stays as written. */
function citation(group: readonly Citation[], conversion: Conversion, node: Nodes, around: Around): Inline[] {
  const parts = group.map(({ id, locator }): Inline => {
    const number = conversion.sources.numberOf(id);
    if (number === undefined) {
      conversion.note('unknown-source', node, `The evidence register has no “${id}”, so the PDF cannot list it as a source. Add it to the register, or correct the citation.`);
    }
    const text = breakLongRuns(printable([number ?? `@${id}`, locator].filter((part) => part !== undefined).join(', ')));
    const plain: Inline = { type: 'text', text };
    return number === undefined || around.inHeading ? plain : { type: 'jump', to: labelOf(number), children: [plain] };
  });
  const separated = parts.flatMap((part, index): Inline[] => (index === 0 ? [part] : [{ type: 'text', text: '; ' }, part]));
  return [{ type: 'text', text: '[' }, ...separated, { type: 'text', text: ']' }];
}

// --- Links ----------------------------------------------------------------------------------------

function linkOf(node: LinkNode | LinkReference, conversion: Conversion, around: Around): Inline[] {
  const link = conversion.linkOf(node);
  const inside = convertAll(node.children, conversion, { ...around, depth: around.depth + 1 });
  const children: Inline[] = toString(node).trim() === '' && link ? words(link.url) : inside;
  if (!link || around.inHeading || children.length === 0) {
    return children;
  }
  switch (link.kind) {
    case 'web':
    case 'mail': return followed(link, children);
    case 'anchor': return jump(link, children, conversion, node);
    case 'file': return fileInWords(link, children, conversion, around);
    case 'empty':
      conversion.note('broken-link', node, `The link “${link.text}” leads nowhere. Give it a target, or take the brackets away.`);
      return children;
    default: return children;
  }
}

function followed(link: Link, children: Inline[]): Inline[] {
  const url = printable(link.url).replace(/\s/gu, '%20').replace(/^\/\//u, 'https://');
  return url.length > LONGEST_URL ? children : [{ type: 'link', url, children }];
}

function jump(link: Link, children: Inline[], conversion: Conversion, node: Nodes): Inline[] {
  if (conversion.model.anchors.has(link.fragment)) {
    return [{ type: 'jump', to: link.fragment, children }];
  }
  conversion.note('broken-link', node, `The link “${link.text}” points to “#${link.fragment}”, which the document does not have. It is printed as plain text.`);
  return children;
}

/**
 * A path on the author's computer is of no use to a reader, so a link to a file is printed as text: with
 * the number of the source when the register holds the file, and otherwise with the file's path.
 */
function fileInWords(link: Link, children: Inline[], conversion: Conversion, around: Around): Inline[] {
  const id = conversion.linkedSources.get(link.url);
  const number = id === undefined ? undefined : conversion.sources.numberOf(id);
  if (number !== undefined && around.inNotes.length === 0) {
    return [...children, { type: 'text', text: ' [' }, { type: 'jump', to: labelOf(number), children: [{ type: 'text', text: String(number) }] }, { type: 'text', text: ']' }];
  }
  const path = printable(link.path).replace(/^\.\//u, '');
  const named = link.text.includes(path.split('/').at(-1) ?? path);
  const underlined: Inline = { type: 'underline', children };
  return named ? [underlined] : [underlined, { type: 'text', text: ` (${breakLongRuns(path)})` }];
}

// --- Images in the middle of other things, and footnotes ------------------------------------------

/** Where a picture has no room, its description stands for it. */
function imageInWords(node: Image | ImageReference, conversion: Conversion): Inline[] {
  const alt = node.alt?.trim() || conversion.linkOf(node)?.path.split('/').at(-1) || '';
  return words(alt === '' ? '' : `[image: ${alt}]`);
}

function noteOf(node: FootnoteReference, conversion: Conversion, around: Around): Inline[] {
  const definition = conversion.footnotes.get(node.identifier);
  if (!definition || around.inNotes.includes(node.identifier)) {
    return words(`[^${node.label ?? node.identifier}]`);
  }
  const text = (): Inline[] => trimmed(noteText(definition.children, conversion, { depth: 1, inHeading: false, inNotes: [...around.inNotes, node.identifier] }));
  // A note on a note, or in a heading, would be set twice: it is printed in place.
  if (around.inNotes.length > 0 || around.inHeading) {
    return [{ type: 'text', text: ' (' }, ...text(), { type: 'text', text: ')' }];
  }
  const first = !conversion.notes.has(node.identifier);
  if (first) {
    conversion.notes.set(node.identifier, []);
    conversion.notes.set(node.identifier, text());
  }
  return [{ type: 'note', id: node.identifier, first }];
}

/** The whole of a footnote as running text, a line for each of its paragraphs or items. */
function noteText(nodes: readonly Nodes[], conversion: Conversion, around: Around): Inline[] {
  const lines = nodes.map((node): Inline[] => {
    if (node.type === 'paragraph') {
      return convertAll(node.children, conversion, around);
    }
    if (node.type === 'html') {
      return htmlLines(node.value).flatMap(words);
    }
    return 'children' in node ? noteText(node.children, conversion, around) : words('value' in node ? node.value : '');
  });
  return lines.filter((line) => line.length > 0).flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

/** Without space or line ends at either end, and without the double spaces that left-out comments leave behind. */
function trimmed(nodes: readonly Inline[]): Inline[] {
  const inlines = joined(nodes);
  const isBlank = (inline: Inline | undefined): boolean => inline?.type === 'break' || (inline?.type === 'text' && inline.text.trim() === '');
  let start = 0;
  let end = inlines.length;
  while (start < end && isBlank(inlines[start])) {
    start += 1;
  }
  while (end > start && isBlank(inlines[end - 1])) {
    end -= 1;
  }
  return inlines.slice(start, end).map((inline, index, all) => {
    if (inline.type !== 'text') {
      return inline;
    }
    const text = index === 0 ? inline.text.trimStart() : inline.text;
    return { ...inline, text: index === all.length - 1 ? text.trimEnd() : text };
  });
}

/** Neighbouring texts as one. */
function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', text: (last.text + inline.text).replace(/ {2,}/gu, ' ') };
    } else {
      result.push(inline);
    }
  }
  return result;
}

/** Where the images of a paragraph stand: each is a block of its own, the words around it are paragraphs. */
export function splitAtImages(nodes: readonly PhrasingContent[]): (readonly PhrasingContent[] | Image | ImageReference)[] {
  const pieces: (PhrasingContent[] | Image | ImageReference)[] = [];
  for (const node of nodes) {
    const image = imageOf(node);
    const last = pieces.at(-1);
    if (image) {
      pieces.push(image);
    } else if (Array.isArray(last)) {
      last.push(node);
    } else {
      pieces.push([node]);
    }
  }
  return pieces;
}

/** The image that a node is, or that a link holds and nothing else. */
function imageOf(node: PhrasingContent): Image | ImageReference | undefined {
  if (node.type === 'image' || node.type === 'imageReference') {
    return node;
  }
  const only = node.type === 'link' && node.children.length === 1 ? node.children[0] : undefined;
  return only && imageOf(only);
}

