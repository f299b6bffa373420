/** What the conversion of one version of a document looks up: the model and the evidence, by place in the text. */
import type { Blockquote, Heading, Nodes } from 'mdast';
import type { Action, Callout, Citation, HeadingEntry, Link, Part, SelfEvaluation } from '../../dialect/model';
import type { EvidenceBase, EvidenceEntry, EvidenceFileState } from '../../evidence/base';
import { lastAtOrBefore } from '../../text/lines';
import { spanOf, type Span } from '../../text/span';
import { notesOf, type Notes } from './notes';

/** The address under which a view can show a local image; undefined when it may not show it. */
export type ImageSource = (link: Link) => string | undefined;

/** What stands in one part, by how far behind its beginning it stands. */
interface Lookup {
  readonly links: ReadonlyMap<number, Link>;
  readonly callouts: ReadonlyMap<number, Callout>;
  readonly citations: ReadonlyMap<number, readonly Citation[]>;
}

const lookups = new WeakMap<Part, Lookup>();

function lookupOf(part: Part): Lookup {
  let lookup = lookups.get(part);
  if (!lookup) {
    const at = ({ span }: { readonly span: Span }): number => span.start - part.span.start;
    const citations = new Map<number, Citation[]>();
    part.citations.forEach((citation) => { citations.set(at(citation), [...citations.get(at(citation)) ?? [], citation]); });
    lookup = { links: new Map(part.links.map((link) => [at(link), link])), callouts: new Map(part.callouts.map((callout) => [at(callout), callout])), citations };
    lookups.set(part, lookup);
  }
  return lookup;
}

export class RenderContext {
  readonly notes: Notes;

  constructor(
    readonly model: SelfEvaluation,
    /** Undefined until the files beside the document were read. */
    readonly evidence: EvidenceBase | undefined,
    readonly imageSource: ImageSource,
  ) {
    this.notes = notesOf(model);
  }

  linkOf(node: Nodes): Link | undefined {
    return this.#find('links', spanOf(node).start);
  }

  calloutOf(node: Blockquote): Callout | undefined {
    return this.#find('callouts', spanOf(node).start);
  }

  headingOf(node: Heading): HeadingEntry | undefined {
    return this.partOf(node).headings.find((entry) => entry.node === node);
  }

  /** The citations of the bracket that begins at an offset; none when what stands there is no citation. */
  citationsAt(offset: number): readonly Citation[] {
    return this.#find('citations', offset) ?? [];
  }

  /** The part that a node stands in. */
  partOf(node: Nodes): Part {
    return this.#partAt(spanOf(node).start);
  }

  #partAt(offset: number): Part {
    const { parts } = this.model;
    return parts[lastAtOrBefore(parts, offset, (part) => part.span.start)]!;
  }

  #find<Kind extends keyof Lookup>(kind: Kind, offset: number): ReturnType<Lookup[Kind]['get']> {
    const part = this.#partAt(offset);
    return lookupOf(part)[kind].get(offset - part.span.start) as ReturnType<Lookup[Kind]['get']>;
  }

  /** Whether an id is the anchor of what stands at a span: of anchors that share an id, the first counts. */
  ownsAnchor(id: string | undefined, span: Span): id is string {
    return id !== undefined && this.model.anchors.get(id)?.span.start === span.start;
  }

  entryOf(link: Link): EvidenceEntry | undefined {
    return this.evidence?.linkedEntries.get(link.url);
  }

  fileState(link: Link): EvidenceFileState | undefined {
    return this.evidence?.documentFiles.get(link.path);
  }

  /** The findings that the actions of the document name within a span. */
  addressesWithin(span: Span): Action['addresses'] {
    const table = this.model.actionTables.find((each) => each.span.start <= span.start && span.end <= each.span.end);
    return table?.actions.flatMap((action) => action.addresses.filter((named) => named.span.start >= span.start && named.span.end <= span.end)) ?? [];
  }

  /** The words of a finding, of the document or of the last inspection; undefined when the id is of neither. */
  findingTitle(id: string): { readonly title: string; readonly inDocument: boolean } | undefined {
    const callout = this.model.anchors.get(id)?.kind === 'callout' ? this.model.callouts.find((each) => each.id === id) : undefined;
    if (callout) {
      return { title: callout.title || `#${id}`, inDocument: true };
    }
    const found = this.model.frontMatter.facts.lastInspection?.findings.find((each) => each.id === id);
    return found && { title: found.text, inDocument: false };
  }
}
