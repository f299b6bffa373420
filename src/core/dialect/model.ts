/**
 * The model of a self-evaluation, or of another document that belongs to one: what the dialect's conventions mean, read once from the syntax tree
 * of one version of the text. Rules, completeness and every view read this; none of them parses.
 */
import type { Heading, Root, RootContent } from 'mdast';
import type { Framework } from '../framework';
import type { DocumentKind } from '../framework/kindSchema';
import type { Outline, SectionForm } from '../framework/outline';
import type { Edition } from '../framework/schema';
import type { Lines } from '../text/lines';
import type { Origin } from '../text/origin';
import type { Span } from '../text/span';
import type { FrontMatter } from './frontMatter';
import type { Unreadable } from './parse';
import type { Prose } from './prose';

export interface SelfEvaluation {
  readonly text: string;
  /** The same, part by part: what one part says for itself need not be read again when another changes. */
  readonly parts: readonly Part[];
  /** The same for all versions of one document that is being written. */
  readonly lineage: object;
  readonly lines: Lines;
  /** The mdast tree of the whole text, GitHub-flavoured Markdown with front matter. */
  readonly tree: Root;
  readonly frontMatter: FrontMatter;
  /** The edition that the front matter names, or the newest one when it names none that is known. */
  readonly edition: Edition;
  /** The editions and kinds of documents that were known when it was read. */
  readonly framework: Framework;
  /** What kind of document it is; a self-evaluation unless the front matter names another kind that is known. */
  readonly kind: DocumentKind;
  /** The sections that it is read against. */
  readonly outline: Outline;
  /** From the front matter, or else the first level-1 heading. */
  readonly title: string | undefined;
  readonly headings: readonly HeadingEntry[];
  /** Those of the outline that it has, in the order of the text. */
  readonly sections: readonly Section[];
  /** Every `#id` of the document that something may point at, headings and callouts. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** The author's own prose, block by block, in the order of the text. */
  readonly blocks: readonly ProseBlock[];
  readonly citations: readonly Citation[];
  readonly links: readonly Link[];
  readonly callouts: readonly Callout[];
  readonly actionTables: readonly ActionTable[];
  readonly suppressions: readonly Suppression[];
  /** Why the text could not be read as a whole, e.g. because it is too large; the rest is then empty. */
  readonly unreadable?: Unreadable;
}

/**
 * A stretch of the text that Markdown reads the same wherever it stands: see `live/index.ts`. It is the same
 * object from version to version as long as nothing in it, nor anything around that bears on it, changes.
 * A text that was read as a whole is one part.
 */
export interface Part {
  /** Its own text. */
  readonly text: string;
  /** From where it begins to where the next one does. */
  readonly span: Span;
  /** What of the syntax tree's root stands in it. */
  readonly nodes: readonly RootContent[];
  readonly headings: readonly HeadingEntry[];
  readonly blocks: readonly ProseBlock[];
  readonly citations: readonly Citation[];
  readonly links: readonly Link[];
  readonly callouts: readonly Callout[];
  readonly actionTables: readonly ActionTable[];
  readonly suppressions: readonly Suppression[];
  /** Where it begins; undefined where the text was read as a whole. */
  readonly origin: Origin | undefined;
}

export interface HeadingEntry {
  /** 1 to 6. */
  readonly depth: number;
  /** The heading's words, without its attribute. */
  readonly text: string;
  /** The anchor: the `{#id}` of its attribute, or GitHub's slug of its words. */
  readonly id: string;
  readonly hasOwnId: boolean;
  /** Its own id in the attribute, without `#`. */
  readonly idSpan: Span | undefined;
  /** Marked `{.internal}`: the public edition leaves its section out. */
  readonly internal: boolean;
  /** What else its attribute says, such as `owner` and `status`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly span: Span;
  /** The words alone, without `##` and attribute. */
  readonly textSpan: Span;
  readonly node: Heading;
}

export interface Section extends Pick<SectionForm, 'id' | 'kind' | 'role' | 'within' | 'partner'> {
  readonly heading: HeadingEntry;
  /** From the heading to the next heading of the same or a higher level. */
  readonly span: Span;
}

export interface Anchor {
  readonly id: string;
  readonly kind: 'heading' | 'callout';
  readonly span: Span;
}

/** The unit in which a claim and its evidence belong together. */
export interface ProseBlock {
  readonly kind: 'paragraph' | 'list-item' | 'table-row' | 'callout' | 'heading';
  readonly span: Span;
  /** Its runs of text: one for a paragraph, one for each cell of a row, title and body of a callout. */
  readonly prose: readonly Prose[];
  /** The innermost section it stands in. */
  readonly section: Section | undefined;
  /** Whether it, its lead-in line ending in a colon, or a following source line holds an evidence link. */
  readonly hasEvidence: boolean;
  /** Whether it belongs to a table of actions: a plan, never a claim. */
  readonly inActionTable: boolean;
}

/** One id of a citation; `[@a; @b, p. 4]` gives two. */
export interface Citation {
  readonly kind: 'citation';
  readonly id: string;
  readonly locator: string | undefined;
  /** The whole bracket. */
  readonly span: Span;
  /** The id without its `@`. */
  readonly idSpan: Span;
  /** Set in an edition that leaves its source out. */
  readonly withheld?: true;
}

/** A Markdown link or image, judged by where it points. */
export interface Link {
  readonly kind: 'file' | 'figure' | 'chart' | 'web' | 'anchor' | 'mail' | 'empty' | 'unsafe';
  /** The words of a link, the alternative text of an image. */
  readonly text: string;
  /** The target as the syntax tree has it (character references resolved). */
  readonly url: string;
  /** The part before `?` and `#`, percent-decoded, forward slashes; empty for an anchor. */
  readonly path: string;
  /** The part after `#`, percent-decoded, without the `#`. */
  readonly fragment: string;
  readonly image: boolean;
  readonly span: Span;
  /** The target alone, where it can be told; otherwise the whole link. */
  readonly urlSpan: Span;
}

export type CalloutKind = 'strength' | 'improvement' | 'priority' | 'direction';
export type DirectionOfTravel = 'improved' | 'maintained' | 'deteriorated';

export interface Callout {
  readonly kind: CalloutKind;
  readonly title: string;
  /** Its `{#id}`, when the author gave one. */
  readonly id: string | undefined;
  /** The id in its attribute, without `#`. */
  readonly idSpan: Span | undefined;
  /** Of a direction callout whose title begins with one of the three words. */
  readonly direction: DirectionOfTravel | undefined;
  readonly span: Span;
  /** The `[!TYPE]` marker. */
  readonly markerSpan: Span;
  readonly section: Section | undefined;
  readonly hasEvidence: boolean;
}

export type ActionColumn = 'action' | 'addresses' | 'owner' | 'due' | 'success' | 'status';

export interface ActionTable {
  readonly span: Span;
  /** Which columns the header row holds, by their place. */
  readonly columns: ReadonlyMap<ActionColumn, number>;
  readonly actions: readonly Action[];
}

export interface Action {
  readonly span: Span;
  /** The cells of the known columns; a cell that the row lacks is absent. */
  readonly cells: Readonly<Partial<Record<ActionColumn, Cell>>>;
  /** The findings that the Addresses cell names. */
  readonly addresses: readonly Address[];
}

export interface Address {
  /** Percent-decoded, without `#`. */
  readonly id: string;
  /** The `#id`, the bare id, or the whole link. */
  readonly span: Span;
  /** Written as `#id` or as a link; a bare word may be no id at all. */
  readonly marked: boolean;
}

export interface Cell {
  readonly text: string;
  readonly span: Span;
}

export interface Suppression {
  /** The rule as written; it may be one that does not exist. */
  readonly ruleId: string;
  /** Empty when the author gave none: then nothing is silenced. */
  readonly reason: string;
  /** The comment. */
  readonly span: Span;
  /** The block it silences, or the whole document; absent when nothing follows it. */
  readonly target: Span | 'document' | undefined;
}
