/** The blocks of Markdown for the template. */
import type { Blockquote, List as ListNode, Nodes, Paragraph as ParagraphNode } from 'mdast';
import { calloutBox } from './callouts';
import type { Conversion } from './conversion';
import { htmlLines } from './html';
import { inlinesOf } from './inlines';
import { paragraph, paragraphs } from './paragraphs';
import { tableOf } from './tables';
import type { Block, Inline, List } from './tree';
import { breakLongRuns, printable } from './words';

/**
 * How deep quotations, lists and callouts may stand in each other. What lies deeper is printed at this
 * depth: a page has no room for more, and the template's engine gives up at about 20.
 */
const DEEPEST = 6;

/** Converts blocks that stand at some depth; the document's own headings are not among them. */
export function blocksOf(nodes: readonly Nodes[], conversion: Conversion, depth = 0): Block[] {
  return nodes.flatMap((node) => blockOf(node, conversion, depth));
}

function blockOf(node: Nodes, conversion: Conversion, depth: number): Block[] {
  switch (node.type) {
    case 'paragraph': return paragraphs(node.children, conversion);
    case 'heading': return innerHeading(inlinesOf(node.children, conversion));
    case 'thematicBreak': return [{ type: 'rule' }];
    case 'code': return node.value.trim() === '' ? [] : [{ type: 'code', text: codeText(node.value) }];
    case 'html': return htmlLines(node.value).map((line): Block => paragraph([{ type: 'text', text: breakLongRuns(printable(line)) }]));
    case 'table': return tableOf(node, conversion);
    case 'blockquote': return depth < DEEPEST ? quoteOf(node, conversion, depth) : flattened(node, conversion);
    case 'list': return depth < DEEPEST ? [listOf(node, conversion, depth)] : flattened(node, conversion);
    default: return [];
  }
}

/** A heading inside a quotation or a list heads no section of the document: it is printed bold. */
function innerHeading(children: readonly Inline[]): Block[] {
  return children.length > 0 ? [paragraph([{ type: 'strong', children }])] : [];
}

function codeText(value: string): string {
  return breakLongRuns(printable(value.replace(/\r\n?/gu, '\n').replace(/\t/gu, '    ')));
}

function quoteOf(node: Blockquote, conversion: Conversion, depth: number): Block[] {
  const inside = (nodes: readonly Nodes[]): Block[] => blocksOf(nodes, conversion, depth + 1);
  const box = calloutBox(node, conversion, inside);
  if (box) {
    return [box];
  }
  const children = inside(node.children);
  return children.length > 0 ? [{ type: 'quote', children }] : [];
}

function listOf(node: ListNode, conversion: Conversion, depth: number): List {
  const items = node.children.map((item) => {
    const blocks = blocksOf(item.children, conversion, depth + 1);
    return typeof item.checked === 'boolean' ? withBox(blocks, item.checked) : blocks;
  });
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    tight: !node.spread && node.children.every((item) => !item.spread),
    tasks: node.children.every((item) => typeof item.checked === 'boolean'),
    items,
  };
}

/** An item of a task list begins with its box, ticked or not. */
function withBox(blocks: readonly Block[], checked: boolean): Block[] {
  const box: Inline = { type: 'text', text: checked ? '☑\u00A0' : '☐\u00A0' };
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph'
    ? [{ ...first, children: [box, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [box] }, ...blocks];
}

/** The paragraphs, tables and so on that stand somewhere inside, without what holds them. */
function flattened(node: Blockquote | ListNode, conversion: Conversion): Block[] {
  conversion.note('flattened', node, `Quotations and lists stand in each other more than ${DEEPEST} deep here. The PDF prints the innermost ones at the same depth.`);
  const waiting: Nodes[] = [node];
  const found: Block[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'blockquote' || next.type === 'list' || next.type === 'listItem') {
      waiting.push(...next.children.toReversed());
    } else {
      found.push(...blockOf(next as ParagraphNode, conversion, DEEPEST));
    }
  }
  return found;
}
