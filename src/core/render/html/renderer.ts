/**
 * A self-evaluation as blocks of safe HTML. What was rendered for the version before is used again where
 * a block and all it depends on are the same, so that a keystroke costs the block it falls in.
 */
import type { Root as HtmlRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { SelfEvaluation } from '../../dialect/model';
import type { EvidenceBase } from '../../evidence/base';
import type { EditionKind } from '../../sharing';
import { spanOf } from '../../text/span';
import { RenderContext, type ImageSource } from './context';
import { dependenciesOf } from './dependencies';
import { factsTree, titleToShow } from './facts';
import { handlersFor } from './handlers';
import { notesTree } from './notes';
import { SCHEMA } from './schema';

/** One block at the top level of the page. */
export interface HtmlBlock {
  /** Blocks of one renderer that have the same id have the same HTML. */
  readonly id: number;
  readonly html: string;
  /** The line of the text that it begins on, from 0. Elements inside carry `data-line`, counted from this line. */
  readonly line: number;
  /** How many lines of the text it covers. */
  readonly lines: number;
}

interface Known {
  readonly id: number;
  readonly html: string;
}

/** What is to be rendered: a key that stands for everything that its HTML depends on, and how to make it. */
interface Piece {
  readonly key: string;
  readonly line: number;
  readonly lines: number;
  make(): string;
}

export class HtmlRenderer {
  #known = new Map<string, Known>();
  #lastId = 0;

  constructor(private readonly imageSource: ImageSource) {}

  /** The blocks of a version of the document, or of its public edition. Never throws; a document that could not be read has none. */
  render(model: SelfEvaluation, evidence: EvidenceBase | undefined, edition: EditionKind = 'internal'): HtmlBlock[] {
    const before = this.#known;
    this.#known = new Map();
    if (model.unreadable) {
      return [];
    }
    return piecesOf(new RenderContext(model, evidence, this.imageSource)).flatMap(({ key: own, line, lines, make }) => {
      // A quotation or a list may hold less in one edition than in the other, though its text is the same.
      const key = `${edition} ${own}`;
      const known = this.#known.get(key) ?? before.get(key) ?? this.#remember(make());
      this.#known.set(key, known);
      return known.html === '' ? [] : [{ ...known, line, lines }];
    });
  }

  #remember(html: string): Known {
    this.#lastId += 1;
    return { id: this.#lastId, html };
  }
}

const NOT_SHOWN: ReadonlySet<string> = new Set(['yaml', 'definition', 'footnoteDefinition']);

function piecesOf(context: RenderContext): Piece[] {
  const { model } = context;
  const blocks = model.tree.children.filter((node) => !NOT_SHOWN.has(node.type));
  const dependencies = dependenciesOf(blocks, context);
  const processor = makeProcessor(context);
  const write = (root: Root): string => processor.stringify(processor.runSync(root));
  const pieces = blocks.map((block, index): Piece => {
    const { start, end } = spanOf(block);
    // Where a block begins on its line decides how the indentation of its other lines is read.
    const key = `${block.position!.start.column} ${dependencies[index]!}\n${model.text.slice(start, end)}`;
    return { key, ...linesOf([block]), make: () => write({ type: 'root', children: [block], position: block.position }) };
  });
  return [factsPiece(context), ...pieces, ...notesPieces(context, write)];
}

function factsPiece({ model }: RenderContext): Piece {
  const { authority, period, owner, status } = model.frontMatter.facts;
  const yaml = model.tree.children[0]?.type === 'yaml' ? linesOf(model.tree.children.slice(0, 1)) : { line: 0, lines: 0 };
  const key = `facts ${JSON.stringify([authority, period, owner, status, titleToShow(model)])}`;
  return { key, ...yaml, make: () => cleaned.stringify(cleaned.runSync(factsTree(model)) as HtmlRoot) };
}

/** The footnotes stand together at the end, wherever the text defines them. */
function notesPieces(context: RenderContext, write: (root: Root) => string): Piece[] {
  const notes = context.notes.used;
  if (notes.length === 0) {
    return [];
  }
  const { text } = context.model;
  const place = linesOf(notes);
  const dependencies = dependenciesOf([...notes].sort((a, b) => spanOf(a).start - spanOf(b).start), context);
  const words = notes.map((note) => [note.position!.start.line - place.line, text.slice(spanOf(note).start, spanOf(note).end)]);
  const start = { line: place.line + 1, column: 1, offset: 0 };
  return [{ key: `notes ${JSON.stringify([words, dependencies])}`, ...place, make: () => write({ ...notesTree(notes), position: { start, end: start } }) }];
}

function linesOf(nodes: readonly RootContent[]): { line: number; lines: number } {
  const first = Math.min(...nodes.map((node) => node.position!.start.line));
  const last = Math.max(...nodes.map((node) => node.position!.end.line));
  return { line: first - 1, lines: last - first + 1 };
}

const cleaned = unified().use(rehypeSanitize, SCHEMA).use(rehypeStringify).freeze();

function makeProcessor(context: RenderContext) {
  return unified()
    .use(remarkRehype, { handlers: handlersFor(context) })
    .use(() => addLines)
    .use(rehypeSanitize, SCHEMA)
    .use(rehypeStringify)
    .freeze();
}

const HAS_LINE: ReadonlySet<string> = new Set(['p', 'li', 'tr', 'pre', 'blockquote', 'aside', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Marks elements inside a block that begin on a line of their own, so that a line can be found on the page. */
function addLines(tree: HtmlRoot): void {
  const first = tree.position?.start.line ?? 1;
  visit(tree, 'element', (node) => {
    const line = (node.position?.start.line ?? first) - first;
    if (line > 0 && HAS_LINE.has(node.tagName)) {
      node.properties['dataLine'] = line;
    }
  });
}
