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
import { differenceOf } from '../../dialect/listing';
import type { Part, SelfEvaluation } from '../../dialect/model';
import { sourceOf } from '../../dialect/partwise';
import type { EvidenceBase } from '../../evidence/base';
import type { EditionKind } from '../../sharing';
import { spanOf } from '../../text/span';
import { RenderContext, type ImageSource } from './context';
import { dependenciesOf, dependsOnOthers } from './dependencies';
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

/** What is to be rendered: a key that stands for everything that its HTML depends on, and how to make it. */
interface Piece {
  readonly key: string;
  /** Counted from where its part begins. */
  readonly line: number;
  readonly lines: number;
  make(): string;
}

/** A piece with its HTML. */
type Rendered = Omit<Piece, 'make'> & Pick<HtmlBlock, 'id' | 'html'>;

/** A version as it was rendered. */
interface Version {
  readonly edition: EditionKind;
  /** All that the HTML of a part can depend on besides the part. */
  readonly around: readonly unknown[];
  readonly parts: readonly Part[];
  readonly rendered: readonly (readonly Rendered[])[];
  /** The facts at the top, and the footnotes at the bottom. */
  readonly beside: readonly Rendered[];
}

const NOTHING: Version = { edition: 'internal', around: [], parts: [], rendered: [], beside: [] };

export class HtmlRenderer {
  #before = NOTHING;
  #lastId = 0;

  constructor(private readonly imageSource: ImageSource) {}

  /** The blocks of a version of the document, or of its public edition. Never throws; a document that could not be read has none. */
  render(model: SelfEvaluation, evidence: EvidenceBase | undefined, edition: EditionKind = 'internal'): HtmlBlock[] {
    if (model.unreadable) {
      this.#before = NOTHING;
      return [];
    }
    const { parts, anchors, callouts, frontMatter } = model;
    const context = new RenderContext(model, evidence, this.imageSource);
    const around = [evidence, anchors, callouts, frontMatter, context.notes];
    const writer = new Writer(context);
    const before = this.#before;
    const sameEdition = before.edition === edition;
    const sameAround = sameEdition && around.every((one, index) => one === before.around[index]);
    const { from, removed, inserted } = differenceOf(sameEdition ? before.parts : [], parts);
    const kept = (index: number): readonly Rendered[] | undefined =>
      index < from ? before.rendered[index] : index < from + inserted.length ? undefined : before.rendered[index - inserted.length + removed.length];
    const gone = sameEdition ? before.rendered.slice(from, from + removed.length) : before.rendered;
    const known = new Map<string, Rendered>([...gone.flat(), ...before.beside].map((one) => [one.key, one]));
    const rendered = parts.map((part, index) => {
      const old = kept(index);
      return old && (sameAround || !dependsOnOthers(part)) ? old : this.#render(writer.piecesOf(part), edition, old ? new Map(old.map((one) => [one.key, one])) : known);
    });
    const beside = [writer.facts(), ...writer.footnotes()].map((piece) => this.#render([piece], edition, known)[0]!);
    this.#before = { edition, around, parts, rendered, beside };
    return [...placed(beside.slice(0, 1), 0), ...parts.flatMap((part, index) => placed(rendered[index]!, part.origin?.line ?? 0)), ...placed(beside.slice(1), 0)];
  }

  #render(pieces: readonly Piece[], edition: EditionKind, known: Map<string, Rendered>): Rendered[] {
    return pieces.map(({ key: own, line, lines, make }) => {
      // A quotation or a list may hold less in one edition than in the other, though its text is the same.
      const key = `${edition} ${own}`;
      const same = known.get(key);
      const one = { key, line, lines, id: same?.id ?? ++this.#lastId, html: same?.html ?? make() };
      known.set(key, one);
      return one;
    });
  }
}

function placed(rendered: readonly Rendered[], firstLine: number): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  for (const { id, html, line, lines } of rendered) {
    if (html !== '') {
      blocks.push({ id, html, line: firstLine + line, lines });
    }
  }
  return blocks;
}

const NOT_SHOWN: ReadonlySet<string> = new Set(['yaml', 'definition', 'footnoteDefinition']);

/** Makes pieces of one version of a document. */
class Writer {
  #processor: ReturnType<typeof makeProcessor> | undefined;

  constructor(private readonly context: RenderContext) {}

  facts(): Piece {
    return factsPiece(this.context);
  }

  footnotes(): Piece[] {
    return notesPieces(this.context, (root) => this.#write(root));
  }

  piecesOf(part: Part): Piece[] {
    const blocks = part.nodes.filter((node) => !NOT_SHOWN.has(node.type));
    const dependencies = dependenciesOf(part, blocks, this.context);
    const firstLine = part.origin?.line ?? 0;
    return blocks.map((block, index): Piece => {
      const { start, end } = spanOf(block);
      const { line, lines } = linesOf([block]);
      // Where a block begins on its line decides how the indentation of its other lines is read.
      const key = `${block.position!.start.column} ${dependencies[index]!}\n${part.text.slice(start - part.span.start, end - part.span.start)}`;
      return { key, line: line - firstLine, lines, make: () => this.#write({ type: 'root', children: [block], position: block.position }) };
    });
  }

  #write(root: Root): string {
    this.#processor ??= makeProcessor(this.context);
    return this.#processor.stringify(this.#processor.runSync(root));
  }
}

function factsPiece({ model }: RenderContext): Piece {
  const { authority, period, owner, status } = model.frontMatter.facts;
  const [first] = model.parts[0]!.nodes;
  const yaml = first?.type === 'yaml' ? linesOf([first]) : { line: 0, lines: 0 };
  const key = `facts ${JSON.stringify([authority, period, owner, status, titleToShow(model)])}`;
  return { key, ...yaml, make: () => cleaned.stringify(cleaned.runSync(factsTree(model)) as HtmlRoot) };
}

/** The footnotes stand together at the end, wherever the text defines them. */
function notesPieces(context: RenderContext, write: (root: Root) => string): Piece[] {
  const notes = context.notes.used;
  if (notes.length === 0) {
    return [];
  }
  const { model } = context;
  const place = linesOf(notes);
  const dependencies = [...new Set(notes.map((note) => context.partOf(note)))].map((part) => dependenciesOf(part, part.nodes, context));
  const words = notes.map((note) => [note.position!.start.line - place.line, sourceOf(model, spanOf(note))]);
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
