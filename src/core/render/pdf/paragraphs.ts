/** Paragraphs for the template: a page has its images between paragraphs, not in them. */
import type { Image, ImageReference, PhrasingContent } from 'mdast';
import type { Conversion } from './conversion';
import { inlinesOf } from './inlines';
import type { Block, Inline } from './tree';
import { printable } from './words';

/** A paragraph, and each of its images as a block between its parts. */
export function paragraphs(nodes: readonly PhrasingContent[], conversion: Conversion): Block[] {
  return splitAtImages(nodes).flatMap((piece): Block[] => {
    if ('type' in piece) {
      const title = 'title' in piece && piece.title ? [{ type: 'text', text: printable(piece.title) } as const] : [];
      return [conversion.images.show(piece, conversion.linkOf(piece), title)];
    }
    const children = inlinesOf(piece, conversion);
    return children.length > 0 ? [paragraph(children)] : [];
  });
}

/** Where the images of a paragraph stand; the words around them are paragraphs of their own. */
function splitAtImages(nodes: readonly PhrasingContent[]): (readonly PhrasingContent[] | Image | ImageReference)[] {
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

/** A paragraph of words. */
export function paragraph(children: readonly Inline[]): Block {
  return { type: 'paragraph', children };
}
