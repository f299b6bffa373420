/** What the parts of one conversion share: the model, its look-ups, and what has been gathered so far. */
import type { FootnoteDefinition, Nodes, TableCell } from 'mdast';
import type { Action, Callout, Citation, HeadingEntry, Link, SelfEvaluation } from '../../dialect/model';
import { walk } from '../../dialect/walk';
import { contains, spanOf } from '../../text/span';
import type { PreflightKind, PreflightNote } from '../preflight';
import { ImageStore } from './images';
import type { PdfOptions } from './options';
import { SourceList } from './sources';
import type { Inline, Source } from './tree';

/** A document among others in one PDF. */
export interface PackedPart {
  /** From 1. */
  readonly number: number;
  /** The sources of all parts, numbered together. */
  readonly sources: SourceList;
  /** The place, as the template knows it, to which a link leads into another part; undefined where it leads into none. */
  placeElsewhere(link: Link): string | undefined;
}

export class Conversion {
  readonly preflight: PreflightNote[] = [];
  readonly images: ImageStore;
  readonly sources: SourceList;
  /** The text of the footnotes that were referred to, by the id of the note. */
  readonly notes = new Map<string, readonly Inline[]>();
  readonly headings: ReadonlyMap<Nodes, HeadingEntry>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  readonly #callouts: ReadonlyMap<number, Callout>;
  readonly #linkedSources: ReadonlyMap<string, { readonly id: string }>;
  readonly #dataSources: ReadonlyMap<string, { readonly id: string }>;
  readonly #links: ReadonlyMap<number, Link>;
  readonly #named = new Set<string>();

  constructor(readonly model: SelfEvaluation, options: Pick<PdfOptions, 'evidence' | 'images' | 'descriptions'>, readonly part?: PackedPart) {
    this.images = new ImageStore(options.images ?? new Map(), options.descriptions ?? new Map(), this.preflight, part ? `${part.number}-` : '');
    this.sources = part?.sources ?? new SourceList(options.evidence?.entries ?? new Map());
    this.#linkedSources = options.evidence?.linkedEntries ?? new Map();
    this.#dataSources = options.evidence?.dataEntries ?? new Map();
    this.headings = new Map(model.headings.map((entry) => [entry.node, entry]));
    this.#callouts = new Map(model.callouts.map((callout) => [callout.span.start, callout]));
    this.#links = new Map(model.links.map((link) => [link.span.start, link]));
    this.footnotes = footnotesOf(model);
  }

  /** The number of the source that a plain link names, when the register holds the file or address. */
  numberOfLinked(link: Link): number | undefined {
    const entry = this.#linkedSources.get(link.url);
    return entry && this.sources.numberOf(entry.id);
  }

  /** The number of the source that a figure is taken from, where nothing before it has named that source: a table of figures is not to be a table of numbers. */
  numberOfData(link: Link): number | undefined {
    const entry = this.#dataSources.get(link.path);
    return entry && !this.sources.has(entry.id) ? this.sources.numberOf(entry.id) : undefined;
  }

  /** All cited sources by number; those of charts, which have no words to stand behind, come last. */
  citedSources(): Source[] {
    this.model.links.filter(({ kind }) => kind === 'chart').forEach((link) => this.numberOfData(link));
    return this.sources.list();
  }

  /** A name of this document as the template knows it: parts of one PDF may use the same. */
  placeOf(id: string): string {
    return this.part ? placeIn(this.part.number, id) : id;
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

  /** Whether the file of another document has been named: a briefing leads to its self-evaluation again and again. */
  isNamedAlready({ path }: Link): boolean {
    const known = this.#named.has(path);
    this.#named.add(path);
    return known && /\.ilacs\.md$/iu.test(path);
  }

  /** The findings that a cell of an action table names; none in any other cell. */
  findingsNamedIn(cell: TableCell): Action['addresses'] {
    const span = spanOf(cell);
    const table = this.model.actionTables.find((each) => contains(each.span, span));
    return table?.actions.flatMap((action) => action.addresses.filter((named) => contains(span, named.span))) ?? [];
  }

  /** Tells the author something, once. */
  note(kind: PreflightKind, node: Nodes, message: string): void {
    if (!this.preflight.some((known) => known.message === message)) {
      this.preflight.push({ kind, message, span: spanOf(node) });
    }
  }
}

/** The name of a place in a part. The space keeps it apart from every `{#id}` of an author. */
export function placeIn(part: number, id: string): string {
  return `part ${part} ${id}`;
}

/** By identifier; of definitions that share one, the first counts. */
function footnotesOf(model: SelfEvaluation): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  walk([model.tree], (node) => {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) {
      found.set(node.identifier, node);
    }
  });
  return found;
}
