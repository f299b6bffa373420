/** The first sentence of what an author wrote, as Markdown of its own: figures stay linked, citations go. */
import type { Nodes, PhrasingContent } from 'mdast';
import { maskQuotations } from '../wording/quotations';
import { sentencesOf } from '../wording/sentences';

/** Where links of the self-evaluation lead when its words stand in another document beside it. */
export interface LinkTargets {
  /** The address of a link or link reference; undefined for what is not to be followed. */
  targetOf(node: Nodes): string | undefined;
}

/** The words of inline nodes, one sign for each sign that is seen. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes.map((node): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode': return node.value.replace(/\s/gu, ' ');
      case 'break': return ' ';
      default: return 'children' in node ? plainText(node.children) : '';
    }
  }).join('');
}

/** The nodes between two places of their plain text. */
export function sliceNodes(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
  let at = 0;
  return nodes.flatMap((node): PhrasingContent[] => {
    const length = plainText([node]).length;
    const [start, end] = [Math.max(0, from - at), Math.min(length, to - at)];
    at += length;
    if (end <= start) {
      return [];
    }
    if (node.type === 'text' || node.type === 'inlineCode') {
      return [{ ...node, value: node.value.slice(start, end) }];
    }
    return 'children' in node ? [{ ...node, children: sliceNodes(node.children, start, end) } as PhrasingContent] : [node];
  });
}

const CITATION = /\s*\[@[^[\]]*\]/gu;

/** The first sentence of some inline nodes, without citations, notes, pictures and HTML; empty where they say nothing. */
export function firstSentence(nodes: readonly PhrasingContent[], targets: LinkTargets): PhrasingContent[] {
  const bare = withoutCitations(nodes);
  const words = plainText(bare);
  const [first] = sentencesOf(maskQuotations(words));
  return first ? tidy(sliceNodes(bare, first.start, first.end), targets) : [];
}

function withoutCitations(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const words = plainText(nodes);
  let at = 0;
  const kept: PhrasingContent[] = [];
  for (const found of words.matchAll(CITATION)) {
    kept.push(...sliceNodes(nodes, at, found.index));
    at = found.index + found[0].length;
  }
  return [...kept, ...sliceNodes(nodes, at, words.length)];
}

/** Only words, emphasis and links that may be followed are left. */
function tidy(nodes: readonly PhrasingContent[], targets: LinkTargets): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text': return [{ type: 'text', value: node.value.replace(/\s+/gu, ' ') }];
      case 'inlineCode': return [{ type: 'inlineCode', value: node.value }];
      case 'break': return [{ type: 'text', value: ' ' }];
      case 'strong':
      case 'emphasis':
      case 'delete': return [{ type: node.type, children: tidy(node.children, targets) }];
      case 'link':
      case 'linkReference': {
        const url = targets.targetOf(node);
        const children = tidy(node.children, targets);
        return url === undefined ? children : [{ type: 'link', url, children }];
      }
      default: return [];
    }
  });
}

/** A target for a Markdown link, encoded where it has to be; letters of any language stay readable. */
export function linkTarget(path: string, fragment?: string): string {
  return fragment ? `${encoded(path)}#${encoded(fragment)}` : encoded(path);
}

function encoded(part: string): string {
  return part
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\p{L}\p{M}\p{N}@._=,~/-]/gu, (sign) => encodeURIComponent(sign).replace(/[!'()*]/gu, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`));
}
