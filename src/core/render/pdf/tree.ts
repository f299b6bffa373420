/**
 * What the PDF template is given: a tree of plain data, ready to be written as JSON. The template
 * decides how things look; everything that needs thought (numbers of sources, levels of headings,
 * which links may be followed) is decided before, so that the template only has to set type.
 *
 * Every string that is printed stands under a key of `PRINTED_KEYS`; all other strings are names.
 */
export interface PdfDocument {
  readonly title: string;
  /** The title cut to fit the running header. */
  readonly shortTitle: string;
  readonly authority: string;
  /** The authority cut to fit the running header. */
  readonly shortAuthority: string;
  /** Goes into the file's properties, ISO 8601. The template prints no other date than the facts'. */
  readonly date: string;
  /** What the footer says beside the page number, such as "Draft". */
  readonly footer: string;
  readonly facts: readonly Fact[];
  /** Where links to the document's first heading lead, which the cover shows instead of the text. */
  readonly coverId?: string;
  /** Down to which level the contents list headings; 0 for none. */
  readonly contentsDepth: number;
  readonly blocks: readonly Block[];
  /** The text of each footnote, by the id that its references carry. */
  readonly notes: Readonly<Record<string, readonly Inline[]>>;
  readonly sources: readonly Source[];
  readonly completeness?: Completeness;
}

/** The keys whose strings are printed, so that a missing glyph can be looked for. */
export const PRINTED_KEYS: ReadonlySet<string> = new Set(['text', 'title', 'shortTitle', 'authority', 'shortAuthority', 'footer', 'label', 'value']);

/** One line of the cover: "Period", "1 April 2025 to 31 March 2026". */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export type Block =
  | Paragraph
  | HeadingBlock
  | List
  | Quote
  | CalloutBox
  | Table
  | Figure
  | Placeholder
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' };

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

export interface HeadingBlock {
  readonly type: 'heading';
  /** The level that screen readers and bookmarks are told: never more than one below the one before. */
  readonly level: number;
  /** The level that is seen, 1 to 6. */
  readonly look: number;
  readonly newPage: boolean;
  readonly id?: string;
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly tight: boolean;
  /** Whether items show their own boxes, ticked or not, in place of bullets. */
  readonly tasks: boolean;
  readonly items: readonly (readonly Block[])[];
}

export interface Quote {
  readonly type: 'quote';
  readonly children: readonly Block[];
}

export interface CalloutBox {
  readonly type: 'callout';
  readonly kind: 'strength' | 'improvement' | 'priority' | 'direction' | 'note';
  /** Its kind in words, such as "Area for improvement". */
  readonly label: string;
  readonly id?: string;
  readonly heading: readonly Inline[];
  readonly children: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  /** The size of the print relative to other tables: 1, or smaller for tables with many columns. */
  readonly scale: number;
  /** The space at the left and the right of each cell, in points. */
  readonly inset: number;
  readonly header: readonly TableCell[];
  /** Whether the header is short enough to stand on every page that the table reaches. */
  readonly repeatHeader: boolean;
  readonly rows: readonly TableRow[];
}

export interface Column {
  readonly align: 'left' | 'center' | 'right';
  /** Share of the width, relative to the other columns. */
  readonly share: number;
  readonly hyphenate: boolean;
}

export interface TableRow {
  /** Whether it may go over to the next page half way; long rows must, or they would run off the page. */
  readonly breakable: boolean;
  readonly cells: readonly TableCell[];
}

/** A cell's blocks: text, or images. */
export type TableCell = readonly (Paragraph | Figure | Placeholder)[];

export interface Figure {
  readonly type: 'figure';
  /** Where the engine puts the image's bytes, such as `/images/1.png`. */
  readonly path: string;
  /** The file as the author wrote it, for messages. */
  readonly file: string;
  /** Empty for an image that says nothing: it is then hidden from screen readers. */
  readonly alt: string;
  readonly caption: readonly Inline[];
  /** Printed in its place when the image turns out to be damaged. */
  readonly fallback: Placeholder;
}

/** What stands in for an image that cannot be shown. */
export interface Placeholder {
  readonly type: 'placeholder';
  readonly label: string;
  readonly text: string;
}

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis' | 'strike' | 'underline'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** A link to a place in the document. */
  | { readonly type: 'jump'; readonly to: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  /** A red, amber or green mark, printed in colour before its word. */
  | { readonly type: 'mark'; readonly colour: string; readonly text: string }
  | { readonly type: 'note'; readonly id: string; readonly first: boolean };

export interface Source {
  /** Where citations jump to. */
  readonly id: string;
  readonly title: string;
  /** "Audit · 14 October 2026 · covers July to September 2026". */
  readonly text: string;
  /** A web address that may be followed. */
  readonly url?: string;
}

export interface Completeness {
  /** "62% complete". */
  readonly text: string;
  readonly rows: readonly CompletenessRow[];
}

export interface CompletenessRow {
  readonly title: string;
  /** Whether the section belongs to the one above it, as a judgement area belongs to its question. */
  readonly inner: boolean;
  /** 0 to 1. */
  readonly score: number;
  /** "67%: 4 of 6". */
  readonly text: string;
  readonly unmet: readonly { readonly text: string }[];
}
