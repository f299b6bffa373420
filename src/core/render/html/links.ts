/** Links: what may be followed stays a link, the rest is said in words. */
import type { ElementContent } from 'hast';
import type { Link as LinkNode, LinkReference, Nodes } from 'mdast';
import type { Link } from '../../dialect/model';
import type { RenderContext } from './context';
import { sourceInWords } from './citations';
import { element, unseen } from './element';
import type { Handler } from './handler';

/** The address that a link carries on the page, by which a view tells its host what was chosen. */
export function hrefOf(link: Link): string {
  return link.url.startsWith('//') ? `https:${link.url}` : link.url;
}

export function linkHandler(context: RenderContext): Handler {
  return (state, node: LinkNode | LinkReference) => {
    const link = context.linkOf(node);
    const words = state.all(node);
    return link ? linked(link, words.length > 0 ? words : [{ type: 'text', value: link.url }], node, context) : words;
  };
}

function linked(link: Link, words: ElementContent[], node: Nodes, context: RenderContext): ElementContent[] {
  switch (link.kind) {
    case 'web':
    case 'file':
    case 'figure':
    case 'chart': return [element('a', { href: hrefOf(link), title: tipOf(link, node, context), ...link.kind === 'figure' ? { className: ['figure'] } : {} }, ...words)];
    case 'anchor': return anchor(link, words, context);
    case 'unsafe': return broken(words, 'this link is not safe to follow');
    // Mail and telephone links, and links without a target, are words.
    default: return words;
  }
}

function anchor(link: Link, words: ElementContent[], { model }: RenderContext): ElementContent[] {
  return model.anchors.has(link.fragment)
    ? [element('a', { href: `#doc-${link.fragment}` }, ...words)]
    : broken(words, 'this link leads nowhere');
}

function broken(words: ElementContent[], why: string): ElementContent[] {
  return [element('span', { className: ['broken'], title: `${why[0]!.toUpperCase()}${why.slice(1)}.` }, ...words, unseen(` (${why})`))];
}

/** What a pointer is told of a link: the author's words, or else the source behind it. */
function tipOf(link: Link, node: Nodes, context: RenderContext): string | undefined {
  if ('title' in node && node.title) {
    return node.title;
  }
  const entry = context.entryOf(link);
  if (entry) {
    return [entry.title, sourceInWords(entry)].filter(Boolean).join(' · ');
  }
  return link.kind === 'figure' ? `${link.fragment.replace('@', ', ')} in ${link.path}` : link.kind === 'web' ? hrefOf(link) : link.path;
}
