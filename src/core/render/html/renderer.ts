/**
 * A self-evaluation as blocks of safe HTML. What was rendered for the version before is used again where
 * a block and all it depends on are the same, so that a keystroke costs the block it falls in.
 */
import type { Root as HtmlRoot } from 'hast';
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { joining } from '../../dialect/joined';
import type { Part, SelfEvaluation } from '../../dialect/model';
import { differenceOfParts, sameList, sourceOf } from '../../dialect/partwise';
import type { EvidenceBase } from '../../evidence/base';
import type { EditionKind } from '../../sharing';
import { spanOf } from '../../text/span';
import { RenderContext, type ImageSource } from './context';
import { dependenciesOf, stands, type Surroundings } from './dependencies';
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
  readonly around: Surroundings | undefined;
  readonly parts: readonly Part[];
  /** Of each part. */
  readonly shown: readonly ShownPart[];
  /** The facts at the top. */
  readonly facts: readonly Rendered[];
  /** The footnotes at the bottom, and how their lines lie to one another. */
  readonly notes: readonly Rendered[];
  readonly noteLines: readonly number[];
}

const NOTHING: Version = { edition: 'internal', around: undefined, parts: [], shown: [], facts: [], notes: [], noteLines: [] };

export class HtmlRenderer {
  #before = NOTHING;
  #lastId = 0;
  /** Stands for the versions in which no part that stayed has moved. */
  #unmoved = {};
  /** Parts that went, as they were last rendered: they may come back. */
  readonly #gone = new WeakMap<Part, readonly Rendered[]>();

  constructor(private readonly imageSource: ImageSource) {}

  /** The blocks of a version of the document, or of its public edition. Never throws; a document that could not be read has none. */
  render(model: SelfEvaluation, evidence: EvidenceBase | undefined, edition: EditionKind = 'internal'): HtmlBlock[] {
    if (model.unreadable) {
      this.#before = NOTHING;
      return [];
    }
    const before = this.#before.edition === edition ? this.#before : { ...NOTHING, edition };
    const writer = new Writer(new RenderContext(model, evidence, this.imageSource));
    const { anchors, callouts, frontMatter, parts } = model;
    const around = { evidence, anchors, callouts, frontMatter, notes: writer.context.notes };
    const shown = this.#showParts(writer, before, around);
    const facts = this.#render([writer.facts()], edition, byKey(before.facts));
    this.#before = { edition, around, parts, shown, facts, ...this.#showNotes(writer, before, around) };
    return placed(facts, 0).concat(this.#joined(before.shown, shown), placed(this.#before.notes, 0));
  }

  /** Parts that are the same stay as they were, unless something that they look to has changed. */
  #showParts(writer: Writer, before: Version, around: Surroundings): readonly ShownPart[] {
    const { parts } = writer.context.model;
    const { from, removed, inserted } = differenceOfParts(before.parts, parts);
    const gone = before.shown.slice(from, from + removed.length);
    const stayed = new Map(removed.map((part, index) => [part, gone[index]!]));
    stayed.forEach(({ pieces }, part) => { this.#gone.set(part, pieces); });
    const known = byKey(gone.flatMap(({ pieces }) => pieces).concat(inserted.flatMap((part) => this.#gone.get(part) ?? [])));
    const show = (part: Part, old: Map<string, Rendered>): ShownPart => new ShownPart(part, this.#render(writer.piecesOf(part), before.edition, old));
    const shown = before.shown.slice(0, from).concat(inserted.map((part) => stayed.get(part) ?? show(part, known)), before.shown.slice(from + removed.length));
    const isNew = (index: number): boolean => index >= from && index < from + inserted.length && !stayed.has(parts[index]!);
    return !before.around || isSame(before.around, around) ? shown : shown.map((old, index) =>
      (isNew(index) || stands(parts[index]!, before.around!, around) ? old : show(parts[index]!, byKey(old.pieces))));
  }

  /** The blocks of all parts. When something is written, only the blocks of parts that changed are looked at, unless lines came or went: then all behind have moved. */
  #joined(before: readonly ShownPart[], shown: readonly ShownPart[]): readonly HtmlBlock[] {
    const last = shown.at(-1);
    if (last === before.at(-1) && last?.hasMoved) {
      this.#unmoved = {};
    }
    return blocksOfParts(this.#unmoved, shown);
  }

  /** The footnotes stand together at the end, wherever the text defines them. */
  #showNotes(writer: Writer, before: Version, around: Surroundings): Pick<Version, 'notes' | 'noteLines'> {
    const notes = writer.context.notes.used;
    const { line, lines } = linesOf(notes);
    const noteLines = notes.map((note) => note.position!.start.line - line);
    if (before.around && isSame(before.around, around) && sameList(before.noteLines, noteLines)) {
      return { notes: before.notes.map((piece) => ({ ...piece, line, lines })), noteLines };
    }
    return { notes: this.#render(writer.footnotes(notes, noteLines, { line, lines }), before.edition, byKey(before.notes)), noteLines };
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

function byKey(rendered: readonly Rendered[]): Map<string, Rendered> {
  return new Map(rendered.map((one) => [one.key, one]));
}

function isSame(before: Surroundings, now: Surroundings): boolean {
  return before.evidence === now.evidence && before.anchors === now.anchors && before.callouts === now.callouts && before.frontMatter === now.frontMatter && before.notes === now.notes;
}

/** A part as it was rendered; its blocks are the same objects for as long as it stays on its line. */
class ShownPart {
  #line: number | undefined;
  #blocks: readonly HtmlBlock[] = [];

  constructor(private readonly part: Part, readonly pieces: readonly Rendered[]) {}

  /** Whether it stands on another line than when its blocks were last asked for. */
  get hasMoved(): boolean {
    return this.#line !== (this.part.origin?.line ?? 0);
  }

  get blocks(): readonly HtmlBlock[] {
    if (this.hasMoved) {
      this.#line = this.part.origin?.line ?? 0;
      this.#blocks = placed(this.pieces, this.#line);
    }
    return this.#blocks;
  }
}

const blocksOfParts = joining(({ blocks }: ShownPart) => blocks);

function placed(rendered: readonly Rendered[], firstLine: number): HtmlBlock[] {
  return rendered.filter(({ html }) => html !== '').map(({ id, html, line, lines }) => ({ id, html, line: firstLine + line, lines }));
}

const NOT_SHOWN: ReadonlySet<string> = new Set(['yaml', 'definition', 'footnoteDefinition']);

/** Makes pieces of one version of a document. */
class Writer {
  #processor: ReturnType<typeof makeProcessor> | undefined;

  constructor(readonly context: RenderContext) {}

  facts(): Piece {
    return factsPiece(this.context);
  }

  /** The piece that holds all notes; their lines count from that of the first. */
  footnotes(notes: readonly FootnoteDefinition[], noteLines: readonly number[], place: Pick<Piece, 'line' | 'lines'>): Piece[] {
    if (notes.length === 0) {
      return [];
    }
    const { context } = this;
    const dependencies = [...new Set(notes.map((note) => context.partOf(note)))].map((part) => dependenciesOf(part, part.nodes, context));
    const key = `notes ${JSON.stringify([noteLines, notes.map((note) => sourceOf(context.model, spanOf(note))), dependencies])}`;
    const start = { line: place.line + 1, column: 1, offset: 0 };
    return [{ key, ...place, make: () => this.#write({ ...notesTree(notes), position: { start, end: start } }) }];
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

function linesOf(nodes: readonly RootContent[]): { line: number; lines: number } {
  let [first, last] = nodes.length > 0 ? [Infinity, 0] : [1, 0];
  for (const { position } of nodes) {
    first = Math.min(first, position!.start.line);
    last = Math.max(last, position!.end.line);
  }
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
