/**
 * What the HTML of a block depends on besides its own text: where links lead, what the register says of
 * a citation, which ids are taken, how notes are numbered. Two blocks with the same text and the same
 * dependencies have the same HTML, so it need not be made again.
 */
import { visit } from 'unist-util-visit';
import type { RootContent } from 'mdast';
import type { Citation, Link } from '../../dialect/model';
import { isWhollyRead, type EvidenceEntry } from '../../evidence/base';
import { versionOf } from '../../measures/version';
import { spanOf } from '../../text/span';
import type { RenderContext } from './context';

/** The dependencies of each block, in the order of the blocks; empty for most. */
export function dependenciesOf(blocks: readonly RootContent[], context: RenderContext): string[] {
  const found = blocks.map((): unknown[] => []);
  const starts = blocks.map((block) => spanOf(block).start);
  const add = (offset: number, dependency: unknown): void => {
    found[lastAtOrBefore(starts, offset)]?.push(dependency);
  };
  const { model } = context;
  model.links.forEach((link) => { add(link.span.start, ofLink(link, context)); });
  model.citations.forEach((citation) => { add(citation.span.start, ofCitation(citation, context)); });
  model.headings.forEach(({ id, span }) => { add(span.start, context.ownsAnchor(id, span) ? id : null); });
  model.callouts.forEach(({ id, span }) => { add(span.start, context.ownsAnchor(id, span)); });
  model.actionTables.forEach((table) => {
    add(table.span.start, table.actions.flatMap((action) => action.addresses.map(({ id, span }) => [span.start - table.span.start, context.findingTitle(id)])));
  });
  blocks.forEach((block, index) => {
    if (model.text.slice(spanOf(block).start, spanOf(block).end).includes('[^')) {
      visit(block, 'footnoteReference', (node) => { found[index]!.push(context.notes.of(node)); });
    }
  });
  return found.map((dependencies) => (dependencies.length > 0 ? JSON.stringify(dependencies) : ''));
}

function ofLink(link: Link, context: RenderContext): unknown {
  const entry = context.entryOf(link);
  return [
    link.kind,
    link.url,
    ...link.kind === 'anchor' ? [context.model.anchors.has(link.fragment)] : [],
    ...link.image ? [context.fileState(link), context.imageSource(link)] : [],
    ...link.kind === 'chart' && context.evidence ? [versionOf(context.evidence.measures)] : [],
    ...entry ? ofEntry(entry) : [],
  ];
}

function ofCitation({ id }: Citation, { evidence }: RenderContext): unknown {
  const entry = evidence?.entries.get(id);
  return entry ? ofEntry(entry) : evidence !== undefined && isWhollyRead(evidence);
}

function ofEntry({ title, kind, from, date, file, url }: EvidenceEntry): unknown[] {
  return [title, kind, from, date, file, url];
}

function lastAtOrBefore(sorted: readonly number[], wanted: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= wanted) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
