/** Several documents as one PDF: a part for each, with links from part to part and one list of sources. */
import type { Link, SelfEvaluation } from '../../dialect/model';
import { Conversion, placeIn } from './conversion';
import { coverFacts } from './cover';
import { bodyOf } from './document';
import type { CitedEvidence, PdfOptions, PreparedPdf } from './options';
import { contentsDepth } from './levels';
import { sound } from './sound';
import { SourceList } from './sources';
import type { Block, Fact, Inline } from './tree';
import { oneLine, shorten } from './words';

export interface PackPart extends Pick<PdfOptions, 'evidence' | 'images' | 'descriptions'> {
  readonly model: SelfEvaluation;
  /** What the part is called. */
  readonly heading: string;
  /** The name of its file, by which other parts link it; absent for what is made for the pack alone. */
  readonly file?: string;
}

export interface PackCover {
  readonly title: string;
  /** The document whose facts the cover tells. */
  readonly model: SelfEvaluation;
  /** Facts besides those. */
  readonly facts: readonly Fact[];
  readonly footer: string;
}

/** Prepares the parts for the PDF engine. Never throws: what cannot be shown is replaced and noted. */
export function packDocument(parts: readonly PackPart[], cover: PackCover, { date }: Pick<PdfOptions, 'date'>): PreparedPdf {
  const sources = new SourceList(new Map(parts.toReversed().flatMap(({ evidence }: { readonly evidence?: CitedEvidence }) => [...evidence?.entries ?? []])));
  const converted = parts.map((part, index) => convert(part, index + 1, parts, sources));
  const title = shorten(oneLine(cover.title), 200) || 'Pack';
  const authority = oneLine(cover.model.frontMatter.facts.authority ?? '');
  const headings = converted.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : [])));
  return {
    document: sound({
      title, shortTitle: shorten(title, 70), authority, shortAuthority: shorten(authority, 40), date, footer: cover.footer,
      facts: [...coverFacts(cover.model, date), ...cover.facts],
      contentsDepth: contentsDepth(headings),
      blocks: converted.flatMap(({ blocks }) => blocks),
      notes: Object.fromEntries(converted.flatMap(({ conversion }) => [...conversion.notes])),
      sources: sources.list(),
    }),
    images: new Map(converted.flatMap(({ conversion }) => [...conversion.images.files])),
    notes: converted.flatMap(({ conversion }) => conversion.preflight.map((note) => ({ ...note, span: undefined }))),
  };
}

function convert(part: PackPart, number: number, parts: readonly PackPart[], sources: SourceList): { readonly conversion: Conversion; readonly blocks: readonly Block[] } {
  const conversion = new Conversion(part.model, part, { number, sources, placeElsewhere: (link) => placeElsewhere(link, parts) });
  const { blocks } = bodyOf(part.model, conversion);
  const heading: Block = { type: 'heading', level: 1, look: 1, newPage: true, id: beginningOf(number), children: [{ type: 'text', text: part.heading } satisfies Inline] };
  // The part's own headings stand one level below its name.
  return { conversion, blocks: [heading, ...blocks.map((block): Block => (block.type === 'heading' ? { ...block, level: block.level + 1, look: Math.min(6, block.look + 1) } : block))] };
}

function placeElsewhere(link: Link, parts: readonly PackPart[]): string | undefined {
  const index = parts.findIndex(({ file }) => file !== undefined && file === link.path);
  const part = parts[index];
  return part && (part.model.anchors.has(link.fragment) ? placeIn(index + 1, link.fragment) : beginningOf(index + 1));
}

/** The name of a part's heading; no `{#id}` can be it. */
function beginningOf(number: number): string {
  return `part ${number} /`;
}
