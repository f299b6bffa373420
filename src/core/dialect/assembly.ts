/**
 * From what each part says by itself to the model of the whole: anchors, sections, footnotes, and lists
 * over all parts. What is the same as in the version before is the same object, so that others can tell.
 */
import type { Root } from 'mdast';
import { editionOf, kindOf, NEWEST_EDITION, type Framework } from '../framework';
import { outlineOf } from '../framework/outline';
import type { Lines } from '../text/lines';
import type { Origin } from '../text/origin';
import type { Span } from '../text/span';
import type { Shown } from './blocks';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { sectionAt, sectionsOf, withAnchors, type DraftHeading } from './headings';
import type { Anchor, Callout, HeadingEntry, Part, Section, SelfEvaluation } from './model';
import type { Reading } from './reading';
import { differenceOf, Listing, type Difference } from './listing';

/** A part on its way into the model. */
export interface Piece {
  readonly text: string;
  readonly reading: Reading;
  readonly span: Span;
  /** Undefined for a text that is read as a whole. */
  readonly origin: Origin | undefined;
}

/** The text that the pieces make, asked for only where somebody needs the whole. */
export interface WholeText {
  readonly text: string;
  readonly lines: Lines;
  /** Where it ends; its start counts. */
  readonly end: Span;
}

type Lists = { readonly [Key in 'nodes' | 'headings' | 'blocks' | 'citations' | 'links' | 'callouts' | 'actionTables' | 'suppressions']: Listing<Part[Key][number]> };

interface Settled {
  readonly part: Part;
  /** Where the part begins, and at each of its headings: between these, blocks belong to the same section. */
  readonly sections: readonly (Section | undefined)[];
  /** The footnotes that it refers to, and whether they held evidence. */
  readonly notes: readonly (readonly [identifier: string, evident: boolean | undefined])[];
}

/** Makes one version of the model after another. */
export class Assembly {
  #pieces: readonly Piece[] = [];
  #frontMatter: FrontMatter | undefined;
  #form: Form | undefined;
  #entries: ReadonlyMap<DraftHeading, HeadingEntry> = new Map();
  /** Also of headings that went, for they may come back. */
  readonly #entryOf = new WeakMap<DraftHeading, HeadingEntry>();
  #sections: readonly Section[] = [];
  /** All that were ever there, by their form, in the order in which those of one form stand. */
  readonly #sectionsByForm = new Map<string, Section[]>();
  /** Of each footnote, whether it holds evidence. */
  #notes: ReadonlyMap<string, boolean> = new Map();
  #settled = new WeakMap<Reading, Settled>();
  #parts: readonly Part[] = [];
  #lists: Lists | undefined;
  #anchors: { readonly of: readonly unknown[]; readonly anchors: ReadonlyMap<string, Anchor> } | undefined;

  constructor(private readonly framework: Framework) {}

  /** The model that some pieces make, in their order; there is at least one. */
  assemble(pieces: readonly Piece[], whole: WholeText): SelfEvaluation {
    const changed = differenceOf(this.#pieces, pieces);
    const aroundChanged = this.#readAround(pieces, changed, whole.end);
    const notesChanged = this.#readNotes(pieces, changed);
    this.#pieces = pieces;
    const parts = this.#settle(changed, aroundChanged, notesChanged);
    const lists = this.#listings(parts);
    return this.#model(parts, lists, whole);
  }

  /** Front matter, headings and sections; whether a part that stayed may find another section or anchor around it. */
  #readAround(pieces: readonly Piece[], changed: Difference<Piece>, end: Span): boolean {
    const before = this.#frontMatter;
    if (!before || this.#pieces[0] !== pieces[0]) {
      this.#frontMatter = readFrontMatter(pieces[0]!.text, this.framework);
      this.#form = formOf(this.#frontMatter, this.framework);
    } else if (![...changed.removed, ...changed.inserted].some(({ reading }) => reading.headings.length > 0)) {
      return false;
    }
    const entries = this.#entries;
    this.#entries = withAnchors(pieces.flatMap(({ reading }) => reading.headings), this.#entryOf);
    const renamed = [...this.#entries].some(([draft, entry]) => (entries.get(draft) ?? entry) !== entry);
    const moved = this.#readSections(sectionsOf([...this.#entries.values()], this.#form!.outline, end));
    return renamed || moved;
  }

  /**
   * A section stays the same object while its form does, and is it again when it comes back: what stands in it need not
   * be read again when its heading is written anew, or when it ends at another one. Returns whether any begins or ends elsewhere.
   */
  #readSections(sections: readonly Section[]): boolean {
    let moved = sections.length !== this.#sections.length;
    const counts = new Map<string, number>();
    this.#sections = sections.map((section, index) => {
      const form = formKey(section);
      const nth = counts.get(form) ?? 0;
      counts.set(form, nth + 1);
      const ofForm = this.#sectionsByForm.get(form) ?? [];
      this.#sectionsByForm.set(form, ofForm);
      const known = ofForm[nth];
      moved ||= !known || known !== this.#sections[index] || !isSamePlace(known, section);
      return ofForm[nth] = known ? Object.assign(known, section) : section;
    });
    return moved;
  }

  /** Whether any footnote holds evidence that did not, or the other way round. */
  #readNotes(pieces: readonly Piece[], { removed, inserted }: Difference<Piece>): boolean {
    if (![...removed, ...inserted].some(({ reading }) => reading.notes.length > 0)) {
      return false;
    }
    const notes = new Map<string, boolean>();
    pieces.forEach(({ reading }) => { reading.notes.forEach(({ identifier, evident }) => { notes.set(identifier, evident || notes.get(identifier) === true); }); });
    const same = notes.size === this.#notes.size && [...notes].every(([identifier, evident]) => this.#notes.get(identifier) === evident);
    this.#notes = same ? this.#notes : notes;
    return !same;
  }

  /** The parts, those of before wherever nothing around them bears on them. */
  #settle({ from, removed, inserted }: Difference<Piece>, aroundChanged: boolean, notesChanged: boolean): readonly Part[] {
    if (!aroundChanged && !notesChanged) {
      const settled = inserted.map((piece) => this.#settlePiece(piece));
      return this.#parts.slice(0, from).concat(settled, this.#parts.slice(from + removed.length));
    }
    return this.#pieces.map((piece) => this.#settlePiece(piece));
  }

  #settlePiece(piece: Piece): Part {
    const { reading } = piece;
    const sections = [piece, ...reading.headings].map(({ span }) => sectionAt(this.#sections, span.start));
    const known = this.#settled.get(reading);
    const stands = known?.sections.length === sections.length
      && known.sections.every((section, index) => section === sections[index])
      && known.part.headings.every((entry, index) => entry === this.#entries.get(reading.headings[index]!))
      && known.notes.every(([note, evident]) => this.#notes.get(note) === evident);
    if (known && stands) {
      return known.part;
    }
    const part = this.#makePart(piece);
    const notes = reading.blocks.flatMap((block) => block.notes.map((note) => [note, this.#notes.get(note)] as const));
    this.#settled.set(reading, { part, sections, notes });
    return part;
  }

  #makePart({ text, span, origin, reading }: Piece): Part {
    const sectionOf = (place: Span): Section | undefined => sectionAt(this.#sections, place.start);
    const isPlan = (table: { readonly span: Span } | undefined): boolean => table !== undefined && sectionOf(table.span)?.role === 'plan';
    const hasEvidence = ({ evident, notes }: Shown): boolean => evident || notes.some((note) => this.#notes.get(note));
    return {
      text, span, origin,
      nodes: reading.nodes,
      headings: reading.headings.map((heading) => this.#entries.get(heading)!),
      blocks: reading.blocks.map((block) => ({
        kind: block.kind, span: block.span, prose: block.prose, section: sectionOf(block.span), hasEvidence: hasEvidence(block), inActionTable: isPlan(block.table),
      })),
      citations: reading.citations,
      links: reading.links,
      callouts: reading.callouts.map(({ evident, notes, ...callout }): Callout => ({ ...callout, section: sectionOf(callout.span), hasEvidence: hasEvidence({ evident, notes }) })),
      actionTables: reading.tables.filter(isPlan),
      suppressions: reading.suppressions,
    };
  }

  #listings(parts: readonly Part[]): Lists {
    const changed = differenceOf(this.#parts, parts);
    this.#parts = parts;
    const before = this.#lists;
    const list = <Key extends keyof Lists>(key: Key): Lists[Key] => Listing.of(parts, key, changed, before?.[key] as Listing<unknown> | undefined) as Lists[Key];
    this.#lists = {
      nodes: list('nodes'), headings: list('headings'), blocks: list('blocks'), citations: list('citations'), links: list('links'),
      callouts: list('callouts'), actionTables: list('actionTables'), suppressions: list('suppressions'),
    };
    return this.#lists;
  }

  #model(parts: readonly Part[], lists: Lists, whole: WholeText): SelfEvaluation {
    const [frontMatter, sections] = [this.#frontMatter!, this.#sections];
    const headings = lists.headings.items;
    let tree: Root | undefined;
    return {
      parts, lineage: this, framework: this.framework, ...this.#form!, frontMatter, headings, sections,
      anchors: this.#anchorsOf(headings, lists.callouts.items),
      title: frontMatter.facts.title ?? headings.find((heading) => heading.depth === 1)?.text,
      get text() { return whole.text; },
      get lines() { return whole.lines; },
      get tree() { return tree ??= { type: 'root', children: [...lists.nodes.items] }; },
      get blocks() { return lists.blocks.items; },
      get citations() { return lists.citations.items; },
      get links() { return lists.links.items; },
      get callouts() { return lists.callouts.items; },
      get actionTables() { return lists.actionTables.items; },
      get suppressions() { return lists.suppressions.items; },
    };
  }

  /** Of anchors that share an id, the first counts, as in a browser. */
  #anchorsOf(headings: readonly HeadingEntry[], callouts: readonly Callout[]): ReadonlyMap<string, Anchor> {
    if (this.#anchors?.of[0] !== headings || this.#anchors.of[1] !== callouts) {
      const anchors = new Map<string, Anchor>();
      const add = (kind: Anchor['kind'], { id, span }: { readonly id: string | undefined; readonly span: Span }): void => {
        if (id !== undefined && !anchors.has(id)) {
          anchors.set(id, { id, kind, span });
        }
      };
      headings.forEach((heading) => { add('heading', heading); });
      callouts.forEach((callout) => { add('callout', callout); });
      this.#anchors = { of: [headings, callouts], anchors };
    }
    return this.#anchors.anchors;
  }
}

/** What the document is, and so which sections are asked of it. */
type Form = Pick<SelfEvaluation, 'edition' | 'kind' | 'outline'>;

function formOf({ facts }: FrontMatter, framework: Framework): Form {
  const edition = editionOf(facts.ilacs ?? '', framework) ?? NEWEST_EDITION;
  const kind = kindOf(facts.kind, framework);
  return { edition, kind, outline: outlineOf(kind, edition) };
}

function formKey({ kind, id, role, within, partner }: Section): string {
  return JSON.stringify([kind, id, role, within, partner]);
}

function isSamePlace(a: Section, b: Section): boolean {
  const [one, other] = [a.span, b.span] as { until?: Span }[];
  return a.heading === b.heading && one!.until === other!.until;
}
