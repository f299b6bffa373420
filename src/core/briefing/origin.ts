/** The self-evaluation that a briefing is made from, and how its statements lead back there. */
import type { Blockquote, Nodes, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Analysis } from '../analysis';
import type { Callout, HeadingEntry } from '../dialect/model';
import { hrefOf } from '../render/html/links';
import { withheldOf } from '../sharing/edition';
import { contains, spanOf, type Span } from '../text/span';
import { threadOf, type Thread, type ThreadEvidence } from '../thread';
import { firstSentence, linkTarget, plainText, type LinkTargets } from './inline';
import { text } from './markdown';

export class Origin implements LinkTargets {
  readonly thread: Thread;
  /** How many parts are marked `{.internal}`: nothing of them is told elsewhere. */
  readonly internalParts: number;
  readonly #internal: readonly Span[];
  readonly #callouts = new Map<number, Blockquote>();

  /** `file` is the name of the self-evaluation as seen from the briefing. */
  constructor(readonly analysis: Analysis, readonly file: string) {
    this.thread = threadOf(analysis.model, analysis.evidence);
    this.#internal = withheldOf(analysis.model, analysis.evidence).parts.map(({ span }) => span);
    this.internalParts = this.#internal.length;
    visit(analysis.model.tree, 'blockquote', (node) => { this.#callouts.set(spanOf(node).start, node); });
  }

  get model(): Analysis['model'] {
    return this.analysis.model;
  }

  /** Whether a place may be told elsewhere: it lies in no part that is marked as internal. */
  isTold({ span }: { readonly span: Span }): boolean {
    return !this.#internal.some((part) => span.start >= part.start && span.start < part.end);
  }

  /** A link to a part of the self-evaluation by its id, or to the whole where it has none. */
  link(words: string, id?: string): PhrasingContent {
    return { type: 'link', url: this.address(id), children: [text(words)] };
  }

  address(id?: string): string {
    return linkTarget(this.file, id);
  }

  /** What a callout says first, below its title. */
  saidIn({ span }: Callout): PhrasingContent[] {
    const node = this.#callouts.get(span.start);
    return node ? this.#firstOf(withoutFirstLine(node)) : [];
  }

  /** What stands first below a heading, before any other heading. */
  saidBelow(heading: HeadingEntry): PhrasingContent[] {
    const nodes = this.model.tree.children;
    const at = nodes.indexOf(heading.node);
    const rest = nodes.slice(at + 1);
    const end = rest.findIndex(({ type }) => type === 'heading');
    return at < 0 ? [] : this.#firstOf(rest.slice(0, end < 0 ? undefined : end));
  }

  /** The citations of some evidence in one bracket, with a space before it; none where nothing of it is in a register. */
  cited(evidence: readonly ThreadEvidence[]): PhrasingContent[] {
    const parts = new Set(evidence.flatMap(({ id, span }) => (id === undefined ? [] : [this.#citation(id, span)])));
    return parts.size === 0 ? [] : [{ type: 'text', value: ' ' }, { type: 'html', value: `[${[...parts].join('; ')}]` }];
  }

  /** The citations within a span. */
  citedWithin(span: Span): PhrasingContent[] {
    const citations = this.model.citations.filter((citation) => contains(span, citation.span));
    return this.cited(citations.map(({ id, idSpan }) => ({ id, span: idSpan, title: id, entry: undefined, date: undefined, ageMonths: undefined })));
  }

  /** The citations of the first block of text below a heading. */
  citedBelow(heading: HeadingEntry): PhrasingContent[] {
    const nodes = this.model.tree.children;
    const next = nodes.slice(nodes.indexOf(heading.node) + 1).find(({ type }) => type !== 'html');
    return next && next.type !== 'heading' ? this.citedWithin(spanOf(next)) : [];
  }

  /** The id by which a place can be linked: its own, or that of the innermost heading above it. */
  anchorAt({ id, span }: { readonly id?: string | undefined; readonly span: Span }): string | undefined {
    if (id !== undefined && this.model.anchors.get(id)?.span.start === span.start) {
      return id;
    }
    return this.model.headings.findLast((heading) => heading.span.start <= span.start)?.id || undefined;
  }

  targetOf(node: Nodes): string | undefined {
    const { start } = spanOf(node);
    const link = this.model.links.find((candidate) => candidate.span.start === start && !candidate.image);
    switch (link?.kind) {
      case 'anchor': return this.model.anchors.has(link.fragment) ? this.address(link.fragment) : undefined;
      case 'web': return hrefOf(link);
      case 'mail': return link.url;
      case 'file':
      case 'figure': return linkTarget(link.path, link.fragment);
      default: return undefined;
    }
  }

  /** With its locator, where it is a citation of the text; what could end the bracket is left out. */
  #citation(id: string, span: Span): string {
    const locator = this.model.citations.find(({ idSpan }) => idSpan.start === span.start)?.locator?.replace(/\s+/gu, ' ').replace(/[^\p{L}\p{N}\p{Pd}\p{Po} ]|[\\*;&]/gu, '').trim();
    return locator ? `@${id}, ${locator}` : `@${id}`;
  }

  #firstOf(nodes: readonly Nodes[]): PhrasingContent[] {
    for (const node of nodes) {
      const found = node.type === 'paragraph' ? firstSentence(node.children, this)
        : node.type === 'list' || node.type === 'listItem' ? this.#firstOf(node.children) : [];
      if (plainText(found).trim() !== '') {
        return found;
      }
    }
    return [];
  }
}

/** The blocks of a callout without the line of its marker and title. */
function withoutFirstLine(node: Blockquote): Nodes[] {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') {
    return [...node.children];
  }
  const children = first.children;
  const at = children.findIndex((child) => child.type === 'break' || (child.type === 'text' && /[\r\n]/u.test(child.value)));
  if (at < 0) {
    return rest;
  }
  const child = children[at]!;
  const begins = child.type === 'text' ? [{ ...child, value: child.value.slice(child.value.search(/[\r\n]/u) + 1) }] : [];
  return [{ ...first, children: [...begins, ...children.slice(at + 1)] }, ...rest];
}
