/**
 * Addresses that are written out become links. The package that sees to it comes to every node of a document, and names a
 * function for each, which takes a tenth of the time of a parse. Here it is shown only the blocks that may hold an address.
 */
import type { Nodes, Root } from 'mdast';
import type { Extension, Transform } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';

/** What no address is without. Nothing of one stands before the @ of a citation. */
const MAY_BE_ADDRESS = /[\w.+-]@|https?:\/\/|www\./iu;

/** A plugin for a parser that has GitHub's Markdown. */
export function sparinglyAutolinked(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map((extension) =>
    extension.enter && 'literalAutolink' in extension.enter ? sparing(extension) : extension);
}

function sparing(extension: Extension): Extension {
  return { ...extension, transforms: extension.transforms?.map((transform): Transform => (tree) => { transformWhereNeeded(tree, transform); }) };
}

function transformWhereNeeded(tree: Root, transform: Transform): void {
  for (const block of tree.children) {
    if (mayHoldAddress(block)) {
      // No block is itself replaced, only what is in it.
      transform({ type: 'root', children: [block] });
    }
  }
}

/** Links hold no others. */
function mayHoldAddress(node: Nodes): boolean {
  switch (node.type) {
    case 'text': return MAY_BE_ADDRESS.test(node.value);
    case 'link':
    case 'linkReference': return false;
    default: return 'children' in node && node.children.some(mayHoldAddress);
  }
}
