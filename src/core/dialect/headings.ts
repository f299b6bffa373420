/** Headings, their anchors, and the sections that they open. */
import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { matchSection } from '../framework/headingMatch';
import type { Outline } from '../framework/outline';
import { spanOf } from '../text/span';
import { trailingAttributes } from './attributes';
import type { HeadingEntry, Section } from './model';
import { proseOf } from './prose';

/** The headings that stand at the root: a heading inside a quotation or a list opens no section. */
export function headingsOf(tree: Root, source: string): HeadingEntry[] {
  const slugger = new GithubSlugger();
  return tree.children.filter((node): node is Heading => node.type === 'heading').map((node) => headingEntry(node, source, slugger));
}

function headingEntry(node: Heading, source: string, slugger: GithubSlugger): HeadingEntry {
  const prose = proseOf(node.children, source, spanOf(node));
  const trailing = trailingAttributes(prose.text);
  const text = prose.text.slice(0, trailing?.start).trim();
  const begins = prose.text.length - prose.text.trimStart().length;
  const ownId = trailing?.attributes.id;
  const idAt = trailing?.attributes.idAt ?? 0;
  return {
    depth: node.depth,
    text,
    id: ownId ?? slugger.slug(text),
    hasOwnId: ownId !== undefined,
    idSpan: ownId === undefined ? undefined : prose.sourceSpan(idAt, idAt + ownId.length),
    internal: trailing?.attributes.classes.includes('internal') ?? false,
    attributes: trailing?.attributes.values ?? new Map<string, string>(),
    span: spanOf(node),
    textSpan: text === '' ? spanOf(node) : prose.sourceSpan(begins, begins + text.length),
    node,
  };
}

/** The sections of the outline that the headings open, in order. */
export function sectionsOf(headings: readonly HeadingEntry[], outline: Outline, textLength: number): Section[] {
  const sections: Section[] = [];
  headings.forEach((heading, index) => {
    const outer = sections.findLast(({ within, span }) => within === undefined && span.end > heading.span.start);
    const form = matchSection(outline, heading.text, heading.hasOwnId ? heading.id : undefined, outer?.id);
    if (form) {
      const next = headings.slice(index + 1).find((other) => other.depth <= heading.depth);
      const { kind, id, role, within, partner } = form;
      sections.push({ kind, id, role, within, partner, heading, span: { start: heading.span.start, end: next?.span.start ?? textLength } });
    }
  });
  return sections;
}

/** The innermost section that an offset lies in. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections.findLast((section) => section.span.start <= offset && offset < section.span.end);
}
