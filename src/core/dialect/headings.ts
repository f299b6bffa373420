/** Headings, their anchors, and the sections that they open. */
import GithubSlugger from 'github-slugger';
import type { Heading, RootContent } from 'mdast';
import { matchSection } from '../framework/headingMatch';
import type { Outline } from '../framework/outline';
import { spanOf, Stretch, type Span } from '../text/span';
import { trailingAttributes } from './attributes';
import type { HeadingEntry, Section } from './model';
import { proseOf } from './prose';

/** A heading whose anchor is not known yet: of headings with the same words, each gets one of its own. */
export type DraftHeading = Omit<HeadingEntry, 'id'> & { readonly id: string | undefined };

/** The headings among nodes that stand at the root: one inside a quotation or a list opens no section. */
export function headingsOf(nodes: readonly RootContent[], source: string): DraftHeading[] {
  return nodes.filter((node): node is Heading => node.type === 'heading').map((node) => draftHeading(node, source));
}

function draftHeading(node: Heading, source: string): DraftHeading {
  const prose = proseOf(node.children, source, spanOf(node));
  const trailing = trailingAttributes(prose.text);
  const text = prose.text.slice(0, trailing?.start).trim();
  const begins = prose.text.length - prose.text.trimStart().length;
  const ownId = trailing?.attributes.id;
  const idAt = trailing?.attributes.idAt ?? 0;
  return {
    depth: node.depth,
    text,
    id: ownId,
    hasOwnId: ownId !== undefined,
    idSpan: ownId === undefined ? undefined : prose.sourceSpan(idAt, idAt + ownId.length),
    internal: trailing?.attributes.classes.includes('internal') ?? false,
    attributes: trailing?.attributes.values ?? new Map<string, string>(),
    span: spanOf(node),
    textSpan: text === '' ? spanOf(node) : prose.sourceSpan(begins, begins + text.length),
    node,
  };
}

/** The same headings with their anchors; where nothing changed they are those that are known, and all are known then. */
export function withAnchors(drafts: readonly DraftHeading[], known: WeakMap<DraftHeading, HeadingEntry>): Map<DraftHeading, HeadingEntry> {
  const slugger = new GithubSlugger();
  return new Map(drafts.map((draft): [DraftHeading, HeadingEntry] => {
    const id = draft.id ?? slugger.slug(draft.text);
    const before = known.get(draft);
    const entry = before?.id === id ? before : { ...draft, id };
    known.set(draft, entry);
    return [draft, entry];
  }));
}

/** The sections of the outline that the headings open, in order. `end` is where the text ends. */
export function sectionsOf(headings: readonly HeadingEntry[], outline: Outline, end: Span): Section[] {
  const sections: Section[] = [];
  const ends = endsOf(headings);
  headings.forEach((heading, index) => {
    const outer = sections.findLast(({ within, span }) => within === undefined && span.end > heading.span.start);
    const form = matchSection(outline, heading.text, heading.hasOwnId ? heading.id : undefined, outer?.id);
    if (form) {
      const { kind, id, role, within, partner } = form;
      sections.push({ kind, id, role, within, partner, heading, span: new Stretch(heading.span, ends[index]?.span ?? end) });
    }
  });
  return sections;
}

/** For each heading the next of the same or a higher level. */
function endsOf(headings: readonly HeadingEntry[]): (HeadingEntry | undefined)[] {
  const ends: (HeadingEntry | undefined)[] = [];
  const open: number[] = [];
  headings.forEach((heading, index) => {
    while (open.length > 0 && heading.depth <= headings[open.at(-1)!]!.depth) {
      ends[open.pop()!] = heading;
    }
    open.push(index);
  });
  return ends;
}

/** The innermost section that an offset lies in. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections.findLast((section) => section.span.start <= offset && offset < section.span.end);
}
