/** What the parts of one conversion share: the model, its look-ups, and what has been gathered so far. */
import type { FootnoteDefinition, Nodes, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Action, Callout, Citation, HeadingEntry, Link, SelfEvaluation } from '../../dialect/model';
import { contains, spanOf } from '../../text/span';
import type { PreflightKind, PreflightNote } from '../preflight';
import { ImageStore } from './images';
import { SourceList, type SourceFacts } from './sources';
import type { Inline } from './tree';

export class Conversion {
  readonly preflight: PreflightNote[] = [];
  readonly images: ImageStore;
  readonly sources: SourceList;
  /** The text of the footnotes that were referred to, by the id of the note. */
  readonly notes = new Map<string, readonly Inline[]>();
  readonly headings: ReadonlyMap<Nodes, HeadingEntry>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  readonly #callouts: ReadonlyMap<number, Callout>;
  readonly #links: ReadonlyMap<number, Link>;

  constructor(
    readonly model: SelfEvaluation,
    register: ReadonlyMap<string, SourceFacts>,
    images: ReadonlyMap<string, Uint8Array>,
    /** Entries of the register that plain links name, by the link's target as written. */
    readonly linkedSources: ReadonlyMap<string, string>,
  ) {
    this.images = new ImageStore(images, this.preflight);
    this.sources = new SourceList(register);
    this.headings = new Map(model.headings.map((entry) => [entry.node, entry]));
    this.#callouts = new Map(model.callouts.map((callout) => [callout.span.start, callout]));
    this.#links = new Map(model.links.map((link) => [link.span.start, link]));
    this.footnotes = footnotesOf(model);
  }

  linkOf(node: Nodes): Link | undefined {
    return this.#links.get(spanOf(node).start);
  }

  calloutOf(node: Nodes): Callout | undefined {
    return this.#callouts.get(spanOf(node).start);
  }

  /** The citations that begin within a node, in order, those of one bracket together. */
  citationsIn(node: Nodes): readonly (readonly Citation[])[] {
    const { start, end } = spanOf(node);
    const within = this.model.citations.filter((citation) => citation.span.start >= start && citation.span.start < end);
    const starts = [...new Set(within.map((citation) => citation.span.start))].sort((a, b) => a - b);
    return starts.map((at) => within.filter((citation) => citation.span.start === at));
  }

  /** The findings that a cell of an action table names; none in any other cell. */
  findingsNamedIn(cell: TableCell): Action['addresses'] {
    const span = spanOf(cell);
    const table = this.model.actionTables.find((each) => contains(each.span, span));
    return table?.actions.flatMap((action) => action.addresses.filter((named) => contains(span, named.span))) ?? [];
  }

  note(kind: PreflightKind, node: Nodes, message: string): void {
    this.preflight.push({ kind, message, span: spanOf(node) });
  }
}

/** By identifier; of definitions that share one, the first counts. */
function footnotesOf(model: SelfEvaluation): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  visit(model.tree, 'footnoteDefinition', (node) => {
    if (!found.has(node.identifier)) {
      found.set(node.identifier, node);
    }
  });
  return found;
}
