/**
 * Every place of a part of a document in which words can leave it: prose, quotations, tables, code, comments, front
 * matter, descriptions of images, names of linked files. Each is a passage: a text, and the way back to
 * where it stands.
 */
import type { Nodes, PhrasingContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Part } from '../dialect/model';
import { frontMatterBody } from '../dialect/parse';
import { proseOf, type Prose } from '../dialect/prose';
import { walk } from '../dialect/walk';
import { spanOf, type Span } from '../text/span';

export interface Passage {
  /** As a person reads it. */
  readonly text: string;
  /** The source that it was read from, and where that stands: the same source reads the same anywhere. */
  readonly source: string;
  readonly span: Span;
  /** What the text stands under, such as the header of its column: "LCS ID". */
  readonly label: string;
  readonly place: 'text' | 'cell' | 'comment' | 'code' | 'front-matter' | 'description' | 'file-name' | 'address';
  /** Where a stretch of the text stands. */
  spanOf(start: number, end: number): Span;
}

/** All passages of a part whose text begins at offset 0, in no particular order. */
export function* passagesOf({ text: source, nodes, links }: Pick<Part, 'text' | 'nodes' | 'links'>): Generator<Passage> {
  const body = nodes[0]?.type === 'yaml' ? frontMatterBody(source) : undefined;
  if (body) {
    yield* linesOf(source, body);
  }
  const found: Passage[] = [];
  walk(nodes, (node) => {
    if (node.type === 'table') {
      found.push(...cellsOf(node, source));
    } else if (node.type === 'paragraph' || node.type === 'heading') {
      found.push(new Words(node.children, spanOf(node), source, 'text'));
    }
    found.push(...besideProse(node, source));
  });
  yield* found;
  for (const link of links) {
    if (link.kind === 'web') {
      yield within(link.url, link.urlSpan, source, 'address');
    } else if (link.path !== '') {
      yield within(link.path, link.urlSpan, source, 'file-name');
    }
  }
}

/** Each line of YAML says something of its own. */
function* linesOf(source: string, body: Span): Generator<Passage> {
  for (let start = body.start; start < body.end;) {
    const next = source.indexOf('\n', start) + 1;
    const end = next > 0 && next <= body.end ? next : body.end;
    yield within(source.slice(start, end).trimEnd(), { start, end }, source, 'front-matter');
    start = end;
  }
}

/** The rows of a table with the words of its header row. */
export function rowsOf(table: Table): { readonly headers: readonly string[]; readonly rows: readonly TableRow[] } {
  const [header, ...rows] = table.children;
  return { headers: header?.children.map((cell) => toString(cell).trim()) ?? [], rows };
}

function cellsOf(table: Table, source: string): Passage[] {
  const { headers } = rowsOf(table);
  return table.children.flatMap((row, index) => row.children.map((cell, column) =>
    new Words(cell.children, spanOf(cell), source, 'cell', index === 0 ? '' : headers[column] ?? '')));
}

/** What prose leaves out: descriptions, titles, code, comments. */
function besideProse(node: Nodes, source: string): Passage[] {
  const span = spanOf(node);
  switch (node.type) {
    // The end of a comment ends its last sentence.
    case 'html': return paragraphsOf(node.value, span, source, 'comment').map((passage) => ({ ...passage, text: passage.text.replaceAll('-->', '.  ') }));
    case 'code': return paragraphsOf(node.value, span, source, 'code');
    case 'inlineCode': return [within(node.value, span, source, 'code')];
    case 'image':
    case 'imageReference': return [within(node.alt ?? '', span, source, 'description'), ...'title' in node && node.title ? [within(node.title, span, source, 'description')] : []];
    case 'link': return [...node.title ? [within(node.title, span, source, 'description')] : [], ...node.url.startsWith('mailto:') || node.url.startsWith('tel:') ? [within(node.url.replace(/^\w+:/u, ''), span, source, 'text')] : []];
    case 'definition': return [within(node.title ?? '', span, source, 'description')];
    default: return [];
  }
}

/** Prose is only read where it is looked at: most of a document's paragraphs are known from a moment ago. */
class Words implements Passage {
  readonly source: string;
  #prose: Prose | undefined;

  constructor(private readonly children: readonly PhrasingContent[], readonly span: Span, private readonly whole: string, readonly place: Passage['place'], readonly label = '') {
    this.source = whole.slice(span.start, span.end);
  }

  get text(): string {
    return this.#read().text;
  }

  spanOf(start: number, end: number): Span {
    return this.#read().sourceSpan(start, end);
  }

  #read(): Prose {
    return this.#prose ??= proseOf(this.children, this.whole, this.span);
  }
}

const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?=[\r\n])/g;

/** In characters. Longer comments and code are mostly the rest of a document, above which one was just opened. */
const LONGEST_WHOLE = 5_000;

/** Long ones paragraph by paragraph, as prose is read: while one is typed in, the others are known. */
function paragraphsOf(text: string, span: Span, source: string, place: Passage['place']): Passage[] {
  const at = text.length <= LONGEST_WHOLE ? -1 : source.slice(span.start, span.end).indexOf(text);
  if (at < 0) {
    return [within(text, span, source, place)];
  }
  const passages: Passage[] = [];
  let from = 0;
  const addUpTo = (to: number): void => {
    passages.push(within(text.slice(from, to), { start: span.start + at + from, end: span.start + at + to }, source, place));
    from = to;
  };
  for (const { index } of text.matchAll(BLANK_LINE)) {
    addUpTo(index);
  }
  addUpTo(text.length);
  return passages;
}

/** A text that stands somewhere in a span as it is; where its source is written differently, the whole span stands for it. */
function within(text: string, span: Span, source: string, place: Passage['place']): Passage {
  const written = source.slice(span.start, span.end);
  const at = written.indexOf(text);
  const spanOf = at < 0 ? (): Span => span : (start: number, end: number): Span => ({ start: span.start + at + start, end: span.start + at + end });
  return { text, source: `${text}\n${written}`, span, label: '', place, spanOf };
}
