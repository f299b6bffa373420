/**
 * `<!-- ilacs-ignore rule-id: the reason -->` before a block, `ilacs-ignore-file` for the document; in YAML,
 * `# ilacs-ignore rule-id: the reason` at the end of a line for that line.
 */
import type { Html, Nodes, Parent, Root, RootContent } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { spanOf, type Span } from '../text/span';
import type { Suppression } from './model';

const COMMENT = /<!--\s*ilacs-ignore(-file)?(?:\s+([\w-]+))?\s*(?::\s*([\s\S]*?))?\s*-->/gu;
const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'list']);

/** Every suppression comment among nodes that stand beside one another at the root, with what it silences. */
export function suppressionsOf(nodes: readonly RootContent[], source: string): Suppression[] {
  if (!source.includes('ilacs-ignore')) {
    return [];
  }
  const found: Suppression[] = [];
  for (const node of nodes) {
    if (node.type === 'yaml') {
      const fence = source.indexOf('\n', spanOf(node).start) + 1;
      found.push(...suppressionsInYaml(source.slice(fence, spanOf(node).end)).map(({ span, target, ...one }) => ({ ...one, span: moved(span, fence), target: moved(target, fence) })));
    }
  }
  visitParents({ type: 'root', children: [...nodes] } satisfies Root as Root, 'html', (node, ancestors) => {
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

const IN_YAML = /^.*?(#[ \t]*ilacs-ignore[ \t]+([\w-]+)[ \t]*:[ \t]*(\S.*?))[ \t]*\r?$/gmu;

/** The suppressions of a register or of front matter: each silences the line that it ends. */
export function suppressionsInYaml(text: string): (Suppression & { readonly target: Span })[] {
  return [...text.matchAll(IN_YAML)].map(({ index, 0: line, 1: comment = '', 2: ruleId = '', 3: reason = '' }) => {
    const end = index + line.trimEnd().length;
    return { ruleId, reason, span: { start: end - comment.length, end }, target: { start: index, end: index + line.length } };
  });
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/**
 * The block that a comment silences: the next one that is not itself a comment, with the comments that
 * stand between. A comment inside a block, say at the end of a sentence or in a table cell, silences the
 * block that holds it.
 */
function targetOf(node: Html, ancestors: readonly Parent[]): Span | undefined {
  const parent = ancestors.at(-1)!;
  if (!BLOCK_PARENTS.has(parent.type)) {
    return spanOf(parent.type === 'tableCell' ? ancestors.at(-2)! : parent);
  }
  const siblings = (parent.children as readonly Nodes[]).slice((parent.children as readonly Nodes[]).indexOf(node) + 1);
  const next = siblings.find((sibling) => sibling.type !== 'html') ?? siblings.at(-1);
  return next && siblings[0] && { start: spanOf(siblings[0]).start, end: spanOf(next).end };
}
