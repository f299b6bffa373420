/** The document's own headings: levels, anchors, and which of them begin a page. */
import type { Heading, Nodes } from 'mdast';
import type { HeadingEntry } from '../../dialect/model';
import { spanOf } from '../../text/span';
import { withoutAttribute } from './callouts';
import type { Conversion } from './conversion';
import { inlinesOf } from './inlines';
import { withoutGaps } from './levels';
import type { HeadingBlock } from './tree';

/** About a page of text, in characters of Markdown: what must stand before a question for it to begin a new one. */
const PAGE = 2500;

/** The heading blocks of the body, by their nodes. Headings without words are left out. */
export function headingBlocks(nodes: readonly Nodes[], conversion: Conversion): ReadonlyMap<Nodes, HeadingBlock> {
  const headings = nodes.filter((node): node is Heading => node.type === 'heading')
    .map((node) => ({ node, children: inlinesOf(withoutAttribute(node.children), conversion, true) }))
    .filter(({ children }) => children.length > 0);
  const depths = headings.map(({ node }) => node.depth);
  const levels = withoutGaps(depths);
  const highest = Math.min(...depths);
  const newPages = pageBeginnings(nodes[0], conversion);
  noteSkips(headings.map(({ node }) => node), conversion);
  return new Map(headings.map(({ node, children }, index) => [node, {
    type: 'heading',
    level: levels[index]!,
    // Without the title, which the cover shows, the headings below it move up by one.
    look: node.depth - highest + 1,
    newPage: newPages.has(node),
    ...ownId(conversion.headings.get(node), conversion),
    children,
  }]));
}

/** Each question, or other section that stands in none, begins a page, unless the page before it would be left nearly empty. */
function pageBeginnings(first: Nodes | undefined, conversion: Conversion): ReadonlySet<Nodes> {
  const found = new Set<Nodes>();
  let pageStart = first?.type === 'yaml' ? spanOf(first).end : 0;
  for (const { kind, heading } of conversion.model.sections) {
    // The parts of a briefing or a letter are too short for pages of their own.
    if (kind === 'question' && heading.span.start - pageStart > PAGE) {
      pageStart = heading.span.start;
      found.add(heading.node);
    }
  }
  return found;
}

/** The anchor of a heading; of anchors that share an id only the first can be jumped to. */
export function ownId(entry: HeadingEntry | undefined, conversion: Conversion): { id?: string } {
  const anchor = entry && conversion.model.anchors.get(entry.id);
  return anchor && anchor.id !== '' && anchor.span.start === entry.span.start ? { id: conversion.placeOf(anchor.id) } : {};
}

function noteSkips(headings: readonly Heading[], conversion: Conversion): void {
  headings.forEach((heading, index) => {
    const before = headings[index - 1];
    if (before && heading.depth > before.depth + 1) {
      conversion.note('level-skipped', heading, `This heading skips from level ${before.depth} to level ${heading.depth}. The PDF tells screen readers the next level down; the text looks as you wrote it.`);
    }
  });
}
