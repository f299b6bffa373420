/**
 * The author's own prose, block by block, and everything that hangs on a block: its citations, its
 * callout, its table of actions, and whether it has evidence.
 *
 * A block has evidence when it holds an evidence link, when the line that leads into it ends in a colon
 * and holds one, or when a source line follows it. Quotations, code and HTML are not the author's prose
 * and give no block.
 */
import type { Blockquote, Heading, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { lastAtOrBefore } from '../text/lines';
import { spanOf, type Span } from '../text/span';
import { readActionTable } from './actions';
import { readCallout } from './callouts';
import { isEvidence, takeCitations } from './links';
import type { ActionTable, Callout, Citation, Link, ProseBlock } from './model';
import type { DraftHeading } from './headings';
import { proseOf, type Prose } from './prose';
import { walk } from './walk';

/** What shows that something has evidence: of its own, or in the footnotes that it refers to. */
export interface Shown {
  readonly evident: boolean;
  readonly notes: readonly string[];
}

/** A block that does not know its section yet. */
export interface DraftBlock extends Pick<ProseBlock, 'kind' | 'span' | 'prose'>, Shown {
  /** The table that it is a row of, when that reads as a table of actions. */
  readonly table: ActionTable | undefined;
}

export type DraftCallout = Omit<Callout, 'hasEvidence' | 'section'> & Shown;

/** A footnote, and whether it holds evidence. */
export interface Note {
  readonly identifier: string;
  readonly evident: boolean;
}

/** Everything that hangs on the blocks of some nodes, as far as these nodes alone can tell. */
export interface Blocks {
  readonly blocks: readonly DraftBlock[];
  readonly citations: readonly Citation[];
  readonly callouts: readonly DraftCallout[];
  /** Tables that are of actions where they stand in the third question. */
  readonly tables: readonly ActionTable[];
  readonly notes: readonly Note[];
}

/** Reads all blocks of some nodes that stand beside one another at the root. */
export function blocksOf(nodes: readonly RootContent[], source: string, headings: ReadonlyMap<Nodes, DraftHeading>, links: readonly Link[]): Blocks {
  return new BlockReader(nodes, source, headings, links).read();
}

/** What the surroundings of a node say of it. */
interface Around {
  /** Evidence beside it counts for it. */
  readonly covered: boolean;
  readonly inCallout: Prose[] | undefined;
}

const SOURCE_LINE = /^\s*(?:sources?|evidence|evidence base)\s*:/iu;

class BlockReader {
  readonly #blocks: (Omit<DraftBlock, keyof Shown> & { covered: boolean })[] = [];
  readonly #citations: Citation[] = [];
  readonly #callouts: Omit<DraftCallout, keyof Shown>[] = [];
  readonly #tables: ActionTable[] = [];
  /** Paragraphs are read once, though their neighbours ask for them too. */
  readonly #read = new Map<Nodes, { prose: Prose; cites: boolean }>();
  /** Where the links begin that can be evidence. */
  readonly #evidenceLinks: ReadonlySet<number>;

  constructor(
    private readonly nodes: readonly RootContent[],
    private readonly source: string,
    private readonly headings: ReadonlyMap<Nodes, DraftHeading>,
    private readonly links: readonly Link[],
  ) {
    this.#evidenceLinks = new Set(links.filter(isEvidence).map((link) => link.span.start));
  }

  read(): Blocks {
    this.#walk(this.nodes, { covered: false, inCallout: undefined });
    const evidence = new EvidenceMarks(this.nodes, this.#citations, this.links);
    return {
      blocks: this.#blocks.map(({ covered, ...block }) => ({ ...block, ...evidence.within(block.span, covered) })),
      citations: this.#citations.sort((a, b) => a.span.start - b.span.start),
      callouts: this.#callouts.map((callout) => ({ ...callout, ...evidence.within(callout.span) })),
      tables: this.#tables,
      notes: evidence.notes,
    };
  }

  #walk(children: readonly Nodes[], around: Around): void {
    const nodes = children.filter((node) => node.type !== 'html');
    nodes.forEach((node, index) => {
      const covered = around.covered || this.#leadsIn(nodes[index - 1]) || this.#isSourceLine(nodes[index + 1]);
      this.#visit(node, { ...around, covered });
    });
  }

  #visit(node: Nodes, around: Around): void {
    switch (node.type) {
      case 'heading': return this.#heading(node);
      case 'paragraph': return this.#paragraph(node, around);
      case 'list': return this.#list(node, around);
      case 'table': return this.#table(node, around);
      case 'blockquote': return this.#quote(node, around);
      case 'footnoteDefinition': return this.#walk(node.children, around);
      default: return undefined;
    }
  }

  #heading(node: Heading): void {
    const entry = this.headings.get(node);
    if (entry) {
      const whole = this.#proseOf(node);
      this.#add('heading', entry.span, [whole.slice(0, whole.text.indexOf(entry.text) + entry.text.length)], false);
    }
  }

  #paragraph(node: Paragraph, around: Around): void {
    if (around.inCallout) {
      around.inCallout.push(this.#proseOf(node));
    } else {
      this.#add('paragraph', spanOf(node), [this.#proseOf(node)], around.covered);
    }
  }

  #list(node: List, around: Around): void {
    for (const item of node.children) {
      if (around.inCallout) {
        this.#walk(item.children, around);
      } else {
        this.#item(item, around);
      }
    }
  }

  /** An item is one block with its own paragraphs; what is nested in it are blocks of their own. */
  #item(item: ListItem, around: Around): void {
    const own = item.children.filter((child): child is Paragraph => child.type === 'paragraph');
    this.#add('list-item', spanOf(item), own.map((paragraph) => this.#proseOf(paragraph)), around.covered);
    const first = own[0];
    const nested = { ...around, covered: around.covered || this.#leadsIn(first) };
    this.#walk(item.children.filter((child) => child.type !== 'paragraph'), nested);
  }

  #table(node: Table, around: Around): void {
    const actions = readActionTable(node, this.source);
    if (actions) {
      this.#tables.push(actions);
    }
    node.children.forEach((row, index) => {
      const cells = row.children.map((cell) => this.#proseOf(cell));
      if (around.inCallout) {
        around.inCallout.push(...cells);
      } else if (index > 0) {
        this.#add('table-row', spanOf(row), cells, around.covered, actions);
      }
    });
  }

  #quote(node: Blockquote, around: Around): void {
    const line = readCallout(node, this.source);
    if (!line?.kind) {
      // The citations of a quotation are the author's, though its words are not.
      walk([node], (within) => {
        if (within.type === 'paragraph') {
          this.#proseOf(within);
        }
      });
      return;
    }
    const prose: Prose[] = [this.#withoutCitations(line.titleProse), this.#withoutCitations(line.rest)];
    this.#walk(node.children.slice(1), { covered: true, inCallout: prose });
    this.#callouts.push({
      kind: line.kind, title: line.title, id: line.id, idSpan: line.idSpan, direction: line.direction, markerSpan: line.markerSpan,
      span: spanOf(node),
    });
    if (around.inCallout) {
      around.inCallout.push(...prose);
    } else {
      this.#add('callout', spanOf(node), prose, around.covered);
    }
  }

  #add(kind: ProseBlock['kind'], span: Span, prose: Prose[], covered: boolean, table?: ActionTable): void {
    this.#blocks.push({ kind, span, prose, covered, table });
  }

  #proseOf(node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>): Prose {
    let known = this.#read.get(node);
    if (!known) {
      const before = this.#citations.length;
      const prose = this.#withoutCitations(proseOf(node.children, this.source, spanOf(node)));
      known = { prose, cites: this.#citations.length > before };
      this.#read.set(node, known);
    }
    return known.prose;
  }

  #withoutCitations(prose: Prose): Prose {
    const { citations, prose: rest } = takeCitations(prose);
    this.#citations.push(...citations);
    return rest;
  }

  /** A line ending in a colon that holds evidence speaks for what follows. */
  #leadsIn(node: Nodes | undefined): boolean {
    return node?.type === 'paragraph' && this.#proseOf(node).text.trimEnd().endsWith(':') && this.#holdsEvidence(node);
  }

  /** "Source: …", or a line of nothing but evidence links, speaks for what stands above. */
  #isSourceLine(node: Nodes | undefined): boolean {
    if (node?.type !== 'paragraph' || !this.#holdsEvidence(node)) {
      return false;
    }
    const words = node.children.filter((child) => child.type !== 'link' && child.type !== 'linkReference' && child.type !== 'image');
    const { text } = proseOf(words, this.source, spanOf(node));
    return SOURCE_LINE.test(this.#proseOf(node).text) || text.replace(/\[@[^[\]]*\]/gu, '').replace(/[\s.,;()·|]+/gu, '') === '';
  }

  #holdsEvidence(node: Paragraph): boolean {
    this.#proseOf(node);
    let holds = this.#read.get(node)!.cites;
    walk([node], (child) => { holds ||= this.#evidenceLinks.has(spanOf(child).start); });
    return holds;
  }
}

/** Where evidence and references to footnotes stand; answers for a span by binary search. */
class EvidenceMarks {
  readonly notes: Note[] = [];
  readonly #starts: number[];
  readonly #references: { readonly identifier: string; readonly start: number }[] = [];

  constructor(nodes: readonly RootContent[], citations: readonly Citation[], links: readonly Link[]) {
    this.#starts = [...citations, ...links.filter(isEvidence)].map((item) => item.span.start).sort((a, b) => a - b);
    walk(nodes, (node) => {
      if (node.type === 'footnoteDefinition') {
        this.notes.push({ identifier: node.identifier, evident: this.#holds(spanOf(node)) });
      } else if (node.type === 'footnoteReference') {
        this.#references.push({ identifier: node.identifier, start: spanOf(node).start });
      }
    });
  }

  within(span: Span, covered = false): Shown {
    const notes: string[] = [];
    for (let at = firstFrom(this.#references, span.start); at < this.#references.length && this.#references[at]!.start < span.end; at++) {
      notes.push(this.#references[at]!.identifier);
    }
    return { evident: covered || this.#holds(span), notes };
  }

  #holds(span: Span): boolean {
    const last = this.#starts[lastAtOrBefore(this.#starts, span.end - 1, (start) => start)];
    return last !== undefined && last >= span.start && last < span.end;
  }
}

/** The index of the first reference that does not stand before an offset. */
function firstFrom(references: readonly { readonly start: number }[], offset: number): number {
  const before = lastAtOrBefore(references, offset - 1, ({ start }) => start);
  return before + Number((references[before]?.start ?? offset) < offset);
}
