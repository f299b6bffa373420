/** What the conversion of one version of a document looks up: the model and the evidence, by place in the text. */
import type { Blockquote, Heading, Nodes } from 'mdast';
import type { Action, Callout, Citation, HeadingEntry, Link, SelfEvaluation } from '../../dialect/model';
import type { EvidenceBase, EvidenceEntry, EvidenceFileState } from '../../evidence/base';
import { spanOf, type Span } from '../../text/span';
import { Notes } from './notes';

/** The address under which a view can show a local image; undefined when it may not show it. */
export type ImageSource = (link: Link) => string | undefined;

export class RenderContext {
  readonly notes: Notes;
  readonly #links: ReadonlyMap<number, Link>;
  readonly #callouts: ReadonlyMap<number, Callout>;
  readonly #headings: ReadonlyMap<Nodes, HeadingEntry>;
  readonly #citations = new Map<number, Citation[]>();

  constructor(
    readonly model: SelfEvaluation,
    /** Undefined until the files beside the document were read. */
    readonly evidence: EvidenceBase | undefined,
    readonly imageSource: ImageSource,
  ) {
    this.notes = new Notes(model);
    this.#links = new Map(model.links.map((link) => [link.span.start, link]));
    this.#callouts = new Map(model.callouts.map((callout) => [callout.span.start, callout]));
    this.#headings = new Map(model.headings.map((entry) => [entry.node, entry]));
    for (const citation of model.citations) {
      const group = this.#citations.get(citation.span.start);
      if (group) {
        group.push(citation);
      } else {
        this.#citations.set(citation.span.start, [citation]);
      }
    }
  }

  linkOf(node: Nodes): Link | undefined {
    // A few nodes that a parser extension makes carry no position, and would look as if they stood first.
    return node.position && this.#links.get(spanOf(node).start);
  }

  calloutOf(node: Blockquote): Callout | undefined {
    return this.#callouts.get(spanOf(node).start);
  }

  headingOf(node: Heading): HeadingEntry | undefined {
    return this.#headings.get(node);
  }

  /** The citations of the bracket that begins at an offset; none when what stands there is no citation. */
  citationsAt(offset: number): readonly Citation[] {
    return this.#citations.get(offset) ?? [];
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
