/**
 * What the HTML of a block depends on besides its own text: where links lead, what the register says of
 * a citation, which ids are taken, how notes are numbered. Two blocks with the same text and the same
 * dependencies have the same HTML, so it need not be made again.
 */
import type { RootContent } from 'mdast';
import { mayHoldNotes } from '../../dialect/labels';
import type { Citation, Link, Part, SelfEvaluation } from '../../dialect/model';
import { walk } from '../../dialect/walk';
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
  if (mayHoldNotes(part)) {
    blocks.forEach((block, index) => {
      walk([block], (node) => {
        if (node.type === 'footnoteReference') {
          found[index]!.push(context.notes.of(node));
        }
      });
    });
  }
  return found.map((dependencies) => (dependencies.length > 0 ? JSON.stringify(dependencies) : ''));
}

/** What stands around the parts and can change how their blocks look. */
export type Surroundings = Pick<RenderContext, 'evidence' | 'notes'> & Pick<SelfEvaluation, 'anchors' | 'callouts' | 'frontMatter'>;

/** Whether nothing outside a part that its blocks look to has changed. */
export function stands(part: Part, before: Surroundings, now: Surroundings): boolean {
  const { links, citations, headings, callouts, actionTables } = part;
  return (before.evidence === now.evidence || links.length + citations.length === 0)
    && (before.anchors === now.anchors || links.length + headings.length + callouts.length + actionTables.length === 0)
    && ((before.callouts === now.callouts && before.frontMatter === now.frontMatter) || actionTables.length === 0)
    && (before.notes === now.notes || !mayHoldNotes(part));
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
