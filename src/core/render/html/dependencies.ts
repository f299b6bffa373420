/**
 * What the HTML of a block depends on besides its own text: where links lead, what the register says of
 * a citation, which ids are taken, how notes are numbered. Two blocks with the same text and the same
 * dependencies have the same HTML, so it need not be made again.
 */
import { visit } from 'unist-util-visit';
import type { RootContent } from 'mdast';
import type { Citation, Link, Part } from '../../dialect/model';
import { isWhollyRead, type EvidenceEntry } from '../../evidence/base';
import { versionOf } from '../../measures/version';
import { lastAtOrBefore } from '../../text/lines';
import { spanOf } from '../../text/span';
import type { RenderContext } from './context';

/** The dependencies of each block of a part, in the order of the blocks; empty for most. */
export function dependenciesOf(part: Part, blocks: readonly RootContent[], context: RenderContext): string[] {
  const found = blocks.map((): unknown[] => []);
  const starts = blocks.map((block) => spanOf(block).start);
  const add = (offset: number, dependency: unknown): void => {
    const at = lastAtOrBefore(starts, offset, (start) => start);
    if (starts[at] !== undefined && starts[at] <= offset) {
      found[at]!.push(dependency);
    }
  };
  part.links.forEach((link) => { add(link.span.start, ofLink(link, context)); });
  part.citations.forEach((citation) => { add(citation.span.start, ofCitation(citation, context)); });
  part.headings.forEach(({ id, span }) => { add(span.start, context.ownsAnchor(id, span) ? id : null); });
  part.callouts.forEach(({ id, span }) => { add(span.start, context.ownsAnchor(id, span)); });
  part.actionTables.forEach((table) => {
    add(table.span.start, table.actions.flatMap((action) => action.addresses.map(({ id, span }) => [span.start - table.span.start, context.findingTitle(id)])));
  });
  if (part.text.includes('[^')) {
    blocks.forEach((block, index) => { visit(block, 'footnoteReference', (node) => { found[index]!.push(context.notes.of(node)); }); });
  }
  return found.map((dependencies) => (dependencies.length > 0 ? JSON.stringify(dependencies) : ''));
}

/** Whether anything outside a part can change how its blocks look. */
export function dependsOnOthers({ links, citations, headings, callouts, actionTables, text }: Part): boolean {
  return links.length + citations.length + headings.length + callouts.length + actionTables.length > 0 || text.includes('[^');
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
