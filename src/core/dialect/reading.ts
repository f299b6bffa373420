/** What some nodes that stand beside one another at the root say by themselves, wherever in a document they stand. */
import type { Nodes, RootContent } from 'mdast';
import { blocksOf, type Blocks } from './blocks';
import { headingsOf, type DraftHeading } from './headings';
import { linksOf } from './links';
import type { Link, Suppression } from './model';
import { suppressionsOf } from './suppressions';

export interface Reading extends Blocks {
  readonly nodes: readonly RootContent[];
  readonly headings: readonly DraftHeading[];
  readonly links: readonly Link[];
  readonly suppressions: readonly Suppression[];
}

/** Reads nodes; their positions count from the beginning of `source`. `definitions` are those of the whole document. */
export function readNodes(nodes: readonly RootContent[], source: string, definitions: ReadonlyMap<string, string>): Reading {
  const headings = headingsOf(nodes, source);
  const links = linksOf(nodes, source, definitions);
  const blocks = blocksOf(nodes, source, new Map<Nodes, DraftHeading>(headings.map((heading) => [heading.node, heading])), links);
  return { nodes, headings, links, ...blocks, suppressions: suppressionsOf(nodes, source) };
}
