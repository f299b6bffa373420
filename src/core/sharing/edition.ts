/**
 * Two editions from one source. The internal one is the whole document; the public one leaves out what is
 * marked `{.internal}` and the sources that the register says are not public. Places stay those of the text.
 */
import type { Nodes, Root } from 'mdast';
import { readCallout } from '../dialect/callouts';
import type { Link, SelfEvaluation } from '../dialect/model';
import { walk } from '../dialect/walk';
import type { EvidenceBase, EvidenceEntry } from '../evidence/base';
import { contains, spanOf, type Span } from '../text/span';

export type EditionKind = 'internal' | 'public';

/** What the public edition leaves out of a document and its register. */
export interface Withheld {
  /** Sections and callouts, none inside another. */
  readonly parts: readonly { readonly title: string; readonly span: Span }[];
  /** Entries with `public: false`, written so. */
  readonly sources: readonly EvidenceEntry[];
}

export function withheldOf(model: SelfEvaluation, evidence: EvidenceBase | undefined): Withheld {
  const parts = [...internalSections(model), ...internalCallouts(model)].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return {
    parts: parts.filter((part, index) => !parts.slice(0, index).some((outer) => contains(outer.span, part.span))),
    sources: (evidence?.registers ?? []).flatMap(({ entries }) => entries).filter((entry) => !entry.public && entry.valueSpans.has('public')),
  };
}

/** Whether the two editions of a document differ. */
export function hasInternalParts({ parts, sources }: Withheld): boolean {
  return parts.length + sources.length > 0;
}

function internalSections({ headings, text }: SelfEvaluation): Withheld['parts'] {
  return headings.flatMap((heading, index) => {
    const next = headings.slice(index + 1).find((other) => other.depth <= heading.depth);
    return heading.internal ? [{ title: heading.text, span: { start: heading.span.start, end: next?.span.start ?? text.length } }] : [];
  });
}

function internalCallouts({ tree, text }: SelfEvaluation): Withheld['parts'] {
  const found: { title: string; span: Span }[] = [];
  walk([tree], (node) => {
    const span = spanOf(node);
    const callout = node.type === 'blockquote' && text.slice(span.start, span.end).includes('.internal') ? readCallout(node, text) : undefined;
    if (callout?.internal) {
      found.push({ title: callout.title, span });
    }
  });
  return found;
}

/**
 * The public edition. Links to what it leaves out, and to files that the public cannot reach, become plain
 * text; citations of withheld sources are marked so, and every view leaves them out.
 */
export function publicEdition(model: SelfEvaluation, evidence: EvidenceBase | undefined): { readonly model: SelfEvaluation; readonly evidence: EvidenceBase | undefined } {
  const { parts, sources } = withheldOf(model, evidence);
  const tree = treeWithout(model.tree, parts.map(({ span }) => span));
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition').map(spanOf);
  const isThere = ({ span }: { readonly span: Span }): boolean => notes.some((note) => contains(note, span)) || !parts.some((part) => contains(part.span, { start: span.start, end: span.start }) && span.start < part.span.end);
  const withheld = new Set(sources);
  const withheldIds = new Set(sources.map(({ id }) => id));
  const headings = model.headings.filter(isThere);
  const anchors = new Map([...model.anchors].filter(([, anchor]) => isThere(anchor)));
  const isFollowed = (link: Link): boolean => !withheld.has(evidence?.linkedEntries.get(link.url) as EvidenceEntry)
    && (link.kind !== 'anchor' || anchors.has(link.fragment)) && (link.kind !== 'file' || link.image);
  const lists = {
    headings,
    blocks: model.blocks.filter(isThere),
    citations: model.citations.filter(isThere).map((citation) => (withheldIds.has(citation.id) ? { ...citation, withheld: true as const } : citation)),
    links: model.links.filter((link) => isThere(link) && isFollowed(link)),
    callouts: model.callouts.filter(isThere),
    actionTables: model.actionTables.filter(isThere),
  };
  return {
    model: {
      ...model,
      ...lists,
      lineage: lists,
      parts: [{ ...lists, text: model.text, span: { start: 0, end: model.text.length }, nodes: tree.children, suppressions: model.suppressions, origin: undefined }],
      tree,
      title: model.frontMatter.facts.title ?? headings.find(({ depth }) => depth === 1)?.text,
      sections: model.sections.filter(({ heading }) => isThere(heading)),
      anchors,
    },
    evidence: evidence && publicEvidence(evidence, withheld),
  };
}

/** The register without what it withholds, and without the names of files that lie with the council. */
function publicEvidence(evidence: EvidenceBase, withheld: ReadonlySet<EvidenceEntry>): EvidenceBase {
  const told = (entry: EvidenceEntry): EvidenceEntry => ({ ...entry, file: undefined });
  const keep = <Key>(entries: ReadonlyMap<Key, EvidenceEntry>): Map<Key, EvidenceEntry> =>
    new Map([...entries].filter(([, entry]) => !withheld.has(entry)).map(([key, entry]) => [key, told(entry)]));
  return { ...evidence, entries: keep(evidence.entries), linkedEntries: keep(evidence.linkedEntries), dataEntries: keep(evidence.dataEntries) };
}

/** The tree without some stretches; what is left keeps its nodes. Footnotes stay where something left refers to them. */
function treeWithout(tree: Root, spans: readonly Span[]): Root {
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const rest = { ...tree, children: kept(tree.children, spans).filter((node) => node.type !== 'footnoteDefinition') };
  const wanted = new Set<string>();
  const collect = (node: Nodes): void => {
    walk([node], (inner) => {
      if (inner.type !== 'footnoteReference' || wanted.has(inner.identifier)) {
        return;
      }
      wanted.add(inner.identifier);
      const note = notes.find((one) => one.identifier === inner.identifier);
      if (note) {
        collect(note);
      }
    });
  };
  collect(rest);
  return { ...rest, children: [...rest.children, ...notes.filter(({ identifier }) => wanted.has(identifier))] };
}

function kept<Node extends Nodes>(nodes: readonly Node[], spans: readonly Span[]): Node[] {
  return nodes.filter((node) => !spans.some((span) => node.type !== 'definition' && span.start <= spanOf(node).start && spanOf(node).start < span.end)).flatMap((node): Node[] => {
    const inside = spans.some((span) => contains(spanOf(node), span));
    if (!inside || !('children' in node) || node.type === 'paragraph' || node.type === 'table') {
      return [node];
    }
    const children = kept(node.children as Nodes[], spans);
    return children.length > 0 ? [{ ...node, children } as Node] : [];
  });
}
