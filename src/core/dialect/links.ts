/** Links, images and citations: everything that points at something. */
import type { Image, ImageReference, Link as LinkNode, LinkReference, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { percentDecoded } from '../text/percent';
import { spanOf, type Span } from '../text/span';
import type { Citation, Link } from './model';
import type { Prose } from './prose';
import { walk } from './walk';

/** Every link and image of some nodes, in order. References are resolved by `definitions`. */
export function linksOf(nodes: readonly RootContent[], source: string, definitions: ReadonlyMap<string, string>): Link[] {
  const links: Link[] = [];
  walk(nodes, (node) => {
    if (node.type === 'link' || node.type === 'image') {
      links.push(makeLink(node, node.url, targetSpan(node, source)));
    } else if (node.type === 'linkReference' || node.type === 'imageReference') {
      const url = definitions.get(node.identifier);
      if (url !== undefined) {
        links.push(makeLink(node, url, spanOf(node)));
      }
    }
  });
  return links;
}

/** Whether a link points at something that can be evidence. */
export function isEvidence(link: Link): boolean {
  return link.kind === 'file' || link.kind === 'figure' || link.kind === 'chart' || link.kind === 'web';
}

/** Whether a link or image takes its number or its picture from a measure file. */
export function isFigure({ kind }: Link): boolean {
  return kind === 'figure' || kind === 'chart';
}

const DATA_FILE = /\.(?:csv|xlsx)$/iu;

function makeLink(node: LinkNode | Image | LinkReference | ImageReference, url: string, urlSpan: Span): Link {
  const image = node.type === 'image' || node.type === 'imageReference';
  const text = image ? node.alt ?? '' : toString(node);
  const [, beforeHash = '', hash = ''] = /^([^#]*)(?:#(.*))?$/su.exec(url) ?? [];
  const path = percentDecoded(beforeHash.replace(/\?.*$/su, '')).replaceAll('\\', '/');
  const fragment = percentDecoded(hash);
  return { kind: kindOf(url, path, fragment, image), text, url, path, fragment, image, span: spanOf(node), urlSpan };
}

function kindOf(url: string, path: string, fragment: string, image: boolean): Link['kind'] {
  if (url.trim() === '' || url === '#') {
    return 'empty';
  }
  if (url.startsWith('#')) {
    return 'anchor';
  }
  if (/^(?:https?:)?\/\//iu.test(url)) {
    return 'web';
  }
  if (/^(?:mailto|tel):/iu.test(url)) {
    return 'mail';
  }
  // A single letter is a Windows drive, not a scheme.
  if (/^(?!file:)[a-z][a-z0-9+.-]+:/iu.test(url)) {
    return 'unsafe';
  }
  if (fragment !== '' && DATA_FILE.test(path)) {
    return image ? 'chart' : 'figure';
  }
  return 'file';
}

/** The target alone within `[text](target "title")`. */
function targetSpan(node: LinkNode | Image, source: string): Span {
  const whole = spanOf(node);
  const lastChild = node.type === 'link' ? node.children.at(-1) : undefined;
  const opens = source.indexOf('](', lastChild ? spanOf(lastChild).end : whole.start);
  if (opens < 0 || opens >= whole.end) {
    return whole;
  }
  const target = /^\]\(\s*(<[^>\n]*>|[^\s]*?)(?=\s*\)$|\s+["'(][^\n]*\)$)/u.exec(source.slice(opens, whole.end));
  if (!target) {
    return whole;
  }
  const start = opens + target[0].length - target[1]!.length;
  const brackets = target[1]!.startsWith('<') ? 1 : 0;
  return { start: start + brackets, end: start + target[1]!.length - brackets };
}

const CITATION = /\[(@[^[\]]*)\]/gu;
const CITED = /^(\s*@)([^\s,;@[\]]+)(?:\s*,\s*(.*?))?\s*$/su;

/**
 * The citations of a run of prose, and the prose without them. A bracket is a citation when each of its
 * parts, between semicolons, begins with `@` and an id; anything else is the author's words.
 */
export function takeCitations(prose: Prose): { citations: Citation[]; prose: Prose } {
  const citations: Citation[] = [];
  const brackets: Span[] = [];
  for (const bracket of prose.text.matchAll(CITATION)) {
    const start = bracket.index;
    const end = start + bracket[0].length;
    const parts = bracket[1]!.split(';').map((part) => CITED.exec(part));
    if (prose.escaped.has(start) || !parts.every((part) => part !== null)) {
      continue;
    }
    let at = start + 1;
    for (const part of parts) {
      const idStart = at + part[1]!.length;
      citations.push({
        kind: 'citation',
        id: part[2]!.normalize('NFC'),
        locator: part[3] === '' ? undefined : part[3],
        span: prose.sourceSpan(start, end),
        idSpan: prose.sourceSpan(idStart, idStart + part[2]!.length),
      });
      at += part[0].length + 1;
    }
    brackets.push({ start, end });
  }
  return { citations, prose: brackets.length > 0 ? prose.blank(brackets) : prose };
}
