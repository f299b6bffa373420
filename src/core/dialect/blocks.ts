/**
 * The author's own prose, block by block, and everything that hangs on a block: its citations, its
 * callout, its table of actions, and whether it has evidence.
 *
 * A block has evidence when it holds an evidence link, when the line that leads into it ends in a colon
 * and holds one, or when a source line follows it. Quotations, code and HTML are not the author's prose
 * and give no block.
 */
import type { Blockquote, List, ListItem, Nodes, Paragraph, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { spanOf, type Span } from '../text/span';
import { readActionTable } from './actions';
import { readCallout } from './callouts';
import { sectionAt } from './headings';
import { isEvidence, takeCitations } from './links';
import type { ActionTable, Callout, Citation, HeadingEntry, Link, ProseBlock, Section } from './model';
import { proseOf, type Prose } from './prose';

export interface Blocks {
  readonly blocks: ProseBlock[];
  readonly citations: Citation[];
  readonly callouts: Callout[];
  readonly actionTables: ActionTable[];
}

/** Reads all blocks of a tree. */
export function blocksOf(tree: Root, source: string, headings: readonly HeadingEntry[], sections: readonly Section[], links: readonly Link[]): Blocks {
  return new BlockReader(tree, source, headings, sections, links).read();
}

/** What the surroundings of a node say of it. */
interface Around {
  /** Evidence beside it counts for it. */
  readonly covered: boolean;
  readonly inCallout: Prose[] | undefined;
}

const SOURCE_LINE = /^\s*(?:sources?|evidence|evidence base)\s*:/iu;

class BlockReader {
  readonly #blocks: (Omit<ProseBlock, 'hasEvidence'> & { covered: boolean })[] = [];
  readonly #citations: Citation[] = [];
  readonly #callouts: Omit<Callout, 'hasEvidence'>[] = [];
  readonly #actionTables: ActionTable[] = [];
  /** Paragraphs are read once, though their neighbours ask for them too. */
  readonly #read = new Map<Nodes, { prose: Prose; cites: boolean }>();
  readonly #entries: ReadonlyMap<Nodes, HeadingEntry>;
  /** Where the links begin that can be evidence. */
  readonly #evidenceLinks: ReadonlySet<number>;

  constructor(
    private readonly tree: Root,
    private readonly source: string,
    headings: readonly HeadingEntry[],
    private readonly sections: readonly Section[],
    private readonly links: readonly Link[],
  ) {
    this.#entries = new Map(headings.map((entry) => [entry.node, entry]));
    this.#evidenceLinks = new Set(links.filter(isEvidence).map((link) => link.span.start));
  }

  read(): Blocks {
    this.#walk(this.tree.children, { covered: false, inCallout: undefined });
    const evidence = new EvidenceMarks(this.tree, this.#citations, this.links);
    return {
      blocks: this.#blocks.map(({ covered, ...block }) => ({ ...block, hasEvidence: covered || evidence.within(block.span) })),
      citations: this.#citations,
      callouts: this.#callouts.map((callout) => ({ ...callout, hasEvidence: evidence.within(callout.span) })),
      actionTables: this.#actionTables,
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

  #heading(node: Nodes): void {
    const entry = this.#entries.get(node);
    if (entry) {
      const whole = this.#proseOf(entry.node);
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
    const section = sectionAt(this.sections, spanOf(node).start);
    const actions = section?.role === 'plan' ? readActionTable(node, this.source) : undefined;
    if (actions) {
      this.#actionTables.push(actions);
    }
    node.children.forEach((row, index) => {
      const cells = row.children.map((cell) => this.#proseOf(cell));
      if (around.inCallout) {
        around.inCallout.push(...cells);
      } else if (index > 0) {
        this.#add('table-row', spanOf(row), cells, around.covered, actions !== undefined);
      }
    });
  }

  #quote(node: Blockquote, around: Around): void {
    const line = readCallout(node, this.source);
    if (!line?.kind) {
      // The citations of a quotation are the author's, though its words are not.
      visit(node, 'paragraph', (paragraph) => { this.#proseOf(paragraph); });
      return;
    }
    const prose: Prose[] = [this.#withoutCitations(line.titleProse), this.#withoutCitations(line.rest)];
    this.#walk(node.children.slice(1), { covered: true, inCallout: prose });
    this.#callouts.push({
      kind: line.kind, title: line.title, id: line.id, idSpan: line.idSpan, direction: line.direction, markerSpan: line.markerSpan,
      span: spanOf(node), section: sectionAt(this.sections, spanOf(node).start),
    });
    if (around.inCallout) {
      around.inCallout.push(...prose);
    } else {
      this.#add('callout', spanOf(node), prose, around.covered);
    }
  }

  #add(kind: ProseBlock['kind'], span: Span, prose: Prose[], covered: boolean, inActionTable = false): void {
    this.#blocks.push({ kind, span, prose, section: sectionAt(this.sections, span.start), covered, inActionTable });
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
    visit(node, (child) => { holds ||= this.#evidenceLinks.has(spanOf(child).start); });
    return holds;
  }
}

/** Where evidence links stand, footnotes that hold one included; answers for a span by binary search. */
class EvidenceMarks {
  readonly #starts: number[];

  constructor(tree: Root, citations: readonly Citation[], links: readonly Link[]) {
    const places = [...citations, ...links.filter(isEvidence)].map((item) => item.span.start);
    const direct = [...places].sort((a, b) => a - b);
    const notes = new Set<string>();
    visit(tree, 'footnoteDefinition', (note) => {
      if (firstWithin(direct, spanOf(note)) !== undefined) {
        notes.add(note.identifier);
      }
    });
    visit(tree, 'footnoteReference', (reference) => {
      if (notes.has(reference.identifier)) {
        places.push(spanOf(reference).start);
      }
    });
    this.#starts = places.sort((a, b) => a - b);
  }

  within(span: Span): boolean {
    return firstWithin(this.#starts, span) !== undefined;
  }
}

function firstWithin(sorted: readonly number[], span: Span): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < span.start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const found = sorted[low];
  return found !== undefined && found < span.end ? found : undefined;
}
