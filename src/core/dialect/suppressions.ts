/** `<!-- ilacs-ignore rule-id: the reason -->` before a block, `ilacs-ignore-file` for the document. */
import type { Html, Nodes, Parent, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { spanOf, type Span } from '../text/span';
import type { Suppression } from './model';

const COMMENT = /<!--\s*ilacs-ignore(-file)?(?:\s+([\w-]+))?\s*(?::\s*([\s\S]*?))?\s*-->/gu;
const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'list']);

/** Every suppression comment, with what it silences. */
export function suppressionsOf(tree: Root): Suppression[] {
  const found: Suppression[] = [];
  visitParents(tree, 'html', (node, ancestors) => {
    for (const comment of node.value.matchAll(COMMENT)) {
      const start = spanOf(node).start + comment.index;
      found.push({
        ruleId: comment[2] ?? '',
        reason: comment[3]?.trim() ?? '',
        span: { start, end: start + comment[0].length },
        target: comment[1] ? 'document' : targetOf(node, ancestors),
      });
    }
  });
  return found;
}

/**
 * The block that a comment silences: the next one that is not itself a comment. A comment inside a
 * block, say at the end of a sentence or in a table cell, silences the block that holds it.
 */
function targetOf(node: Html, ancestors: readonly Parent[]): Span | undefined {
  const parent = ancestors.at(-1)!;
  if (!BLOCK_PARENTS.has(parent.type)) {
    return spanOf(parent.type === 'tableCell' ? ancestors.at(-2)! : parent);
  }
  const siblings = parent.children as readonly Nodes[];
  const next = siblings.slice(siblings.indexOf(node) + 1).find((sibling) => sibling.type !== 'html');
  return next && spanOf(next);
}
